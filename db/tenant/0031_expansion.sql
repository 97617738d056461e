-- The day on which a collective's work came to a unit that began after the plan was put in force; null of what putting in force gave.
-- Later times of the same task come to it as they open, and to no other assignment.
alter table assignment add column expanded_on date;

-- Each day on which the collectives were gone through, so that it happens once however many processes ask.
create table group_expansion (
  day date primary key,
  at timestamptz not null,
  assignments integer not null,
  occurrences integer not null
);
