import { Logger } from 'graphile-worker';

/** Writes one line for the person who runs the server; secrets never go here. */
export type Log = (line: string) => void;

/** The queue's own logger, which tells of its warnings and errors only. */
export function queueLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log(`${level}: ${message}`);
  });
}
