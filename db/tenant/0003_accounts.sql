create table person (
  id uuid primary key,
  unit_id uuid not null references unit (id),
  login text not null unique check (login = lower(login)),
  name text not null,
  title text not null default '',
  password_hash text not null,
  roles text[] not null check (roles <@ array['coordinator', 'officer', 'head', 'appraiser', 'chair', 'administrator']),
  language text not null default 'vi' check (language in ('vi', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
create index person_unit on person (unit_id);

-- Only a digest of the cookie's token is kept: who reads this table cannot sign in with it.
create table session (
  token_digest bytea primary key,
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_person on session (person_id);

-- What happened, told in the same transaction. The tenant's role may add and read, never change or remove.
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person_id uuid,
  person_name text not null,
  verb text not null,
  subject_kind text not null,
  subject_id uuid not null,
  detail jsonb not null default '{}'
);
create index audit_event_subject on audit_event (subject_id, id);
do $$ begin execute format('revoke update, delete on audit_event from %I', current_schema()); end $$;
