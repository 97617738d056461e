import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { problem } from '../../kernel/problem.ts';
import { loadCriteria } from '../../reading/criteria.ts';
import { noRules, type ReadingRules } from '../../reading/model/rules.ts';
import type { KnownBeside, ReadHints, ReadResult } from '../../reading/read-file.ts';
import type { RefusalRecord } from '../store/documents.ts';

/** What came of reading a file: a plan with its blocks, or the refusal to show. */
export type Outcome = { readonly result: ReadResult } | { readonly problem: RefusalRecord };

/** What the process that reads says: that it is ready for the file, what came of it, or a fault of ours. */
export type Said = 'ready' | Outcome | { readonly fault: string };

/** What the process that reads is sent: a file, what its sender says of it, and what the reading may lean on. */
export type Asked = { readonly bytes: Uint8Array; readonly hints: ReadHints; readonly known: KnownBeside };

/** The most that one file may take: ms from when its reading begins, MB of the whole process that reads. */
export type Bounds = { readonly ms: number; readonly megabytes: number };

const usualBounds: Bounds = { ms: 5000, megabytes: 500 };
/** A process begins within a second; on a machine that is very busy, later. */
const longestStart = 30_000;
const betweenLooks = 50;
/** Where poppler is, if it is installed. */
const programs = '/usr/local/bin:/usr/bin:/bin';
/** Share of the memory that the engine's heap may take: the rest is for the engine itself and for bytes outside the heap. */
const heapShare = 0.7;

/**
 * Reads a file in a process of its own with bounded time and memory, so that a large or hostile document neither stops the server from
 * answering nor brings it down; it leans on the province's rules, where they are given. What takes more, or dies of it, is refused with plans.too_much_to_read.
 */
export async function readApart(
  bytes: Uint8Array,
  hints: ReadHints,
  rules: ReadingRules = noRules,
  bounds = usualBounds,
): Promise<Outcome> {
  const reader = fork(new URL('./reading-worker.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${Math.round(bounds.megabytes * heapShare)}`],
    // Nothing of the server's settings, such as the way to its database, goes to where files from outside are read.
    env: { PATH: programs },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Read here once, while the other process begins, and handed over: files of criteria take longer to read than most plans.
  const criteria = loadCriteria();
  const kill = () => void reader.kill('SIGKILL');
  let timer = setTimeout(kill, longestStart);
  const watch = setInterval(() => void killWhenHeavy(reader, bounds, kill), betweenLooks);
  try {
    const said = await new Promise<Exclude<Said, 'ready'>>((resolve, reject) => {
      reader.on('message', (message: Said) => {
        if (message !== 'ready') return resolve(message);
        clearTimeout(timer);
        timer = setTimeout(kill, bounds.ms);
        reader.send({ bytes, hints, known: { criteria, rules } } satisfies Asked, () => undefined);
      });
      reader.on('error', reject);
      reader.on('exit', (code, signal) =>
        // Killed by us, by the engine that ran out of memory, or by the system that did.
        signal === null && code !== outOfMemory
          ? reject(new Error(`the process that reads ended with ${code}`))
          : resolve({ problem: asRecord(problem('plans.too_much_to_read')) }),
      );
    });
    if ('fault' in said) throw new Error(said.fault);
    return said;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    kill();
  }
}

/** What the engine ends with where the system does not tell its signal (128 and SIGABRT). */
const outOfMemory = 134;

/** What the process takes as a whole, as Linux tells it; elsewhere only its heap is bounded. */
async function killWhenHeavy(reader: ChildProcess, bounds: Bounds, kill: () => void): Promise<void> {
  const status = await readFile(`/proc/${reader.pid}/status`, 'utf8').catch(() => '');
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0);
  if (kilobytes * 1024 > bounds.megabytes * 1_000_000) kill();
}

function asRecord({
  code,
  params,
}: {
  readonly code: string;
  readonly params: RefusalRecord['params'];
}): RefusalRecord {
  return { code, params };
}
