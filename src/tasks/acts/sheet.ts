import { Problem, problem } from '../../kernel/problem.ts';
import { collapse } from '../../kernel/vietnamese.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import type { Report } from '../model/report.ts';
import { judgeRow, type Fault, type Judged, type RowFault } from '../model/sheet-row.ts';
import { cellOf, readWorkSheet, type SheetColumn, type SheetRow } from '../model/work-sheet.ts';
import { mayCoordinate, mayReport, maySee, seesAllUnits } from '../policies.ts';
import { findOccurrences, findOccurrencesByText, type OccurrenceRecord } from '../store/occurrences.ts';
import type { Desk } from './desk.ts';
import { reportProgress } from './report-progress.ts';
import { setDate } from './set-date.ts';
import { visibleOccurrence } from './visible-occurrence.ts';

/** A row of a sheet with the work that it names and what it comes to. */
export type CheckedRow = Judged & { readonly row: number; readonly work: OccurrenceRecord | null };

/** What the rows of a sheet would change, and how many say what is known already. Stores nothing. */
export type CheckedSheet = {
  readonly rows: readonly (Omit<CheckedRow, 'faults'> & {
    readonly faults: readonly (Fault & { readonly cell: string | null })[];
  })[];
  readonly same: number;
};

/** More rows than anybody looks through one by one. */
const mostRows = 1000;

/** Holds every row of a sheet against what is known of its work. Refuses a sheet without heads, and one that is longer than anybody looks through. */
export async function checkSheet(
  db: Db,
  actor: Actor,
  cells: readonly (readonly (string | number | null)[])[],
): Promise<CheckedSheet> {
  const sheet = readWorkSheet(cells);
  if (!sheet) throw problem('tasks.sheet_without_heads');
  if (sheet.rows.length > mostRows) throw problem('tasks.sheet_too_long', { rows: sheet.rows.length, limit: mostRows });
  const find = await finderOf(db, actor, sheet.rows);
  const named = new Map<string, number>();
  const checked = sheet.rows.map((row): CheckedRow => {
    const found = find(row);
    if (typeof found === 'string') {
      const column = row.cells.has('id') ? 'id' : 'task';
      return { row: row.row, work: null, changes: [], faults: [{ reason: found, column }], report: null, dueOn: null };
    }
    const may = { report: mayReport(actor, found), setDate: mayCoordinate(actor) };
    const judged = judgeRow(row, found, may);
    const isTwice = named.has(found.id) && judged.changes.length > 0;
    if (judged.changes.length > 0) named.set(found.id, row.row);
    const faults = isTwice ? [...judged.faults, { reason: 'twice', column: 'id' } as const] : judged.faults;
    return { row: row.row, work: found, ...judged, faults };
  });
  const shown = checked.filter(({ changes, faults }) => changes.length > 0 || faults.length > 0);
  return {
    rows: shown.map((one) => ({
      ...one,
      faults: one.faults.map((fault) => ({ ...fault, cell: cellOf(sheet.places, fault.column, one.row) })),
    })),
    same: checked.length - shown.length,
  };
}

/** One row that a person accepted, as it was shown to them. */
export type AcceptedRow = {
  readonly row: number;
  readonly occurrenceId: string;
  readonly revision: number;
  readonly report: Report | null;
  readonly dueOn: string | null;
};

/** Stores accepted rows by the same acts as one report or one date; a refusal names its row and undoes all. */
export async function acceptSheet(desk: Desk, rows: readonly AcceptedRow[]): Promise<void> {
  for (const { row, occurrenceId, revision, report, dueOn } of rows) {
    try {
      const record = await visibleOccurrence(desk.db, desk.actor, occurrenceId);
      if (report) await reportProgress(desk, record, { ...report, revision });
      if (dueOn !== null) {
        if (!mayCoordinate(desk.actor)) throw problem('server.not_allowed');
        await setDate(desk, record, { dueOn, allUnits: false, revision: report ? revision + 1 : revision });
      }
    } catch (error) {
      throw error instanceof Problem ? new Problem(error.code, error.params, { ...error.place, line: row }) : error;
    }
  }
}

/** Finds the work of a row: by its code, else by its sentence with its unit, its period and its day as far as the row tells them. */
async function finderOf(
  db: Db,
  actor: Actor,
  rows: readonly SheetRow[],
): Promise<(row: SheetRow) => OccurrenceRecord | RowFault> {
  const told = (column: SheetColumn) => [...new Set(rows.flatMap(({ cells }) => cells.get(column) ?? []))];
  const ids = told('id').filter((id) => uuid.test(id));
  const byId = new Map(
    (await findOccurrences(db, ids)).filter((one) => maySee(actor, one)).map((one) => [one.id, one]),
  );
  const texts = rows.filter(({ cells }) => !cells.has('id')).flatMap(({ cells }) => cells.get('task') ?? []);
  const named = await findOccurrencesByText(db, [...new Set(texts)], seesAllUnits(actor) ? undefined : actor.unitId);
  const byText = Map.groupBy(named, ({ taskText }) => collapse(taskText));
  return ({ cells }) => {
    const id = cells.get('id');
    if (id !== undefined) return byId.get(id.toLowerCase()) ?? 'unknown-task';
    const unit = cells.get('unit');
    const candidates = (byText.get(collapse(cells.get('task') ?? '')) ?? []).filter(
      ({ unitName }) => unit === undefined || collapse(unit).toLowerCase() === collapse(unitName).toLowerCase(),
    );
    return candidates.length > 1 ? 'ambiguous' : (candidates[0] ?? 'unknown-task');
  };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
