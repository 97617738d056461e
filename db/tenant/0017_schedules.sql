-- A year's notice of days off and of days worked in exchange, as a person of the province entered it. The latest of a year stands before the
-- nation's table. Due days of open work follow in a job, notice by notice in the order of entering.
create table calendar_notice (
  id uuid primary key,
  ordinal bigint not null generated always as identity unique,
  year integer not null,
  number text not null check (number <> ''),
  issued_on date not null,
  off jsonb not null,
  working jsonb not null,
  entered_by uuid not null references person (id),
  entered_at timestamptz not null,
  applied_at timestamptz,
  -- How many due days it moved.
  moved integer,
  check ((applied_at is null) = (moved is null))
);

-- The month and day ('11-29') on which the plan orders its yearly report: yearly duties without a day of their own are due then.
alter table plan add column report_day text check (report_day ~ '^\d\d-\d\d$');

-- The dated steps of a duty 'by roadmap', with the other document in words. A head of the unit that leads proposes; the coordinator sets.
create table roadmap (
  task_id uuid primary key references task (id),
  document text not null,
  -- [{name, on}], each an occurrence of every unit once set.
  milestones jsonb not null,
  state text not null check (state in ('proposed', 'set')),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  set_by uuid references person (id),
  set_at timestamptz,
  check ((state = 'set') = (set_at is not null))
);

-- Something happened from which a duty's time runs: the clock's inputs are kept, so that a changed calendar computes the due day anew.
create table task_event (
  id uuid primary key,
  task_id uuid not null references task (id),
  happened_on date not null,
  -- What shows that it happened: a document's number, a register's entry.
  proof_words text not null check (proof_words <> ''),
  count integer not null check (count between 1 and 366),
  clock_unit text not null check (clock_unit in ('working-days', 'days', 'months')),
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null
);
create index task_event_task on task_event (task_id);

alter table occurrence add column event_id uuid references task_event (id);
alter table occurrence drop constraint occurrence_dating_check;
alter table occurrence add constraint occurrence_dating_check
  check (dating in ('dated', 'continuous', 'needs-date', 'needs-milestones', 'awaits-event'));

-- What waited for a date under a roadmap or for an event says so from now on.
update occurrence set dating = 'needs-milestones', label = 'needs-milestones'
  from task
  where task.id = occurrence.task_id and occurrence.dating = 'needs-date' and task.deadline ->> 'type' = 'roadmap';
update occurrence set dating = 'awaits-event', label = 'awaits-event'
  from task
  where task.id = occurrence.task_id and occurrence.dating = 'needs-date' and task.deadline ->> 'type' = 'event';
