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
  expanded_on date
  leaves_by uuid
  own_part text not null default ''::text
  constraint assignment_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'coordinate'::text])))
  constraint assignment_group_id_fkey FOREIGN KEY (group_id) REFERENCES unit_group(id)
  constraint assignment_leaves_by_fkey FOREIGN KEY (leaves_by) REFERENCES unit_succession(id)
  constraint assignment_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint assignment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint assignment_pkey PRIMARY KEY (id)
  constraint assignment_task_id_unit_id_key UNIQUE (task_id, unit_id)
)
CREATE INDEX assignment_leaves_by ON assignment USING btree (leaves_by) WHERE (leaves_by IS NOT NULL)
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

table boundary (
  id uuid not null
  system text not null
  valid_from date not null
  source_title text not null
  file_hash text not null
  file_name text not null
  shapes jsonb not null
  has_islands boolean not null
  uploaded_by uuid not null
  uploaded_at timestamp with time zone not null
  constraint boundary_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  constraint boundary_source_title_check CHECK ((source_title <> ''::text))
  constraint boundary_system_check CHECK ((system = ANY (ARRAY['63'::text, '34'::text])))
  constraint boundary_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES person(id)
  constraint boundary_pkey PRIMARY KEY (id)
  constraint boundary_system_valid_from_key UNIQUE (system, valid_from)
)
CREATE UNIQUE INDEX boundary_pkey ON boundary USING btree (id)
CREATE UNIQUE INDEX boundary_system_valid_from_key ON boundary USING btree (system, valid_from)
grant delete, insert, select, update to province

table calendar_feed (
  person_id uuid not null
  token_digest bytea not null
  holds text not null
  unit_ids uuid[] not null default '{}'::uuid[]
  made_at timestamp with time zone not null
  constraint calendar_feed_holds_check CHECK ((holds = ANY (ARRAY['own'::text, 'unit'::text, 'province'::text])))
  constraint calendar_feed_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON DELETE CASCADE
  constraint calendar_feed_pkey PRIMARY KEY (person_id)
  constraint calendar_feed_token_digest_key UNIQUE (token_digest)
)
CREATE UNIQUE INDEX calendar_feed_pkey ON calendar_feed USING btree (person_id)
CREATE UNIQUE INDEX calendar_feed_token_digest_key ON calendar_feed USING btree (token_digest)
grant delete, insert, select, update to province

table calendar_notice (
  id uuid not null
  ordinal bigint not null generated always as identity
  year integer not null
  number text not null
  issued_on date not null
  off jsonb not null
  working jsonb not null
  entered_by uuid not null
  entered_at timestamp with time zone not null
  applied_at timestamp with time zone
  moved integer
  constraint calendar_notice_check CHECK (((applied_at IS NULL) = (moved IS NULL)))
  constraint calendar_notice_number_check CHECK ((number <> ''::text))
  constraint calendar_notice_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
  constraint calendar_notice_pkey PRIMARY KEY (id)
  constraint calendar_notice_ordinal_key UNIQUE (ordinal)
)
CREATE UNIQUE INDEX calendar_notice_ordinal_key ON calendar_notice USING btree (ordinal)
CREATE UNIQUE INDEX calendar_notice_pkey ON calendar_notice USING btree (id)
grant delete, insert, select, update to province

table commitment (
  id uuid not null
  year integer not null
  person_id uuid not null
  unit_id uuid not null
  to_person_id uuid not null
  pledge text not null
  state text not null default 'draft'::text
  hash text
  signed_at timestamp with time zone
  accepted_at timestamp with time zone
  answer text not null default ''::text
  made_at timestamp with time zone not null
  revision integer not null default 1
  constraint commitment_check CHECK ((person_id <> to_person_id))
  constraint commitment_check1 CHECK (((state = ANY (ARRAY['draft'::text, 'returned'::text])) = (hash IS NULL)))
  constraint commitment_check2 CHECK (((hash IS NULL) = (signed_at IS NULL)))
  constraint commitment_check3 CHECK (((state = ANY (ARRAY['accepted'::text, 'ended'::text])) = (accepted_at IS NOT NULL)))
  constraint commitment_check4 CHECK (((state <> 'returned'::text) OR (answer <> ''::text)))
  constraint commitment_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  constraint commitment_pledge_check CHECK ((pledge <> ''::text))
  constraint commitment_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'signed'::text, 'accepted'::text, 'returned'::text, 'ended'::text])))
  constraint commitment_year_check CHECK (((year >= 2000) AND (year <= 2100)))
  constraint commitment_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint commitment_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES person(id)
  constraint commitment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint commitment_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX commitment_one ON commitment USING btree (person_id, year) WHERE (state <> 'ended'::text)
CREATE INDEX commitment_person ON commitment USING btree (person_id, year)
CREATE UNIQUE INDEX commitment_pkey ON commitment USING btree (id)
CREATE INDEX commitment_signed ON commitment USING btree (to_person_id) WHERE (state = 'signed'::text)
CREATE INDEX commitment_to ON commitment USING btree (to_person_id, year)
grant delete, insert, select, update to province

table commitment_line (
  commitment_id uuid not null
  ordinal integer not null
  kind text not null
  text text not null
  assignment_id uuid
  target_id uuid
  target_wanted jsonb
  constraint commitment_line_check CHECK (((kind = 'task'::text) = (assignment_id IS NOT NULL)))
  constraint commitment_line_kind_check CHECK ((kind = ANY (ARRAY['task'::text, 'target'::text])))
  constraint commitment_line_target_check CHECK ((((target_id IS NULL) = (target_wanted IS NULL)) AND ((target_id IS NULL) OR (kind = 'target'::text))))
  constraint commitment_line_text_check CHECK ((text <> ''::text))
  constraint commitment_line_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id)
  constraint commitment_line_commitment_id_fkey FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE CASCADE
  constraint commitment_line_pkey PRIMARY KEY (commitment_id, ordinal)
)
CREATE INDEX commitment_line_assignment ON commitment_line USING btree (assignment_id)
CREATE UNIQUE INDEX commitment_line_pkey ON commitment_line USING btree (commitment_id, ordinal)
grant delete, insert, select, update to province

table consultation (
  id uuid not null
  plan_id uuid not null
  asked_by uuid not null
  asked_at timestamp with time zone not null
  due_on date not null
  message text not null default ''::text
  asked_text jsonb not null
  state text not null default 'open'::text
  closed_by uuid
  closed_at timestamp with time zone
  constraint consultation_check CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)))
  constraint consultation_check1 CHECK (((closed_by IS NULL) = (closed_at IS NULL)))
  constraint consultation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
  constraint consultation_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
  constraint consultation_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES person(id)
  constraint consultation_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE
  constraint consultation_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX consultation_one ON consultation USING btree (plan_id) WHERE (state = 'open'::text)
CREATE UNIQUE INDEX consultation_pkey ON consultation USING btree (id)
CREATE INDEX consultation_plan ON consultation USING btree (plan_id)
grant delete, insert, select, update to province

