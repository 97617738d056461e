import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { problem } from '../../kernel/problem.ts';

/** A user without privileges that a root process starts PostgreSQL as, since PostgreSQL refuses root. */
export type PlainUser = { readonly uid: number; readonly gid: number };

/** What a finished command wrote (both streams) and how it ended; `code` is null after a signal. */
export type CommandResult = { readonly code: number | null; readonly output: string };

// Nothing of the caller's environment reaches PostgreSQL: a stray PGDATA, PGOPTIONS or LD_LIBRARY_PATH would change what it does.
const bareEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

/**
 * The user that a process of ours should run PostgreSQL as: null (the present one) unless we are root; then the owner of the folder
 * that it serves, else `postgres`, else `nobody`. Refuses with `server.no_plain_user` where a machine has none of them.
 */
export async function plainUser(owner: PlainUser): Promise<PlainUser | null> {
  if (process.getuid?.() !== 0) return null;
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find((fields) => fields[0] === name)).find(Boolean);
  if (!account) throw problem('server.no_plain_user');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** Whether the user can go into a folder, or read and run a file. */
export async function canReach(user: PlainUser | null, path: string): Promise<boolean> {
  if (user) return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], plainOptions(user)).status === 0;
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Starts a program as the user, from the root folder, with a bare environment. */
export function spawnPlain(
  user: PlainUser | null,
  program: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'stdio' | 'detached'>,
): ChildProcess {
  return spawn(program, args, { ...options, ...plainOptions(user) });
}

/** Runs a program as the user to its end; `error` of the start itself (missing, not executable) rejects. */
export function runPlain(user: PlainUser | null, program: string, args: readonly string[]): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawnPlain(user, program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const pieces: Buffer[] = [];
    child.stdout?.on('data', (piece: Buffer) => pieces.push(piece));
    child.stderr?.on('data', (piece: Buffer) => pieces.push(piece));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: Buffer.concat(pieces).toString('utf8') }));
  });
}

function plainOptions(user: PlainUser | null): SpawnOptions & { readonly cwd: string } {
  return { ...user, cwd: '/', env: bareEnvironment };
}
