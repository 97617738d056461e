-- The day on which the proof was handed in that waits or was accepted: what came back is mended on the day of what is handed in after it, however
-- early the work was said to be done.
alter table occurrence add column proof_on date;
update occurrence set proof_on = standing.handed_in
from (
  select evidence_use.occurrence_id, min(evidence_use.attached_at at time zone 'Asia/Ho_Chi_Minh')::date as handed_in
  from evidence_use
  left join (
    select occurrence_id, max(decided_at) as at from evidence_use where state = 'returned' group by occurrence_id
  ) as returned on returned.occurrence_id = evidence_use.occurrence_id
  where evidence_use.state <> 'returned' and (evidence_use.decided_at is null or returned.at is null or evidence_use.decided_at >= returned.at)
  group by evidence_use.occurrence_id
) as standing
where standing.occurrence_id = occurrence.id and occurrence.proof in ('waiting', 'accepted');
alter table occurrence add constraint occurrence_proof_on_check check ((proof in ('waiting', 'accepted')) = (proof_on is not null));

-- Lists and counts ask of it what they ask of the other states: from the index alone.
drop index occurrence_unit_due;
create index occurrence_unit_due on occurrence (unit_id, (coalesce(due_on, 'infinity')), id)
  include (plan_id, owed, dating, due_on, reported, reported_at, done_on, proof, proof_on);

-- A letter that was issued is kept as it was: what is found out later about its work changes no word of it.
alter table urging_letter add column file_hash text check (file_hash ~ '^[0-9a-f]{64}$');
alter table urging_letter add constraint urging_letter_kept_check check (file_hash is null or state = 'issued');
