import { axisOf, type Axis } from './axis.ts';
import { partsOf } from './explain.ts';
import { isSure } from './mark.ts';
import type { LedgerView } from './views.ts';

/** One part's share of the way from last year's score to this one's, in points of the index. */
export type Step = { readonly from: number; readonly to: number; readonly isSure: boolean };

/** The years at the two ends of the whole change. */
export type Ends = { readonly from: number; readonly to: number };

/** A year at its place of the axis, written before or after it. */
export type End = { readonly at: number; readonly year: number; readonly anchor: 'start' | 'end' };

/** Where the years stand: each outside of what lies between them, so that they part however small the change. */
export function endsOf(step: Pick<Step, 'from' | 'to'>, years: Ends): readonly End[] {
  const isFall = step.to < step.from;
  return [
    { at: step.from, year: years.from, anchor: isFall ? 'start' : 'end' },
    { at: step.to, year: years.to, anchor: isFall ? 'end' : 'start' },
  ];
}

/** The steps of all parts by code, one beginning where the other ends; null where a change is not told, since the rest would not add up. */
export function stepsOf(ledger: LedgerView): {
  readonly axis: Axis;
  readonly steps: ReadonlyMap<string, Step>;
  readonly whole: Step;
} | null {
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
  return {
    axis: axisOf([...ends, score.points]),
    steps,
    whole: { from: before.points, to: score.points, isSure: isSure(before) },
  };
}
