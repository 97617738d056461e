import type { IsoDate } from '../kernel/calendar.ts';
import { addWorkingDays, isIsoDate } from '../kernel/calendar.ts';
import { Problem, problem } from '../kernel/problem.ts';
import type { Language } from '../kernel/words.ts';
import type { Deadline } from './model/deadline.ts';
import type { PlanDocument } from './model/plan-document.ts';
import type { ReadHints, ReadResult } from './read-file.ts';
import { readableEnds } from './api.ts';

/** What came of one file of a folder; its name from the folder on. */
export type FolderReading = { readonly file: string } & (
  | { readonly document: PlanDocument }
  | { readonly problem: Problem }
);

/** Where a command gets its bytes from, a file by its path or standard input, and who reads them. */
export type ReadIo = {
  /** Reads a document's bytes; a command does it in a process with bounds. */
  readonly readPlan: (bytes: Uint8Array, hints: ReadHints) => Promise<ReadResult>;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readInput: () => Promise<Uint8Array>;
};

/** What `thuocdo deadline` prints. */
export type DeadlineAnswer = Pick<Deadline, 'type' | 'value'> & {
  readonly due: readonly IsoDate[];
  readonly effective: readonly IsoDate[];
  readonly needsDate: boolean;
  readonly words: string;
};

/** `thuocdo read FILE|-`: reads one document into a PlanDocument. Refuses as readFile does. */
export async function read(
  { file, type, limit }: { readonly file: string; readonly type?: string; readonly limit?: number },
  io: ReadIo,
): Promise<PlanDocument> {
  const bytes = await (file === '-' ? io.readInput() : io.readFile(file));
  const { document } = await io.readPlan(bytes, {
    ...(file === '-' ? {} : { name: file }),
    ...(type === undefined ? {} : { type }),
    ...(limit === undefined ? {} : { limit }),
  });
  return document;
}

/**
 * `thuocdo read FOLDER`: every file that has a readable end, below subfolders too, in the order of their names; one that is refused does not
 * stop the others. Files of other kinds are `skipped`, and so are hidden ones and the locks that Word leaves. Refuses a folder without any
 * readable file with reading.no_files.
 */
export async function readFolder(
  { folder, files, limit }: { readonly folder: string; readonly files: readonly string[]; readonly limit?: number },
  io: Pick<ReadIo, 'readPlan' | 'readFile'>,
): Promise<{ readonly readings: readonly FolderReading[]; readonly skipped: readonly string[] }> {
  const seen = files.filter((file) => !/(?:^|\/)(?:\.|~\$)/u.test(file)).sort();
  const readable = seen.filter((file) => readableEnds.some((end) => file.toLowerCase().endsWith(end)));
  if (readable.length === 0) throw problem('reading.no_files', { folder, ends: readableEnds.join(' ') });
  const readings: FolderReading[] = [];
  for (const file of readable) {
    const more = limit === undefined ? {} : { limit };
    const reading = read({ file: `${folder}/${file}`, ...more }, { ...io, readInput: () => io.readFile('-') });
    readings.push(
      await reading.then(
        (document) => ({ file, document }),
        (error: unknown) => {
          if (error instanceof Problem) return { file, problem: error };
          throw error;
        },
      ),
    );
  }
  return { readings, skipped: seen.filter((file) => !readable.includes(file)) };
}

/** `thuocdo deadline PHRASE`: how a phrase is understood. Refuses a day that is none with reading.bad_date. */
export async function deadline(
  phrase: string,
  options: { readonly issued?: string; readonly from?: string; readonly to?: string; readonly language?: Language },
): Promise<DeadlineAnswer> {
  const [{ readDueSettings }, { readDeadline }, { describeDeadline }] = await Promise.all([
    import('./calendar.ts'),
    import('./model/read-deadline.ts'),
    import('./describe-deadline.ts'),
  ]);
  const { issued, from, to, language = 'vi' } = options;
  for (const date of [issued, from, to]) if (date !== undefined) checkDate(date);
  const answer = readDeadline(phrase, {
    ...(issued === undefined ? {} : { issued }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...readDueSettings(),
  });
  const { type, value, due, effective, needsDate } = answer;
  return { type, value, due, effective, needsDate, words: describeDeadline(answer, language) };
}

/** `thuocdo workdays --from D --add N`: the day so many working days later. Refuses with reading.bad_date, reading.bad_days, reading.outside_calendar. */
export async function workdays(options: {
  readonly from: string;
  readonly add: number;
}): Promise<{ readonly date: IsoDate }> {
  const { readDueSettings } = await import('./calendar.ts');
  checkDate(options.from);
  if (!Number.isInteger(options.add) || Math.abs(options.add) > 10_000)
    throw problem('reading.bad_days', { days: String(options.add) });
  const { calendar } = readDueSettings();
  const date = addWorkingDays(options.from, options.add, calendar);
  if ([options.from, date].some((day) => day < calendar.from || day > calendar.to))
    throw problem('reading.outside_calendar', { from: calendar.from, to: calendar.to });
  return { date };
}

function checkDate(date: string): void {
  if (!isIsoDate(date)) throw problem('reading.bad_date', { date });
}
