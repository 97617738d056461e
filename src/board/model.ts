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

/** Counts of one unit or one plan, with when it was last heard and since when it has work. */
export type Counted = Readonly<Record<(typeof summed)[number] | 'open', number>> & {
  readonly id: string;
  readonly name: string;
  readonly lastReportAt: Date | null;
  readonly givenOutAt: Date;
};

/** Counts of what one unit owes by one plan. */
export type Share = Omit<Counted, 'id' | 'name'> & {
  readonly unitId: string;
  readonly unitName: string;
  readonly planId: string;
  readonly planName: string;
};

/** What units owe by plans, added up for each unit and for each plan: both come to the same total. */
export function byUnitAndPlan(shares: readonly Share[]): {
  readonly units: readonly Counted[];
  readonly plans: readonly Counted[];
} {
  const rows = shares.map(({ unitId, unitName, planId, planName, ...counts }) => ({
    unit: { ...counts, id: unitId, name: unitName },
    plan: { ...counts, id: planId, name: planName },
  }));
  return { units: addUpAlike(rows.map(({ unit }) => unit)), plans: addUpAlike(rows.map(({ plan }) => plan)) };
}

/**
 * The same counts by the units of another day: those that come together are added up, and what is no single unit's on that day stays
 * apart with the names among which it would have to be shared out. Nothing is lost between the two.
 */
export function byMapOf(
  rows: readonly Counted[],
  graph: UnitGraph,
  date: string,
): {
  readonly units: readonly Counted[];
  readonly apart: readonly (Counted & { readonly candidates: readonly string[] })[];
} {
  const nameOf = (id: string) => graph.units.get(id)?.name ?? '';
  const placed = rows.map((row) => ({ row, to: mapTo(graph, [{ unitId: row.id, counts: { occurrences: 1 } }], date) }));
  return {
    units: addUpAlike(
      placed.flatMap(({ row, to }) => to.rows.map(({ unitId: id }) => ({ ...row, id, name: nameOf(id) }))),
    ),
    apart: placed.flatMap(({ row, to }) =>
      to.unattributed.map(({ candidates }) => ({ ...row, candidates: candidates.map(nameOf) })),
    ),
  };
}

/** Rows of one id become one. */
function addUpAlike(rows: readonly Counted[]): readonly Counted[] {
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first ? [others.reduce(addUp, first)] : [],
  );
}

function addUp(a: Counted, b: Counted): Counted {
  const sums = Object.fromEntries([...summed, 'open' as const].map((name) => [name, a[name] + b[name]]));
  const heard = [a.lastReportAt, b.lastReportAt].filter((at) => at !== null);
  return {
    ...a,
    ...sums,
    lastReportAt: heard.length === 0 ? null : new Date(Math.max(...heard.map(Number))),
    givenOutAt: a.givenOutAt < b.givenOutAt ? a.givenOutAt : b.givenOutAt,
  };
}
