-- A file is kept once by the SHA-256 of its content; names belong to where it is used.
create table document (
  id uuid primary key,
  file_hash text not null unique check (file_hash ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  file_size bigint not null,
  media_type text not null,
  -- The document as written, in blocks with their places, and all that the reader made of it.
  blocks jsonb not null,
  reading jsonb not null
);

create table plan (
  id uuid primary key,
  document_id uuid not null references document (id),
  number text,
  title text not null,
  issuer text,
  issued_on date,
  period_from date,
  period_to date,
  state text not null check (state in ('draft', 'in-force', 'closed', 'superseded')),
  supersedes_id uuid references plan (id),
  version integer not null default 1,
  in_force_at timestamptz,
  in_force_by uuid references person (id),
  imported_by uuid not null references person (id),
  imported_at timestamptz not null,
  check (period_to >= period_from),
  check (state = 'draft' or (period_from is not null and period_to is not null))
);
create index plan_number on plan (number);
create index plan_document on plan (document_id);

-- A file that was handed in to be read. What could not be read leaves its reason here and nothing elsewhere.
create table document_import (
  id uuid primary key,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  file_size bigint not null,
  media_type text not null,
  requested_by uuid not null references person (id),
  requested_at timestamptz not null,
  state text not null check (state in ('reading', 'ready', 'refused')),
  problem jsonb,
  plan_id uuid references plan (id) on delete set null,
  tasks integer,
  earlier_plan_id uuid references plan (id) on delete set null,
  check ((state = 'refused') = (problem is not null))
);
