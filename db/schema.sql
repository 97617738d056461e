-- schema shared

table tenant (
  id uuid not null
  slug text not null
  schema_name text not null
  name text not null
  reference_province text
  host text
  is_sample boolean not null default false
  created_at timestamp with time zone not null default now()
  constraint tenant_schema_name_check CHECK ((schema_name ~ '^province_[a-z0-9_]{1,48}$'::text))
  constraint tenant_slug_check CHECK ((slug ~ '^[a-z][a-z0-9-]{1,40}$'::text))
  constraint tenant_pkey PRIMARY KEY (id)
  constraint tenant_host_key UNIQUE (host)
  constraint tenant_schema_name_key UNIQUE (schema_name)
  constraint tenant_slug_key UNIQUE (slug)
)
CREATE UNIQUE INDEX tenant_host_key ON tenant USING btree (host)
CREATE UNIQUE INDEX tenant_pkey ON tenant USING btree (id)
CREATE UNIQUE INDEX tenant_schema_name_key ON tenant USING btree (schema_name)
CREATE UNIQUE INDEX tenant_slug_key ON tenant USING btree (slug)
grant select to thuocdo_app

CREATE OR REPLACE FUNCTION enqueue(task text, payload jsonb, job_key text DEFAULT NULL::text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'shared', 'pg_temp'
AS $function$
  select graphile_worker.add_job(
    task,
    json_build_object('schema', current_setting('role'), 'input', payload),
    job_key => job_key
  );
$function$


-- schema province

table assignment (
  id uuid not null
  task_id uuid not null
  unit_id uuid not null
  role text not null
  group_id uuid
  ended_on date
  constraint assignment_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'coordinate'::text])))
  constraint assignment_group_id_fkey FOREIGN KEY (group_id) REFERENCES unit_group(id)
  constraint assignment_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint assignment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint assignment_pkey PRIMARY KEY (id)
  constraint assignment_task_id_unit_id_key UNIQUE (task_id, unit_id)
)
CREATE UNIQUE INDEX assignment_pkey ON assignment USING btree (id)
CREATE UNIQUE INDEX assignment_task_id_unit_id_key ON assignment USING btree (task_id, unit_id)
CREATE INDEX assignment_unit ON assignment USING btree (unit_id)
grant delete, insert, select, update to province

table audit_event (
  id bigint not null generated always as identity
  at timestamp with time zone not null
  person_id uuid
  person_name text not null
  verb text not null
  subject_kind text not null
  subject_id uuid not null
  detail jsonb not null default '{}'::jsonb
  constraint audit_event_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX audit_event_pkey ON audit_event USING btree (id)
CREATE INDEX audit_event_subject ON audit_event USING btree (subject_id, id)
grant insert, select to province

table document (
  id uuid not null
  file_hash text not null
  file_name text not null
  file_size bigint not null
  media_type text not null
  blocks jsonb not null
  reading jsonb not null
  constraint document_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  constraint document_pkey PRIMARY KEY (id)
  constraint document_file_hash_key UNIQUE (file_hash)
)
CREATE UNIQUE INDEX document_file_hash_key ON document USING btree (file_hash)
CREATE UNIQUE INDEX document_pkey ON document USING btree (id)
grant delete, insert, select, update to province

table document_import (
  id uuid not null
  file_hash text not null
  file_name text not null
  file_size bigint not null
  media_type text not null
  requested_by uuid not null
  requested_at timestamp with time zone not null
  state text not null
  problem jsonb
  plan_id uuid
  tasks integer
  earlier_plan_id uuid
  constraint document_import_check CHECK (((state = 'refused'::text) = (problem IS NOT NULL)))
  constraint document_import_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  constraint document_import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'ready'::text, 'refused'::text])))
  constraint document_import_earlier_plan_id_fkey FOREIGN KEY (earlier_plan_id) REFERENCES plan(id) ON DELETE SET NULL
  constraint document_import_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE SET NULL
  constraint document_import_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id)
  constraint document_import_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX document_import_pkey ON document_import USING btree (id)