table consultation_unit (
  consultation_id uuid not null
  unit_id uuid not null
  agreed_by uuid
  agreed_on date
  constraint consultation_unit_check CHECK (((agreed_by IS NULL) = (agreed_on IS NULL)))
  constraint consultation_unit_agreed_by_fkey FOREIGN KEY (agreed_by) REFERENCES person(id)
  constraint consultation_unit_consultation_id_fkey FOREIGN KEY (consultation_id) REFERENCES consultation(id) ON DELETE CASCADE
  constraint consultation_unit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint consultation_unit_pkey PRIMARY KEY (consultation_id, unit_id)
)
CREATE UNIQUE INDEX consultation_unit_pkey ON consultation_unit USING btree (consultation_id, unit_id)
CREATE INDEX consultation_unit_unit ON consultation_unit USING btree (unit_id)
grant delete, insert, select, update to province

table delivery (
  id uuid not null
  message_id uuid not null
  channel text not null
  state text not null default 'waiting'::text
  attempts integer not null default 0
  fault text
  tried_at timestamp with time zone
  constraint delivery_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'webhook'::text])))
  constraint delivery_check CHECK (((state = 'waiting'::text) = (tried_at IS NULL)))
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'stopped'::text, 'failed'::text, 'given-up'::text])))
  constraint delivery_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id)
  constraint delivery_pkey PRIMARY KEY (id)
  constraint delivery_message_id_channel_key UNIQUE (message_id, channel)
)
CREATE UNIQUE INDEX delivery_message_id_channel_key ON delivery USING btree (message_id, channel)
CREATE UNIQUE INDEX delivery_pkey ON delivery USING btree (id)
CREATE INDEX delivery_unsent ON delivery USING btree (state) WHERE (state = ANY (ARRAY['waiting'::text, 'failed'::text, 'given-up'::text]))
grant delete, insert, select, update to province

table difficulty (
  id uuid not null
  occurrence_id uuid not null
  text text not null
  routed_to uuid not null
  answer_by date not null
  state text not null default 'open'::text
  answer text not null default ''::text
  raised_by uuid not null
  raised_at timestamp with time zone not null
  answered_by uuid
  answered_at timestamp with time zone
  closed_at timestamp with time zone
  sent_on date
  constraint difficulty_check CHECK (((state = 'open'::text) OR (state = 'closed'::text) OR (answer <> ''::text)))
  constraint difficulty_check1 CHECK (((answer <> ''::text) = (answered_at IS NOT NULL)))
  constraint difficulty_check2 CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL)))
  constraint difficulty_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text])))
  constraint difficulty_text_check CHECK ((text <> ''::text))
  constraint difficulty_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES person(id)
  constraint difficulty_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint difficulty_raised_by_fkey FOREIGN KEY (raised_by) REFERENCES person(id)
  constraint difficulty_routed_to_fkey FOREIGN KEY (routed_to) REFERENCES unit(id)
  constraint difficulty_pkey PRIMARY KEY (id)
)
CREATE INDEX difficulty_occurrence ON difficulty USING btree (occurrence_id, raised_at)
CREATE UNIQUE INDEX difficulty_pkey ON difficulty USING btree (id)
CREATE INDEX difficulty_routed ON difficulty USING btree (routed_to) WHERE (state = 'open'::text)
grant delete, insert, select, update to province

table division (
  id uuid not null
  unit_id uuid not null
  name text not null
  closed_on date
  constraint division_name_check CHECK ((name <> ''::text))
  constraint division_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint division_pkey PRIMARY KEY (id)
  constraint division_id_unit_id_key UNIQUE (id, unit_id)
)
CREATE UNIQUE INDEX division_id_unit_id_key ON division USING btree (id, unit_id)
CREATE UNIQUE INDEX division_name ON division USING btree (unit_id, lower(name)) WHERE (closed_on IS NULL)
CREATE UNIQUE INDEX division_pkey ON division USING btree (id)
grant delete, insert, select, update to province

table division_member (
  person_id uuid not null
  division_id uuid not null
  is_head boolean not null default false
  constraint division_member_division_id_fkey FOREIGN KEY (division_id) REFERENCES division(id)
  constraint division_member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint division_member_pkey PRIMARY KEY (person_id)
)
CREATE INDEX division_member_division ON division_member USING btree (division_id)
CREATE UNIQUE INDEX division_member_pkey ON division_member USING btree (person_id)
grant delete, insert, select, update to province

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

table duty_answer (
  id uuid not null
  task_id uuid not null
  number text not null
  answered_on date not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  label text
  constraint duty_answer_label_check CHECK ((label <> ''::text))
  constraint duty_answer_number_check CHECK ((number <> ''::text))
  constraint duty_answer_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id)
  constraint duty_answer_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint duty_answer_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX duty_answer_pkey ON duty_answer USING btree (id)
CREATE INDEX duty_answer_task ON duty_answer USING btree (task_id)
grant delete, insert, select, update to province

table duty_document (
  plan_id uuid not null
  giver text not null
  marked_by uuid not null
  marked_at timestamp with time zone not null
  constraint duty_document_giver_check CHECK ((giver <> ''::text))
  constraint duty_document_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES person(id)
  constraint duty_document_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE
  constraint duty_document_pkey PRIMARY KEY (plan_id)
)
CREATE UNIQUE INDEX duty_document_pkey ON duty_document USING btree (plan_id)
grant delete, insert, select, update to province

