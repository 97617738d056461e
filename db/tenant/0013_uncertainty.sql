-- Questions how far the ranks of an index hang on choices and errors, kept with all that they were asked with, so that the answer can be worked out
-- again. The inputs never change; only the job that counts, and working out again, write the rest.
create table uncertainty (
  id uuid primary key,
  index_code text not null,
  year integer not null,
  -- What is varied and how far, runs and seed.
  choices jsonb not null,
  -- SHA-256 of every published figure that the answer rests on.
  data_version text not null,
  state text not null check (state in ('running', 'ready')),
  answer jsonb,
  recomputed jsonb,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  check (state <> 'ready' or answer is not null)
);
create index uncertainty_asked_at on uncertainty (asked_at desc, id desc);
