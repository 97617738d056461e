import { ancestorsOf, heirsOf, type UnitGraph } from './succession.ts';

/** Counts under one unit; `functionId` where it is known what field they are of. */
export type UnitCounts<K extends string> = {
  readonly unitId: string;
  readonly functionId?: string | null;
  readonly counts: Readonly<Record<K, number>>;
};

/** Counts that belong to no single unit of that map, and those among which they would have to be shared out. */
export type Unattributed<K extends string> = {
  readonly unitId: string;
  /** Its heirs or forerunners on that day; none where it ended without an heir or nobody came before it. */
  readonly candidates: readonly string[];
  readonly counts: Readonly<Record<K, number>>;
};

/** The same counts under the units of another day. All of them are in one of the two: nothing is invented and nothing lost. */
export type Mapped<K extends string> = {
  readonly rows: readonly { readonly unitId: string; readonly counts: Readonly<Record<K, number>> }[];
  readonly unattributed: readonly Unattributed<K>[];
};

/**
 * Sums by the map of units of a day, forwards to heirs or back to forerunners. A share of a unit that was split, or of several that were
 * merged, is known only by its function; where that is not known the counts stay apart and are never shared out.
 */
export function mapTo<K extends string>(graph: UnitGraph, rows: readonly UnitCounts<K>[], date: string): Mapped<K> {
  const placed = rows.map((row) => ({ row, candidates: unitsOn(graph, row, date) }));
  const known = placed.flatMap(({ row, candidates }) =>
    candidates.length === 1 ? candidates.map((unitId) => ({ unitId, counts: row.counts })) : [],
  );
  return {
    rows: [...Map.groupBy(known, ({ unitId }) => unitId)].map(([unitId, parts]) => ({
      unitId,
      counts: sum(parts.map(({ counts }) => counts)),
    })),
    unattributed: placed
      .filter(({ candidates }) => candidates.length !== 1)
      .map(({ row, candidates }) => ({ unitId: row.unitId, candidates, counts: row.counts })),
  };
}

/** The units of a day that a row may belong to: one, several, or none. */
function unitsOn<K extends string>(
  graph: UnitGraph,
  { unitId, functionId = null }: UnitCounts<K>,
  date: string,
): readonly string[] {
  const heirs = heirsOf(graph, unitId, date, functionId);
  return heirs.length === 1 && heirs[0] === unitId ? ancestorsOf(graph, unitId, date, functionId) : heirs;
}

function sum<K extends string>(all: readonly Readonly<Record<K, number>>[]): Readonly<Record<K, number>> {
  return all.reduce(
    (total, counts) =>
      Object.fromEntries(
        Object.entries<number>(counts).map(([key, count]) => [key, (total[key as K] ?? 0) + count]),
      ) as Record<K, number>,
    {} as Record<K, number>,
  );
}
