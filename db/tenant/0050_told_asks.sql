-- A message also tells of what waits for an answer and is no piece of work: a draft that a unit is asked about, and a commitment. `subject_id` is then
-- the consultation or the commitment; neither has a reference, since a draft that is thrown away takes its consultations along.
alter table message_event alter column occurrence_id drop not null;
alter table message_event drop constraint message_event_kind_check;
alter table message_event add constraint message_event_kind_check check (kind in (
  'reassigned', 'proof-returned', 'extension', 'difficulty', 'difficulty-late', 'difficulty-stuck',
  'consultation-asked', 'consultation-due', 'commitment-waiting'
));
alter table message_event add constraint message_event_occurrence_check check (
  (occurrence_id is null) = (kind in ('consultation-asked', 'consultation-due', 'commitment-waiting'))
);
-- The revision of the commitment in which it waits: signed anew it waits anew, and is told anew.
alter table message_event add column revision integer;
alter table message_event add constraint message_event_revision_check check ((revision is not null) = (kind = 'commitment-waiting'));
-- What waits is looked for each day.
create index commitment_signed on commitment (to_person_id) where state = 'signed';