table evidence (
  id uuid not null
  unit_id uuid not null
  constraint evidence_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint evidence_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX evidence_pkey ON evidence USING btree (id)
grant insert, select to province

table evidence_revision (
  id uuid not null
  evidence_id uuid not null
  unit_id uuid not null
  number integer not null
  kind text not null
  file_hash text
  file_name text
  file_size bigint
  media_type text
  url text
  title text not null
  document_number text not null default ''::text
  effective_on date
  added_by uuid not null
  added_at timestamp with time zone not null
  link_state text
  link_status integer
  link_fault text
  link_checked_at timestamp with time zone
  folded text not null default translate(lower(regexp_replace(NORMALIZE(((((((title || ' '::text) || document_number) || ' '::text) || COALESCE(file_name, ''::text)) || ' '::text) || COALESCE(url, ''::text)), NFD), '[\u0300-\u036f]'::text, ''::text, 'g'::text)), 'đĐ'::text, 'dd'::text)
  constraint evidence_revision_check CHECK (((kind = 'file'::text) = ((file_hash IS NOT NULL) AND (file_name IS NOT NULL) AND (file_size IS NOT NULL) AND (media_type IS NOT NULL) AND (url IS NULL))))
  constraint evidence_revision_check1 CHECK (((kind = 'link'::text) = ((url IS NOT NULL) AND (file_hash IS NULL) AND (link_state IS NOT NULL))))
  constraint evidence_revision_check2 CHECK ((((link_state = 'unchecked'::text) = (link_checked_at IS NULL)) OR (link_state IS NULL)))
  constraint evidence_revision_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  constraint evidence_revision_kind_check CHECK ((kind = ANY (ARRAY['file'::text, 'link'::text])))
  constraint evidence_revision_link_state_check CHECK ((link_state = ANY (ARRAY['unchecked'::text, 'answers'::text, 'silent'::text])))
  constraint evidence_revision_number_check CHECK ((number > 0))
  constraint evidence_revision_url_check CHECK ((url ~ '^https?://'::text))
  constraint evidence_revision_added_by_fkey FOREIGN KEY (added_by) REFERENCES person(id)
  constraint evidence_revision_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id) DEFERRABLE INITIALLY DEFERRED
  constraint evidence_revision_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint evidence_revision_pkey PRIMARY KEY (id)
  constraint evidence_revision_evidence_id_number_key UNIQUE (evidence_id, number)
  constraint evidence_revision_unit_id_file_hash_key UNIQUE (unit_id, file_hash)
  constraint evidence_revision_unit_id_url_key UNIQUE (unit_id, url)
)
CREATE UNIQUE INDEX evidence_revision_evidence_id_number_key ON evidence_revision USING btree (evidence_id, number)
CREATE INDEX evidence_revision_links ON evidence_revision USING btree (link_checked_at) WHERE (kind = 'link'::text)
CREATE UNIQUE INDEX evidence_revision_pkey ON evidence_revision USING btree (id)
CREATE INDEX evidence_revision_unit ON evidence_revision USING btree (unit_id, effective_on)
CREATE UNIQUE INDEX evidence_revision_unit_id_file_hash_key ON evidence_revision USING btree (unit_id, file_hash)
CREATE UNIQUE INDEX evidence_revision_unit_id_url_key ON evidence_revision USING btree (unit_id, url)
grant insert, select to province

table evidence_use (
  id uuid not null
  occurrence_id uuid
  state text not null default 'waiting'::text
  reason text not null default ''::text
  attached_at timestamp with time zone not null
  decided_by uuid
  decided_at timestamp with time zone
  revision_id uuid not null
  criterion_ref text
  attached_by uuid not null
  year integer
  outside_period boolean
  constraint evidence_use_check CHECK (((state = 'waiting'::text) = (decided_at IS NULL)))
  constraint evidence_use_check1 CHECK (((state <> 'returned'::text) OR (reason <> ''::text)))
  constraint evidence_use_check2 CHECK (((occurrence_id IS NULL) = ((criterion_ref IS NOT NULL) AND (year IS NOT NULL))))
  constraint evidence_use_check3 CHECK (((criterion_ref IS NULL) = (year IS NULL)))
  constraint evidence_use_check4 CHECK (((state = 'waiting'::text) = (outside_period IS NULL)))
  constraint evidence_use_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'returned'::text])))
  constraint evidence_use_year_check CHECK (((year >= 2000) AND (year <= 2100)))
  constraint evidence_use_attached_by_fkey FOREIGN KEY (attached_by) REFERENCES person(id)
  constraint evidence_use_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
  constraint evidence_use_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint evidence_use_revision_id_fkey FOREIGN KEY (revision_id) REFERENCES evidence_revision(id)
  constraint evidence_use_pkey PRIMARY KEY (id)
  constraint evidence_use_revision_id_criterion_ref_year_key UNIQUE (revision_id, criterion_ref, year)
  constraint evidence_use_revision_id_occurrence_id_key UNIQUE (revision_id, occurrence_id)
)
CREATE INDEX evidence_use_criterion ON evidence_use USING btree (criterion_ref, year) WHERE (criterion_ref IS NOT NULL)
CREATE INDEX evidence_use_occurrence ON evidence_use USING btree (occurrence_id)
CREATE UNIQUE INDEX evidence_use_pkey ON evidence_use USING btree (id)
CREATE INDEX evidence_use_returned ON evidence_use USING btree (decided_at) WHERE (state = 'returned'::text)
CREATE UNIQUE INDEX evidence_use_revision_id_criterion_ref_year_key ON evidence_use USING btree (revision_id, criterion_ref, year)
CREATE UNIQUE INDEX evidence_use_revision_id_occurrence_id_key ON evidence_use USING btree (revision_id, occurrence_id)
CREATE INDEX evidence_use_waiting ON evidence_use USING btree (attached_at) WHERE (state = 'waiting'::text)
grant delete, insert, select, update to province

table extension (
  id uuid not null
  occurrence_id uuid not null
  due_on date not null
  wanted_on date not null
  reason text not null
  state text not null default 'waiting'::text
  granted_on date
  answer text not null default ''::text
  asked_by uuid not null
  asked_at timestamp with time zone not null
  decided_by uuid
  decided_at timestamp with time zone
  consent text not null default ''::text
  constraint extension_check CHECK ((wanted_on > due_on))
  constraint extension_check1 CHECK (((state = 'granted'::text) = (granted_on IS NOT NULL)))
  constraint extension_check2 CHECK (((state = 'waiting'::text) = (decided_at IS NULL)))
  constraint extension_check3 CHECK (((state <> 'refused'::text) OR (answer <> ''::text)))
  constraint extension_reason_check CHECK ((reason <> ''::text))
  constraint extension_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])))
  constraint extension_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
  constraint extension_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
  constraint extension_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint extension_pkey PRIMARY KEY (id)
)
CREATE INDEX extension_decided ON extension USING btree (decided_at)
CREATE INDEX extension_occurrence ON extension USING btree (occurrence_id, asked_at)
CREATE UNIQUE INDEX extension_pkey ON extension USING btree (id)
CREATE UNIQUE INDEX extension_waiting ON extension USING btree (occurrence_id) WHERE (state = 'waiting'::text)
grant delete, insert, select, update to province

table finding (
  task_id uuid not null
  inspection_id uuid not null
  constraint finding_check CHECK ((task_id <> inspection_id))
  constraint finding_inspection_id_fkey FOREIGN KEY (inspection_id) REFERENCES task(id)
  constraint finding_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint finding_pkey PRIMARY KEY (task_id)
)
CREATE INDEX finding_inspection ON finding USING btree (inspection_id)
CREATE UNIQUE INDEX finding_pkey ON finding USING btree (task_id)
grant delete, insert, select, update to province

table framework_edition (
  id uuid not null
  set_code text not null
  edition text not null
  content jsonb not null
  state text not null
  file_hash text
  file_name text
  made_by uuid not null
  made_at timestamp with time zone not null
  changed_by uuid not null
  changed_at timestamp with time zone not null
  used_by uuid
  used_at timestamp with time zone
  retired_at timestamp with time zone
  revision integer not null
  constraint framework_edition_check CHECK (((state = 'draft'::text) = (used_at IS NULL)))
  constraint framework_edition_check1 CHECK (((state = 'retired'::text) = (retired_at IS NOT NULL)))
  constraint framework_edition_check2 CHECK (((file_hash IS NULL) = (file_name IS NULL)))
  constraint framework_edition_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  constraint framework_edition_revision_check CHECK ((revision >= 1))
  constraint framework_edition_set_code_check CHECK ((set_code ~ '^[a-z][a-z0-9-]*$'::text))
  constraint framework_edition_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in_use'::text, 'retired'::text])))
  constraint framework_edition_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id)
  constraint framework_edition_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id)
  constraint framework_edition_used_by_fkey FOREIGN KEY (used_by) REFERENCES person(id)
  constraint framework_edition_pkey PRIMARY KEY (id)
  constraint framework_edition_set_code_edition_key UNIQUE (set_code, edition)
)
CREATE UNIQUE INDEX framework_edition_pkey ON framework_edition USING btree (id)
CREATE UNIQUE INDEX framework_edition_set_code_edition_key ON framework_edition USING btree (set_code, edition)
grant delete, insert, select, update to province

