-- When what a calendar shows of a piece of work last changed, and how often: its day, its unit, whether it is still owed. Whatever writes these counts it.
alter table occurrence
  add column changed_at timestamptz not null default now(),
  add column changes integer not null default 0;

-- The address at which a person's calendar reads their work. Only a digest of the address's secret is kept: who reads this table cannot read the calendar.
create table calendar_feed (
  person_id uuid primary key references person (id) on delete cascade,
  token_digest bytea not null unique,
  holds text not null check (holds in ('own', 'unit', 'province')),
  -- Of a province's calendar: the units chosen; none for what is late or near of all.
  unit_ids uuid[] not null default '{}',
  made_at timestamptz not null
);
