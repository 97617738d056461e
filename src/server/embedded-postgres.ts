import { createHash } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Problem, problem } from '../kernel/problem.ts';
import {
  checkVersion,
  clusterBinaries,
  createCluster,
  databaseOwner,
  findCluster,
  makeDataFolder,
  type Cluster,
} from './embedded-postgres/cluster.ts';
import { codeOf, storageProblem } from './embedded-postgres/faults.ts';
import {
  isAlive,
  runningPostmaster,
  silence,
  startPostmaster,
  stopPostmaster,
  untilReady,
} from './embedded-postgres/postmaster.ts';
import { withProcessLock } from './embedded-postgres/process-lock.ts';
import type { Log } from './log.ts';

declare module 'pg' {
  // What pg has and its types leave out: whether a connection keeps the process alive.
  interface ClientBase {
    ref(): void;
    unref(): void;
  }
}

/** A data folder's running PostgreSQL: the owner's address of it, and whether somebody else had started it. */
export type EmbeddedPostgres = {
  readonly url: string;
  readonly port: number;
  readonly reused: boolean;
  /** Gives it back: it is stopped, unless another process still uses it. Close your pools first. */
  stop(): Promise<void>;
};

/** Where the data lie, who is told what happens, and how long a start may take (120 s; recovery from a crash takes its time). */
export type StartOptions = { readonly dataFolder: string; readonly log: Log; readonly patienceSeconds?: number };

const database = 'thuocdo';

// Each process that uses the server keeps one connection of this name and its pid: it tells who the users are, and us when the
// server dies.
const presenceName = 'thuocdo presence ';

/**
 * Starts the PostgreSQL of a data folder, making it the first time, or joins the one that already runs there; restarts it on the same
 * port should it die. Refuses with the `server.*` problems of embedded-postgres/words.ts.
 */
export async function startEmbeddedPostgres(options: StartOptions): Promise<EmbeddedPostgres> {
  const { log } = options;
  const patienceMs = (options.patienceSeconds ?? 120) * 1000;
  const dataFolder = await makeDataFolder(options.dataFolder);
  const first = await exclusively(dataFolder, patienceMs, async () => {
    const cluster = (await findCluster(dataFolder)) ?? (await createCluster(dataFolder, log));
    return { cluster, ...(await serve(cluster, null, patienceMs)) };
  });
  const { cluster, port, reused } = first;
  const state = { presence: first.presence, stopping: false, reviving: Promise.resolve() };

  function watch(): void {
    state.presence.once('end', () => {
      if (!state.stopping) state.reviving = revive();
    });
  }

  async function revive(): Promise<void> {
    while (!state.stopping) {
      try {
        log('the embedded PostgreSQL has ended; starts it again');
        const again = await exclusively(dataFolder, patienceMs, () => serve(cluster, port, patienceMs));
        state.presence = again.presence;
        return watch();
      } catch (error) {
        log(`the embedded PostgreSQL does not start again: ${describe(error)}`);
        await sleep(1000);
      }
    }
  }

  watch();
  return {
    url: urlOf(cluster, port, database),
    port,
    reused,
    async stop() {
      if (state.stopping) return;
      state.stopping = true;
      await state.reviving;
      await exclusively(dataFolder, patienceMs, async () => {
        const shared = await hasOtherUsers(state.presence);
        await state.presence.end();
        if (!shared) await stopPostmaster(cluster.folder);
      });
    },
  };
}

/** The owner's address of the PostgreSQL that serves a data folder now, for a command beside a running server; null where none runs. */
export async function findRunningPostgres(dataFolder: string): Promise<string | null> {
  const folder = await realpath(dataFolder).catch(() => null);
  const cluster = folder ? await findCluster(folder) : null;
  const postmaster = cluster ? await runningPostmaster(cluster.folder) : null;
  return cluster && postmaster?.status === 'ready' ? urlOf(cluster, postmaster.port, database) : null;
}

/** Joins the cluster's server or starts it, on the port it must have (null: any), and takes a presence there. */
async function serve(
  cluster: Cluster,
  port: number | null,
  patienceMs: number,
): Promise<{ readonly presence: Client; readonly port: number; readonly reused: boolean }> {
  const binaries = await clusterBinaries(cluster.user);
  await checkVersion(cluster, binaries);
  const options = { ...cluster, program: binaries.postgres, port, patienceMs };
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await untilReady(options);
    const postmaster = found ?? (await startPostmaster(options));
    const presence = await takePresence(cluster, postmaster.port);
    if (presence) return { presence, port: postmaster.port, reused: found !== null };
    if (Date.now() > deadline) throw await silence(options);
    await sleep(50);
  }
}

/**
 * A connection of ours for as long as we use the server, to its own database: ours stays free to be replaced, as by a restore. Null
 * while the server lets nobody in, because one of its processes has crashed and it recovers, or ends.
 */
async function takePresence(cluster: Cluster, port: number): Promise<Client | null> {
  const presence = new Client({
    connectionString: urlOf(cluster, port, 'postgres'),
    application_name: presenceName + process.pid,
  });
  // A broken connection ends, which is what we watch; the error event alone would end the process.
  presence.on('error', () => {});
  try {
    await presence.connect();
    const made = await presence.query('select from pg_database where datname = $1', [database]);
    if (made.rowCount === 0) await presence.query(`create database ${database}`);
    presence.unref();
    return presence;
  } catch (error) {
    const passing = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET'];
    if (passing.includes(codeOf(error) ?? '')) return null;
    await presence.end().catch(() => {});
    throw (
      storageProblem(error, cluster.folder) ??
      problem('server.database_failed', { path: cluster.folder, log: describe(error) })
    );
  }
}

/** Whether another living process is present; the server may still list one that was killed a moment ago. It has none when it died. */
async function hasOtherUsers(presence: Client): Promise<boolean> {
  try {
    presence.ref();
    const others = await presence.query<{ readonly process: number }>(
      'select substr(application_name, $1)::int as process from pg_stat_activity where application_name ^@ $2 and pid <> pg_backend_pid()',
      [presenceName.length + 1, presenceName],
    );
    const living = await Promise.all(others.rows.map((other) => isAlive(other.process)));
    return living.includes(true);
  } catch {
    return false;
  }
}

async function exclusively<T>(dataFolder: string, patienceMs: number, work: () => Promise<T>): Promise<T> {
  const waitMs = patienceMs + 30_000;
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 32);
  const done = await withProcessLock(name, waitMs, work);
  if (!done) throw problem('server.database_busy', { path: dataFolder, seconds: Math.round(waitMs / 1000) });
  return done.value;
}

function urlOf(cluster: Cluster, port: number, name: string): string {
  return `postgres://${databaseOwner}:${cluster.password}@127.0.0.1:${port}/${name}`;
}

function describe(error: unknown): string {
  if (error instanceof Problem) return `${error.code} ${JSON.stringify(error.params)}`;
  return error instanceof Error ? error.message : String(error);
}
