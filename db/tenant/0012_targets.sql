-- Wanted values of results, or of statistics in words, by a year; each with where it comes from. How one stands is worked out each time it is asked.
create table target (
  id uuid primary key,
  -- An index and a node ('*' the whole) by the codes of an edition; or a statistic, in words and its own unit of measure.
  index_code text,
  edition text,
  node text,
  statistic text check (statistic <> ''),
  measured_in text,
  kind text not null check (kind in ('rank', 'group', 'score', 'percent', 'amount')),
  operator text not null check (operator in ('>=', '<=', '=', 'between')),
  value numeric(14, 4) not null,
  upper_value numeric(14, 4),
  year integer not null,
  baseline_year integer,
  -- The goal of a plan that it was taken from, as the reader read it, with the plan's name of then; or nothing, where a person made it.
  plan_id uuid references plan (id),
  plan_name text,
  goal_key text,
  goal_blocks text[] not null default '{}',
  -- The goal's sentence, or on what a person rests it.
  words text not null default '',
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  revision integer not null default 1,
  unique (plan_id, goal_key),
  check (num_nonnulls(index_code, edition, node) in (0, 3)),
  check ((index_code is null) = (statistic is not null)),
  check ((statistic is null) = (measured_in is null)),
  check ((operator = 'between') = (upper_value is not null)),
  check (upper_value > value),
  check (baseline_year < year),
  check (num_nonnulls(plan_id, plan_name, goal_key) in (0, 3))
);
create index target_year on target (year, id);
