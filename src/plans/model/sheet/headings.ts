import { problem } from '../../../kernel/problem.ts';
import { readMarker, isBullet } from '../../../reading/model/marker.ts';
import { depthOfLine, headingAt, isSameName, nameOf, rowNumber, sectionsOf, titled } from './heading-lines.ts';
import { linesOfTask, placedLines, tableOf, withParts, type Line, type Sheet, type SheetTask } from './sheet.ts';

/**
 * What was read as a task as a heading: its lines head others, and the tasks below it, to the end of what it heads, carry it in their path. In
 * a table these are the rows of its section; in running text what its number or bullet is further out than. Refuses with
 * plans.heading_shared where another task has words in the same line, plans.line_not_found where the document has it no more.
 */
export function makeHeading(sheet: Sheet, taskId: string): Sheet {
  const at = sheet.tasks.findIndex((task) => task.id === taskId);
  const task = sheet.tasks[at];
  if (!task) return sheet;
  const lines = linesOfTask(sheet, taskId);
  const rest = { ...sheet, tasks: sheet.tasks.toSpliced(at, 1) };
  const others = placedLines(rest);
  // What was read again since may have other ids; its words would be in no line.
  if (lines.length === 0) throw problem('plans.line_not_found');
  if (lines.some(({ id }) => others.has(id))) throw problem('plans.heading_shared', { text: task.text });
  const name = headingName(sheet, task, lines);
  const above = sectionsOf(task);
  const under = new Set(tasksUnder(sheet, at, lines).map(({ id }) => id));
  return withParts(
    {
      ...rest,
      tasks: rest.tasks.map((one) =>
        under.has(one.id) ? { ...one, path: [...above, name, ...one.path.slice(above.length)] } : one,
      ),
    },
    new Set(lines.map(({ id }) => id)),
    'heading',
  );
}

/**
 * A heading that was broken over two lines as one: the tasks that carry either carry both as one name. Refuses with plans.headings_apart where
 * the line, or the one before it, is no heading, or no task carries either.
 */
export function joinHeadings(sheet: Sheet, lineId: string): Sheet {
  const second = headingAt(sheet, lineId);
  const before = sheet.lines[sheet.lines.findIndex(({ id }) => id === second?.lines[0]?.id) - 1];
  const first = before ? headingAt(sheet, before.id) : null;
  if (!first || !second || (!first.isCarried && !second.isCarried))
    throw problem('plans.headings_apart', { text: sheet.lines.find(({ id }) => id === lineId)?.text ?? '' });
  const name = nameOf([{ text: first.name }, { text: second.name }]);
  return {
    ...sheet,
    tasks: sheet.tasks.map((task) => withPath(task, joined(task.path, first.name, second.name, name))),
  };
}

/** A path without one of its headings: the first that has the name. */
export function withoutName(path: readonly string[], name: string): readonly string[] {
  const at = path.findIndex((one) => isSameName(one, name));
  return at < 0 ? path : path.toSpliced(at, 1);
}

/** The task with another path; itself where it is the same. */
export function withPath(task: SheetTask, path: readonly string[]): SheetTask {
  return path.length === task.path.length && path.every((name, index) => name === task.path[index])
    ? task
    : { ...task, path };
}

function joined(path: readonly string[], first: string, second: string, name: string): readonly string[] {
  const at = path.findIndex((one) => isSameName(one, first));
  if (at >= 0) return path.toSpliced(at, isSameName(path[at + 1] ?? '', second) ? 2 : 1, name);
  return path.map((one) => (isSameName(one, second) ? name : one));
}

/** As printed with its number where the task is its whole line; a row's number stands in a cell of its own. */
function headingName(sheet: Sheet, task: SheetTask, lines: readonly Line[]): string {
  const [first] = lines;
  if (!first) return task.text;
  if (tableOf(first.id) === null) return nameOf(lines);
  const text = nameOf(lines).replace(/^[-–+•*]\s*/u, '');
  return [rowNumber(sheet, first.id), text].filter((part) => part !== null).join(' ');
}

function tasksUnder(sheet: Sheet, at: number, lines: readonly Line[]): readonly SheetTask[] {
  const task = sheet.tasks[at];
  const [first] = lines;
  if (!task || !first) return [];
  const above = sectionsOf(task);
  const table = tableOf(first.id);
  const { marker } = readMarker(first.text);
  const depth = depthOfLine(first.text, titled);
  // A bullet counts nothing: those like it that follow are what it heads.
  const ends = (other: number) => (marker && !isBullet(marker) ? other <= depth : other < depth);
  const byId = new Map(sheet.lines.map((line) => [line.id, line]));
  const isUnder = (one: SheetTask): boolean => {
    const [line] = one.source.text.flatMap((id) => byId.get(id) ?? []);
    if (!line || tableOf(line.id) !== table) return false;
    const sections = sectionsOf(one);
    if (!above.every((name, index) => sections[index] === name)) return false;
    if (table !== null) return sections.length === above.length;
    return !ends(depthOfLine(sections[above.length] ?? line.text, titled));
  };
  const after = sheet.tasks.slice(at + 1);
  const end = after.findIndex((one) => !isUnder(one));
  return end < 0 ? after : after.slice(0, end);
}
