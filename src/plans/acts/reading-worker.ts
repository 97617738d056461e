import { Problem, problem } from '../../kernel/problem.ts';
import { readFile } from '../../reading/read-file.ts';
import type { Asked, Said } from './read-apart.ts';

/** Runs in a process of its own: reads one file and sends back what it read, or why it could not. */
process.once('message', ({ bytes, hints, known }: Asked) => {
  void readFile(bytes, hints, known).then(
    (result) => say({ result }),
    (error: unknown) => say(refusalOf(error)),
  );
});
// The library of PDF drops promises of a broken file that it goes on to repair; what is awaited still tells.
process.on('unhandledRejection', () => undefined);
// Who asks decides when this ends: a request to end the server lets its jobs finish first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
say('ready');

function say(said: Said): void {
  process.send?.(said);
}

function refusalOf(error: unknown): Said {
  if (error instanceof Problem) return { problem: { code: error.code, params: error.params } };
  // A stack that ran out: nesting deeper than the readers go.
  if (error instanceof RangeError && error.message.includes('call stack'))
    return { problem: { code: problem('plans.too_much_to_read').code, params: {} } };
  return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
