import type { z } from 'zod';
import { writtenDate, type IsoDate } from '../kernel/calendar.ts';
import { officeDate } from '../kernel/time-zone.ts';
import { fill } from '../kernel/words.ts';
import { oneBatch, type FileColumn } from '../office/table-file.ts';
import { takeTable, type TableFormat, type TakenFrom, type TakenTable } from '../office/taken-table.ts';
import type { standingRow } from './api.ts';
import type { HeatUnit } from './model/heat.ts';
import type { Month } from '../tasks/model/month.ts';
import { words } from './words.ts';

type Standing = z.output<typeof standingRow>;

/** What a table of the board is narrowed to: one plan by its name, and the units of which day. */
export type BoardScope = { readonly plan: string | null; readonly mapOn?: IsoDate | undefined };

const counts = ['occurrences', 'reported', 'late', 'stale', 'waiting', 'returned', 'needsDate', 'allThree'] as const;

/** How units stand, as a file: the counts of the board, and when each was last heard. */
export function writeStandings(
  format: TableFormat,
  units: readonly Standing[],
  scope: BoardScope,
  from: TakenFrom,
): TakenTable {
  const say = sayIn(from);
  const columns: readonly FileColumn[] = [
    { head: say('board.unit'), width: 40, kind: 'text' },
    ...counts.map((count) => ({ head: say(`board.${count}`), width: 13, kind: 'number' }) as const),
    { head: say('board.file.silent'), width: 13, kind: 'number' },
    { head: say('board.file.heard'), width: 13, kind: 'day' },
  ];
  const rows = units.map((unit) => [
    unit.name,
    ...counts.map((count) => unit[count]),
    unit.silentDays,
    unit.lastReportAt === null ? null : officeDate(new Date(unit.lastReportAt)),
  ]);
  return takeTable(
    format,
    'don-vi',
    { title: titleOf(say('board.byUnit'), from), about: aboutOf(scope, say), columns, rows: oneBatch(rows) },
    from,
  );
}

/** Units by month, as a file: a row for each month in which anything of a unit falls due. */
export function writeHeat(
  format: TableFormat,
  { months, units }: { readonly months: readonly Month[]; readonly units: readonly HeatUnit[] },
  scope: BoardScope,
  from: TakenFrom,
): TakenTable {
  const say = sayIn(from);
  const columns: readonly FileColumn[] = [
    { head: say('board.unit'), width: 40, kind: 'text' },
    { head: say('heat.file.month'), width: 10, kind: 'text' },
    ...(['due', 'late', 'done', 'proven', 'allThree'] as const).map(
      (count) => ({ head: say(`heat.file.${count}`), width: 13, kind: 'number' }) as const,
    ),
  ];
  const rows = units.flatMap(({ name, cells }) =>
    months.flatMap((month, at) => {
      const cell = cells[at];
      const inMonth = say('heat.month', { month: Number(month.slice(5)), year: month.slice(0, 4) });
      return cell ? [[name, inMonth, cell.due, cell.late, cell.done, cell.proven, cell.allThree]] : [];
    }),
  );
  return takeTable(
    format,
    'don-vi-theo-thang',
    { title: titleOf(say('heat.title'), from), about: aboutOf(scope, say), columns, rows: oneBatch(rows) },
    from,
  );
}

type Say = (key: keyof typeof words, values?: Readonly<Record<string, string | number>>) => string;

function aboutOf({ plan, mapOn }: BoardScope, say: Say): readonly string[] {
  return [
    ...(plan ? [say('board.file.ofPlan', { plan })] : []),
    ...(mapOn ? [say('board.file.mapOn', { date: writtenDate(mapOn) })] : []),
  ];
}

function titleOf(what: string, { tenant }: TakenFrom): string {
  return `${what}, ${tenant.name}`;
}

function sayIn({ language }: TakenFrom): Say {
  return (key, values = {}) => fill(words[key][language], values);
}
