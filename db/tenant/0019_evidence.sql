-- A proof is a thing that lives on: a document with its number and day, kept as revisions, each a file or a link. What was accepted stays on
-- the revision that was seen; a newer one begins a new use.
create table evidence_revision (
  id uuid primary key,
  -- A revision is kept before its evidence, so that of two who hand in the same content at once one leaves nothing behind.
  evidence_id uuid not null references evidence (id) deferrable initially deferred,
  unit_id uuid not null references unit (id),
  number integer not null check (number > 0),
  kind text not null check (kind in ('file', 'link')),
  file_hash text check (file_hash ~ '^[0-9a-f]{64}$'),
  file_name text,
  file_size bigint,
  media_type text,
  url text check (url ~ '^https?://'),
  title text not null,
  document_number text not null default '',
  -- The day from which the document holds, or on which it was made; what nobody wrote is not guessed.
  effective_on date,
  added_by uuid not null references person (id),
  added_at timestamptz not null,
  link_state text check (link_state in ('unchecked', 'answers', 'silent')),
  link_status integer,
  link_fault text,
  link_checked_at timestamptz,
  -- As search compares: without case and accents.
  folded text not null generated always as (
    translate(lower(regexp_replace(normalize(title || ' ' || document_number || ' ' || coalesce(file_name, '') || ' ' || coalesce(url, ''), NFD), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd')
  ) stored,
  unique (evidence_id, number),
  unique (unit_id, file_hash),
  unique (unit_id, url),
  check ((kind = 'file') = (file_hash is not null and file_name is not null and file_size is not null and media_type is not null and url is null)),
  check ((kind = 'link') = (url is not null and file_hash is null and link_state is not null)),
  check ((link_state = 'unchecked') = (link_checked_at is null) or link_state is null)
);
create index evidence_revision_unit on evidence_revision (unit_id, effective_on);
create index evidence_revision_links on evidence_revision (link_checked_at) where kind = 'link';

insert into evidence_revision (id, evidence_id, unit_id, number, kind, file_hash, file_name, file_size, media_type, title, added_by, added_at)
select id, id, unit_id, 1, 'file', file_hash, file_name, file_size, media_type, file_name, uploaded_by, uploaded_at from evidence;

-- What was handed in can not be made another thing: only its description and what a look at its link found may change.
do $$
begin
  execute format('revoke update, delete on evidence_revision from %I', current_schema());
  execute format('grant update (title, document_number, effective_on, link_state, link_status, link_fault, link_checked_at) on evidence_revision to %I', current_schema());
  execute format('revoke update, delete on evidence from %I', current_schema());
end
$$;

-- A use serves an occurrence, or a criterion in a year.
alter table evidence_use
  add column revision_id uuid references evidence_revision (id),
  add column criterion_ref text,
  add column attached_by uuid references person (id),
  add column year integer check (year between 2000 and 2100),
  -- Whether whoever decided was told that the document's day lies outside the period; unknown while it waits.
  add column outside_period boolean,
  alter column occurrence_id drop not null;
update evidence_use set
  revision_id = evidence_id,
  attached_by = (select uploaded_by from evidence where evidence.id = evidence_use.evidence_id),
  outside_period = case when state <> 'waiting' then false end;
alter table evidence_use
  drop column evidence_id,
  alter column revision_id set not null,
  alter column attached_by set not null,
  add unique (revision_id, occurrence_id),
  add unique (revision_id, criterion_ref, year),
  add check ((occurrence_id is null) = (criterion_ref is not null and year is not null)),
  add check ((criterion_ref is null) = (year is null)),
  add check ((state = 'waiting') = (outside_period is null));
create index evidence_use_criterion on evidence_use (criterion_ref, year) where criterion_ref is not null;

alter table evidence drop column file_hash, drop column file_name, drop column file_size, drop column media_type, drop column uploaded_by, drop column uploaded_at;

-- How much of the product has been done, where a number was given; missing is not 0.
alter table occurrence add column quantity_done numeric check (quantity_done >= 0);
alter table progress add column quantity_done numeric check (quantity_done >= 0);
