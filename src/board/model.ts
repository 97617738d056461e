import { mapTo } from '../units/model/statistics.ts';
import { functionsIn, type UnitFunction } from '../units/model/proposal.ts';
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

/** Counts of what one unit owes by one plan; of one task of it, with its sentence, where tasks are counted apart. */
export type Share = Omit<Counted, 'id' | 'name'> & {
  readonly taskText: string | null;
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
  const rows = shares.map(({ unitId, unitName, planId, planName, taskText: _text, ...counts }) => ({
    unit: { ...counts, id: unitId, name: unitName },
    plan: { ...counts, id: planId, name: planName },
  }));
  return { units: addUpAlike(rows.map(({ unit }) => unit)), plans: addUpAlike(rows.map(({ plan }) => plan)) };
}

/**
 * What units owe by the units of another day: what comes together is added up, and what is no single unit's on that day stays apart with the names
 * among which it would have to be shared out. The function of a task is known where its words name one and no other. Nothing is lost between the two.
 */
export function byMapOf(
  shares: readonly Share[],
  graph: UnitGraph,
  functions: readonly UnitFunction[],
  date: string,
): {
  readonly units: readonly Counted[];
  readonly apart: readonly (Counted & { readonly candidates: readonly string[] })[];
} {
  const nameOf = (id: string) => graph.units.get(id)?.name ?? '';
  const placed = shares.map(({ unitId, unitName: name, planId: _id, planName: _plan, taskText, ...counts }) => {
    const [named, ...others] = functionsIn(taskText ?? '', functions);
    const functionId = others.length === 0 ? (named?.id ?? null) : null;
    const to = mapTo(graph, [{ unitId, functionId, counts: { occurrences: 1 } }], date);
    return { row: { ...counts, id: unitId, name }, to };
  });
  const apart = placed.flatMap(({ row, to }) =>
    to.unattributed.map(({ candidates }) => ({ ...row, candidates: candidates.map(nameOf) })),
  );
  return {
    units: addUpAlike(
      placed.flatMap(({ row, to }) => to.rows.map(({ unitId: id }) => ({ ...row, id, name: nameOf(id) }))),
    ),
    apart: addUpAlike(apart, ({ id, candidates }) => [id, ...candidates].join()),
  };
}

/** Rows that are alike, by their id or another key, become one. */
function addUpAlike<Row extends Counted>(rows: readonly Row[], keyOf = ({ id }: Row) => id): readonly Row[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(([first, ...others]) =>
    first ? [others.reduce(addUp, first)] : [],
  );
}

function addUp<Row extends Counted>(a: Row, b: Row): Row {
  const sums = Object.fromEntries([...summed, 'open' as const].map((name) => [name, a[name] + b[name]]));
  const heard = [a.lastReportAt, b.lastReportAt].filter((at) => at !== null);
  return {
    ...a,
    ...sums,
    lastReportAt: heard.length === 0 ? null : new Date(Math.max(...heard.map(Number))),
    givenOutAt: a.givenOutAt < b.givenOutAt ? a.givenOutAt : b.givenOutAt,
  };
}
