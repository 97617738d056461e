import { problem } from '../kernel/problem.ts';
import { runInThread } from '../server/thread.ts';
import type { AskedSet, JudgedSet } from './model/own-set/read-set.ts';
import type { Said, ThreadData } from './set-worker.ts';

/** The editions that a province has, which a file is checked against. */
export type KnownEditions = {
  readonly indices: readonly string[];
  readonly editions: readonly {
    readonly set: string;
    readonly edition: string;
    readonly years: readonly number[];
    readonly isDraft: boolean;
  }[];
};

/** A set of five thousand nodes takes a second or two; what takes so much longer on a busy machine is no set. */
const bounds = { ms: 60_000, megabytes: 400 };

/**
 * Reads and checks the file of a set in a thread of its own, with bounded time and memory. Refuses with frameworks.not_a_set what is no .xlsx, CSV or
 * YAML, with frameworks.set_too_much what takes too long.
 */
export async function readSetApart(
  bytes: Uint8Array,
  name: string,
  asked: AskedSet,
  known: KnownEditions,
): Promise<JudgedSet> {
  const program = new URL('./set-worker.ts', import.meta.url);
  const data: ThreadData = { bytes, name, asked, known };
  const said = await runInThread(program, data, bounds, (message) => message as Said);
  if (said === null) throw problem('frameworks.set_too_much');
  if (said === 'not-a-set') throw problem('frameworks.not_a_set', { name });
  return said;
}
