-- One invented province for benches, in the schema that search_path names. Every unit has the same mix of work, so that a figure that grows
-- with the number of units tells what size costs and nothing else. `bench.units` is their number, `bench.today` the day on which it is measured.
-- Nothing is drawn by chance: what a unit says of a piece of work follows from both their numbers.

insert into unit (id, code, name, short_name, kind, level, valid_from)
select uuidv7(), place::text,
  case when place = 1 then 'Sở Nội vụ' when is_department then 'Sở số ' || place else 'Xã số ' || place end, 'ĐV' || place,
  case when is_department then 'department' else 'commune' end, case when is_department then 'province' else 'commune' end, '2025-07-01'
from generate_series(1, current_setting('bench.units')::int) place,
  lateral (select place = 1 or place % 8 = 2 as is_department) sort;

insert into unit_group (id, name, kinds, level) values (uuidv7(), 'các xã', array['commune'], 'commune');

-- Each unit has a head and two officers; the first has the desk and the chair as well.
insert into person (id, unit_id, login, name, title, email, password_hash, roles)
select uuidv7(), unit.id, role || '.' || unit.code, 'Người ' || role || ' ' || unit.code, '', role || '.' || unit.code || '@tinh.example', '-',
  array[rtrim(role, '12')]
from unit, unnest(array['head', 'officer1', 'officer2', 'coordinator', 'chair']) role
where unit.code = '1' or role not in ('coordinator', 'chair');

-- Two plans of the year before are closed, eight are in force.
insert into document (id, file_hash, file_name, file_size, media_type, blocks, reading)
select uuidv7(), lpad(to_hex(place), 64, '0'), 'ke-hoach-' || place || '.docx', 100000, 'application/octet-stream', '[]', '{}'
from generate_series(1, 10) place;

insert into plan (id, document_id, number, title, issuer, issued_on, period_from, period_to, state, in_force_at, in_force_by, imported_by, imported_at)
select uuidv7(), document.id, place || '/KH-UBND', 'Kế hoạch số ' || place || ' về cải cách hành chính', 'UBND tỉnh', make_date(year, 1, 2),
  make_date(year, 1, 1), make_date(year, 12, 31), case when is_closed then 'closed' else 'in-force' end, make_date(year, 1, 5), desk.id, desk.id, make_date(year, 1, 3)
from document,
  lateral (select ('x' || right(file_hash, 8))::bit(32)::int as place) number,
  lateral (select place <= 2 as is_closed, case when place <= 2 then 2025 else 2026 end as year) age,
  (select id from person where 'coordinator' = any(roles)) desk
order by place;

-- Of twenty tasks one is monthly, six are quarterly, one is half-yearly, eight are yearly, three are owed all the time, one needs a day:
-- fifty times of work.
insert into task (id, plan_id, ordinal, text, index_name, path, criteria, kind, product, deadline_text, deadline, source, confidence, read, review)
select uuidv7(), plan.id, ordinal, 'Nhiệm vụ số ' || ordinal || ': rà soát, cập nhật, công khai thủ tục hành chính và kết quả giải quyết trên Cổng dịch vụ công của tỉnh',
  (array['PAR INDEX', 'SIPAS', 'PAPI', 'PCI', 'general'])[1 + ordinal % 5], array['III. NHIỆM VỤ', ordinal / 20 + 1 || '. Cải cách thủ tục hành chính'],
  array['Tiêu chí ' || ordinal % 9], 'task', 'Báo cáo của ' || ordinal % 40 + 1 || ' thủ tục', null, '{}', '{"text":[]}', 1, '{}', 'confirmed'
from plan, generate_series(0, 79) ordinal
order by plan.imported_at, plan.id, ordinal;

-- Every block of twenty tasks is given to every second unit, so that each unit has two of a plan's four blocks.
insert into assignment (id, task_id, unit_id, role, group_id)
select uuidv7(), task.id, unit.id, case when (unit.code::int + task.ordinal) % 3 = 0 then 'coordinate' else 'lead' end,
  case when unit.kind = 'commune' then (select id from unit_group) end
from task, unit
where (unit.code::int + task.ordinal / 20) % 2 = 0
order by task.id, unit.id;

