-- A later day for what comes from above is the giver's to allow: by which of its documents ('' where the province gave the task itself).
alter table extension add column consent text not null default '';
-- The day from which a unit's working days to answer are counted; null for what was sent before it was kept.
alter table difficulty add column sent_on date;
