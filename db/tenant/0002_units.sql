-- Organisations as they were named and when; a name that ends is followed by another, never edited away.
create table unit (
  id uuid primary key,
  code text unique,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('people-committee', 'office', 'department', 'board', 'commune', 'front', 'court', 'police', 'tax', 'press', 'centre', 'inspectorate', 'other')),
  level text not null check (level in ('province', 'district', 'commune')),
  parent_id uuid references unit (id),
  valid_from date not null default '-infinity',
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_parent on unit (parent_id);

create table unit_alias (
  unit_id uuid not null references unit (id),
  folded text not null,
  alias text not null,
  primary key (folded, unit_id)
);

-- A collective that plans name as one body; its members are found anew on the day that work is given out.
create table unit_group (
  id uuid primary key,
  name text not null unique,
  kinds text[] not null check (kinds <@ array['people-committee', 'office', 'department', 'board', 'commune', 'front', 'court', 'police', 'tax', 'press', 'centre', 'inspectorate', 'other']),
  level text check (level in ('province', 'district', 'commune'))
);

create table unit_group_alias (
  group_id uuid not null references unit_group (id),
  folded text not null primary key,
  alias text not null
);
