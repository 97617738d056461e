-- What a province taught the reader of documents: words as they were met, and what a person said they mean: a body,
-- what the cells of a column hold, a line that heads others. A rule is made and taken away, never changed; the draft that it came from may be thrown away.
create table reading_rule (
  id uuid primary key,
  kind text not null check (kind in ('body', 'column', 'heading')),
  written text not null,
  folded text not null check (folded <> ''),
  unit_id uuid references unit (id),
  group_id uuid references unit_group (id),
  meaning text check (meaning in ('lead', 'coordinate', 'deadline', 'product', 'task', 'criterion', 'note')),
  plan_id uuid references plan (id) on delete set null,
  made_by uuid not null references person (id),
  made_at timestamptz not null,
  unique (kind, folded),
  check (num_nonnulls(unit_id, group_id) = case kind when 'body' then 1 else 0 end),
  check ((kind = 'column') = (meaning is not null))
);
do $$ begin execute format('revoke update on reading_rule from %I', current_schema()); end $$;
