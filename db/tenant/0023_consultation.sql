-- Units are asked what they think of a draft until a day.
create table consultation (
  id uuid primary key,
  plan_id uuid not null references plan (id) on delete cascade,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  due_on date not null,
  message text not null default '',
  -- The draft's tasks in their order as they stood when it was asked: [{id, text}].
  asked_text jsonb not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  closed_by uuid references person (id),
  closed_at timestamptz,
  check ((state = 'closed') = (closed_at is not null)),
  check ((closed_by is null) = (closed_at is null))
);
create index consultation_plan on consultation (plan_id);
-- Of a draft, one is open at a time: who answers knows which words are asked about.
create unique index consultation_one on consultation (plan_id) where state = 'open';

-- A unit that is asked; `agreed_on` where it said that the draft may stay as it is.
create table consultation_unit (
  consultation_id uuid not null references consultation (id) on delete cascade,
  unit_id uuid not null references unit (id),
  agreed_by uuid references person (id),
  agreed_on date,
  primary key (consultation_id, unit_id),
  check ((agreed_by is null) = (agreed_on is null))
);
create index consultation_unit_unit on consultation_unit (unit_id);

-- What a unit thinks of one sentence of the draft, or of the draft as a whole (no sentence), and what became of it.
create table opinion (
  id uuid primary key,
  consultation_id uuid not null,
  unit_id uuid not null,
  person_id uuid not null references person (id),
  given_on date not null,
  -- No foreign key: a draft's tasks are merged, made headings and brought back while opinions about them stay.
  task_id uuid,
  -- Where in the document the task begins, and its words as they were when the opinion was given.
  block_id text,
  sentence text,
  text text not null check (text <> ''),
  wording text check (wording <> ''),
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'partly', 'not_taken')),
  reason text not null default '',
  -- The words that the task was given for it.
  applied text check (applied <> ''),
  decided_by uuid references person (id),
  decided_at timestamptz,
  foreign key (consultation_id, unit_id) references consultation_unit (consultation_id, unit_id) on delete cascade,
  check ((task_id is null) = (sentence is null)),
  check ((state = 'waiting') = (decided_at is null)),
  check ((decided_by is null) = (decided_at is null)),
  check (state not in ('partly', 'not_taken') or reason <> ''),
  check (applied is null or state in ('taken', 'partly'))
);
create index opinion_consultation on opinion (consultation_id, unit_id);
