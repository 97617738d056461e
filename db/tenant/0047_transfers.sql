-- A unit that goes on passes single functions on, one day this and another day that, to the same unit or to others.
alter table unit_succession drop constraint unit_succession_kind_check;
alter table unit_succession add constraint unit_succession_kind_check check (kind in ('merge', 'split', 'rename', 'end', 'transfer'));
alter table unit_succession add constraint unit_succession_transfer_check check (kind <> 'transfer' or not takes_rest);
alter table unit_succession drop constraint unit_succession_from_id_to_id_key;
create unique index unit_succession_at_end on unit_succession (from_id, to_id) nulls not distinct where kind <> 'transfer';
create index unit_succession_from on unit_succession (from_id);
-- The transfer with which a duty of a unit that goes on leaves it, until a person decides.
alter table assignment add column leaves_by uuid references unit_succession (id);
create index assignment_leaves_by on assignment (leaves_by) where leaves_by is not null;
