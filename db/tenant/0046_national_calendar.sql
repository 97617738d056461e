-- The nation's days off by which open due days are reckoned: a row each time that the product brought others. The last one is what holds; the first is
-- what was there to begin with and changed nothing.
create table national_calendar (
  ordinal bigint generated always as identity primary key,
  -- [{year, status, off: [{from, to, name}], working: [{date, name}]}]
  years jsonb not null,
  -- [{date, works}]: the days of years known before that are worked otherwise than before.
  changed jsonb not null,
  applied_at timestamptz not null,
  -- How many due days it moved.
  moved integer not null
);