grant delete, insert, select, update to province

table evidence (
  id uuid not null
  unit_id uuid not null
  file_hash text not null
  file_name text not null
  file_size bigint not null
  media_type text not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null
  constraint evidence_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  constraint evidence_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint evidence_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES person(id)
  constraint evidence_pkey PRIMARY KEY (id)
  constraint evidence_unit_id_file_hash_key UNIQUE (unit_id, file_hash)
)
CREATE UNIQUE INDEX evidence_pkey ON evidence USING btree (id)
CREATE UNIQUE INDEX evidence_unit_id_file_hash_key ON evidence USING btree (unit_id, file_hash)
grant delete, insert, select, update to province

table evidence_use (
  id uuid not null
  evidence_id uuid not null
  occurrence_id uuid not null
  state text not null default 'waiting'::text
  reason text not null default ''::text
  attached_at timestamp with time zone not null
  decided_by uuid
  decided_at timestamp with time zone
  constraint evidence_use_check CHECK (((state = 'waiting'::text) = (decided_at IS NULL)))
  constraint evidence_use_check1 CHECK (((state <> 'returned'::text) OR (reason <> ''::text)))
  constraint evidence_use_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'returned'::text])))
  constraint evidence_use_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
  constraint evidence_use_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id)
  constraint evidence_use_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint evidence_use_pkey PRIMARY KEY (id)
  constraint evidence_use_evidence_id_occurrence_id_key UNIQUE (evidence_id, occurrence_id)
)
CREATE UNIQUE INDEX evidence_use_evidence_id_occurrence_id_key ON evidence_use USING btree (evidence_id, occurrence_id)
CREATE INDEX evidence_use_occurrence ON evidence_use USING btree (occurrence_id)
CREATE UNIQUE INDEX evidence_use_pkey ON evidence_use USING btree (id)
CREATE INDEX evidence_use_waiting ON evidence_use USING btree (attached_at) WHERE (state = 'waiting'::text)
grant delete, insert, select, update to province

table handover (
  id uuid not null
  occurrence_id uuid not null
  assignment_id uuid not null
  unit_id uuid not null
  heir_id uuid
  heir_occurrence_id uuid
  proposed boolean not null
  reason text not null default ''::text
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint handover_check CHECK (((heir_id IS NULL) = (heir_occurrence_id IS NULL)))
  constraint handover_check1 CHECK (((heir_id IS NOT NULL) OR (reason <> ''::text)))
  constraint handover_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id)
  constraint handover_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
  constraint handover_heir_id_fkey FOREIGN KEY (heir_id) REFERENCES unit(id)
  constraint handover_heir_occurrence_id_fkey FOREIGN KEY (heir_occurrence_id) REFERENCES occurrence(id)
  constraint handover_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint handover_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint handover_pkey PRIMARY KEY (id)
  constraint handover_occurrence_id_unit_id_heir_id_key UNIQUE (occurrence_id, unit_id, heir_id)
)
CREATE INDEX handover_assignment ON handover USING btree (assignment_id)
CREATE INDEX handover_heir_occurrence ON handover USING btree (heir_occurrence_id)
CREATE UNIQUE INDEX handover_occurrence_id_unit_id_heir_id_key ON handover USING btree (occurrence_id, unit_id, heir_id)
CREATE UNIQUE INDEX handover_pkey ON handover USING btree (id)
grant insert, select to province

