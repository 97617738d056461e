import { collapse } from '../kernel/vietnamese.ts';
import { fill, type Language } from '../kernel/words.ts';
import { readSheetFile } from '../office/sheet-file.ts';
import type { Sheet } from '../office/sheet.ts';
import type { FileColumn, TableToWrite } from '../office/table-file.ts';
import { takeTable, type TableFormat, type TakenFrom, type TakenTable } from '../office/taken-table.ts';
import type { Month } from './model/month.ts';
import type { Show } from './model/states.ts';
import { labelWords } from './model/label.ts';
import { sheetColumns, textOf, type SheetColumn } from './model/work-sheet.ts';
import type { presentOccurrence } from './present.ts';
import { words } from './words.ts';

type Shown = ReturnType<typeof presentOccurrence>;

/** Which rows a sheet holds, in names for the lines above its heads. */
export type SheetScope = {
  /** A unit's name, or the province's. */
  readonly of: string;
  readonly show: Show;
  readonly plan: string | null;
  readonly task: string | null;
  readonly month: Month | null;
};

/** The list of work as a file, with the codes by which an edited row finds its work again (`readWorkSheet`). */
export function writeWorkFile(
  format: TableFormat,
  scope: SheetScope,
  batches: AsyncIterable<readonly Shown[]>,
  from: TakenFrom,
): TakenTable {
  return takeTable(format, 'nhiem-vu', workTable(scope, from.language, batches), from);
}

/** The rows of such a file that somebody brings back; null for what is no sheet. */
export function readWorkFile(bytes: Buffer): Promise<Sheet | null> {
  return readSheetFile(bytes);
}

function workTable(scope: SheetScope, language: Language, batches: AsyncIterable<readonly Shown[]>): TableToWrite {
  const say = (key: keyof typeof words, values: Readonly<Record<string, string | number>> = {}) =>
    fill(words[key][language], values);
  return {
    title: say('sheet.title', { of: scope.of }),
    about: [
      say('sheet.rows', { show: say(`sheet.show.${scope.show}`) }),
      ...(scope.plan ? [say('sheet.ofPlan', { plan: scope.plan })] : []),
      ...(scope.task ? [say('sheet.ofTask', { task: collapse(scope.task) })] : []),
      ...(scope.month
        ? [say('sheet.ofMonth', { month: Number(scope.month.slice(5)), year: scope.month.slice(0, 4) })]
        : []),
      say('sheet.editNote'),
    ],
    columns: sheetColumns.map((column) => ({ head: say(`sheet.${column}`), ...forms[column] })),
    rows: rows(),
  };

  async function* rows() {
    for await (const batch of batches)
      yield batch.map((row) => {
        const cells = cellsOf(row);
        return sheetColumns.map((column) => cells[column]);
      });
  }

  function cellsOf(row: Shown): Readonly<Record<SheetColumn, string | number | null>> {
    const label = labelWords(row.label);
    return {
      id: row.id,
      revision: row.revision,
      task: textOf(row.taskText),
      plan: row.planNumber ?? say('plan.unnumbered'),
      unit: row.unitName,
      role: say(`role.${row.role}`),
      index: row.indexName === 'general' ? say('index.general') : row.indexName,
      period: say(label.key, label.values),
      due: row.dueOn,
      reported: say(`reported.${row.reported}`),
      text: textOf(row.reportText),
      product: textOf(row.product),
      quantity: row.quantityDone,
      difficulty: textOf(row.difficulty),
      proof: say(`sheet.proof.${row.proof}`),
      standing: say(`sheet.standing.${row.standing.state}`, { days: row.standing.days ?? 0 }),
    };
  }
}

const forms: Readonly<Record<SheetColumn, Pick<FileColumn, 'width' | 'kind'>>> = {
  id: { width: 12, kind: 'text' },
  revision: { width: 8, kind: 'number' },
  task: { width: 60, kind: 'text' },
  plan: { width: 16, kind: 'text' },
  unit: { width: 26, kind: 'text' },
  role: { width: 11, kind: 'text' },
  index: { width: 12, kind: 'text' },
  period: { width: 16, kind: 'text' },
  due: { width: 12, kind: 'day' },
  reported: { width: 13, kind: 'text' },
  text: { width: 40, kind: 'text' },
  product: { width: 26, kind: 'text' },
  quantity: { width: 10, kind: 'number' },
  difficulty: { width: 26, kind: 'text' },
  proof: { width: 14, kind: 'text' },
  standing: { width: 18, kind: 'text' },
};
