import { nearestSubjectIn } from '../../frameworks/model/same-subject.ts';
import type { Known } from '../../results/model/target-standing.ts';
import { yearsOfLand, type YearOfLand } from '../../results/model/history.ts';
import { ledgerOf, type Ledger } from '../../results/model/ledger.ts';
import type { Table } from '../../results/model/table.ts';
import { serveNodes, type ServedNode } from '../model/points-at-stake.ts';
import type { TiedTaskRecord } from '../store/tied-work.ts';

/** What has to be known of a task to see which parts it serves; those to whom it was given, where owners are asked about. */
type Tied = Pick<TiedTaskRecord, 'id' | 'criterionRefs'> & Partial<Pick<TiedTaskRecord, 'leads' | 'coordinators'>>;

/** An index in a year: what the province lost there, and which tasks serve which part. Parts of different indices are never added together. */
export type ServedIndex<Task extends Tied = TiedTaskRecord> = {
  readonly table: Table;
  /** Points of the index that the whole lost; null where its most or its total is not known. */
  readonly lost: number | null;
  /** Parts of which nobody knows how much was lost: they are in no sum. */
  readonly unknown: number;
  readonly nodes: readonly ServedNode[];
  /** The tied tasks that serve any part. */
  readonly tasks: readonly Task[];
};

/**
 * The lost parts of every index with the tasks that serve them, by the newest year whose parts are known, or by the one asked for. An index whose
 * parts were not found is left out.
 */
export function servedIndices<Task extends Tied>(
  { results, catalogue, province }: Known,
  work: readonly Task[],
  asked: { readonly index?: string | undefined; readonly year?: number | undefined } = {},
): readonly ServedIndex<Task>[] {
  if (province === null) return [];
  const indices = [...new Set(results.tables.map(({ framework }) => framework.index))];
  return indices
    .filter((index) => asked.index === undefined || index === asked.index)
    .flatMap((index) => {
      const years = yearsOfLand(results, index, province).filter(
        ({ table }) => asked.year === undefined || table.year === asked.year,
      );
      for (const one of years.toReversed()) {
        // The total alone has no parts.
        if (one.row.scores.size < 2) continue;
        const ledger = ledgerOf(results, catalogue, one.table, one.row);
        if (ledger.lines.some(({ isLast, canWin }) => isLast && canWin !== null)) return [serve(one, ledger)];
      }
      return [];
    });

  function serve({ table }: YearOfLand, { whole, lines }: Ledger): ServedIndex<Task> {
    const nearest = nearestSubjectIn(catalogue, table.framework, table.edition);
    const tied = work.map((task) => {
      const ties = task.criterionRefs.flatMap((ref) => nearest.get(ref) ?? []);
      const codesOf = (isWithin: boolean) =>
        ties.filter((tie) => tie.isWithin === isWithin).flatMap(({ codes }) => codes);
      const { leads = [], coordinators = [] } = task;
      return { taskId: task.id, codes: codesOf(false), within: codesOf(true), leads, coordinators };
    });
    const last = lines.filter(({ isLast }) => isLast);
    const known = last.flatMap(({ code, name, canWin }) => (canWin === null ? [] : [{ code, name, canWin }]));
    const nodes = serveNodes(known, tied);
    const serving = new Set(nodes.flatMap(({ tasks }) => tasks.map(({ taskId }) => taskId)));
    return {
      table,
      lost: whole.lost,
      unknown: last.length - known.length,
      nodes,
      tasks: work.filter(({ id }) => serving.has(id)),
    };
  }
}