table occurrence (
  id uuid not null
  assignment_id uuid not null
  task_id uuid not null
  plan_id uuid not null
  unit_id uuid not null
  role text not null
  dating text not null
  label text not null
  nominal_on date
  due_on date
  reported text not null default 'none'::text
  report_text text not null default ''::text
  product text not null default ''::text
  difficulty text not null default ''::text
  reported_at timestamp with time zone
  reported_by uuid
  done_on date
  proof text not null default 'none'::text
  revision integer not null default 1
  owed boolean not null default true
  constraint occurrence_check CHECK (((dating = 'dated'::text) = (due_on IS NOT NULL)))
  constraint occurrence_check1 CHECK (((reported = 'done'::text) = (done_on IS NOT NULL)))
  constraint occurrence_dating_check CHECK ((dating = ANY (ARRAY['dated'::text, 'continuous'::text, 'needs-date'::text])))
  constraint occurrence_proof_check CHECK ((proof = ANY (ARRAY['none'::text, 'waiting'::text, 'accepted'::text, 'returned'::text])))
  constraint occurrence_reported_check CHECK ((reported = ANY (ARRAY['none'::text, 'doing'::text, 'done'::text])))
  constraint occurrence_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'coordinate'::text])))
  constraint occurrence_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id)
  constraint occurrence_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
  constraint occurrence_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES person(id)
  constraint occurrence_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint occurrence_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint occurrence_pkey PRIMARY KEY (id)
)
CREATE INDEX occurrence_due ON occurrence USING btree (COALESCE(due_on, 'infinity'::date), id)
CREATE UNIQUE INDEX occurrence_once ON occurrence USING btree (assignment_id, label)
CREATE UNIQUE INDEX occurrence_pkey ON occurrence USING btree (id)
CREATE INDEX occurrence_plan ON occurrence USING btree (plan_id, unit_id)
CREATE INDEX occurrence_task ON occurrence USING btree (task_id)
CREATE INDEX occurrence_unit_due ON occurrence USING btree (unit_id, COALESCE(due_on, 'infinity'::date), id)
CREATE INDEX occurrence_waiting ON occurrence USING btree (proof) WHERE (proof = 'waiting'::text)
grant delete, insert, select, update to province

table person (
  id uuid not null
  unit_id uuid not null
  login text not null
  name text not null
  title text not null default ''::text
  password_hash text not null
  roles text[] not null
  language text not null default 'vi'::text
  disabled_at timestamp with time zone
  created_at timestamp with time zone not null default now()
  constraint person_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  constraint person_login_check CHECK ((login = lower(login)))
  constraint person_roles_check CHECK ((roles <@ ARRAY['coordinator'::text, 'officer'::text, 'head'::text, 'appraiser'::text, 'chair'::text, 'administrator'::text]))
  constraint person_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint person_pkey PRIMARY KEY (id)
  constraint person_login_key UNIQUE (login)
)
CREATE UNIQUE INDEX person_login_key ON person USING btree (login)
CREATE UNIQUE INDEX person_pkey ON person USING btree (id)
CREATE INDEX person_unit ON person USING btree (unit_id)
grant delete, insert, select, update to province

table plan (
  id uuid not null
  document_id uuid not null
  number text
  title text not null
  issuer text
  issued_on date
  period_from date
  period_to date
  state text not null
  supersedes_id uuid
  version integer not null default 1
  in_force_at timestamp with time zone
  in_force_by uuid
  imported_by uuid not null
  imported_at timestamp with time zone not null
  constraint plan_check CHECK ((period_to >= period_from))
  constraint plan_check1 CHECK (((state = 'draft'::text) OR ((period_from IS NOT NULL) AND (period_to IS NOT NULL))))
  constraint plan_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-force'::text, 'closed'::text, 'superseded'::text])))
  constraint plan_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
  constraint plan_imported_by_fkey FOREIGN KEY (imported_by) REFERENCES person(id)
  constraint plan_in_force_by_fkey FOREIGN KEY (in_force_by) REFERENCES person(id)
  constraint plan_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES plan(id)
  constraint plan_pkey PRIMARY KEY (id)
)
CREATE INDEX plan_document ON plan USING btree (document_id)
CREATE INDEX plan_number ON plan USING btree (number)
CREATE UNIQUE INDEX plan_pkey ON plan USING btree (id)
grant delete, insert, select, update to province

table progress (
  id uuid not null
  occurrence_id uuid not null
  person_id uuid not null
  at timestamp with time zone not null
  reported text not null
  text text not null
  product text not null
  difficulty text not null
  constraint progress_reported_check CHECK ((reported = ANY (ARRAY['none'::text, 'doing'::text, 'done'::text])))
  constraint progress_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint progress_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint progress_pkey PRIMARY KEY (id)
)
CREATE INDEX progress_occurrence ON progress USING btree (occurrence_id, at)
CREATE UNIQUE INDEX progress_pkey ON progress USING btree (id)
grant insert, select to province

