import { mapTo } from '../units/model/statistics.ts';
import type { UnitGraph } from '../units/model/succession.ts';

/** Days since a unit was last heard: since its last report, else since the work was given out. Null when it owes nothing. */
export function silentDays(
  row: { readonly open: number; readonly lastReportAt: Date | null; readonly givenOutAt: Date },
  now: Date,
): number | null {
  if (row.open === 0) return null;
  const heard = row.lastReportAt ?? row.givenOutAt;
  return Math.max(0, Math.floor((now.getTime() - heard.getTime()) / 86_400_000));
}

const summed = [
  'occurrences',
  'reported',
  'done',
  'proven',
  'allThree',
  'late',
  'stale',
  'waiting',
  'returned',
  'needsDate',
] as const;

/** The rows' counts added up; an empty list is all zeroes, since nothing was given out. */
export function total(rows: readonly Readonly<Record<(typeof summed)[number], number>>[]) {
  const sums = Object.fromEntries(summed.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]));
  return sums as Record<(typeof summed)[number], number>;
}

/** Counts of one unit, with when it was last heard and since when it has work. */
export type CountedUnit = Readonly<Record<(typeof summed)[number] | 'open', number>> & {
  readonly id: string;
  readonly name: string;
  readonly lastReportAt: Date | null;
  readonly givenOutAt: Date;
};

/**
 * The same counts by the units of another day: those that come together are added up, and what is no single unit's on that day stays
 * apart with the names among which it would have to be shared out. Nothing is lost between the two.
 */
export function byMapOf<Row extends CountedUnit>(
  rows: readonly Row[],
  graph: UnitGraph,
  date: string,
): { readonly units: readonly Row[]; readonly apart: readonly (Row & { readonly candidates: readonly string[] })[] } {
  const nameOf = (id: string) => graph.units.get(id)?.name ?? '';
  const placed = rows.map((row) => ({ row, to: mapTo(graph, [{ unitId: row.id, counts: { occurrences: 1 } }], date) }));
  const known = placed.flatMap(({ row, to }) => to.rows.map(({ unitId }) => ({ row, unitId })));
  return {
    units: [...Map.groupBy(known, ({ unitId }) => unitId)].flatMap(([id, parts]) => {
      const [first, ...others] = parts.map(({ row }) => row);
      return first ? [{ ...others.reduce(addUp, first), id, name: nameOf(id) }] : [];
    }),
    apart: placed.flatMap(({ row, to }) =>
      to.unattributed.map(({ candidates }) => ({ ...row, candidates: candidates.map(nameOf) })),
    ),
  };
}

function addUp<Row extends CountedUnit>(a: Row, b: Row): Row {
  const sums = Object.fromEntries([...summed, 'open' as const].map((name) => [name, a[name] + b[name]]));
  const heard = [a.lastReportAt, b.lastReportAt].filter((at) => at !== null);
  return {
    ...a,
    ...sums,
    lastReportAt: heard.length === 0 ? null : new Date(Math.max(...heard.map(Number))),
    givenOutAt: a.givenOutAt < b.givenOutAt ? a.givenOutAt : b.givenOutAt,
  };
}
