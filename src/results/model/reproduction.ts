import { z } from 'zod';
import { placesAt, isWholeAt } from './ranking.ts';
import { addingOf, recompute } from './recompute.ts';
import { pointsOf } from './score.ts';
import { scoreOf, whole, type Row, type Table } from './table.ts';

/** A published total or rank that does not follow from what is known; `province` is null where none of the table's does. */
export type Gap = {
  readonly index: string;
  readonly year: number;
  readonly what: 'total' | 'rank';
  readonly province: string | null;
};

const what = z.enum(['total', 'rank']);

/** data/results/not-reproduced.yaml as it is written: gaps of a run of years with their reason. */
export const gapReasonsFile = z.array(
  z.strictObject({
    index: z.string(),
    years: z.array(z.number().int()).min(1),
    what,
    province: z.string().optional(),
    vi: z.string(),
    en: z.string(),
  }),
);
export type GapReason = z.output<typeof gapReasonsFile>[number];

/** More than rounding at four decimals explains, even after adding ten weighted parts. */
const tolerance = 0.001;

/** Totals that their parts do not give and ranks that the totals do not give, in one table. */
export function gapsOf(table: Table): Gap[] {
  const gap = (what: Gap['what'], province: string | null) => ({
    index: table.framework.index,
    year: table.year,
    what,
    province,
  });
  const remade = table.rows.map((row) => ({ row, total: remadeTotal(table, row) }));
  const totals = remade.every(({ total }) => total === null)
    ? [gap('total', null)]
    : remade.filter(({ row, total }) => !agrees(row, total)).map(({ row }) => gap('total', row.province.name));
  if (!isWholeAt(table, whole)) return [...totals, gap('rank', null)];
  const places = placesAt(table, whole);
  const moved = table.rows.filter((row) => row.statedRanks.get(whole) !== places.get(row.province.key)?.rank);
  return [...totals, ...moved.map((row) => gap('rank', row.province.name))];
}

/** The total that a row's parts give, or null. */
export function remadeTotal(table: Table, row: Row): number | null {
  return recompute(addingOf(table.edition), whole, (code) => pointsOf(scoreOf(row, code)));
}

function agrees(row: Row, total: number | null): boolean {
  const stated = pointsOf(scoreOf(row, whole));
  return stated === null ? total === null : total !== null && Math.abs(stated - total) < tolerance;
}
