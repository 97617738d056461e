import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import { applicationRole, type Database } from './database.ts';

/** How far a piece of long work has come: `done` of `total` steps, then `ended` once with what came of it. */
export type Progress = {
  readonly done: number;
  readonly total: number;
  readonly ended?: 'well' | 'badly';
};

/** Live progress between processes: whoever works publishes, whoever has a page open listens. */
export type ProgressFeed = {
  readonly publish: (schema: string, topic: string, progress: Progress) => Promise<void>;
  readonly subscribe: (schema: string, topic: string, listener: (progress: Progress) => void) => () => void;
  readonly close: () => Promise<void>;
};

const channel = 'thuocdo_progress';

/** A feed over PostgreSQL's notifications, so that a job in one process is seen by a page served by another. */
export async function openProgressFeed(database: Database, url: string): Promise<ProgressFeed> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const closing = new AbortController();
  let listener = await listen();

  async function listen(): Promise<Client> {
    const client = new Client({
      connectionString: url,
      options: `-c role=${applicationRole}`,
      application_name: 'thuocdo progress',
    });
    client.on('error', () => {});
    client.on('notification', ({ payload }) => {
      if (!payload) return;
      const { key, progress } = JSON.parse(payload) as { key: string; progress: Progress };
      emitter.emit(key, progress);
    });
    await client.connect();
    await client.query(`listen ${channel}`);
    client.once('end', () => void listenAgain());
    return client;
  }

  /** After the database was away: what was told meanwhile is lost, and pages that wait ask for the state by themselves. */
  async function listenAgain(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        listener = await listen();
        return;
      } catch {
        await sleep(1000, undefined, { signal: closing.signal, ref: false }).catch(() => {});
      }
    }
  }

  return {
    async publish(schema, topic, progress) {
      const payload = JSON.stringify({ key: keyOf(schema, topic), progress });
      await sql`select pg_notify(${channel}, ${payload})`.execute(database.kysely);
    },
    subscribe(schema, topic, onProgress) {
      const key = keyOf(schema, topic);
      emitter.on(key, onProgress);
      return () => emitter.off(key, onProgress);
    },
    async close() {
      closing.abort();
      await listener.end();
    },
  };
}

/**
 * What a route answers to whoever follows a piece of work to its end.
 * `ended` is how it ended if it had before anybody listened, which is told at once; null while it goes on.
 */
export function followToEnd(
  feed: ProgressFeed,
  schema: string,
  topic: string,
  ended: 'well' | 'badly' | null,
): { readonly follow: (tell: (progress: Progress) => void, end: () => void) => () => void } {
  return {
    follow(tell, end) {
      const leave = feed.subscribe(schema, topic, (step) => {
        tell(step);
        if (step.ended) end();
      });
      if (ended) {
        tell({ done: 1, total: 1, ended });
        end();
      }
      return leave;
    },
  };
}

function keyOf(schema: string, topic: string): string {
  return `${schema}/${topic}`;
}