table reading_rule (
  id uuid not null
  kind text not null
  written text not null
  folded text not null
  unit_id uuid
  group_id uuid
  meaning text
  plan_id uuid
  made_by uuid not null
  made_at timestamp with time zone not null
  constraint reading_rule_check CHECK ((num_nonnulls(unit_id, group_id) =
CASE kind
    WHEN 'body'::text THEN 1
    ELSE 0
END))
  constraint reading_rule_check1 CHECK (((kind = 'column'::text) = (meaning IS NOT NULL)))
  constraint reading_rule_folded_check CHECK ((folded <> ''::text))
  constraint reading_rule_kind_check CHECK ((kind = ANY (ARRAY['body'::text, 'column'::text, 'heading'::text])))
  constraint reading_rule_meaning_check CHECK ((meaning = ANY (ARRAY['lead'::text, 'coordinate'::text, 'deadline'::text, 'product'::text, 'task'::text, 'criterion'::text, 'note'::text])))
  constraint reading_rule_group_id_fkey FOREIGN KEY (group_id) REFERENCES unit_group(id)
  constraint reading_rule_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id)
  constraint reading_rule_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE SET NULL
  constraint reading_rule_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint reading_rule_pkey PRIMARY KEY (id)
  constraint reading_rule_kind_folded_key UNIQUE (kind, folded)
)
CREATE UNIQUE INDEX reading_rule_kind_folded_key ON reading_rule USING btree (kind, folded)
CREATE UNIQUE INDEX reading_rule_pkey ON reading_rule USING btree (id)
grant delete, insert, select to province

table result_import (
  id uuid not null
  file_hash text not null
  file_name text not null
  file_size bigint not null
  index_code text not null
  year integer
  decimal_mark text
  source_title text not null
  source_url text not null
  requested_by uuid not null
  requested_at timestamp with time zone not null
  state text not null
  problem jsonb
  outcome jsonb
  constraint result_import_check CHECK (((state = 'refused'::text) = (problem IS NOT NULL)))
  constraint result_import_check1 CHECK (((state = ANY (ARRAY['ready'::text, 'faulty'::text, 'accepted'::text])) = (outcome IS NOT NULL)))
  constraint result_import_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  constraint result_import_source_title_check CHECK ((source_title <> ''::text))
  constraint result_import_source_url_check CHECK ((source_url ~ '^https?://'::text))
  constraint result_import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'ready'::text, 'faulty'::text, 'refused'::text, 'accepted'::text])))
  constraint result_import_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id)
  constraint result_import_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX result_import_pkey ON result_import USING btree (id)
grant delete, insert, select, update to province

table result_table (
  id uuid not null
  index_code text not null
  year integer not null
  rows jsonb not null
  source_title text not null
  source_url text not null
  import_id uuid not null
  accepted_by uuid not null
  accepted_at timestamp with time zone not null
  constraint result_table_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(id)
  constraint result_table_import_id_fkey FOREIGN KEY (import_id) REFERENCES result_import(id)
  constraint result_table_pkey PRIMARY KEY (id)
  constraint result_table_index_code_year_key UNIQUE (index_code, year)
)
CREATE UNIQUE INDEX result_table_index_code_year_key ON result_table USING btree (index_code, year)
CREATE UNIQUE INDEX result_table_pkey ON result_table USING btree (id)
grant delete, insert, select, update to province

table session (
  token_digest bytea not null
  person_id uuid not null
  created_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint session_pkey PRIMARY KEY (token_digest)
)
CREATE INDEX session_person ON session USING btree (person_id)
CREATE UNIQUE INDEX session_pkey ON session USING btree (token_digest)
grant delete, insert, select, update to province

