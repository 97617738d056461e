import { run, type JobHelpers, type Runner, type Task } from 'graphile-worker';
import { sql } from 'kysely';
import type { Clock } from './clock.ts';
import { inTenant, type Database, type Db } from './database.ts';
import type { FileStore } from './files.ts';
import { queueLogger, type Log } from './log.ts';
import type { Outbound } from './outbound.ts';
import type { ProgressFeed } from './progress.ts';
import { listTenants } from './tenants.ts';

/** What a job may use: its tenant, and everything that the server has. */
export type JobContext = {
  readonly schema: string;
  readonly database: Database;
  /** The database's owner, for work on a whole province; everything else goes as the tenant. */
  readonly owner: Database;
  readonly files: FileStore;
  readonly progress: ProgressFeed;
  readonly clock: Clock;
  readonly outbound: Outbound;
  /** The queue tries a job that fails again, later each time; after this try it gives up. */
  readonly isLastTry: boolean;
  /** One transaction as the job's tenant. */
  inTenant<T>(work: (db: Db) => Promise<T>): Promise<T>;
};

/** Background work by name. A job may run again after a crash, so it must bear repetition. */
export type Jobs = Readonly<Record<string, (input: never, context: JobContext) => Promise<void>>>;

/** Queues a job in the transaction that caused it: both happen or neither. */
export async function enqueue(db: Db, name: string, input: object, key: string | null = null): Promise<void> {
  await sql`select shared.enqueue(${name}, ${JSON.stringify(input)}::jsonb, ${key})`.execute(db);
}

/** Queues the same job for each of these inputs, in one query however many they are. */
export async function enqueueAll(db: Db, name: string, inputs: readonly object[]): Promise<void> {
  if (inputs.length === 0) return;
  await sql`select shared.enqueue(${name}, input) from jsonb_array_elements(${JSON.stringify(inputs)}::jsonb) as input`.execute(
    db,
  );
}

/**
 * The inputs of a province's jobs of one name that the queue works on or will still try. What died with its process in the last try is not among
 * them: the queue takes such a job for running for four hours, and then for failed for good.
 */
export async function listLiveInputs(owner: Database, schema: string, name: string): Promise<readonly unknown[]> {
  const { rows } = await sql<{ input: unknown }>`
    select job.payload -> 'input' as input
    from graphile_worker._private_jobs as job join graphile_worker._private_tasks as task on task.id = job.task_id
    where task.identifier = ${name} and job.payload ->> 'schema' = ${schema}
      and (job.attempts < job.max_attempts or job.locked_at > now() - interval '4 hours')`.execute(owner.kysely);
  return rows.map(({ input }) => input);
}

/** The queue's own job that starts each hour's jobs; the first of an hour that was missed is made up for. */
const hourly = 'server-hourly';

/** Starts to work the queue; `owner` may read the queue's tables. The `hourly` jobs are queued in every province at the start and each hour. */
export async function startJobs(
  owner: Database,
  jobs: Jobs,
  shared: Omit<JobContext, 'schema' | 'isLastTry' | 'inTenant'>,
  options: { readonly concurrency: number; readonly log: Log; readonly hourly?: readonly string[] },
): Promise<Runner> {
  const taskList = Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [
      name,
      async (payload: unknown, { job: { attempts, max_attempts: most } }: JobHelpers) => {
        const { schema, input } = payload as { schema: string; input: never };
        await job(input, {
          ...shared,
          schema,
          isLastTry: attempts >= most,
          inTenant: (work) => inTenant(shared.database, schema, work),
        });
      },
    ]),
  );
  const everyHour = options.hourly ?? [];
  const startHourly: Task = async (_, { addJob }) => {
    const tenants = await listTenants(shared.database);
    for (const { schema } of tenants)
      for (const name of everyHour) await addJob(name, { schema, input: {} }, { jobKey: `${name} ${schema}` });
  };
  const runner = await run({
    pgPool: owner.pool,
    taskList: { ...taskList, [hourly]: startHourly },
    crontab: everyHour.length > 0 ? `0 * * * * ${hourly} ?jobKey=${hourly}` : '',
    concurrency: options.concurrency,
    noHandleSignals: true,
    noPreparedStatements: false,
    logger: queueLogger(options.log),
  });
  if (everyHour.length > 0) await runner.addJob(hourly, {}, { jobKey: hourly });
  return runner;
}
