-- Who decides, approves or receives what a task asks for, in words: the sixth of the points of clarity.
alter table task add column authority text;

-- Where a sentence names two leads: the one that a person chose to be accountable, or that each answers for its own part. What is printed stays in task_body.
alter table task add column accountable_unit_id uuid references unit (id);
alter table task add column each_accountable boolean not null default false;
alter table task add check (accountable_unit_id is null or not each_accountable);

-- A division within a unit. It has no seal and no place in plans of the province: they name the unit.
create table division (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  name text not null check (name <> ''),
  closed_on date,
  unique (id, unit_id)
);
create unique index division_name on division (unit_id, lower(name)) where closed_on is null;

-- Who belongs to which division, one at a time, and who heads it. Their unit stays the division's unit.
create table division_member (
  person_id uuid primary key references person (id),
  division_id uuid not null references division (id),
  is_head boolean not null default false
);
create index division_member_division on division_member (division_id);

-- A piece of work is held by a division, by people, or by people of a division.
alter table holder alter column person_id drop not null;
alter table holder add column division_id uuid references division (id);
alter table holder add check (num_nonnulls(person_id, division_id) = 1);
alter table holder add check (division_id is null or part = 'main');
drop index holder_main;
create unique index holder_main on holder (assignment_id) where part = 'main' and person_id is not null and until_on is null;
create unique index holder_division on holder (assignment_id) where division_id is not null and until_on is null;

-- A unit's own plan, derived from one of the province's sentence by sentence.
create table unit_plan (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  unit_id uuid not null references unit (id),
  state text not null default 'draft' check (state in ('draft', 'in-force')),
  started_by uuid not null references person (id),
  started_at timestamptz not null,
  in_force_by uuid references person (id),
  in_force_at timestamptz,
  unique (plan_id, unit_id),
  check ((state = 'in-force') = (in_force_at is not null)),
  check ((in_force_by is null) = (in_force_at is null))
);
create index unit_plan_unit on unit_plan (unit_id);

-- A line of it: a step within the unit with its own words, day and state. It is no occurrence: the province's figures do not count it.
create table own_task (
  id uuid primary key,
  unit_plan_id uuid not null references unit_plan (id) on delete cascade,
  -- The province's sentence that it comes from; null for a line that the unit added.
  assignment_id uuid references assignment (id),
  ordinal integer not null,
  text text not null check (text <> ''),
  due_on date,
  division_id uuid references division (id),
  person_id uuid references person (id),
  -- Why the unit leaves the sentence out.
  dropped_reason text check (dropped_reason <> ''),
  state text not null default 'none' check (state in ('none', 'doing', 'done')),
  done_on date,
  revision integer not null default 1,
  check ((state = 'done') = (done_on is not null)),
  check (dropped_reason is null or assignment_id is not null)
);
create index own_task_unit_plan on own_task (unit_plan_id, ordinal);
create index own_task_assignment on own_task (assignment_id);
create index own_task_person on own_task (person_id);
