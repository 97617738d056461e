-- What one person commits to towards another for a year, in exact words. Once signed, neither words nor lines change: the hash is of them all.
create table commitment (
  id uuid primary key,
  year integer not null check (year between 2000 and 2100),
  person_id uuid not null references person (id),
  unit_id uuid not null references unit (id),
  -- To whom: the head of the unit, of the one above it, or the chair.
  to_person_id uuid not null references person (id),
  pledge text not null check (pledge <> ''),
  state text not null default 'draft' check (state in ('draft', 'signed', 'accepted', 'returned', 'ended')),
  -- SHA-256 of the canonical text that was signed, which names year, both persons, pledge and lines.
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz,
  accepted_at timestamptz,
  answer text not null default '',
  made_at timestamptz not null,
  revision integer not null default 1,
  check (person_id <> to_person_id),
  check ((state in ('draft', 'returned')) = (hash is null)),
  check ((hash is null) = (signed_at is null)),
  check ((state in ('accepted', 'ended')) = (accepted_at is not null)),
  check (state <> 'returned' or answer <> '')
);
create index commitment_person on commitment (person_id, year);
create index commitment_to on commitment (to_person_id, year);
-- One commitment of a person a year is in force or on its way.
create unique index commitment_one on commitment (person_id, year) where state <> 'ended';

-- A line of a commitment: a piece of work that the plan gave the unit, or a target of the year, in the words that were signed.
create table commitment_line (
  commitment_id uuid not null references commitment (id) on delete cascade,
  ordinal integer not null,
  kind text not null check (kind in ('task', 'target')),
  text text not null check (text <> ''),
  assignment_id uuid references assignment (id),
  primary key (commitment_id, ordinal),
  check ((kind = 'task') = (assignment_id is not null))
);
create index commitment_line_assignment on commitment_line (assignment_id);
