-- A message that the queue tried as often as it does: it waits for a person, who may send it again under the same id.
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check check (state in ('waiting', 'sent', 'stopped', 'failed', 'given-up'));
drop index delivery_waiting;
create index delivery_unsent on delivery (state) where state in ('waiting', 'failed', 'given-up');
-- The queue tries 25 times.
update delivery set state = 'given-up' where state = 'failed' and attempts >= 25;
