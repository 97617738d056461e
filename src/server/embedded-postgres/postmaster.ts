import { readFile, readlink, realpath, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { problem } from '../../kernel/problem.ts';
import { lastLines, postgresProblem } from './faults.ts';
import { spawnPlain, type PlainUser } from './plain-user.ts';

/** A running PostgreSQL's first process, as its `postmaster.pid` tells it. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly status: string };

/** What to start: the program, its data and log, whom it runs as, which port it needs (else any free one). */
export type PostmasterOptions = {
  readonly program: string;
  readonly folder: string;
  readonly log: string;
  readonly user: PlainUser | null;
  readonly port: number | null;
  readonly patienceMs: number;
};

/** The PostgreSQL that serves a folder at this moment, in whatever state; null where none does, whatever its pid file says. */
export async function runningPostmaster(folder: string): Promise<Postmaster | null> {
  const told = await readPidFile(folder);
  return told && (await servesFolder(told.pid, folder)) ? told : null;
}

/** Waits until a running PostgreSQL accepts connections; null when it ended instead. Refuses with `server.database_silent`. */
export async function untilReady(options: PostmasterOptions): Promise<Postmaster | null> {
  const deadline = Date.now() + options.patienceMs;
  for (;;) {
    const postmaster = await runningPostmaster(options.folder);
    if (!postmaster || postmaster.status === 'ready') return postmaster;
    if (Date.now() > deadline) throw await silence(options);
    await sleep(10);
  }
}

/**
 * Starts PostgreSQL on 127.0.0.1 in a session of its own, so that a terminal's Ctrl-C reaches us alone, and waits until it accepts
 * connections, recovery from a crash included. Refuses with `server.no_free_port`, `disk_full`, `folder_read_only`,
 * `database_silent` and `database_failed`.
 */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const deadline = Date.now() + options.patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (attempt === 1 ? await formerPort(options.folder) : null) ?? (await freePort());
    const outcome = await startOnce(options, port, deadline);
    if (typeof outcome !== 'string') return outcome;
    const portTaken = /could not create any TCP\/IP sockets/.test(outcome);
    if (portTaken && attempt >= 10) throw problem('server.no_free_port');
    // Servants of a killed PostgreSQL need a moment to see that it is gone.
    const stillEnding = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(outcome);
    if (!portTaken && !(stillEnding && Date.now() < deadline)) throw postgresProblem(outcome, options.folder);
    await sleep(100);
  }
}

/** Whether a process runs; one that ended and is not yet taken note of does not. */
export async function isAlive(pid: number): Promise<boolean> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const state = text.slice(text.lastIndexOf(')') + 2, text.lastIndexOf(')') + 3);
  return state !== '' && state !== 'Z' && state !== 'X';
}

/** Stops the PostgreSQL that serves a folder, ending its connections, and waits until it is gone. */
export async function stopPostmaster(folder: string): Promise<void> {
  const postmaster = await runningPostmaster(folder);
  if (!postmaster) return;
  // Fast first; at once when that takes too long, which the next start mends by recovery.
  for (const [signal, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    process.kill(postmaster.pid, signal);
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      if (!(await isAlive(postmaster.pid))) return;
      await sleep(10);
    }
  }
}

async function readPidFile(folder: string): Promise<Postmaster | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, , , , status] = text.split('\n').map((line) => line.trim());
  return pid ? { pid: Number(pid), port: Number(port), status: status || 'starting' } : null;
}

/** One start: the ready server, or what it said when it ended. */
async function startOnce(options: PostmasterOptions, port: number, deadline: number): Promise<Postmaster | string> {
  await disownStranger(options.folder);
  const logStart = await sizeOf(options.log);
  // The user opens the log, not we, who may be root: a link laid there leads nowhere that the user could not go.
  const child = spawnPlain(
    options.user,
    '/bin/sh',
    ['-c', 'umask 077; exec "$@" >>"$0" 2>&1', options.log, options.program, ...settings(options.folder, port)],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const heard = { complaint: '', ended: false };
  child.stderr?.on('data', (piece: Buffer) => (heard.complaint += piece.toString('utf8')));
  child.once('error', (error) => Object.assign(heard, { complaint: error.message, ended: true }));
  child.once('exit', () => (heard.ended = true));
  while (!heard.ended) {
    const postmaster = await runningPostmaster(options.folder);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') {
      child.unref();
      return postmaster;
    }
    if (Date.now() > deadline) throw await silence(options);
    await sleep(10);
  }
  const log = await readFile(options.log).catch(() => Buffer.alloc(0));
  return heard.complaint + log.subarray(logStart).toString('utf8');
}

function settings(folder: string, port: number): readonly string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'Asia/Ho_Chi_Minh',
    log_timezone: 'Asia/Ho_Chi_Minh',
    log_checkpoints: 'off',
  };
  return ['-D', folder, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/**
 * After a crash of the machine or in a new container, the pid in `postmaster.pid` may be another program's, and PostgreSQL would not
 * start. Our own pid there means "stale" to it; unlike removing the file, this leaves it the check for servants that still write.
 */
async function disownStranger(folder: string): Promise<void> {
  const file = join(folder, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));
}

/** The port of a PostgreSQL that died: those who used it look for it there. */
async function formerPort(folder: string): Promise<number | null> {
  return (await readPidFile(folder))?.port ?? null;
}

async function servesFolder(pid: number, folder: string): Promise<boolean> {
  if (!(await isAlive(pid))) return false;
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  return workingFolder === (await realpath(folder));
}

async function freePort(): Promise<number> {
  const server = createServer();
  try {
    await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
    const address = server.address();
    if (typeof address === 'object' && address) return address.port;
  } catch {
    // Told below, as every other way of getting none.
  } finally {
    await new Promise((done) => server.close(done));
  }
  throw problem('server.no_free_port');
}

/** The refusal when a server has not answered in time, with the last lines of its log. */
export async function silence(options: PostmasterOptions): Promise<Error> {
  const log = await readFile(options.log, 'utf8').catch(() => '');
  const seconds = Math.round(options.patienceMs / 1000);
  return problem('server.database_silent', { path: options.folder, seconds, log: lastLines(log) });
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    (entry) => entry.size,
    () => 0,
  );
}
