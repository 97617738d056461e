import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, lchown, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { problem } from '../../kernel/problem.ts';
import { isShellSafe, readyBinaries, type PostgresBinaries } from './binaries.ts';
import { postgresProblem, writingTo } from './faults.ts';
import { canReach, plainUser, runPlain, type PlainUser } from './plain-user.ts';
import { stopPostmaster } from './postmaster.ts';

/** The owner of the embedded database: its bootstrap superuser, known to the launcher and to migrations only. */
export const databaseOwner = 'thuocdo_owner';

/** A data folder's database on the disk: whose it is, where its files lie, what opens it. */
export type Cluster = {
  readonly folder: string;
  readonly log: string;
  readonly password: string;
  readonly user: PlainUser | null;
};

/** `<data folder>/postgres.json`, readable by its owner only; `home` is relative where it lies in the data folder. */
type ClusterRecord = { readonly home: string; readonly password: string };

// PostgreSQL keeps paths in 1,024 bytes and adds names of its own.
const longestHome = 800;

// Under the plain C locale lower('ĐẮK') stays as it is; the built-in C.UTF-8 knows every letter and is the same on every machine.
const builtinLocale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

/** The real path of the data folder, which is made where it is missing. */
export async function makeDataFolder(dataFolder: string): Promise<string> {
  return writingTo(dataFolder, async () => {
    await mkdir(dataFolder, { recursive: true });
    return realpath(dataFolder);
  });
}

/** The database that a data folder has, or null where none was made yet. Refuses one that is lost or another user's. */
export async function findCluster(dataFolder: string): Promise<Cluster | null> {
  const file = join(dataFolder, 'postgres.json');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    if (error.code === 'EACCES') throw problem('server.folder_not_yours', { path: dataFolder });
    throw error;
  });
  if (text === null) return null;
  const record: ClusterRecord = JSON.parse(text);
  const home = resolve(dataFolder, record.home);
  const folder = join(home, 'cluster');
  const owner = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES') throw problem('server.folder_not_yours', { path: home });
    throw problem('server.database_lost', { path: folder, record: file });
  });
  const user = await plainUser(owner);
  if (owner.uid !== (user?.uid ?? process.getuid?.()) || !(await canReach(user, folder))) {
    throw problem('server.folder_not_yours', { path: folder });
  }
  return { folder, log: join(home, 'server.log'), password: record.password, user };
}

/**
 * Makes the data folder's database: in it, or, where the plain user that PostgreSQL runs as can't get there (`/root/...`), in a place
 * of the machine that it can, named by the data folder's path. Files of a former database in that place are put aside, not lost.
 */
export async function createCluster(dataFolder: string, log: (line: string) => void): Promise<Cluster> {
  const user = await plainUser(await stat(dataFolder));
  const inside = join(dataFolder, 'postgres');
  const fits = isShellSafe(inside) && Buffer.byteLength(inside) <= longestHome;
  const home = fits && (await canReach(user, dataFolder)) ? inside : join(outsideFolder(), hashOf(dataFolder));
  const binaries = await clusterBinaries(user);
  const folder = join(home, 'cluster');
  const password = randomBytes(24).toString('base64url');
  await writingTo(home, async () => {
    await makeHome(home, user);
    await putAside(folder, user, log);
    if (home !== inside) log(`keeps the database in ${home}, since PostgreSQL can't work in ${dataFolder}`);
    await initialise(home, binaries.initdb, builtinLocale, user, password);
  });
  await writingTo(dataFolder, () => writeRecord(dataFolder, { home: home === inside ? 'postgres' : home, password }));
  return { folder, log: join(home, 'server.log'), password, user };
}

/**
 * Runs initdb (with its arguments for the locale) into `<home>/cluster`, whole or not at all: a killed start leaves no half database.
 * `home` belongs to the user; the owner, `databaseOwner`, gets the password.
 */
export async function initialise(
  home: string,
  initdb: string,
  locale: readonly string[],
  user: PlainUser | null,
  password: string,
): Promise<void> {
  const fresh = join(home, 'cluster.new');
  const passwordFile = join(home, `password-${randomBytes(8).toString('hex')}`);
  const access = [`--username=${databaseOwner}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await writeSecret(passwordFile, password, user);
    await mustRun(user, 'rm', ['-rf', fresh], fresh);
    await mustRun(user, initdb, [...access, '--encoding=UTF8', ...locale, `--pgdata=${fresh}`], home);
    await mustRun(user, 'mv', ['-T', fresh, join(home, 'cluster')], home);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The programs that serve a cluster of `user`. */
export function clusterBinaries(user: PlainUser | null): Promise<PostgresBinaries> {
  return readyBinaries(user, outsideFolder());
}

/** Refuses a cluster that another major version of PostgreSQL made. */
export async function checkVersion(cluster: Cluster, binaries: PostgresBinaries): Promise<void> {
  const found = (await readFile(join(cluster.folder, 'PG_VERSION'), 'utf8')).trim();
  if (found === String(binaries.major)) return;
  throw problem('server.database_other_version', { path: cluster.folder, found, needed: binaries.major });
}

function outsideFolder(): string {
  return process.getuid?.() === 0 ? '/var/lib/thuocdo' : join(homedir(), '.local/share/thuocdo');
}

async function makeHome(home: string, user: PlainUser | null): Promise<void> {
  await mkdir(home, { recursive: true });
  if (!user) return;
  if (home.startsWith(outsideFolder())) await chmod(outsideFolder(), 0o755);
  await lchown(home, user.uid, user.gid);
}

/** Puts a former database's files aside as `cluster.before`, in the place of those put aside earlier. */
async function putAside(folder: string, user: PlainUser | null, log: (line: string) => void): Promise<void> {
  if (!existsSync(folder)) return;
  await stopPostmaster(folder);
  log(`puts the files of a former database aside: ${folder}.before`);
  await mustRun(user, '/bin/sh', ['-c', 'rm -rf "$1.before" && mv "$1" "$1.before"', 'sh', folder], folder);
}

async function mustRun(user: PlainUser | null, program: string, args: readonly string[], path: string): Promise<void> {
  const result = await runPlain(user, program, args);
  if (result.code !== 0) throw postgresProblem(result.output, path);
}

async function writeSecret(file: string, text: string, owner: PlainUser | null): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    if (owner) await handle.chown(owner.uid, owner.gid);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a secret file whole or not at all; it belongs to the owner of the folder that it lies in. */
async function writeRecord(dataFolder: string, record: ClusterRecord): Promise<void> {
  const owner = process.getuid?.() === 0 ? await stat(dataFolder) : null;
  const partial = join(dataFolder, `postgres.json.${process.pid}`);
  await writeSecret(partial, `${JSON.stringify(record, null, 2)}\n`, owner);
  await rename(partial, join(dataFolder, 'postgres.json'));
}

function hashOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
