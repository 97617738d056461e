-- Questions 'what if' that people asked of published results, kept with all that they were asked with, so that the answer can be worked out again.
-- The inputs never change; only the job that counts, and working out again, write the rest.
create table what_if (
  id uuid primary key,
  index_code text not null,
  year integer not null,
  -- Key of a province, '42@63'.
  province text not null,
  -- By code of the node: the points it would have; and how hard a point of it is to win, where somebody said so.
  points_set jsonb not null,
  efforts jsonb not null,
  target_rank integer not null check (target_rank >= 1),
  others text not null check (others in ('held', 'moving')),
  runs integer not null check (runs >= 1),
  seed integer not null check (seed >= 0),
  -- SHA-256 of every published figure that the answer rests on.
  data_version text not null,
  state text not null check (state in ('running', 'ready')),
  answer jsonb,
  recomputed jsonb,
  asked_by uuid not null references person (id),
  asked_at timestamptz not null,
  check (state <> 'ready' or answer is not null)
);
create index what_if_asked_at on what_if (asked_at desc, id desc);
