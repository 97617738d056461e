-- One duty of a plan: what the reader read stays in `read`, what a person confirmed stands in the columns.
create table task (
  id uuid primary key,
  plan_id uuid not null references plan (id),
  ordinal integer not null,
  text text not null,
  index_name text not null check (index_name in ('PAR INDEX', 'SIPAS', 'PAPI', 'PCI', 'general')),
  path text[] not null default '{}',
  criteria text[] not null default '{}',
  kind text not null check (kind in ('task', 'communication-topic', 'disclosure', 'survey', 'report')),
  product text,
  deadline_text text,
  deadline jsonb not null,
  source jsonb not null,
  confidence real not null check (confidence between 0 and 1),
  doubts jsonb not null default '[]',
  read jsonb not null,
  review text not null default 'unreviewed' check (review in ('unreviewed', 'confirmed', 'skipped')),
  reviewed_by uuid references person (id),
  reviewed_at timestamptz,
  revision integer not null default 1,
  unique (plan_id, ordinal)
);

-- A body that a task names, as printed, and the unit or the collective that it is taken for.
create table task_body (
  task_id uuid not null references task (id),
  role text not null check (role in ('lead', 'coordinate')),
  ordinal integer not null,
  written text not null,
  unit_id uuid references unit (id),
  group_id uuid references unit_group (id),
  primary key (task_id, role, ordinal),
  check (unit_id is null or group_id is null)
);
create index task_body_unit on task_body (unit_id);

create table assignment (
  id uuid primary key,
  task_id uuid not null references task (id),
  unit_id uuid not null references unit (id),
  role text not null check (role in ('lead', 'coordinate')),
  group_id uuid references unit_group (id),
  unique (task_id, unit_id)
);
create index assignment_unit on assignment (unit_id);

-- One time that an assignment falls due. Three states apart: what the unit reports, what somebody outside it
-- accepted as proof, and the dates from which being on time is computed (it is never stored).
create table occurrence (
  id uuid primary key,
  assignment_id uuid not null references assignment (id),
  task_id uuid not null references task (id),
  plan_id uuid not null references plan (id),
  unit_id uuid not null references unit (id),
  role text not null check (role in ('lead', 'coordinate')),
  dating text not null check (dating in ('dated', 'continuous', 'needs-date')),
  label text not null,
  nominal_on date,
  due_on date,
  reported text not null default 'none' check (reported in ('none', 'doing', 'done')),
  report_text text not null default '',
  product text not null default '',
  difficulty text not null default '',
  reported_at timestamptz,
  reported_by uuid references person (id),
  done_on date,
  proof text not null default 'none' check (proof in ('none', 'waiting', 'accepted', 'returned')),
  revision integer not null default 1,
  check ((dating = 'dated') = (due_on is not null)),
  check ((reported = 'done') = (done_on is not null))
);
create unique index occurrence_once on occurrence (assignment_id, label);
-- Lists run by due day with undated work last.
create index occurrence_unit_due on occurrence (unit_id, (coalesce(due_on, 'infinity')), id);
create index occurrence_due on occurrence ((coalesce(due_on, 'infinity')), id);
create index occurrence_plan on occurrence (plan_id, unit_id);
create index occurrence_task on occurrence (task_id);
create index occurrence_waiting on occurrence (proof) where proof = 'waiting';

-- Every report as it was sent; the occurrence shows the last one.
create table progress (
  id uuid primary key,
  occurrence_id uuid not null references occurrence (id),
  person_id uuid not null references person (id),
  at timestamptz not null,
  reported text not null check (reported in ('none', 'doing', 'done')),
  text text not null,
  product text not null,
  difficulty text not null
);
create index progress_occurrence on progress (occurrence_id, at);
do $$ begin execute format('revoke update, delete on progress from %I', current_schema()); end $$;
