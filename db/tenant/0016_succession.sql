-- Units that end and who follows them; duties that pass to the heir by a person's decision.

-- Bodies outside the province's own: customs, treasury, the procuracy, associations such as VCCI; districts, which ended on
-- 30/6/2025; divisions (phòng) within a unit. What the centre keeps has a level of its own.
alter table unit drop constraint unit_kind_check;
alter table unit add constraint unit_kind_check check (kind in ('people-committee', 'office', 'department', 'board', 'commune', 'front', 'court', 'police', 'tax', 'press', 'centre', 'inspectorate', 'district', 'division', 'customs', 'treasury', 'procuracy', 'association', 'other'));
alter table unit drop constraint unit_level_check;
alter table unit add constraint unit_level_check check (level in ('central', 'province', 'district', 'commune'));
alter table unit_group drop constraint unit_group_kinds_check;
alter table unit_group add constraint unit_group_kinds_check check (kinds <@ array['people-committee', 'office', 'department', 'board', 'commune', 'front', 'court', 'police', 'tax', 'press', 'centre', 'inspectorate', 'district', 'division', 'customs', 'treasury', 'procuracy', 'association', 'other']);
alter table unit_group drop constraint unit_group_level_check;
alter table unit_group add constraint unit_group_level_check check (level in ('central', 'province', 'district', 'commune'));
alter table unit_group add column valid_to date;

-- The electronic identification code of an agency (Decision 20/2020/QĐ-TTg): H36.12.4, parts of one hierarchy.
alter table unit add column identifier text check (identifier ~ '^[A-Z][0-9]{2}([.][0-9]{1,3}){0,3}$');
-- A code and an identifier pass to the heir with the name: they are one unit's at a time.
alter table unit drop constraint unit_code_key;
create unique index unit_code_living on unit (code) where valid_to is null;
create unique index unit_identifier_living on unit (identifier) where valid_to is null;

-- Three departments took functions over in March 2025 and went on; they had been entered as if they began then.
update unit set valid_from = '-infinity' where code in ('SGDDT', 'SYT', 'SVHTTDL') and valid_from = '2025-03-01' and valid_to is null;
update unit set kind = 'procuracy' where code = 'VKSND' and kind = 'other';
update unit set kind = 'association' where code = 'HHDN' and kind = 'other';

-- From begins_on, what a unit owed in the functions named is its heir's, and with takes_rest all that is named for no other.
create table unit_succession (
  id uuid primary key,
  from_id uuid not null references unit (id),
  to_id uuid references unit (id),
  begins_on date not null,
  functions text[] not null default '{}',
  takes_rest boolean not null,
  kind text not null check (kind in ('merge', 'split', 'rename', 'end')),
  basis text not null default '',
  ground text not null check (ground in ('sourced', 'inferred', 'recalled', 'decided')),
  unique nulls not distinct (from_id, to_id),
  check (from_id <> to_id),
  check ((kind = 'end') = (to_id is null)),
  check (kind = 'end' or takes_rest or cardinality(functions) > 0)
);
create index unit_succession_to on unit_succession (to_id);

-- The unit ended on this day and a person decided who carries the assignment on.
alter table assignment add column ended_on date;

-- False once it is owed by itself no longer: joined with the heir's own duty, or ended with its unit. It stays to be read.
alter table occurrence add column owed boolean not null default true;

-- One open duty of a unit that ended, and what a person decided of it. The row of an occurrence that passed on is the heir's from
-- then on, with its reports; what was done before stays where it was.
create table handover (
  id uuid primary key,
  occurrence_id uuid not null references occurrence (id),
  assignment_id uuid not null references assignment (id),
  unit_id uuid not null references unit (id),
  heir_id uuid references unit (id),
  -- The occurrence that carries it on: the same, the heir's own that it was joined with, or a new one for a further heir.
  heir_occurrence_id uuid references occurrence (id),
  proposed boolean not null,
  reason text not null default '',
  decided_by uuid not null references person (id),
  decided_at timestamptz not null,
  unique (occurrence_id, unit_id, heir_id),
  check ((heir_id is null) = (heir_occurrence_id is null)),
  check (heir_id is not null or reason <> '')
);
create index handover_heir_occurrence on handover (heir_occurrence_id);
create index handover_assignment on handover (assignment_id);
do $$ begin execute format('revoke update, delete on handover from %I', current_schema()); end $$;
