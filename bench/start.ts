import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../src/server/embedded-postgres.ts';
import { makeTemporaryFolder, removeDataFolder } from '../test/temporary-folder.ts';
import { quantile, rounded, timings, type BenchResult } from './bench.ts';

const root = join(import.meta.dirname, '..');
const runs = 3;

/** From an installed copy to the first page, the first time and every later time, against the database's own start. */
export async function run(): Promise<BenchResult> {
  const database = await timings(runs, () => withFolder(startDatabase));
  const first = await timings(runs, () => withFolder((folder) => untilFirstPage(folder)));
  const later = await withFolder(async (folder) => {
    await untilFirstPage(folder);
    return timings(runs, () => untilFirstPage(folder));
  });
  const databaseAgain = await withFolder(async (folder) => {
    await startDatabase(folder);
    return timings(runs, () => startDatabase(folder));
  });
  return {
    name: 'start',
    about:
      'ms from `thuocdo up` on an installed copy to the first page, against making and starting the same PostgreSQL alone',
    figures: { 'first start, ms': quantile(first, 0.5), 'later start, ms': quantile(later, 0.5) },
    against: {
      'database made and started, ms': quantile(database, 0.5),
      'database started, ms': quantile(databaseAgain, 0.5),
    },
    ratio: {
      'first start': rounded(quantile(first, 0.5) / quantile(database, 0.5)),
      'later start': rounded(quantile(later, 0.5) / quantile(databaseAgain, 0.5)),
    },
  };
}

async function startDatabase(dataFolder: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataFolder, log: () => {} });
  await server.stop();
}

async function untilFirstPage(dataFolder: string): Promise<void> {
  const port = await freePort();
  const environment = { ...process.env, THUOCDO_DATA: dataFolder, PORT: String(port), DATABASE_URL: '' };
  const server = spawn(process.execPath, [join(root, 'src/main.ts'), 'up'], { env: environment, stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  while (!(await answers(`http://127.0.0.1:${port}/`))) {
    if (server.exitCode !== null) throw new Error('the server ended before its first page');
    await sleep(10);
  }
  server.kill('SIGINT');
  await ended;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (answer) => answer.ok,
    () => false,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeTemporaryFolder('bench');
  try {
    return await work(folder);
  } finally {
    await removeDataFolder(folder);
  }
}