table framework_import (
  id uuid not null
  file_hash text not null
  file_name text not null
  requested_by uuid not null
  requested_at timestamp with time zone not null
  asked jsonb not null
  state text not null
  problem jsonb
  outcome jsonb
  constraint framework_import_check CHECK (((state = 'refused'::text) = (problem IS NOT NULL)))
  constraint framework_import_check1 CHECK (((state = ANY (ARRAY['ready'::text, 'faulty'::text, 'accepted'::text])) = (outcome IS NOT NULL)))
  constraint framework_import_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  constraint framework_import_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'ready'::text, 'faulty'::text, 'refused'::text, 'accepted'::text])))
  constraint framework_import_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES person(id)
  constraint framework_import_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX framework_import_pkey ON framework_import USING btree (id)
grant delete, insert, select, update to province

table framework_mapping (
  set_code text not null
  from_edition text not null
  to_edition text not null
  pairs jsonb not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint framework_mapping_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
  constraint framework_mapping_set_code_from_edition_fkey FOREIGN KEY (set_code, from_edition) REFERENCES framework_edition(set_code, edition) ON DELETE CASCADE
  constraint framework_mapping_set_code_to_edition_fkey FOREIGN KEY (set_code, to_edition) REFERENCES framework_edition(set_code, edition) ON DELETE CASCADE
  constraint framework_mapping_pkey PRIMARY KEY (set_code, from_edition, to_edition)
)
CREATE UNIQUE INDEX framework_mapping_pkey ON framework_mapping USING btree (set_code, from_edition, to_edition)
grant delete, insert, select, update to province

table group_expansion (
  day date not null
  at timestamp with time zone not null
  assignments integer not null
  occurrences integer not null
  constraint group_expansion_pkey PRIMARY KEY (day)
)
CREATE UNIQUE INDEX group_expansion_pkey ON group_expansion USING btree (day)
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
  reopened boolean not null default false
  constraint handover_check CHECK (((heir_id IS NULL) = (heir_occurrence_id IS NULL)))
  constraint handover_check1 CHECK (((heir_id IS NOT NULL) OR (reason <> ''::text)))
  constraint handover_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id)
  constraint handover_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
  constraint handover_heir_id_fkey FOREIGN KEY (heir_id) REFERENCES unit(id)
  constraint handover_heir_occurrence_id_fkey FOREIGN KEY (heir_occurrence_id) REFERENCES occurrence(id)
  constraint handover_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint handover_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint handover_pkey PRIMARY KEY (id)
)
CREATE INDEX handover_assignment ON handover USING btree (assignment_id)
CREATE INDEX handover_heir_occurrence ON handover USING btree (heir_occurrence_id)
CREATE INDEX handover_occurrence ON handover USING btree (occurrence_id)
CREATE UNIQUE INDEX handover_pkey ON handover USING btree (id)
grant insert, select to province

table holder (
  id uuid not null
  assignment_id uuid not null
  person_id uuid
  part text not null
  from_on date not null
  until_on date
  given_by uuid not null
  given_at timestamp with time zone not null
  division_id uuid
  constraint holder_check CHECK ((until_on >= from_on))
  constraint holder_check1 CHECK ((num_nonnulls(person_id, division_id) = 1))
  constraint holder_check2 CHECK (((division_id IS NULL) OR (part = 'main'::text)))
  constraint holder_part_check CHECK ((part = ANY (ARRAY['main'::text, 'helper'::text])))
  constraint holder_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id)
  constraint holder_division_id_fkey FOREIGN KEY (division_id) REFERENCES division(id)
  constraint holder_given_by_fkey FOREIGN KEY (given_by) REFERENCES person(id)
  constraint holder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint holder_pkey PRIMARY KEY (id)
)
CREATE INDEX holder_assignment ON holder USING btree (assignment_id)
CREATE UNIQUE INDEX holder_division ON holder USING btree (assignment_id) WHERE ((division_id IS NOT NULL) AND (until_on IS NULL))
CREATE UNIQUE INDEX holder_main ON holder USING btree (assignment_id) WHERE ((part = 'main'::text) AND (person_id IS NOT NULL) AND (until_on IS NULL))
CREATE UNIQUE INDEX holder_once ON holder USING btree (assignment_id, person_id) WHERE (until_on IS NULL)
CREATE INDEX holder_person ON holder USING btree (person_id) WHERE (until_on IS NULL)
CREATE UNIQUE INDEX holder_pkey ON holder USING btree (id)
grant delete, insert, select, update to province

table initiative (
  task_id uuid not null
  state text not null
  opinion text not null default ''::text
  score numeric
  judged_by uuid
  judged_on date
  level text
  decision_number text
  decided_on date
  reason text not null default ''::text
  revision integer not null default 1
  constraint initiative_check CHECK (((state <> ALL (ARRAY['judged'::text, 'recognised'::text])) OR ((judged_by IS NOT NULL) AND (judged_on IS NOT NULL) AND (opinion <> ''::text))))
  constraint initiative_check1 CHECK (((state = 'recognised'::text) = ((level IS NOT NULL) AND (decision_number IS NOT NULL) AND (decided_on IS NOT NULL))))
  constraint initiative_check2 CHECK (((state <> 'not_recognised'::text) OR (reason <> ''::text)))
  constraint initiative_level_check CHECK ((level = ANY (ARRAY['grassroots'::text, 'province'::text])))
  constraint initiative_score_check CHECK ((score >= (0)::numeric))
  constraint initiative_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'judged'::text, 'recognised'::text, 'not_recognised'::text])))
  constraint initiative_judged_by_fkey FOREIGN KEY (judged_by) REFERENCES person(id)
  constraint initiative_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint initiative_pkey PRIMARY KEY (task_id)
)
CREATE UNIQUE INDEX initiative_pkey ON initiative USING btree (task_id)
grant delete, insert, select, update to province

table link_look (
  occurrence_id uuid not null
  on_day date not null
  url text not null
  state text not null
  status integer
  fault text
  at timestamp with time zone not null
  constraint link_look_state_check CHECK ((state = ANY (ARRAY['answers'::text, 'silent'::text])))
  constraint link_look_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint link_look_pkey PRIMARY KEY (occurrence_id, on_day)
)
CREATE UNIQUE INDEX link_look_pkey ON link_look USING btree (occurrence_id, on_day)
grant delete, insert, select, update to province

