import { Client } from 'pg';

/**
 * Takes part in working the queue of a database, until `close`. A server that was killed leaves its jobs locked, and the queue would hold them
 * back for four hours: whoever comes while no server lives, which a lock held for a server's whole life tells, sets them free.
 */
export async function watchQueue(url: string): Promise<{ close(): Promise<void> }> {
  const client = new Client({ connectionString: url, application_name: 'thuocdo queue' });
  // Where the database goes away, so does the server's lock; the queue itself says that it can't work.
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ alone: boolean }>(
    "select pg_try_advisory_lock(hashtext('thuocdo.queue')) as alone",
  );
  if (rows[0]?.alone) {
    await client.query(
      'select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))',
    );
  }
  await client.query("select pg_advisory_lock_shared(hashtext('thuocdo.queue'))");
  if (rows[0]?.alone) await client.query("select pg_advisory_unlock(hashtext('thuocdo.queue'))");
  return { close: () => client.end() };
}
