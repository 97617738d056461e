-- A file of a set of criteria that was handed in, and what was read of it: nothing of it is kept as a set before a person accepts it.
create table framework_import (
  id uuid primary key,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  requested_by uuid not null references person (id),
  requested_at timestamptz not null,
  -- Code, title and years, where a person said them: they go before what the file says.
  asked jsonb not null,
  state text not null check (state in ('reading', 'ready', 'faulty', 'refused', 'accepted')),
  problem jsonb,
  -- The set without a fault, or its faults, and headings that were left out.
  outcome jsonb,
  check ((state = 'refused') = (problem is not null)),
  check ((state in ('ready', 'faulty', 'accepted')) = (outcome is not null))
);

-- The province's own sets of criteria, an edition a row. A set that is in use or retired never changes; a new edition is made.
create table framework_edition (
  id uuid primary key,
  set_code text not null check (set_code ~ '^[a-z][a-z0-9-]*$'),
  -- '2026', '2026-2028': with the code of a node it names what is scored, as 'cchc-so/2026/1.2'.
  edition text not null,
  -- The whole set in the form of a file of data/frameworks.
  content jsonb not null,
  state text not null check (state in ('draft', 'in_use', 'retired')),
  -- Where it was loaded from; null where it was copied from an earlier edition.
  file_hash text check (file_hash ~ '^[0-9a-f]{64}$'),
  file_name text,
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  changed_by uuid not null references person (id),
  changed_at timestamptz not null,
  used_by uuid references person (id),
  used_at timestamptz,
  retired_at timestamptz,
  revision integer not null check (revision >= 1),
  unique (set_code, edition),
  check ((state = 'draft') = (used_at is null)),
  check ((state = 'retired') = (retired_at is not null)),
  check ((file_hash is null) = (file_name is null))
);

-- Which node of an edition is which of an earlier one, as a person decided.
create table framework_mapping (
  set_code text not null,
  from_edition text not null,
  to_edition text not null,
  pairs jsonb not null,
  decided_by uuid not null references person (id),
  decided_at timestamptz not null,
  primary key (set_code, from_edition, to_edition),
  foreign key (set_code, from_edition) references framework_edition (set_code, edition) on delete cascade,
  foreign key (set_code, to_edition) references framework_edition (set_code, edition) on delete cascade
);