table message (
  id uuid not null
  person_id uuid not null
  on_day date not null
  at timestamp with time zone not null
  read_at timestamp with time zone
  constraint message_on_day_fkey FOREIGN KEY (on_day) REFERENCES urging_run(on_day)
  constraint message_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint message_pkey PRIMARY KEY (id)
  constraint message_person_id_on_day_key UNIQUE (person_id, on_day)
)
CREATE UNIQUE INDEX message_person_id_on_day_key ON message USING btree (person_id, on_day)
CREATE UNIQUE INDEX message_pkey ON message USING btree (id)
CREATE INDEX message_unread ON message USING btree (person_id, on_day DESC) WHERE (read_at IS NULL)
grant delete, insert, select, update to province

table message_event (
  message_id uuid not null
  kind text not null
  subject_id uuid not null
  unit_id uuid not null
  occurrence_id uuid
  on_day date not null
  revision integer
  constraint message_event_kind_check CHECK ((kind = ANY (ARRAY['reassigned'::text, 'proof-returned'::text, 'extension'::text, 'difficulty'::text, 'difficulty-late'::text, 'difficulty-stuck'::text, 'consultation-asked'::text, 'consultation-due'::text, 'commitment-waiting'::text])))
  constraint message_event_occurrence_check CHECK (((occurrence_id IS NULL) = (kind = ANY (ARRAY['consultation-asked'::text, 'consultation-due'::text, 'commitment-waiting'::text]))))
  constraint message_event_revision_check CHECK (((revision IS NOT NULL) = (kind = 'commitment-waiting'::text)))
  constraint message_event_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id)
  constraint message_event_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint message_event_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint message_event_pkey PRIMARY KEY (message_id, kind, subject_id, unit_id)
)
CREATE UNIQUE INDEX message_event_pkey ON message_event USING btree (message_id, kind, subject_id, unit_id)
CREATE INDEX message_event_told ON message_event USING btree (subject_id, kind)
grant delete, insert, select, update to province

table message_silence (
  message_id uuid not null
  occurrence_id uuid not null
  since date not null
  constraint message_silence_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id)
  constraint message_silence_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint message_silence_pkey PRIMARY KEY (message_id, occurrence_id)
)
CREATE UNIQUE INDEX message_silence_pkey ON message_silence USING btree (message_id, occurrence_id)
CREATE INDEX message_silence_told ON message_silence USING btree (occurrence_id, since)
grant delete, insert, select, update to province

table message_step (
  message_id uuid not null
  step_id uuid not null
  constraint message_step_message_id_fkey FOREIGN KEY (message_id) REFERENCES message(id)
  constraint message_step_step_id_fkey FOREIGN KEY (step_id) REFERENCES urging_step(id)
  constraint message_step_pkey PRIMARY KEY (message_id, step_id)
)
CREATE UNIQUE INDEX message_step_pkey ON message_step USING btree (message_id, step_id)
grant delete, insert, select, update to province

table national_calendar (
  ordinal bigint not null generated always as identity
  years jsonb not null
  changed jsonb not null
  applied_at timestamp with time zone not null
  moved integer not null
  constraint national_calendar_pkey PRIMARY KEY (ordinal)
)
CREATE UNIQUE INDEX national_calendar_pkey ON national_calendar USING btree (ordinal)
grant delete, insert, select, update to province

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
  event_id uuid
  quantity_done numeric
  first_due_on date
  changed_at timestamp with time zone not null default now()
  changes integer not null default 0
  proof_on date
  constraint occurrence_check CHECK (((dating = 'dated'::text) = (due_on IS NOT NULL)))
  constraint occurrence_check1 CHECK (((reported = 'done'::text) = (done_on IS NOT NULL)))
  constraint occurrence_dating_check CHECK ((dating = ANY (ARRAY['dated'::text, 'continuous'::text, 'needs-date'::text, 'needs-milestones'::text, 'awaits-event'::text])))
  constraint occurrence_proof_check CHECK ((proof = ANY (ARRAY['none'::text, 'waiting'::text, 'accepted'::text, 'returned'::text])))
  constraint occurrence_proof_on_check CHECK (((proof = ANY (ARRAY['waiting'::text, 'accepted'::text])) = (proof_on IS NOT NULL)))
  constraint occurrence_quantity_done_check CHECK ((quantity_done >= (0)::numeric))
  constraint occurrence_reported_check CHECK ((reported = ANY (ARRAY['none'::text, 'doing'::text, 'done'::text])))
  constraint occurrence_role_check CHECK ((role = ANY (ARRAY['lead'::text, 'coordinate'::text])))
  constraint occurrence_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id)
  constraint occurrence_event_id_fkey FOREIGN KEY (event_id) REFERENCES task_event(id)
  constraint occurrence_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
  constraint occurrence_reported_by_fkey FOREIGN KEY (reported_by) REFERENCES person(id)
  constraint occurrence_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint occurrence_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint occurrence_pkey PRIMARY KEY (id)
)
CREATE INDEX occurrence_due ON occurrence USING btree (COALESCE(due_on, 'infinity'::date), id)
CREATE UNIQUE INDEX occurrence_once ON occurrence USING btree (assignment_id, label)
CREATE INDEX occurrence_open_due ON occurrence USING btree (COALESCE(due_on, 'infinity'::date), id) INCLUDE (plan_id, due_on) WHERE (owed AND ((reported <> 'done'::text) OR (proof = 'returned'::text)))
CREATE UNIQUE INDEX occurrence_pkey ON occurrence USING btree (id)
CREATE INDEX occurrence_plan ON occurrence USING btree (plan_id, unit_id)
CREATE INDEX occurrence_task ON occurrence USING btree (task_id)
CREATE INDEX occurrence_unit_due ON occurrence USING btree (unit_id, COALESCE(due_on, 'infinity'::date), id) INCLUDE (plan_id, owed, dating, due_on, reported, reported_at, done_on, proof, proof_on)
CREATE INDEX occurrence_waiting ON occurrence USING btree (proof) WHERE (proof = 'waiting'::text)
grant delete, insert, select, update to province

table opinion (
  id uuid not null
  consultation_id uuid not null
  unit_id uuid not null
  person_id uuid not null
  given_on date not null
  task_id uuid
  block_id text
  sentence text
  text text not null
  wording text
  state text not null default 'waiting'::text
  reason text not null default ''::text
  applied text
  decided_by uuid
  decided_at timestamp with time zone
  constraint opinion_applied_check CHECK ((applied <> ''::text))
  constraint opinion_check CHECK (((task_id IS NULL) = (sentence IS NULL)))
  constraint opinion_check1 CHECK (((state = 'waiting'::text) = (decided_at IS NULL)))
  constraint opinion_check2 CHECK (((decided_by IS NULL) = (decided_at IS NULL)))
  constraint opinion_check3 CHECK (((state <> ALL (ARRAY['partly'::text, 'not_taken'::text])) OR (reason <> ''::text)))
  constraint opinion_check4 CHECK (((applied IS NULL) OR (state = ANY (ARRAY['taken'::text, 'partly'::text]))))
  constraint opinion_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'partly'::text, 'not_taken'::text])))
  constraint opinion_text_check CHECK ((text <> ''::text))
  constraint opinion_wording_check CHECK ((wording <> ''::text))
  constraint opinion_consultation_id_unit_id_fkey FOREIGN KEY (consultation_id, unit_id) REFERENCES consultation_unit(consultation_id, unit_id) ON DELETE CASCADE
  constraint opinion_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
  constraint opinion_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint opinion_pkey PRIMARY KEY (id)
)
CREATE INDEX opinion_consultation ON opinion USING btree (consultation_id, unit_id)
CREATE UNIQUE INDEX opinion_pkey ON opinion USING btree (id)
grant delete, insert, select, update to province

