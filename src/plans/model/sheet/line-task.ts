import { problem } from '../../../kernel/problem.ts';
import { readMarker } from '../../../reading/model/marker.ts';
import type { IndexName } from '../plan.ts';
import { headingAt, namesAbove, sectionsOf } from './heading-lines.ts';
import { withoutName, withPath } from './headings.ts';
import { hasWords, placedLines, tableOf, withParts, type Sheet, type SheetTask } from './sheet.ts';

/** What a line says that is to be a task, the paragraphs that hold it, and where it stands. */
export type LineFound = {
  readonly text: string;
  readonly ids: readonly string[];
  readonly path: readonly string[];
  readonly index: IndexName;
};

/**
 * A line that was read as something else as a task, in its place among the others; a heading is carried no longer by those below it. `read`
 * takes its words as the reader does. Refuses with plans.line_not_found and plans.line_is_task.
 */
export function makeTask(sheet: Sheet, lineId: string, read: (found: LineFound) => SheetTask): Sheet {
  const at = sheet.lines.findIndex(({ id }) => id === lineId);
  const line = sheet.lines[at];
  if (!line) throw problem('plans.line_not_found');
  // Of drafts whose parts were not kept the tasks alone tell.
  if (line.part === 'task' || placedLines(sheet).has(lineId)) throw problem('plans.line_is_task', { text: line.text });
  const heading = headingAt(sheet, lineId);
  const isInTable = tableOf(lineId) !== null;
  // Of a row that heads others the other cells stay what they say; a heading that is broken over lines is taken whole.
  const lines = heading && !isInTable ? heading.lines : [line];
  const { rest } = readMarker(lines.map(({ text }) => text).join(' '));
  if (!hasWords(rest)) throw problem('plans.line_not_found');
  const ids = lines.map(({ id }) => id);
  const place = placeOf(sheet, lineId, heading?.isCarried ? heading.name : null);
  const task = read({ text: rest, ids, ...place });
  const freed = heading?.isCarried ? withoutHeading(sheet, at, heading.name) : sheet.tasks;
  const order = orderOfLines(sheet);
  const next = freed.findIndex((one) => (order.get(one.source.text[0] ?? '') ?? -1) > at);
  const others = new Set((heading?.lines ?? []).filter(({ id }) => !ids.includes(id)).map(({ id }) => id));
  return withParts(
    withParts({ ...sheet, tasks: next < 0 ? [...freed, task] : freed.toSpliced(next, 0, task) }, others, 'cell'),
    new Set(ids),
    'task',
  );
}

/** Where a line stands: in a table as the task nearest to it, else under the headings above it. */
function placeOf(sheet: Sheet, lineId: string, own: string | null): Pick<LineFound, 'path' | 'index'> {
  const table = tableOf(lineId);
  const order = orderOfLines(sheet);
  const at = order.get(lineId) ?? -1;
  const [earlier, later] = [
    sheet.tasks.filter((task) => startOf(task, order) < at),
    sheet.tasks.filter((task) => startOf(task, order) > at),
  ];
  const inTable = (task: SheetTask) => table !== null && tableOf(task.source.text[0] ?? '') === table;
  const donor = earlier.findLast(inTable) ?? later.find(inTable);
  const carrying = own === null ? undefined : later.find(({ path }) => path.includes(own));
  const near = carrying ?? donor ?? earlier.at(-1) ?? later[0];
  const index = near?.indexName ?? 'general';
  if (carrying && own !== null) return { path: carrying.path.slice(0, carrying.path.indexOf(own)), index };
  return { path: donor ? sectionsOf(donor) : namesAbove(sheet, lineId), index };
}

/** The tasks below a line, as long as they carry its name, without it. */
function withoutHeading(sheet: Sheet, at: number, name: string): readonly SheetTask[] {
  const order = orderOfLines(sheet);
  let isOver = false;
  return sheet.tasks.map((task) => {
    if (startOf(task, order) < at || isOver) return task;
    const path = withoutName(task.path, name);
    isOver = path === task.path;
    return withPath(task, path);
  });
}

function startOf(task: SheetTask, order: ReadonlyMap<string, number>): number {
  return order.get(task.source.text[0] ?? '') ?? -1;
}

function orderOfLines({ lines }: Sheet): ReadonlyMap<string, number> {
  return new Map(lines.map(({ id }, index) => [id, index]));
}
