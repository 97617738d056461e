-- What lists and counts ask of work stands in the index by unit, so that a unit's counts and pages, and the board of a province, read a few pages
-- in order in place of rows that lie far apart: each unit's work is spread over every plan.
drop index occurrence_unit_due;
create index occurrence_unit_due on occurrence (unit_id, (coalesce(due_on, 'infinity')), id)
  include (plan_id, owed, dating, due_on, reported, reported_at, done_on, proof);

-- The province's first page is of open work; what is done and lies before it is a year's worth.
create index occurrence_open_due on occurrence ((coalesce(due_on, 'infinity')), id) include (plan_id, due_on)
  where owed and (reported <> 'done' or proof = 'returned');

-- An index answers alone for pages that were vacuumed since their last change: after some hundred reports, not after a fifth of all rows.
alter table occurrence set (autovacuum_vacuum_scale_factor = 0.005, autovacuum_analyze_scale_factor = 0.05);
