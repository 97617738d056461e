import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from './database.ts';
import { killLadderRuns } from './ladder-kills.ts';
import { makeTemporaryFolder, removeDataFolder } from './temporary-folder.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await makeTestDatabase();
  folder = await makeTemporaryFolder('ladder-kills');
});
afterAll(async () => {
  await database.drop();
  await removeDataFolder(folder);
});

// `npm run bench -- ladder-kills` does the same two hundred times.
it(
  'loses no urging and tells none twice when servers are killed in the midst of runs',
  { timeout: 180_000 },
  async () => {
    const counted = await killLadderRuns(database.url, folder, 12, 4);
    expect(counted).toMatchObject({ kills: 12, lost: 0, doubled: 0 });
    expect(counted.inTheMidst).toBeGreaterThan(0);
    expect(counted.received).toBe(counted.messages);
    expect(counted.received).toBe(counted.expected);
    expect(counted.expected).toBe(36);
  },
);
