-- Two more kinds of duty. The reader never sets them: a person does.
alter table task
  drop constraint task_kind_check,
  add constraint task_kind_check check (kind in ('task', 'communication-topic', 'disclosure', 'survey', 'report', 'inspection', 'initiative'));

-- What the sheet of a task's kind holds of the task itself. Its shape follows from the kind (src/kinds/model/sheet.ts); what was written
-- while the task was of another kind stays under that one.
create table task_fields (
  task_id uuid not null references task (id),
  kind text not null check (kind in ('disclosure', 'inspection', 'initiative', 'communication-topic')),
  fields jsonb not null,
  revision integer not null default 1,
  changed_by uuid not null references person (id),
  changed_at timestamptz not null,
  primary key (task_id, kind)
);

-- What the sheet holds of one unit's work at one time: its link, its days, whom it reached.
create table work_fields (
  occurrence_id uuid not null references occurrence (id),
  kind text not null check (kind in ('disclosure', 'inspection', 'initiative', 'communication-topic')),
  fields jsonb not null,
  revision integer not null default 1,
  changed_by uuid not null references person (id),
  changed_at timestamptz not null,
  primary key (occurrence_id, kind)
);

-- What a look at the address of something published found: one of a day, the last one of it.
create table link_look (
  occurrence_id uuid not null references occurrence (id),
  on_day date not null,
  url text not null,
  state text not null check (state in ('answers', 'silent')),
  status integer,
  fault text,
  at timestamptz not null,
  primary key (occurrence_id, on_day)
);

-- Where an initiative has come to: proposed, judged, recognised or not.
create table initiative (
  task_id uuid primary key references task (id),
  state text not null check (state in ('proposed', 'judged', 'recognised', 'not_recognised')),
  opinion text not null default '',
  score numeric check (score >= 0),
  judged_by uuid references person (id),
  judged_on date,
  level text check (level in ('grassroots', 'province')),
  decision_number text,
  decided_on date,
  reason text not null default '',
  revision integer not null default 1,
  check (state not in ('judged', 'recognised') or (judged_by is not null and judged_on is not null and opinion <> '')),
  check ((state = 'recognised') = (level is not null and decision_number is not null and decided_on is not null)),
  check (state <> 'not_recognised' or reason <> '')
);

-- A task that an inspection's finding became.
create table finding (
  task_id uuid primary key references task (id),
  inspection_id uuid not null references task (id),
  check (task_id <> inspection_id)
);
create index finding_inspection on finding (inspection_id);
