import { run, type Runner } from 'graphile-worker';
import { sql } from 'kysely';
import type { Clock } from './clock.ts';
import { inTenant, type Database, type Db } from './database.ts';
import type { FileStore } from './files.ts';
import { queueLogger, type Log } from './log.ts';
import type { ProgressFeed } from './progress.ts';

/** What a job may use: its tenant, and everything that the server has. */
export type JobContext = {
  readonly schema: string;
  readonly database: Database;
  /** The database's owner, for work on a whole province; everything else goes as the tenant. */
  readonly owner: Database;
  readonly files: FileStore;
  readonly progress: ProgressFeed;
  readonly clock: Clock;
  /** One transaction as the job's tenant. */
  inTenant<T>(work: (db: Db) => Promise<T>): Promise<T>;
};

/** Background work by name. A job may run again after a crash, so it must bear repetition. */
export type Jobs = Readonly<Record<string, (input: never, context: JobContext) => Promise<void>>>;

/** Queues a job in the transaction that caused it: both happen or neither. */
export async function enqueue(db: Db, name: string, input: object, key: string | null = null): Promise<void> {
  await sql`select shared.enqueue(${name}, ${JSON.stringify(input)}::jsonb, ${key})`.execute(db);
}

/** Starts to work the queue; `owner` may read the queue's tables. */
export function startJobs(
  owner: Database,
  jobs: Jobs,
  shared: Omit<JobContext, 'schema' | 'inTenant'>,
  options: { readonly concurrency: number; readonly log: Log },
): Promise<Runner> {
  const taskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      async (payload: unknown) => {
        const { schema, input } = payload as { schema: string; input: never };
        await job(input, { ...shared, schema, inTenant: (work) => inTenant(shared.database, schema, work) });
      },
    ]),
  );
  return run({
    pgPool: owner.pool,
    taskList,
    concurrency: options.concurrency,
    noHandleSignals: true,
    noPreparedStatements: false,
    logger: queueLogger(options.log),
  });
}
