import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { databaseOwner, initialise } from '../src/server/embedded-postgres/cluster.ts';
import { plainUser } from '../src/server/embedded-postgres/plain-user.ts';
import { startPostmaster, stopPostmaster } from '../src/server/embedded-postgres/postmaster.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** A PostgreSQL that the machine has installed apart from ours: the folder of its programs, its major version. */
export type InstalledPostgres = { readonly programs: string; readonly major: number };

/** A throw-away server of such a PostgreSQL, with an empty database of our owner's. */
export type ExternalPostgres = { readonly url: string; readonly major: number; stop(): Promise<void> };

const debianFolder = '/usr/lib/postgresql';
const oldest = 15;

/** The oldest PostgreSQL from 15 on that Debian's packages have installed, the furthest from ours; null where there is none. */
export async function findExternalPostgres(): Promise<InstalledPostgres | null> {
  const names = await readdir(debianFolder).catch(() => []);
  const majors = names.map(Number).filter((major) => major >= oldest && existsSync(join(programsOf(major), 'initdb')));
  const major = majors.sort((a, b) => a - b)[0];
  return major === undefined ? null : { programs: programsOf(major), major };
}

/** Installs Debian's PostgreSQL for the tests where it is missing and we may, without a cluster of its own; tells which there is. */
export async function installExternalPostgres(): Promise<string> {
  if (!(await findExternalPostgres()) && process.getuid?.() === 0) {
    const settings = '/etc/postgresql-common/createcluster.conf';
    await mkdir('/etc/postgresql-common', { recursive: true });
    if (!existsSync(settings)) await writeFile(settings, 'create_main_cluster = false\n');
    const install = [
      'install',
      '--yes',
      '--no-install-recommends',
      '-o',
      'Dpkg::Options::=--force-confold',
      'postgresql',
    ];
    for (const step of [['update'], install]) {
      spawnSync('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...step], { stdio: 'ignore' });
    }
  }
  const found = await findExternalPostgres();
  if (found) return `PostgreSQL ${found.major} (${found.programs})`;
  return `no PostgreSQL from ${oldest} on in ${debianFolder}; tests on an external server are left out (apt-get install postgresql)`;
}

/** Starts a server of its own in a temporary folder, on a free port; `stop` removes it. */
export async function startExternalPostgres(installed: InstalledPostgres): Promise<ExternalPostgres> {
  const home = await makeTemporaryFolder('test-external');
  const user = await plainUser(await stat(home));
  if (user) await chown(home, user.uid, user.gid);
  const password = randomBytes(12).toString('hex');
  await initialise(home, join(installed.programs, 'initdb'), ['--locale=C.UTF-8'], user, password);
  const folder = join(home, 'cluster');
  const { port } = await startPostmaster({
    program: join(installed.programs, 'postgres'),
    folder,
    log: join(home, 'server.log'),
    user,
    port: null,
    patienceMs: 60_000,
  });
  const urlOf = (database: string) => `postgres://${databaseOwner}:${password}@127.0.0.1:${port}/${database}`;
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  await client.query('create database thuocdo');
  await client.end();
  return {
    url: urlOf('thuocdo'),
    major: installed.major,
    async stop() {
      await stopPostmaster(folder);
      await rm(home, { recursive: true, force: true });
    },
  };
}

function programsOf(major: number): string {
  return join(debianFolder, String(major), 'bin');
}
