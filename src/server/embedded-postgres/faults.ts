import { problem, type Problem } from '../../kernel/problem.ts';

/** The refusal for a failed write under `path`: disk full, not writable, a file in the way; null for any other error. */
export function storageProblem(error: unknown, path: string): Problem | null {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    // PostgreSQL's disk_full.
    case '53100':
      return problem('server.disk_full', { path });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
    // What Node says of a recursive mkdir on a read-only disk.
    case 'ENOENT':
      return problem('server.folder_read_only', { path });
    case 'ENOTDIR':
    case 'EEXIST':
      return problem('server.folder_is_a_file', { path });
    default:
      return null;
  }
}

/** The code that the operating system or PostgreSQL gave an error, such as 'ENOSPC' or '3D000'; null where it has none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}

/** Does work that writes under `path`, and turns what the disk refuses into a refusal for people. */
export async function writingTo<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageProblem(error, path) ?? error;
  }
}

/** The refusal that PostgreSQL's own words (of initdb, or its log) amount to. */
export function postgresProblem(output: string, path: string): Problem {
  if (/No space left on device|Check free disk space|Disk quota exceeded/.test(output))
    return problem('server.disk_full', { path });
  if (/Read-only file system|Permission denied/.test(output)) return problem('server.folder_read_only', { path });
  return problem('server.database_failed', { path, log: lastLines(output) });
}

/** The last lines of a log, on one line, for a sentence. */
export function lastLines(log: string): string {
  return log.trim().split('\n').slice(-5).join(' | ');
}