table task (
  id uuid not null
  plan_id uuid not null
  ordinal integer not null
  text text not null
  index_name text not null
  path text[] not null default '{}'::text[]
  criteria text[] not null default '{}'::text[]
  kind text not null
  product text
  deadline_text text
  deadline jsonb not null
  source jsonb not null
  confidence real not null
  doubts jsonb not null default '[]'::jsonb
  read jsonb not null
  review text not null default 'unreviewed'::text
  reviewed_by uuid
  reviewed_at timestamp with time zone
  revision integer not null default 1
  criterion_refs text[] not null default '{}'::text[]
  constraint task_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision)))
  constraint task_index_name_check CHECK ((index_name = ANY (ARRAY['PAR INDEX'::text, 'SIPAS'::text, 'PAPI'::text, 'PCI'::text, 'general'::text])))
  constraint task_kind_check CHECK ((kind = ANY (ARRAY['task'::text, 'communication-topic'::text, 'disclosure'::text, 'survey'::text, 'report'::text])))
  constraint task_review_check CHECK ((review = ANY (ARRAY['unreviewed'::text, 'confirmed'::text, 'skipped'::text])))
  constraint task_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
  constraint task_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES person(id)
  constraint task_pkey PRIMARY KEY (id)
  constraint task_plan_id_ordinal_key UNIQUE (plan_id, ordinal)
)
CREATE INDEX task_criterion_refs ON task USING gin (criterion_refs)
CREATE UNIQUE INDEX task_pkey ON task USING btree (id)
CREATE UNIQUE INDEX task_plan_id_ordinal_key ON task USING btree (plan_id, ordinal)
grant delete, insert, select, update to province

table task_body (
  task_id uuid not null
  role text not null
  ordinal integer not null
  written text not null
  unit_id uuid
  group_id uuid
  constraint task_body_check CHECK (((unit_id IS NULL) OR (group_id IS NULL)))
  constraint task_body_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'coordinate'::text])))
  constraint task_body_group_id_fkey FOREIGN KEY (group_id) REFERENCES unit_group(id)
  constraint task_body_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint task_body_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint task_body_pkey PRIMARY KEY (task_id, role, ordinal)
)
CREATE UNIQUE INDEX task_body_pkey ON task_body USING btree (task_id, role, ordinal)
CREATE INDEX task_body_unit ON task_body USING btree (unit_id)
grant delete, insert, select, update to province

table unit (
  id uuid not null
  code text
  name text not null
  short_name text not null
  kind text not null
  level text not null
  parent_id uuid
  valid_from date not null default '-infinity'::date
  valid_to date
  identifier text
  constraint unit_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  constraint unit_identifier_check CHECK ((identifier ~ '^[A-Z][0-9]{2}([.][0-9]{1,3}){0,3}$'::text))
  constraint unit_kind_check CHECK ((kind = ANY (ARRAY['people-committee'::text, 'office'::text, 'department'::text, 'board'::text, 'commune'::text, 'front'::text, 'court'::text, 'police'::text, 'tax'::text, 'press'::text, 'centre'::text, 'inspectorate'::text, 'district'::text, 'division'::text, 'customs'::text, 'treasury'::text, 'procuracy'::text, 'association'::text, 'other'::text])))
  constraint unit_level_check CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'commune'::text])))
  constraint unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit(id)
  constraint unit_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX unit_code_living ON unit USING btree (code) WHERE (valid_to IS NULL)
CREATE UNIQUE INDEX unit_identifier_living ON unit USING btree (identifier) WHERE (valid_to IS NULL)
CREATE INDEX unit_parent ON unit USING btree (parent_id)
CREATE UNIQUE INDEX unit_pkey ON unit USING btree (id)
grant delete, insert, select, update to province

table unit_alias (
  unit_id uuid not null
  folded text not null
  alias text not null
  constraint unit_alias_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint unit_alias_pkey PRIMARY KEY (folded, unit_id)
)
CREATE UNIQUE INDEX unit_alias_pkey ON unit_alias USING btree (folded, unit_id)
grant delete, insert, select, update to province