table own_task (
  id uuid not null
  unit_plan_id uuid not null
  assignment_id uuid
  ordinal integer not null
  text text not null
  due_on date
  division_id uuid
  person_id uuid
  dropped_reason text
  state text not null default 'none'::text
  done_on date
  revision integer not null default 1
  constraint own_task_check CHECK (((state = 'done'::text) = (done_on IS NOT NULL)))
  constraint own_task_check1 CHECK (((dropped_reason IS NULL) OR (assignment_id IS NOT NULL)))
  constraint own_task_dropped_reason_check CHECK ((dropped_reason <> ''::text))
  constraint own_task_state_check CHECK ((state = ANY (ARRAY['none'::text, 'doing'::text, 'done'::text])))
  constraint own_task_text_check CHECK ((text <> ''::text))
  constraint own_task_assignment_id_fkey FOREIGN KEY (assignment_id) REFERENCES assignment(id)
  constraint own_task_division_id_fkey FOREIGN KEY (division_id) REFERENCES division(id)
  constraint own_task_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint own_task_unit_plan_id_fkey FOREIGN KEY (unit_plan_id) REFERENCES unit_plan(id) ON DELETE CASCADE
  constraint own_task_pkey PRIMARY KEY (id)
)
CREATE INDEX own_task_assignment ON own_task USING btree (assignment_id)
CREATE INDEX own_task_person ON own_task USING btree (person_id)
CREATE UNIQUE INDEX own_task_pkey ON own_task USING btree (id)
CREATE INDEX own_task_unit_plan ON own_task USING btree (unit_plan_id, ordinal)
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
  email text
  constraint person_email_check CHECK ((email ~ '^[^@[:space:]]+@[^@[:space:]]+$'::text))
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
  document_id uuid
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
  parts jsonb not null default '{}'::jsonb
  report_day text
  constraint plan_check CHECK ((period_to >= period_from))
  constraint plan_check1 CHECK (((state = 'draft'::text) OR ((period_from IS NOT NULL) AND (period_to IS NOT NULL))))
  constraint plan_draft_has_document CHECK (((state <> 'draft'::text) OR (document_id IS NOT NULL)))
  constraint plan_report_day_check CHECK ((report_day ~ '^\d\d-\d\d$'::text))
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
  quantity_done numeric
  constraint progress_quantity_done_check CHECK ((quantity_done >= (0)::numeric))
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

table reassignment (
  id uuid not null
  task_id uuid not null
  unit_id uuid not null
  occurrence_id uuid not null
  was text
  becomes text
  reason text not null
  on_day date not null
  decided_by uuid not null
  decided_at timestamp with time zone not null
  constraint reassignment_becomes_check CHECK ((becomes = ANY (ARRAY['lead'::text, 'coordinate'::text])))
  constraint reassignment_check CHECK ((was IS DISTINCT FROM becomes))
  constraint reassignment_reason_check CHECK ((reason <> ''::text))
  constraint reassignment_was_check CHECK ((was = ANY (ARRAY['lead'::text, 'coordinate'::text])))
  constraint reassignment_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
  constraint reassignment_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint reassignment_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint reassignment_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint reassignment_pkey PRIMARY KEY (id)
)
CREATE INDEX reassignment_day ON reassignment USING btree (on_day)
CREATE INDEX reassignment_occurrence ON reassignment USING btree (occurrence_id, unit_id)
CREATE UNIQUE INDEX reassignment_pkey ON reassignment USING btree (id)
CREATE INDEX reassignment_task ON reassignment USING btree (task_id)
grant delete, insert, select, update to province

table reporting_change (
  id uuid not null
  ordinal bigint not null generated always as identity
  entry_id uuid not null
  revision integer not null
  removed boolean not null
  holds_from date not null
  source text not null
  cut_offs jsonb not null
  before_days integer not null
  updates text not null
  entered_by uuid not null
  entered_at timestamp with time zone not null
  applied_at timestamp with time zone
  moved integer
  constraint reporting_change_before_days_check CHECK ((before_days >= 0))
  constraint reporting_change_check CHECK (((applied_at IS NULL) = (moved IS NULL)))
  constraint reporting_change_revision_check CHECK ((revision > 0))
  constraint reporting_change_source_check CHECK ((source <> ''::text))
  constraint reporting_change_updates_check CHECK ((updates = ANY (ARRAY['monthly'::text, 'quarterly'::text, 'halfYearly'::text, 'yearly'::text])))
  constraint reporting_change_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES person(id)
  constraint reporting_change_pkey PRIMARY KEY (id)
  constraint reporting_change_entry_id_revision_key UNIQUE (entry_id, revision)
  constraint reporting_change_ordinal_key UNIQUE (ordinal)
)
CREATE UNIQUE INDEX reporting_change_entry_id_revision_key ON reporting_change USING btree (entry_id, revision)
CREATE UNIQUE INDEX reporting_change_ordinal_key ON reporting_change USING btree (ordinal)
CREATE UNIQUE INDEX reporting_change_pkey ON reporting_change USING btree (id)
grant delete, insert, select, update to province

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

table review_step (
  id uuid not null
  plan_id uuid not null
  kind text not null
  step jsonb not null
  made_by uuid not null
  made_at timestamp with time zone not null
  undone_at timestamp with time zone
  constraint review_step_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id)
  constraint review_step_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id) ON DELETE CASCADE
  constraint review_step_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX review_step_pkey ON review_step USING btree (id)
CREATE INDEX review_step_plan ON review_step USING btree (plan_id)
grant delete, insert, select, update to province

table roadmap (
  task_id uuid not null
  document text not null
  milestones jsonb not null
  state text not null
  proposed_by uuid not null
  proposed_at timestamp with time zone not null
  set_by uuid
  set_at timestamp with time zone
  constraint roadmap_check CHECK (((state = 'set'::text) = (set_at IS NOT NULL)))
  constraint roadmap_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'set'::text])))
  constraint roadmap_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES person(id)
  constraint roadmap_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id)
  constraint roadmap_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint roadmap_pkey PRIMARY KEY (task_id)
)
CREATE UNIQUE INDEX roadmap_pkey ON roadmap USING btree (task_id)
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

