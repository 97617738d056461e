import { paragraphsOf, printed, type Block } from '../../../office/block.ts';
import type { PartName } from '../../../reading/model/plan-document.ts';
import type { DraftTask } from '../draft.ts';
import type { Accountable, ReviewState } from '../plan.ts';

/** A paragraph of the document that has words: its id, what it prints, what it is taken for. */
export type Line = { readonly id: string; readonly text: string; readonly part: PartName };

/** A reading with all that is known of it but its place, which is its place in the sheet. */
export type SheetTask = Omit<DraftTask, 'ordinal' | 'proposals'> & {
  readonly review: ReviewState;
  readonly reviewedBy: string | null;
  /** An instant as ISO 8601. */
  readonly reviewedAt: string | null;
  readonly revision: number;
  /** Who answers where it names several leads; absent while nobody said. */
  readonly accountable?: Accountable | null;
};

/** A draft as a whole, which a correction of its form changes: the document's lines, and the tasks in their order. Every line stays in it. */
export type Sheet = { readonly lines: readonly Line[]; readonly tasks: readonly SheetTask[] };

/** The lines of a document, each as the part that it is known as; what no part is known of is left over. */
export function linesOf(blocks: readonly Block[], parts: Readonly<Record<string, PartName>>): readonly Line[] {
  return paragraphsOf(blocks)
    .map((paragraph) => ({
      id: paragraph.id,
      text: printed(paragraph),
      part: parts[paragraph.id] ?? ('left-over' as const),
    }))
    .filter(({ text }) => hasWords(text));
}

/** Whether a text has a letter or a digit, so that it must not be dropped. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The lines that are words of some task: of its own sentence, and those below that only go on with it and have no place of their own. */
export function linesOfTask(sheet: Sheet, taskId: string): readonly Line[] {
  const own = new Set(sheet.tasks.find((task) => task.id === taskId)?.source.text);
  const placed = placedLines(sheet);
  let goesOn = false;
  return sheet.lines.filter((line) => {
    if (placed.has(line.id)) goesOn = own.has(line.id);
    else if (line.part !== 'task') goesOn = false;
    return own.has(line.id) || goesOn;
  });
}

/** The paragraphs that stand in the sentence of some task; the id of a cell stands for what is in it. */
export function placedLines({ lines, tasks }: Sheet): ReadonlySet<string> {
  const places = new Set(tasks.flatMap((task) => task.source.text));
  return new Set(lines.map(({ id }) => id).filter((id) => places.has(id) || places.has(cellOf(id) ?? '')));
}

/** The table that a line stands in: 'b12' for 'b12/3.2/1'; null in running text. */
export function tableOf(lineId: string): string | null {
  return /^(.+)\/\d+\.\d+\/\d+$/u.exec(lineId)?.[1] ?? null;
}

/** The row that a line stands in, as 'b12/3'; null in running text. */
export function rowOf(lineId: string): string | null {
  return /^(.+\/\d+)\.\d+\/\d+$/u.exec(lineId)?.[1] ?? null;
}

/** The same sheet with some lines taken for something else. */
export function withParts(sheet: Sheet, ids: ReadonlySet<string>, part: PartName): Sheet {
  return { ...sheet, lines: sheet.lines.map((line) => (ids.has(line.id) ? { ...line, part } : line)) };
}

/** A reading that must be confirmed again, because what it says is no longer what was decided about. */
export function toConfirmAgain(task: SheetTask): SheetTask {
  return { ...task, review: 'unreviewed', reviewedBy: null, reviewedAt: null };
}

function cellOf(lineId: string): string | null {
  return /^(.+\/\d+\.\d+)\/\d+$/u.exec(lineId)?.[1] ?? null;
}
