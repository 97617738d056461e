-- The heir had reported its own time done when an open one joined it: it is open again, and the record of the decision says so.
alter table handover add column reopened boolean not null default false;
