import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../bench/country/calls.ts';
import { fillCountry, settingsOf, today, workOf } from '../bench/country/fill.ts';
import { signIn } from '../bench/country/people.ts';
import { actions, httpWalks, type Action } from '../bench/country/walks.ts';
import { createApplication, openInstallation, type Installation } from '../src/application.ts';
import { provinceCalendar } from '../src/calendar/acts/province-calendar.ts';
import { inTenant } from '../src/server/database.ts';
import { runLadder } from '../src/urging/acts/run-ladder.ts';
import { makeTestDatabase, type TestDatabase } from './database.ts';

const [small, large] = [
  { schema: 'province_tinh_01', units: 3 },
  { schema: 'province_tinh_02', units: 11 },
];
let folder: string;
let test: TestDatabase;
let installation: Installation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thuocdo-country-'));
  test = await makeTestDatabase();
  installation = await openInstallation({ ...settingsOf(folder), databaseUrl: test.url }, () => {});
  // A province that is there already is left as it is, so that the second has another size.
  await fillCountry(installation, { provinces: 1, units: small.units });
  await fillCountry(installation, { provinces: 2, units: large.units });
}, 60_000);
afterAll(async () => {
  await installation.close();
  await test.drop();
  await rm(folder, { recursive: true });
});

describe('the invented country of the benches', () => {
  it.each([small, large])('gives each unit of $schema the same work, in every state', async ({ schema, units }) => {
    const { rows } = await installation.owner.pool.query(
      `select (select count(*) from ${schema}.assignment) as assignments, count(*) as occurrences,
        count(distinct unit_id) as units, count(*) / count(distinct unit_id) = max(own) as alike,
        count(distinct (reported, proof)) as states, count(distinct dating) as datings
      from ${schema}.occurrence join (select unit_id, count(*) as own from ${schema}.occurrence group by unit_id) each using (unit_id)`,
    );
    expect(rows).toEqual([{ ...workOf({ provinces: 1, units }), units, alike: true, states: 5, datings: 3 }]);
  });

  it('is walked through by an officer and a coordinator over HTTP', async () => {
    const app = await createApplication(installation, settingsOf(folder), (line) => expect.fail(line));
    const call: Call = async (cookie, method, url, body) => {
      const answer = await app.inject({ method, url, headers: { cookie }, ...(body ? { payload: body } : {}) });
      expect({ url, status: answer.statusCode }).toEqual({ url, status: 200 });
      return answer.json();
    };
    const done: Action[] = [];
    const timed = <T>(action: Action, work: () => Promise<T>) => {
      done.push(action);
      return work();
    };
    for (const role of ['officer', 'coordinator'] as const)
      for (const person of await signIn(installation, [large.schema], role, 1))
        await httpWalks(call)[role](person, timed);
    expect(done).toEqual(actions);
    await app.close();
  });

  it('is urged by as many queries in a large province as in a small one', async () => {
    const [few, many] = [await countQueries(small.schema), await countQueries(large.schema)];
    expect(many.steps).toBeGreaterThan(2 * few.steps);
    expect(many.queries).toBe(few.queries);
  });
});

/** Urges a province for a day; how many queries that took, and how many steps it came to. */
async function countQueries(schema: string): Promise<{ readonly queries: number; readonly steps: number }> {
  let queries = 0;
  const outcome = await inTenant(installation.database, schema, async (db) => {
    const counted = db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const calendar = (await provinceCalendar(db)).calendar;
    return runLadder(counted, { now: new Date(), today, newId: uuid, calendar });
  });
  return { queries, steps: (outcome?.climbed ?? 0) + (outcome?.passedOver ?? 0) };
}
