-- Boundaries of provinces that the province handed in, for one division of the country (63 or 34) and from a day on. The figures of the map never
-- depend on them.
create table boundary (
  id uuid primary key,
  system text not null check (system in ('63', '34')),
  valid_from date not null,
  source_title text not null check (source_title <> ''),
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  -- By key of the province: its rings, simplified, as longitude and latitude.
  shapes jsonb not null,
  -- False where nothing lies east of 111 degrees: then Hoàng Sa and Trường Sa are not in it, and the map adds them by itself.
  has_islands boolean not null,
  uploaded_by uuid not null references person (id),
  uploaded_at timestamptz not null,
  unique (system, valid_from)
);
