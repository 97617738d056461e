import { fork } from 'node:child_process';
import { readApart } from '../src/plans/acts/read-apart.ts';
import { words } from '../src/plans/words.ts';
import { mutated, ownFiles } from './mutations.ts';

/** What came of reading one mutation: a reading or a refusal, and what is wrong with it; time in ms, the most memory that its process has taken, in MB. */
export type CaseReport = {
  readonly seed: number;
  readonly name: string;
  readonly ms: number;
  readonly megabytes: number;
  readonly refused: boolean;
  readonly fault: string | null;
};

/** A mutation that takes more than its bounds, and how the process of the product, which they end, refuses it. */
export type BoundReport = { readonly seed: number; readonly why: string; readonly code: string };

/** The cases of a run, those that the bounds of the product end in a clear refusal, and those that failed, each with the number that makes it again. */
export type FuzzRun = {
  readonly cases: readonly CaseReport[];
  readonly bounded: readonly BoundReport[];
  readonly failures: readonly Failure[];
};

type Failure = { readonly seed: number; readonly why: string };

/** The longest that any file may take, and the most memory: ms and MB, the bounds of the process in which the product reads. */
export const limits = { ms: 5000, megabytes: 500 } as const;

/**
 * Reads the mutations from a number up to another in a process. One that hangs, dies or grows too heavy is read again alone, since those before
 * it leave memory behind; if that ends it too, the product is asked for it, in the process with bounds that it reads every file in.
 */
export async function fuzz(from: number, to: number): Promise<FuzzRun> {
  const cases: CaseReport[] = [];
  const bounded: BoundReport[] = [];
  const failures: Failure[] = [];
  for (let next = from; next < to;) {
    const died = await runUntilDeath(next, to, cases);
    if (died === null) break;
    const alone = await runUntilDeath(died.seed, died.seed + 1, cases);
    const code = alone === null ? null : await refusalOf(alone.seed);
    if (alone !== null && code === null) failures.push(alone);
    if (alone !== null && code !== null) bounded.push({ ...alone, code });
    next = died.seed + 1;
  }
  for (const { seed, name, fault } of cases) if (fault !== null) failures.push({ seed, why: `${name}: ${fault}` });
  return { cases, bounded, failures };
}

/** The refusal that the product gives the sender of a mutation, if it has sentences for it; null where it reads it, or fails. */
async function refusalOf(seed: number): Promise<string | null> {
  const { name, bytes } = await mutated(ownFiles(), seed);
  const came = await readApart(bytes, { name }, undefined, limits).catch(() => null);
  return came !== null && 'problem' in came && Object.hasOwn(words, came.problem.code) ? came.problem.code : null;
}

function runUntilDeath(from: number, to: number, cases: CaseReport[]): Promise<Failure | null> {
  const reader = fork(new URL('./fuzz-worker.ts', import.meta.url), [String(from), String(to)], {
    execArgv: [`--max-old-space-size=${limits.megabytes * 0.7}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve) => {
    let seed = from;
    let finished = 0;
    let timer: NodeJS.Timeout | undefined;
    const end = (why: string | null) => {
      clearTimeout(timer);
      resolve(why === null ? null : { seed, why });
      reader.kill('SIGKILL');
    };
    reader.on('message', (message: CaseReport | { readonly seed: number; readonly begun: true }) => {
      clearTimeout(timer);
      seed = message.seed;
      if ('begun' in message) timer = setTimeout(() => end(`took more than ${limits.ms} ms`), limits.ms);
      else if (message.megabytes > limits.megabytes) end(`its process took ${message.megabytes} MB`);
      else {
        cases.push(message);
        finished += 1;
      }
    });
    reader.on('error', (error) => end(error.message));
    reader.on('exit', (code, signal) =>
      end(finished === to - from ? null : `the process ended with ${signal ?? code}`),
    );
  });
}
