-- Who within a unit does a piece of its work, from a day until a day. One person at a time answers for it; others help.
create table holder (
  id uuid primary key,
  assignment_id uuid not null references assignment (id),
  person_id uuid not null references person (id),
  part text not null check (part in ('main', 'helper')),
  from_on date not null,
  until_on date,
  given_by uuid not null references person (id),
  given_at timestamptz not null,
  check (until_on >= from_on)
);
create index holder_assignment on holder (assignment_id);
create index holder_person on holder (person_id) where until_on is null;
create unique index holder_main on holder (assignment_id) where part = 'main' and until_on is null;
create unique index holder_once on holder (assignment_id, person_id) where until_on is null;

-- Whom messages also reach and who answers while a person is away.
create table stand_in (
  id uuid primary key,
  person_id uuid not null references person (id),
  substitute_id uuid not null references person (id),
  from_on date not null,
  to_on date not null,
  set_by uuid not null references person (id),
  set_at timestamptz not null,
  check (person_id <> substitute_id),
  check (to_on >= from_on)
);
create index stand_in_person on stand_in (person_id, to_on);
