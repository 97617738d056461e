-- When what a calendar shows of a piece of work last changed, and how often: its day, its unit, whether it is still owed. Any way of changing it counts.
alter table occurrence
  add column changed_at timestamptz not null default now(),
  add column changes integer not null default 0;

create function count_change_of_occurrence() returns trigger language plpgsql as $$
begin
  new.changed_at := now();
  new.changes := old.changes + 1;
  return new;
end
$$;

create trigger occurrence_changed
  before update on occurrence
  for each row
  when (
    (old.due_on, old.label, old.dating, old.reported, old.proof, old.owed, old.unit_id)
    is distinct from (new.due_on, new.label, new.dating, new.reported, new.proof, new.owed, new.unit_id)
  )
  execute function count_change_of_occurrence();

-- The address at which a person's calendar reads their work. Only a digest of the address's secret is kept: who reads this table cannot read the calendar.
create table calendar_feed (
  person_id uuid primary key references person (id) on delete cascade,
  token_digest bytea not null unique,
  holds text not null check (holds in ('own', 'unit', 'province')),
  -- Of a province's calendar: the units chosen; none for what is late or near of all.
  unit_ids uuid[] not null default '{}',
  made_at timestamptz not null
);
