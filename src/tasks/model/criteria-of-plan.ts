import { isWithin } from './points-at-stake.ts';

type Criterion = {
  readonly ref: string;
  readonly index: string;
  readonly code: string;
  readonly name: string;
  readonly isRebuilt: boolean;
};
type Tied = { readonly id: string; readonly text: string; readonly taken: readonly Criterion[] };

/** A criterion with the tasks of one plan that serve it. */
export type ServedCriterion = Criterion & { readonly tasks: readonly Pick<Tied, 'id' | 'text'>[] };

/** The criteria that a plan's tasks are tied to, by index and code (3.9 before 3.10). */
export function criteriaOfTasks(tasks: readonly Tied[]): readonly ServedCriterion[] {
  const pairs = tasks.flatMap(({ id, text, taken }) => taken.map((criterion) => ({ criterion, task: { id, text } })));
  return [...Map.groupBy(pairs, ({ criterion }) => criterion.ref).values()]
    .flatMap((ties) => (ties[0] ? [{ ...ties[0].criterion, tasks: ties.map(({ task }) => task) }] : []))
    .sort((a, b) => order.compare(a.ref, b.ref));
}

/** The parts that lost points and that no task serves, nor any that is tied to these codes; most to win first. */
export function unservedBy<
  Node extends { readonly code: string; readonly canWin: number; readonly tasks: readonly string[] },
>(nodes: readonly Node[], codes: readonly string[]): readonly Node[] {
  return nodes
    .filter(({ canWin, tasks }) => canWin > 0 && tasks.length === 0)
    .filter(({ code }) => !codes.some((tied) => isWithin(code, tied) || isWithin(tied, code)))
    .toSorted((a, b) => b.canWin - a.canWin);
}

const order = new Intl.Collator('vi', { numeric: true });
