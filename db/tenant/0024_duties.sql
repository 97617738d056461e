-- A document that a clerk enters by hand, such as an urgent telegram from above, has no file; it is in force from the start.
alter table plan alter column document_id drop not null;
alter table plan add constraint plan_draft_has_document check (state <> 'draft' or document_id is not null);

-- A plan's document that comes from above the province: its tasks are duties that the Government, the Prime Minister or a ministry gave.
create table duty_document (
  plan_id uuid primary key references plan (id) on delete cascade,
  -- Who gave it, in words: 'Thủ tướng Chính phủ'.
  giver text not null check (giver <> ''),
  marked_by uuid not null references person (id),
  marked_at timestamptz not null
);

-- What was reported upward on a duty: the document that answers, each time that one was sent.
create table duty_answer (
  id uuid primary key,
  task_id uuid not null references task (id),
  number text not null check (number <> ''),
  answered_on date not null,
  recorded_by uuid not null references person (id),
  recorded_at timestamptz not null
);
create index duty_answer_task on duty_answer (task_id);