insert into holder (id, assignment_id, person_id, part, from_on, given_by, given_at)
select uuidv7(), assignment.id, officer.id, 'main', plan.period_from, head.id, plan.in_force_at
from assignment
join task on task.id = assignment.task_id
join plan on plan.id = task.plan_id
join unit on unit.id = assignment.unit_id
join person officer on officer.login = 'officer' || 1 + task.ordinal % 2 || '.' || unit.code
join person head on head.login = 'head.' || unit.code
where task.ordinal % 5 < 3
order by assignment.id;

-- Of ten units one is silent, two are late, seven are honest. What is past is mostly done and mostly proven; of what is to come some is begun.
insert into occurrence (id, assignment_id, task_id, plan_id, unit_id, role, dating, label, nominal_on, due_on,
  reported, report_text, product, reported_at, reported_by, done_on, proof, proof_on)
select uuidv7(), assignment.id, task.id, plan.id, unit.id, assignment.role, time.dating, time.label, time.nominal_on, due.due_on,
  said.reported,
  case when said.reported <> 'none' then 'Đơn vị đã rà soát danh mục, cập nhật và niêm yết theo quy định; đang tiếp tục thực hiện' else '' end,
  case when said.reported = 'done' then 'Báo cáo số ' || chance || '/BC' else '' end,
  case when said.reported <> 'none' then said.on_day + time '09:30' end,
  case when said.reported <> 'none' then officer.id end,
  case when said.reported = 'done' then said.on_day end,
  judged.proof,
  case when judged.proof in ('waiting', 'accepted') then said.on_day end
from assignment
join task on task.id = assignment.task_id
join plan on plan.id = task.plan_id
join unit on unit.id = assignment.unit_id
join person officer on officer.login = 'officer1.' || unit.code
cross join lateral (select extract(year from plan.period_from)::int as year, task.ordinal % 20 as sort, 1 + task.ordinal % 23 as day) given
cross join lateral (
  select 'dated' as dating, year || '-' || to_char(month, 'FM00') as label, make_date(year, month, day) as nominal_on
  from generate_series(1, 12) month where sort = 0
  union all
  select 'dated', year || '-Q' || quarter, make_date(year, quarter * 3, day) from generate_series(1, 4) quarter where sort between 1 and 6
  union all
  select 'dated', year || '-' || to_char(month, 'FM00'), make_date(year, month, day) from unnest(array[6, 12]) month where sort = 7
  union all
  select 'dated', year::text, make_date(year, 1 + (task.ordinal * 7) % 12, day) where sort between 8 and 15
  union all
  select 'continuous', 'continuous', null where sort between 16 and 18
  union all
  select 'needs-date', 'needs-date', null where sort = 19
) time
cross join lateral (
  select time.nominal_on + (case extract(isodow from time.nominal_on) when 6 then 2 when 7 then 1 else 0 end) as due_on
) due
cross join lateral (
  select abs(hashint4(unit.code::int * 7919 + task.ordinal * 131 + coalesce(extract(day from time.nominal_on)::int, 0)
    + coalesce(extract(month from time.nominal_on)::int * 37, 0))) % 100 as chance,
  case when unit.code::int % 10 = 3 then 'silent' when unit.code::int % 10 in (5, 8) then 'late' else 'honest' end as manner,
  current_setting('bench.today')::date as today
) drawn
cross join lateral (
  select case
    when manner = 'silent' then 'none'
    when time.dating = 'needs-date' then 'none'
    when time.dating = 'continuous' then case when chance < 70 then 'doing' else 'none' end
    when due_on < today then case when chance < (case manner when 'late' then 55 else 93 end) then 'done' when chance < 97 then 'doing' else 'none' end
    else case when chance < 8 then 'done' when chance < 30 then 'doing' else 'none' end
  end as reported,
  least(coalesce(due_on - chance % 20 + (case when chance % 13 = 0 then 25 else 0 end), today - chance), today) as on_day
) said
cross join lateral (
  select case when said.reported <> 'done' then 'none' when chance % 10 < 7 then 'accepted' when chance % 10 = 7 then 'returned' else 'waiting' end as proof
) judged
order by assignment.id, time.label;

insert into progress (id, occurrence_id, person_id, at, reported, text, product, difficulty)
select uuidv7(), id, reported_by, reported_at, reported, report_text, product, '' from occurrence where reported <> 'none' order by reported_at;
