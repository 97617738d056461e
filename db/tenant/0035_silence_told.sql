-- A published address that stopped answering, which a message tells of: once for each time that it fell silent.
create table message_silence (
  message_id uuid not null references message (id),
  occurrence_id uuid not null references occurrence (id),
  -- The first day without an answer.
  since date not null,
  primary key (message_id, occurrence_id)
);
create index message_silence_told on message_silence (occurrence_id, since);
