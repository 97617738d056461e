-- What each paragraph of the document is taken for in this draft, by its id ({"b7": "heading"}), so that no line is dropped when a person corrects
-- the form of what was read. Drafts that were read before this was kept have none.
alter table plan add column parts jsonb not null default '{}';

-- Places of tasks may be exchanged in one statement.
alter table task drop constraint task_plan_id_ordinal_key;
alter table task add constraint task_plan_id_ordinal_key unique (plan_id, ordinal) deferrable initially immediate;

-- One correction of a draft, with what it changed both ways, so that it can be taken back as long as nobody changed the same since.
create table review_step (
  id uuid primary key,
  plan_id uuid not null references plan (id) on delete cascade,
  kind text not null,
  step jsonb not null,
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  undone_at timestamptz
);
create index review_step_plan on review_step (plan_id);
