-- The day that was first set, kept when a later one is granted.
alter table occurrence add column first_due_on date;

-- A unit asks for a later day, before the day has passed, with a reason; whoever gave the task decides.
create table extension (
  id uuid primary key,
  occurrence_id uuid not null references occurrence (id),
  -- The day that held when it was asked.
  due_on date not null,
  wanted_on date not null check (wanted_on > due_on),
  reason text not null check (reason <> ''),
  state text not null default 'waiting' check (state in ('waiting', 'granted', 'refused', 'withdrawn')),
  -- As the decision says it; the occurrence has the working day that follows from it.
  granted_on date,
  answer text not null default '',
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  check ((state = 'granted') = (granted_on is not null)),
  check ((state = 'waiting') = (decided_at is null)),
  check (state <> 'refused' or answer <> '')
);
create index extension_occurrence on extension (occurrence_id, asked_at);
create unique index extension_waiting on extension (occurrence_id) where state = 'waiting';

-- What stands in the way of a piece of work: sent to a unit that can clear it, which has a day of its own to answer by.
create table difficulty (
  id uuid primary key,
  occurrence_id uuid not null references occurrence (id),
  text text not null check (text <> ''),
  routed_to uuid not null references unit (id),
  answer_by date not null,
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  answer text not null default '',
  raised_by uuid not null references person (id),
  raised_at timestamptz not null,
  answered_by uuid references person (id),
  answered_at timestamptz,
  closed_at timestamptz,
  check (state = 'open' or state = 'closed' or answer <> ''),
  check ((answer <> '') = (answered_at is not null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index difficulty_occurrence on difficulty (occurrence_id, raised_at);
create index difficulty_routed on difficulty (routed_to) where state = 'open';
