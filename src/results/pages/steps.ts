import { axisOf, type Axis } from './axis.ts';
import { partsOf } from './explain.ts';
import { isSure } from './mark.ts';
import type { LedgerView } from './views.ts';

/** One part's share of the way from last year's score to this one's, in points of the index. */
export type Step = { readonly from: number; readonly to: number; readonly isSure: boolean };

/** The steps of all parts by code, one beginning where the other ends; null where a change is not told, since the rest would not add up. */
export function stepsOf(ledger: LedgerView): { readonly axis: Axis; readonly steps: ReadonlyMap<string, Step> } | null {
  const { before, score } = ledger.whole;
  if (!before || before.change === null || score.kind !== 'value') return null;
  const steps = new Map<string, Step>();
  let from = before.points;
  for (const { code, before: earlier } of partsOf(ledger)) {
    if (earlier?.changeInIndex == null) return null;
    const to = from + earlier.changeInIndex;
    steps.set(code, { from, to, isSure: isSure(earlier) });
    from = to;
  }
  if (steps.size === 0) return null;
  const ends = [...steps.values()].flatMap((step) => [step.from, step.to]);
  return { axis: axisOf([...ends, score.points]), steps };
}
