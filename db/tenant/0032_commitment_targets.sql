-- A line may name a target of the province; what was wanted then is kept with the line and stands in what is signed. No reference: a target may be
-- changed or removed, and the line stays as it was signed.
alter table commitment_line add column target_id uuid;
alter table commitment_line add column target_wanted jsonb;
alter table commitment_line add constraint commitment_line_target_check check ((target_id is null) = (target_wanted is null) and (target_id is null or kind = 'target'));
