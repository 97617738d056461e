import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../test/database.ts';
import { openDatabase, type Database } from './database.ts';
import { openProgressFeed, type Progress, type ProgressFeed } from './progress.ts';

let test: TestDatabase;
let database: Database;
let feed: ProgressFeed;

beforeAll(async () => {
  test = await makeTestDatabase();
  database = openDatabase(test.url);
  feed = await openProgressFeed(database, test.url);
});
afterAll(async () => {
  await feed.close();
  await database.close();
  await test.drop();
});

const step: Progress = { done: 1, total: 3 };

it('is heard by who follows the same topic of the same province, until they leave', async () => {
  const heard: unknown[] = [];
  const leave = feed.subscribe('province_alpha', 'one', (progress) => heard.push(progress));
  feed.subscribe('province_beta', 'one', () => heard.push('another province'));
  feed.subscribe('province_alpha', 'two', () => heard.push('another topic'));
  await feed.publish('province_alpha', 'one', step);
  await expect.poll(() => heard).toEqual([step]);
  leave();
  await feed.publish('province_alpha', 'one', step);
  await feed.publish('province_alpha', 'two', step);
  await expect.poll(() => heard).toEqual([step, 'another topic']);
});

it('is heard again after the database was away', async () => {
  const heard: unknown[] = [];
  feed.subscribe('province_alpha', 'three', (progress) => heard.push(progress));
  const client = new Client({ connectionString: test.url });
  await client.connect();
  await client.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'thuocdo progress' and datname = current_database()",
  );
  await client.end();
  await expect
    .poll(
      async () => {
        await feed.publish('province_alpha', 'three', step);
        return heard.length;
      },
      { timeout: 10_000 },
    )
    .toBeGreaterThan(0);
});
