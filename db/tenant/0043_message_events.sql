-- Something that happened and that a message tells of: work given again, proof that came back, a later day decided, a difficulty to answer or late.
-- `subject_id` is the row that tells it, `unit_id` whose matter it is: together they are told once.
create table message_event (
  message_id uuid not null references message,
  kind text not null check (kind in ('reassigned', 'proof-returned', 'extension', 'difficulty', 'difficulty-late', 'difficulty-stuck')),
  subject_id uuid not null,
  unit_id uuid not null references unit,
  occurrence_id uuid not null references occurrence,
  on_day date not null,
  primary key (message_id, kind, subject_id, unit_id)
);
create index message_event_told on message_event (subject_id, kind);
-- The units in which nobody could be told, of what a run counts as untold.
alter table urging_run add column untold_units uuid[] not null default '{}';
-- What was decided of late is looked for each day.
create index evidence_use_returned on evidence_use (decided_at) where state = 'returned';
create index extension_decided on extension (decided_at);
