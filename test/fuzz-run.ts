import { fork } from 'node:child_process';

/** What came of reading one mutation: a reading or a refusal, and what is wrong with it; time in ms, the most memory that its process has taken, in MB. */
export type CaseReport = {
  readonly seed: number;
  readonly name: string;
  readonly ms: number;
  readonly megabytes: number;
  readonly refused: boolean;
  readonly fault: string | null;
};

/** The cases of a run, and those that failed, each with the number that makes it again. */
export type FuzzRun = {
  readonly cases: readonly CaseReport[];
  readonly failures: readonly { readonly seed: number; readonly why: string }[];
};

/** The longest that any file may take, and the most memory: ms and MB. */
export const limits = { ms: 5000, megabytes: 500 } as const;

/** Reads the mutations from a number up to another in a process; one that hangs or dies is told and passed over. */
export async function fuzz(from: number, to: number): Promise<FuzzRun> {
  const cases: CaseReport[] = [];
  const failures: { seed: number; why: string }[] = [];
  for (let next = from; next < to;) {
    const died = await runUntilDeath(next, to, cases);
    if (died === null) break;
    failures.push(died);
    next = died.seed + 1;
  }
  for (const { seed, name, fault } of cases) if (fault !== null) failures.push({ seed, why: `${name}: ${fault}` });
  return { cases, failures };
}

function runUntilDeath(
  from: number,
  to: number,
  cases: CaseReport[],
): Promise<{ readonly seed: number; readonly why: string } | null> {
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
      else {
        cases.push(message);
        finished += 1;
        if (message.megabytes > limits.megabytes) end(`its process took ${message.megabytes} MB`);
      }
    });
    reader.on('error', (error) => end(error.message));
    reader.on('exit', (code, signal) =>
      end(finished === to - from ? null : `the process ended with ${signal ?? code}`),
    );
  });
}
