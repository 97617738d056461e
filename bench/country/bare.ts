import type { Pool, QueryResult } from 'pg';
import { today } from './fill.ts';
import type { Walk } from './walks.ts';

/** The same rounds with one prepared query for each action, as a program that knows its rows by heart would ask: no sign-in, role, counts, or checks. */
export function bareWalks(pool: Pool): Readonly<Record<'officer' | 'coordinator', Walk>> {
  const ask = (name: keyof typeof queries, schema: string, values: readonly unknown[]) =>
    pool.query({ name: `${name} ${schema}`, text: queries[name].replaceAll('$schema', schema), values: [...values] });
  return {
    async officer({ schema, unitId, place }, timed) {
      const first = await timed('list', () => ask('list', schema, [unitId]));
      await timed('late list', () => ask('late list', schema, [unitId, today]));
      const last = lastOf(first);
      await timed('second page', () => ask('second page', schema, [unitId, last.due_on ?? 'infinity', last.id]));
      const { id } = first.rows[place % first.rows.length] as { id: string };
      await timed('task', () => ask('task', schema, [id]));
      await timed('report', () => ask('report', schema, [id, 'Đang rà soát danh mục thủ tục', new Date()]));
    },
    async coordinator({ schema }, timed) {
      await timed('board', () => ask('board', schema, [today]));
      await timed('list of all', () => ask('list of all', schema, []));
    },
  };
}

function lastOf({ rows }: QueryResult): { readonly id: string; readonly due_on: string | null } {
  return rows.at(-1);
}

const rows = `
  select o.*, t.text, t.index_name, t.criteria, p.number, p.title, u.name
  from $schema.occurrence o join $schema.task t on t.id = o.task_id join $schema.plan p on p.id = o.plan_id
  join $schema.unit u on u.id = o.unit_id`;
const open = `p.state = 'in-force' and (o.reported <> 'done' or o.proof = 'returned')`;
const firstHundred = `order by coalesce(o.due_on, 'infinity'), o.id limit 100`;

const queries = {
  list: `${rows} where o.unit_id = $1 and ${open} ${firstHundred}`,
  'late list': `${rows} where o.unit_id = $1 and ${open} and o.due_on < $2 ${firstHundred}`,
  'second page': `${rows} where o.unit_id = $1 and ${open} and (coalesce(o.due_on, 'infinity'), o.id) > ($2::date, $3::uuid) ${firstHundred}`,
  task: `${rows} where o.id = $1`,
  report: `
    with reported as (
      update $schema.occurrence set reported = 'doing', report_text = $2, reported_at = $3, revision = revision + 1 where id = $1
      returning id, reported_by, unit_id)
    insert into $schema.progress (id, occurrence_id, person_id, at, reported, text, product, difficulty)
    select gen_random_uuid(), r.id, (select id from $schema.person where unit_id = r.unit_id limit 1), $3, 'doing', $2, '', '' from reported r`,
  board: `
    select u.id, u.name, count(*), count(*) filter (where o.reported <> 'none') as reported, count(*) filter (where o.reported = 'done') as done,
      count(*) filter (where o.proof = 'accepted') as proven, count(*) filter (where o.proof = 'waiting') as waiting,
      count(*) filter (where o.reported <> 'done' and o.due_on < $1) as late, max(o.reported_at)
    from $schema.occurrence o join $schema.plan p on p.id = o.plan_id join $schema.unit u on u.id = o.unit_id
    where p.state = 'in-force' group by u.id`,
  'list of all': `${rows} where ${open} ${firstHundred}`,
};
