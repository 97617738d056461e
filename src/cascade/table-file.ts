import { fill } from '../kernel/words.ts';
import { oneBatch, type FileColumn } from '../office/table-file.ts';
import { takeTable, type TableFormat, type TakenFrom, type TakenTable } from '../office/taken-table.ts';
import type { WorkShown } from './model/holders.ts';
import { notGiven } from './model/coverage.ts';
import type { CoverageRow } from './store/coverage.ts';
import type { HolderRecord, UnitWork } from './store.ts';
import { words } from './words.ts';

/** Who does what within a unit, as a file. */
export function writeUnitWork(
  { format, show }: { readonly format: TableFormat; readonly show: WorkShown },
  unitName: string,
  work: readonly (UnitWork & {
    readonly division: { readonly name: string } | null;
    readonly holders: readonly HolderRecord[];
  })[],
  from: TakenFrom,
): TakenTable {
  const say = sayIn(from);
  const columns: readonly FileColumn[] = [
    { head: say('file.id'), width: 12, kind: 'text' },
    { head: say('task'), width: 60, kind: 'text' },
    { head: say('file.plan'), width: 16, kind: 'text' },
    { head: say('due'), width: 12, kind: 'day' },
    { head: say('file.open'), width: 10, kind: 'number' },
    { head: say('file.late'), width: 10, kind: 'number' },
    { head: say('ownLine.division'), width: 26, kind: 'text' },
    { head: say('holder'), width: 26, kind: 'text' },
    { head: say('file.helpers'), width: 30, kind: 'text' },
    { head: say('file.division'), width: 26, kind: 'text' },
  ];
  const namesOf = (holders: readonly HolderRecord[], part: HolderRecord['part']) =>
    holders
      .filter((one) => one.part === part)
      .map(({ personName }) => personName)
      .join(', ');
  const rows = work.map((one) => [
    one.assignmentId,
    one.taskText,
    one.planNumber,
    one.nextDueOn,
    one.open,
    one.late,
    one.division?.name ?? null,
    namesOf(one.holders, 'main'),
    namesOf(one.holders, 'helper'),
  ]);
  const about = show === 'all' ? [] : [say(`file.shown.${show}`)];
  const table = { title: say('file.unitWork', { unit: unitName }), about, columns, rows: oneBatch(rows) };
  return takeTable(format, 'phan-cong', table, from);
}

/** How far each unit has given its work to people, as a file. */
export function writeCoverage(format: TableFormat, units: readonly CoverageRow[], from: TakenFrom): TakenTable {
  const say = sayIn(from);
  const columns: readonly FileColumn[] = [
    { head: say('file.unitId'), width: 12, kind: 'text' },
    { head: say('unit'), width: 40, kind: 'text' },
    { head: say('assignments'), width: 14, kind: 'number' },
    { head: say('held'), width: 14, kind: 'number' },
    { head: say('inDivision'), width: 14, kind: 'number' },
    { head: say('unheld'), width: 14, kind: 'number' },
    { head: say('planned'), width: 14, kind: 'number' },
  ];
  const rows = units.map((one) => [
    one.unitId,
    one.unitName,
    one.assignments,
    one.held,
    one.inDivision,
    notGiven(one),
    one.planned,
  ]);
  const table = { title: say('coverage'), about: [say('coverageLead')], columns, rows: oneBatch(rows) };
  return takeTable(format, 'do-phu', table, from);
}

function sayIn({ language }: TakenFrom) {
  return (key: keyof typeof words, values: Readonly<Record<string, string | number>> = {}) =>
    fill(words[key][language], values);
}
