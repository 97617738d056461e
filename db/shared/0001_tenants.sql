-- A tenant is a province: one schema and one login role of the same name. The application's own role may
-- look up tenants and take their roles; it can read no tenant's tables by itself.
create table shared.tenant (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  schema_name text not null unique check (schema_name ~ '^province_[a-z0-9_]{1,48}$'),
  name text not null,
  reference_province text,
  host text unique,
  is_sample boolean not null default false,
  created_at timestamptz not null default now()
);

-- Jobs are queued by tenants through this one door: the tenant is the role that the transaction took,
-- so that no caller can queue work in another tenant's name.
create function shared.enqueue(task text, payload jsonb, job_key text default null) returns void
language sql security definer set search_path = shared, pg_temp as $$
  select graphile_worker.add_job(
    task,
    json_build_object('schema', current_setting('role'), 'input', payload),
    job_key => job_key
  );
$$;
revoke all on function shared.enqueue(text, jsonb, text) from public;

grant usage on schema shared to thuocdo_app;
grant select on shared.tenant to thuocdo_app;
