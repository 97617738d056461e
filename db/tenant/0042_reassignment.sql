-- A task in force is given again: which unit's part of it became what, from which day, why, and by whom. Never changed.
create table reassignment (
  id uuid primary key,
  task_id uuid not null references task,
  unit_id uuid not null references unit,
  -- A time of the task by which it is known to the unit: its own, or that which it passed on.
  occurrence_id uuid not null references occurrence,
  was text check (was in ('lead', 'coordinate')),
  becomes text check (becomes in ('lead', 'coordinate')),
  reason text not null check (reason <> ''),
  on_day date not null,
  decided_by uuid not null references person,
  decided_at timestamptz not null,
  check (was is distinct from becomes)
);
create index reassignment_task on reassignment (task_id);
create index reassignment_occurrence on reassignment (occurrence_id, unit_id);
create index reassignment_day on reassignment (on_day);
-- A unit that passed a time on may get it back, and pass it on again.
alter table handover drop constraint handover_occurrence_id_unit_id_heir_id_key;
create index handover_occurrence on handover (occurrence_id);
