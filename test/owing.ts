import { sql } from 'kysely';
import type { Db } from '../src/server/database.ts';
import type { Owing } from './ladder-oracle.ts';

const quarterly = ['03-14', '06-14', '09-14', '12-14'];

/** What is owed all the time is told of once after its cut-off passed. */
export const staleRung = { days: 1, kind: 'digest' };

/** What living units owe on a day with a day of its own, asked of the tables themselves. */
export async function owingOn(db: Db, day: string): Promise<Owing[]> {
  const rows = await living(db, day)
    .where('due_on', 'is not', null)
    .where((on) => on.or([on('reported', '<>', 'done'), on('proof', '=', 'returned')]))
    .select(['occurrence.id', 'unit_id', 'role', 'due_on'])
    .execute();
  return rows.map((row) => ({
    occurrenceId: row.id,
    unitId: row.unit_id,
    role: row.role,
    dueOn: String(row.due_on),
  }));
}

/** What living units owe all the time and nobody has reported on, with the first cut-off since it was given out on a day. */
export async function updatesOn(db: Db, day: string, givenOutOn: string): Promise<Owing[]> {
  const rows = await living(db, day)
    .where('dating', '=', 'continuous')
    .where('reported_at', 'is', null)
    .select(['occurrence.id', 'unit_id', 'role', 'period_to'])
    .execute();
  const year = Number(givenOutOn.slice(0, 4));
  const cutOffs = [year, year + 1].flatMap((one) => quarterly.map((end) => `${one}-${end}`));
  const first = cutOffs.find((end) => end >= givenOutOn);
  return rows.flatMap((row) =>
    first && first <= String(row.period_to)
      ? [{ occurrenceId: row.id, unitId: row.unit_id, role: row.role, dueOn: first }]
      : [],
  );
}

function living(db: Db, day: string) {
  return db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
    .where('plan.state', '=', 'in-force')
    .where(sql<boolean>`coalesce(unit.valid_to >= ${day}, true)`)
    .where('owed', '=', true);
}