table stand_in (
  id uuid not null
  person_id uuid not null
  substitute_id uuid not null
  from_on date not null
  to_on date not null
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint stand_in_check CHECK ((person_id <> substitute_id))
  constraint stand_in_check1 CHECK ((to_on >= from_on))
  constraint stand_in_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id)
  constraint stand_in_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id)
  constraint stand_in_substitute_id_fkey FOREIGN KEY (substitute_id) REFERENCES person(id)
  constraint stand_in_pkey PRIMARY KEY (id)
)
CREATE INDEX stand_in_person ON stand_in USING btree (person_id, to_on)
CREATE UNIQUE INDEX stand_in_pkey ON stand_in USING btree (id)
grant delete, insert, select, update to province

table target (
  id uuid not null
  index_code text
  edition text
  node text
  statistic text
  measured_in text
  kind text not null
  operator text not null
  value numeric(14,4) not null
  upper_value numeric(14,4)
  year integer not null
  baseline_year integer
  plan_id uuid
  plan_name text
  goal_key text
  goal_blocks text[] not null default '{}'::text[]
  words text not null default ''::text
  made_by uuid not null
  made_at timestamp with time zone not null
  revision integer not null default 1
  constraint target_check CHECK ((num_nonnulls(index_code, edition, node) = ANY (ARRAY[0, 3])))
  constraint target_check1 CHECK (((index_code IS NULL) = (statistic IS NOT NULL)))
  constraint target_check2 CHECK (((statistic IS NULL) = (measured_in IS NULL)))
  constraint target_check3 CHECK (((operator = 'between'::text) = (upper_value IS NOT NULL)))
  constraint target_check4 CHECK ((upper_value > value))
  constraint target_check5 CHECK ((baseline_year < year))
  constraint target_check6 CHECK ((num_nonnulls(plan_id, plan_name, goal_key) = ANY (ARRAY[0, 3])))
  constraint target_kind_check CHECK ((kind = ANY (ARRAY['rank'::text, 'group'::text, 'score'::text, 'percent'::text, 'amount'::text])))
  constraint target_operator_check CHECK ((operator = ANY (ARRAY['>='::text, '<='::text, '='::text, 'between'::text])))
  constraint target_statistic_check CHECK ((statistic <> ''::text))
  constraint target_made_by_fkey FOREIGN KEY (made_by) REFERENCES person(id)
  constraint target_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
  constraint target_pkey PRIMARY KEY (id)
  constraint target_plan_id_goal_key_key UNIQUE (plan_id, goal_key)
)
CREATE UNIQUE INDEX target_pkey ON target USING btree (id)
CREATE UNIQUE INDEX target_plan_id_goal_key_key ON target USING btree (plan_id, goal_key)
CREATE INDEX target_year ON target USING btree (year, id)
grant delete, insert, select, update to province

table target_figure (
  target_id uuid not null
  year integer not null
  value numeric(14,4) not null
  source text not null
  constraint target_figure_source_check CHECK ((source <> ''::text))
  constraint target_figure_year_check CHECK (((year >= 1990) AND (year <= 2100)))
  constraint target_figure_target_id_fkey FOREIGN KEY (target_id) REFERENCES target(id) ON DELETE CASCADE
  constraint target_figure_pkey PRIMARY KEY (target_id, year)
)
CREATE UNIQUE INDEX target_figure_pkey ON target_figure USING btree (target_id, year)
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
  authority text
  accountable_unit_id uuid
  each_accountable boolean not null default false
  constraint task_check CHECK (((accountable_unit_id IS NULL) OR (NOT each_accountable)))
  constraint task_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision)))
  constraint task_index_name_check CHECK ((index_name = ANY (ARRAY['PAR INDEX'::text, 'SIPAS'::text, 'PAPI'::text, 'PCI'::text, 'general'::text])))
  constraint task_kind_check CHECK ((kind = ANY (ARRAY['task'::text, 'communication-topic'::text, 'disclosure'::text, 'survey'::text, 'report'::text, 'inspection'::text, 'initiative'::text])))
  constraint task_review_check CHECK ((review = ANY (ARRAY['unreviewed'::text, 'confirmed'::text, 'skipped'::text])))
  constraint task_accountable_unit_id_fkey FOREIGN KEY (accountable_unit_id) REFERENCES unit(id)
  constraint task_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
  constraint task_reviewed_by_fkey FOREIGN KEY (reviewed_by) REFERENCES person(id)
  constraint task_pkey PRIMARY KEY (id)
  constraint task_plan_id_ordinal_key UNIQUE (plan_id, ordinal) DEFERRABLE
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

table task_event (
  id uuid not null
  task_id uuid not null
  happened_on date not null
  proof_words text not null
  count integer not null
  clock_unit text not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint task_event_clock_unit_check CHECK ((clock_unit = ANY (ARRAY['working-days'::text, 'days'::text, 'months'::text])))
  constraint task_event_count_check CHECK (((count >= 1) AND (count <= 366)))
  constraint task_event_proof_words_check CHECK ((proof_words <> ''::text))
  constraint task_event_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES person(id)
  constraint task_event_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint task_event_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX task_event_pkey ON task_event USING btree (id)
CREATE INDEX task_event_task ON task_event USING btree (task_id)
grant delete, insert, select, update to province

table task_fields (
  task_id uuid not null
  kind text not null
  fields jsonb not null
  revision integer not null default 1
  changed_by uuid not null
  changed_at timestamp with time zone not null
  constraint task_fields_kind_check CHECK ((kind = ANY (ARRAY['disclosure'::text, 'inspection'::text, 'initiative'::text, 'communication-topic'::text])))
  constraint task_fields_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id)
  constraint task_fields_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id)
  constraint task_fields_pkey PRIMARY KEY (task_id, kind)
)
CREATE UNIQUE INDEX task_fields_pkey ON task_fields USING btree (task_id, kind)
grant delete, insert, select, update to province

table uncertainty (
  id uuid not null
  index_code text not null
  year integer not null
  choices jsonb not null
  data_version text not null
  state text not null
  answer jsonb
  recomputed jsonb
  asked_by uuid not null
  asked_at timestamp with time zone not null
  constraint uncertainty_check CHECK (((state <> 'ready'::text) OR (answer IS NOT NULL)))
  constraint uncertainty_state_check CHECK ((state = ANY (ARRAY['running'::text, 'ready'::text])))
  constraint uncertainty_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES person(id)
  constraint uncertainty_pkey PRIMARY KEY (id)
)
CREATE INDEX uncertainty_asked_at ON uncertainty USING btree (asked_at DESC, id DESC)
CREATE UNIQUE INDEX uncertainty_pkey ON uncertainty USING btree (id)
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
  revision integer not null default 1
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
  valid_from date
  valid_to date
  constraint unit_alias_check CHECK ((valid_from <= valid_to))
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

