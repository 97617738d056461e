import { readFile } from 'node:fs/promises';
import { problem } from '../kernel/problem.ts';
import type { Io } from './command.ts';

/** The bytes of a file that a command names, `-` for standard input. Refuses with server.no_such_file. */
export async function readGivenFile(path: string, io: Io): Promise<Buffer> {
  if (path === '-') return io.readInput();
  return readFile(path).catch(() => {
    throw problem('server.no_such_file', { path });
  });
}
