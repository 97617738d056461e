import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Context, Given } from './command.ts';
import { Problem, problem } from '../kernel/problem.ts';
import { readApart } from '../plans/acts/read-apart.ts';
import * as reading from '../reading/commands.ts';
import type { ReadHints, ReadResult } from '../reading/read-file.ts';

/**
 * `thuocdo read FILE|FOLDER|-`: a document as a PlanDocument, of a folder one for each file as `[{ file, document }]`, where one was refused
 * `{ file, problem }`; needs neither database nor network.
 */
export async function read({ positionals, options }: Given, { io, settings }: Context): Promise<unknown> {
  const [file = ''] = positionals;
  const isFolder = file !== '-' && (await stat(file).catch(() => null))?.isDirectory() === true;
  if (isFolder) return readFolder(file, { io, settings });
  const type = typeof options.type === 'string' ? { type: options.type } : {};
  return reading.read(
    { file, ...type, limit: settings.uploadLimit },
    { readPlan: readWithinBounds, readFile: openFile, readInput: io.readInput },
  );
}

/** `thuocdo deadline PHRASE`: how the phrase is understood. */
export function deadline({ positionals, options }: Given, { io }: Context): Promise<unknown> {
  const dates = ['issued', 'from', 'to'].flatMap((name) =>
    typeof options[name] === 'string' ? [[name, options[name]]] : [],
  );
  return reading.deadline(positionals[0] ?? '', { ...Object.fromEntries(dates), language: io.language });
}

/** `thuocdo workdays --from DATE --add DAYS`: the working day that many days on. */
export function workdays({ options }: Given): Promise<unknown> {
  const { from, add } = options;
  if (typeof from !== 'string' || typeof add !== 'string')
    throw problem('server.usage', { usage: 'thuocdo workdays --from 2026-11-20 --add 5' });
  return reading.workdays({ from, add: Number(add) });
}

/** Reads a folder: what is refused or passed over is said as it stands, and the command ends with 1 where anything was refused. */
async function readFolder(folder: string, { io, settings }: Context): Promise<unknown> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const [{ sentencesOf }, { serverWords }, { words: planWords }, { words: readingWords }] = await Promise.all([
    import('../server/problem-json.ts'),
    import('../server/words.ts'),
    import('../plans/words.ts'),
    import('../reading/words.ts'),
  ]);
  const words = { ...serverWords, ...planWords, ...readingWords };
  const { readings, skipped } = await reading.readFolder(
    { folder, files, limit: settings.uploadLimit },
    { readPlan: readWithinBounds, readFile: openFile },
  );
  const result = readings.map((one) => {
    if (!('problem' in one)) return one;
    const { code, detailVi, detailEn } = sentencesOf(one.problem, { words });
    io.say(`${one.file}: ${io.language === 'en' ? detailEn : detailVi}`);
    return { file: one.file, problem: { code, detailVi, detailEn } };
  });
  if (skipped.length > 0)
    io.tell(
      { vi: 'Bỏ qua, không phải văn bản: {names}', en: 'Passed over, no documents: {names}' },
      { names: skipped.join(', ') },
    );
  return result.some((one) => 'problem' in one) ? { doneInPart: true, result } : result;
}

/** Reads as the server does, in a process with bounds: a hostile file ends with a sentence here too. */
async function readWithinBounds(bytes: Uint8Array, hints: ReadHints): Promise<ReadResult> {
  const outcome = await readApart(bytes, hints);
  if ('result' in outcome) return outcome.result;
  throw new Problem(outcome.problem.code, outcome.problem.params);
}

function openFile(path: string): Promise<Buffer> {
  return readFile(path).catch(() => {
    throw problem('server.no_such_file', { path });
  });
}