table unit_plan (
  id uuid not null
  plan_id uuid not null
  unit_id uuid not null
  state text not null default 'draft'::text
  started_by uuid not null
  started_at timestamp with time zone not null
  in_force_by uuid
  in_force_at timestamp with time zone
  constraint unit_plan_check CHECK (((state = 'in-force'::text) = (in_force_at IS NOT NULL)))
  constraint unit_plan_check1 CHECK (((in_force_by IS NULL) = (in_force_at IS NULL)))
  constraint unit_plan_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in-force'::text])))
  constraint unit_plan_in_force_by_fkey FOREIGN KEY (in_force_by) REFERENCES person(id)
  constraint unit_plan_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plan(id)
  constraint unit_plan_started_by_fkey FOREIGN KEY (started_by) REFERENCES person(id)
  constraint unit_plan_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint unit_plan_pkey PRIMARY KEY (id)
  constraint unit_plan_plan_id_unit_id_key UNIQUE (plan_id, unit_id)
)
CREATE UNIQUE INDEX unit_plan_pkey ON unit_plan USING btree (id)
CREATE UNIQUE INDEX unit_plan_plan_id_unit_id_key ON unit_plan USING btree (plan_id, unit_id)
CREATE INDEX unit_plan_unit ON unit_plan USING btree (unit_id)
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
  constraint unit_succession_kind_check CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'rename'::text, 'end'::text, 'transfer'::text])))
  constraint unit_succession_transfer_check CHECK (((kind <> 'transfer'::text) OR (NOT takes_rest)))
  constraint unit_succession_from_id_fkey FOREIGN KEY (from_id) REFERENCES unit(id)
  constraint unit_succession_to_id_fkey FOREIGN KEY (to_id) REFERENCES unit(id)
  constraint unit_succession_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX unit_succession_at_end ON unit_succession USING btree (from_id, to_id) NULLS NOT DISTINCT WHERE (kind <> 'transfer'::text)
CREATE INDEX unit_succession_from ON unit_succession USING btree (from_id)
CREATE UNIQUE INDEX unit_succession_pkey ON unit_succession USING btree (id)
CREATE INDEX unit_succession_to ON unit_succession USING btree (to_id)
grant delete, insert, select, update to province

table urging_letter (
  id uuid not null
  on_day date not null
  unit_id uuid not null
  state text not null
  number text
  issued_on date
  reason text not null default ''::text
  decided_by uuid
  decided_at timestamp with time zone
  file_hash text
  constraint urging_letter_check CHECK (((state = 'drafted'::text) = (decided_at IS NULL)))
  constraint urging_letter_check1 CHECK (((state = 'issued'::text) = ((number IS NOT NULL) AND (issued_on IS NOT NULL))))
  constraint urging_letter_check2 CHECK (((state <> 'dropped'::text) OR (reason <> ''::text)))
  constraint urging_letter_file_hash_check CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  constraint urging_letter_kept_check CHECK (((file_hash IS NULL) OR (state = 'issued'::text)))
  constraint urging_letter_state_check CHECK ((state = ANY (ARRAY['drafted'::text, 'issued'::text, 'dropped'::text])))
  constraint urging_letter_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES person(id)
  constraint urging_letter_on_day_fkey FOREIGN KEY (on_day) REFERENCES urging_run(on_day)
  constraint urging_letter_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES unit(id)
  constraint urging_letter_pkey PRIMARY KEY (id)
  constraint urging_letter_on_day_unit_id_key UNIQUE (on_day, unit_id)
)
CREATE UNIQUE INDEX urging_letter_on_day_unit_id_key ON urging_letter USING btree (on_day, unit_id)
CREATE UNIQUE INDEX urging_letter_pkey ON urging_letter USING btree (id)
CREATE INDEX urging_letter_state ON urging_letter USING btree (state, on_day DESC)
grant delete, insert, select, update to province

table urging_run (
  on_day date not null
  ran_at timestamp with time zone not null
  quiet boolean not null
  climbed integer not null default 0
  passed_over integer not null default 0
  untold integer not null default 0
  untold_units uuid[] not null default '{}'::uuid[]
  constraint urging_run_pkey PRIMARY KEY (on_day)
)
CREATE UNIQUE INDEX urging_run_pkey ON urging_run USING btree (on_day)
grant delete, insert, select, update to province

table urging_settings (
  id uuid not null
  rungs jsonb not null
  mail boolean not null
  webhook_url text
  webhook_secret text
  set_by uuid not null
  set_at timestamp with time zone not null
  constraint urging_settings_check CHECK (((webhook_url IS NULL) = (webhook_secret IS NULL)))
  constraint urging_settings_webhook_url_check CHECK ((webhook_url ~ '^https?://'::text))
  constraint urging_settings_set_by_fkey FOREIGN KEY (set_by) REFERENCES person(id)
  constraint urging_settings_pkey PRIMARY KEY (id)
)
CREATE UNIQUE INDEX urging_settings_pkey ON urging_settings USING btree (id)
CREATE INDEX urging_settings_set_at ON urging_settings USING btree (set_at DESC)
grant insert, select to province

table urging_step (
  id uuid not null
  occurrence_id uuid not null
  due_on date not null
  days integer not null
  kind text not null
  outcome text not null
  on_day date not null
  letter_id uuid
  constraint urging_step_check CHECK (((letter_id IS NULL) OR (kind = 'letter'::text)))
  constraint urging_step_kind_check CHECK ((kind = ANY (ARRAY['digest'::text, 'head'::text, 'letter'::text, 'list'::text])))
  constraint urging_step_outcome_check CHECK ((outcome = ANY (ARRAY['climbed'::text, 'passed-over'::text])))
  constraint urging_step_letter_id_fkey FOREIGN KEY (letter_id) REFERENCES urging_letter(id)
  constraint urging_step_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint urging_step_on_day_fkey FOREIGN KEY (on_day) REFERENCES urging_run(on_day)
  constraint urging_step_pkey PRIMARY KEY (id)
  constraint urging_step_occurrence_id_due_on_days_key UNIQUE (occurrence_id, due_on, days)
)
CREATE INDEX urging_step_letter ON urging_step USING btree (letter_id)
CREATE UNIQUE INDEX urging_step_occurrence_id_due_on_days_key ON urging_step USING btree (occurrence_id, due_on, days)
CREATE INDEX urging_step_on_day ON urging_step USING btree (on_day)
CREATE UNIQUE INDEX urging_step_pkey ON urging_step USING btree (id)
grant insert, select to province

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

table work_fields (
  occurrence_id uuid not null
  kind text not null
  fields jsonb not null
  revision integer not null default 1
  changed_by uuid not null
  changed_at timestamp with time zone not null
  constraint work_fields_kind_check CHECK ((kind = ANY (ARRAY['disclosure'::text, 'inspection'::text, 'initiative'::text, 'communication-topic'::text])))
  constraint work_fields_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES person(id)
  constraint work_fields_occurrence_id_fkey FOREIGN KEY (occurrence_id) REFERENCES occurrence(id)
  constraint work_fields_pkey PRIMARY KEY (occurrence_id, kind)
)
CREATE UNIQUE INDEX work_fields_pkey ON work_fields USING btree (occurrence_id, kind)
grant delete, insert, select, update to province
