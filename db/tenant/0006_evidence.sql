-- A proof: one file, kept once, that may serve many uses.
create table evidence (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  file_size bigint not null,
  media_type text not null,
  uploaded_by uuid not null references person (id),
  uploaded_at timestamptz not null,
  unique (unit_id, file_hash)
);

create table evidence_use (
  id uuid primary key,
  evidence_id uuid not null references evidence (id),
  occurrence_id uuid not null references occurrence (id),
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'returned')),
  reason text not null default '',
  attached_at timestamptz not null,
  decided_by uuid references person (id),
  decided_at timestamptz,
  unique (evidence_id, occurrence_id),
  check ((state = 'waiting') = (decided_at is null)),
  check (state <> 'returned' or reason <> '')
);
create index evidence_use_occurrence on evidence_use (occurrence_id);
create index evidence_use_waiting on evidence_use (attached_at) where state = 'waiting';
