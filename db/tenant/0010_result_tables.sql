-- A table of results that was handed in, and what was read of it: nothing counts until a person accepts it.
create table result_import (
  id uuid primary key,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  file_size bigint not null,
  index_code text not null,
  -- Of rows that name no year, and how the table writes decimals where a person said so.
  year integer,
  decimal_mark text,
  source_title text not null check (source_title <> ''),
  source_url text not null check (source_url ~ '^https?://'),
  requested_by uuid not null references person (id),
  requested_at timestamptz not null,
  state text not null check (state in ('reading', 'ready', 'faulty', 'refused', 'accepted')),
  problem jsonb,
  -- The figures by year, or the first faults and how many there are.
  outcome jsonb,
  check ((state = 'refused') = (problem is not null)),
  check ((state in ('ready', 'faulty', 'accepted')) = (outcome is not null))
);

-- The province's own tables of results, one for each index and year: the last that was accepted. Published tables are data of the product and
-- stand before them.
create table result_table (
  id uuid primary key,
  index_code text not null,
  year integer not null,
  rows jsonb not null,
  source_title text not null,
  source_url text not null,
  import_id uuid not null references result_import (id),
  accepted_by uuid not null references person (id),
  accepted_at timestamptz not null,
  unique (index_code, year)
);
