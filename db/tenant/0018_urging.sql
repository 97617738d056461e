-- Where a person is written to; nobody must have an address, what is said in the app reaches them all the same.
alter table person add column email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$');

-- How this province urges, from a day on; the latest that has begun holds. Without a row the usual ladder of the product's data does.
create table urging_settings (
  id uuid primary key,
  rungs jsonb not null,
  mail boolean not null,
  -- Where each message also goes, signed; the secret is never shown again.
  webhook_url text check (webhook_url ~ '^https?://'),
  webhook_secret text,
  set_by uuid not null references person (id),
  set_at timestamptz not null,
  check ((webhook_url is null) = (webhook_secret is null))
);
create index urging_settings_set_at on urging_settings (set_at desc);
do $$ begin execute format('revoke update, delete on urging_settings from %I', current_schema()); end $$;

-- One run a day: the row is what makes a second one of the same day impossible.
create table urging_run (
  on_day date primary key,
  ran_at timestamptz not null,
  -- A day off: nothing was urged.
  quiet boolean not null,
  climbed integer not null default 0,
  passed_over integer not null default 0,
  -- Steps that nobody could be told of: their unit has no officer and no head.
  untold integer not null default 0
);

-- A drafted letter to one unit about what it owes; the desk signs it with a number and a date, or drops it with a reason.
create table urging_letter (
  id uuid primary key,
  on_day date not null references urging_run (on_day),
  unit_id uuid not null references unit (id),
  state text not null check (state in ('drafted', 'issued', 'dropped')),
  number text,
  issued_on date,
  reason text not null default '',
  decided_by uuid references person (id),
  decided_at timestamptz,
  unique (on_day, unit_id),
  check ((state = 'drafted') = (decided_at is null)),
  check ((state = 'issued') = (number is not null and issued_on is not null)),
  check (state <> 'dropped' or reason <> '')
);
create index urging_letter_state on urging_letter (state, on_day desc);

-- Every rung that was climbed or passed over, once for each due day of an occurrence. The log may only grow.
create table urging_step (
  id uuid primary key,
  occurrence_id uuid not null references occurrence (id),
  due_on date not null,
  days integer not null,
  kind text not null check (kind in ('digest', 'head', 'letter', 'list')),
  outcome text not null check (outcome in ('climbed', 'passed-over')),
  on_day date not null references urging_run (on_day),
  letter_id uuid references urging_letter (id),
  unique (occurrence_id, due_on, days),
  check (letter_id is null or kind = 'letter')
);
create index urging_step_on_day on urging_step (on_day);
create index urging_step_letter on urging_step (letter_id);
do $$ begin execute format('revoke update, delete on urging_step from %I', current_schema()); end $$;

-- What one person is told on one day: a single message, whatever it holds.
create table message (
  id uuid primary key,
  person_id uuid not null references person (id),
  on_day date not null references urging_run (on_day),
  at timestamptz not null,
  read_at timestamptz,
  unique (person_id, on_day)
);
create index message_unread on message (person_id, on_day desc) where read_at is null;

create table message_step (
  message_id uuid not null references message (id),
  step_id uuid not null references urging_step (id),
  primary key (message_id, step_id)
);

-- A message on its way out of the house. Its id is the message's name for whoever receives it twice.
create table delivery (
  id uuid primary key,
  message_id uuid not null references message (id),
  channel text not null check (channel in ('mail', 'webhook')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'stopped', 'failed')),
  attempts integer not null default 0,
  -- Why the last attempt failed, in a word that the page explains.
  fault text,
  tried_at timestamptz,
  unique (message_id, channel),
  check ((state = 'waiting') = (tried_at is null))
);
create index delivery_waiting on delivery (state) where state in ('waiting', 'failed');
