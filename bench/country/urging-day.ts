import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Installation } from '../../src/application.ts';
import { provinceCalendar } from '../../src/calendar/acts/province-calendar.ts';
import { inTenant, type Database } from '../../src/server/database.ts';
import { runLadder } from '../../src/urging/acts/run-ladder.ts';

/** What one day of urging came to in all provinces. */
export type UrgingDay = { readonly seconds: number; readonly steps: number; readonly messages: number };

/** Runs the ladder of a day in every province as the queue does, two provinces at a time, each in one transaction. */
export async function urge(
  { database, owner }: Installation,
  schemas: readonly string[],
  today: string,
): Promise<UrgingDay> {
  const now = new Date(`${today}T07:00:00+07:00`);
  const seconds = await twoAtATime(schemas, (schema) =>
    inTenant(database, schema, async (db) =>
      runLadder(db, { now, today, newId: uuid, calendar: (await provinceCalendar(db)).calendar }),
    ),
  );
  return { seconds, ...(await countDay(owner, schemas, today)) };
}

/** The least that the same day takes: the rows to be urged are found by one query, and as many rows as were written are written again; undone after. */
export async function urgeBare(owner: Database, schemas: readonly string[], today: string): Promise<number> {
  return twoAtATime(schemas, async (schema) => {
    const client = await owner.pool.connect();
    try {
      await client.query(`begin; set local search_path to ${schema}`);
      await client.query(find, [today]);
      await client.query(copy.replaceAll('$day', `'${today}'`));
      await client.query('rollback');
    } finally {
      client.release();
    }
  });
}

/** Takes all urging back, so that it can be measured again in a country that is kept: nothing else urges there. */
export async function undoUrging(owner: Database, schemas: readonly string[]): Promise<void> {
  for (const schema of schemas) {
    const tables = [
      'delivery',
      'message_step',
      'message_event',
      'message_silence',
      'message',
      'urging_step',
      'urging_letter',
      'urging_run',
    ];
    await owner.pool.query(`truncate ${tables.map((table) => `${schema}.${table}`).join(', ')}`);
  }
  await sql`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs where task_identifier = 'urging.deliver'`.execute(
    owner.kysely,
  );
}

async function twoAtATime(schemas: readonly string[], work: (schema: string) => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const todo = schemas.values();
  const inTurn = async () => {
    for (const schema of todo) await work(schema);
  };
  await Promise.all([inTurn(), inTurn()]);
  return (performance.now() - start) / 1000;
}

async function countDay(owner: Database, schemas: readonly string[], today: string) {
  let [steps, messages] = [0, 0];
  for (const schema of schemas) {
    const { rows } = await owner.pool.query<{ steps: number; messages: number }>(
      `select (select count(*) from ${schema}.urging_step where on_day = $1) as steps, (select count(*) from ${schema}.message where on_day = $1) as messages`,
      [today],
    );
    steps += rows[0]?.steps ?? 0;
    messages += rows[0]?.messages ?? 0;
  }
  return { steps, messages };
}

const find = `
  select o.id, o.assignment_id, o.unit_id, o.role, o.due_on from occurrence o join plan p on p.id = o.plan_id
  where p.state = 'in-force' and o.owed and (o.reported <> 'done' or o.proof = 'returned') and o.due_on <= $1::date + 23`;

const copy = `
  insert into urging_run (on_day, ran_at, quiet) values ($day::date + 10000, now(), false);
  create temporary table step on commit drop as select gen_random_uuid() as new_id, s.* from urging_step s where on_day = $day;
  insert into urging_step (id, occurrence_id, due_on, days, kind, outcome, on_day)
    select new_id, occurrence_id, due_on, days + 1000, kind, outcome, on_day + 10000 from step;
  create temporary table told on commit drop as select gen_random_uuid() as new_id, m.* from message m where on_day = $day;
  insert into message (id, person_id, on_day, at) select new_id, person_id, on_day + 10000, at from told;
  insert into message_step (message_id, step_id)
    select told.new_id, step.new_id from message_step join told on told.id = message_id join step on step.id = step_id;`;