table unit_group (
  id uuid not null
  name text not null
  kinds text[] not null
  level text
  valid_to date
  constraint unit_group_kinds_check CHECK ((kinds <@ ARRAY['people-committee'::text, 'office'::text, 'department'::text, 'board'::text, 'commune'::text, 'front'::text, 'court'::text, 'police'::text, 'tax'::text, 'press'::text, 'centre'::text, 'inspectorate'::text, 'district'::text, 'division'::text, 'customs'::text, 'treasury'::text, 'procuracy'::text, 'association'::text, 'other'::text]))
  constraint unit_group_level_check CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'district'::text, 'commune'::text])))
  constraint unit_group_pkey PRIMARY KEY (id)
  constraint unit_group_name_key UNIQUE (name)
)
CREATE UNIQUE INDEX unit_group_name_key ON unit_group USING btree (name)
CREATE UNIQUE INDEX unit_group_pkey ON unit_group USING btree (id)
grant delete, insert, select, update to province

table unit_group_alias (
  group_id uuid not null
  folded text not null
  alias text not null
  constraint unit_group_alias_group_id_fkey FOREIGN KEY (group_id) REFERENCES unit_group(id)
  constraint unit_group_alias_pkey PRIMARY KEY (folded)
)
CREATE UNIQUE INDEX unit_group_alias_pkey ON unit_group_alias USING btree (folded)
grant delete, insert, select, update to province

table unit_succession (
  id uuid not null
  from_id uuid not null
  to_id uuid
  begins_on date not null
  functions text[] not null default '{}'::text[]
  takes_rest boolean not null
  kind text not null
  basis text not null default ''::text
  ground text not null
  constraint unit_succession_check CHECK ((from_id <> to_id))
  constraint unit_succession_check1 CHECK (((kind = 'end'::text) = (to_id IS NULL)))
  constraint unit_succession_check2 CHECK (((kind = 'end'::text) OR takes_rest OR (cardinality(functions) > 0)))
  constraint unit_succession_ground_check CHECK ((ground = ANY (ARRAY['sourced'::text, 'inferred'::text, 'recalled'::text, 'decided'::text])))
  constraint unit_succession_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'rename'::text, 'end'::text])))
  constraint unit_succession_from_id_fkey FOREIGN KEY (from_id) REFERENCES unit(id)
  constraint unit_succession_to_id_fkey FOREIGN KEY (to_id) REFERENCES unit(id)
  constraint unit_succession_pkey PRIMARY KEY (id)
  constraint unit_succession_from_id_to_id_key UNIQUE NULLS NOT DISTINCT (from_id, to_id)
)
CREATE UNIQUE INDEX unit_succession_from_id_to_id_key ON unit_succession USING btree (from_id, to_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX unit_succession_pkey ON unit_succession USING btree (id)
CREATE INDEX unit_succession_to ON unit_succession USING btree (to_id)
grant delete, insert, select, update to province

table what_if (
  id uuid not null
  index_code text not null
  year integer not null
  province text not null
  points_set jsonb not null
  efforts jsonb not null
  target_rank integer not null
  others text not null
  runs integer not null
  seed integer not null
  data_version text not null
  state text not null
  answer jsonb
  recomputed jsonb
  asked_by uuid not null
  asked_at timestamp with time zone not null
  constraint what_if_check CHECK (((state <> 'ready'::text) OR (answer IS NOT NULL)))
  constraint what_if_others_check CHECK ((others = ANY (ARRAY['held'::text, 'moving'::text])))
  constraint what_if_runs_check CHECK ((runs >= 1))
  constraint what_if_seed_check CHECK ((seed >= 0))
  constraint what_if_state_check CHECK ((state = ANY (ARRAY['running'::text, 'ready'::text])))
  constraint what_if_target_rank_check CHECK ((target_rank >= 1))
  constraint what_if_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
  constraint what_if_pkey PRIMARY KEY (id)
)
CREATE INDEX what_if_asked_at ON what_if USING btree (asked_at DESC, id DESC)
CREATE UNIQUE INDEX what_if_pkey ON what_if USING btree (id)
grant delete, insert, select, update to province
