-- When reporting periods close in this province: each row is one time that a person entered, changed or removed an entry. The last row of an entry
-- stands; an entry holds from its day until the next one's, and before the first the nation's settings do. Due days of open work follow in a job,
-- row by row in the order of entering.
create table reporting_change (
  id uuid primary key,
  ordinal bigint not null generated always as identity unique,
  entry_id uuid not null,
  revision integer not null check (revision > 0),
  removed boolean not null,
  holds_from date not null,
  -- The decision that grounds it, in words.
  source text not null check (source <> ''),
  -- {monthly, quarterly, halfYearly, yearly}, each {month, day}: of which month of its period, and which day.
  cut_offs jsonb not null,
  before_days integer not null check (before_days >= 0),
  updates text not null check (updates in ('monthly', 'quarterly', 'halfYearly', 'yearly')),
  entered_by uuid not null references person (id),
  entered_at timestamptz not null,
  applied_at timestamptz,
  -- How many due days it moved.
  moved integer,
  unique (entry_id, revision),
  check ((applied_at is null) = (moved is null))
);
