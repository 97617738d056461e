-- What may be mended of a unit without ending it: a change names the revision that it was made on.
alter table unit add column revision integer not null default 1;
-- The days on which documents write a unit by another name; without one, before or after all others.
alter table unit_alias add column valid_from date;
alter table unit_alias add column valid_to date;
alter table unit_alias add check (valid_from <= valid_to);
