import type { Conclusion, Margin } from './noise.ts';
import type { Score } from './score.ts';

/** What is marked of a line: it fell since the year before; fewer points than half of the provinces; its change may be the survey's chance. */
type LedgerMarks = { readonly isFalling: boolean; readonly isLow: boolean; readonly isNoise: boolean };

/** As much of a ledger's line as its marks ask. */
type Marked = {
  readonly score: Score;
  readonly median: number | null;
  readonly before: {
    readonly change: number | null;
    readonly conclusion: Conclusion;
    readonly margin: Margin | null;
  } | null;
};

/** The marks of a line. A margin from the error of one year alone is the least that it can be: a change within it may be chance whatever the other is. */
export function marksOf({ score, median, before }: Marked): LedgerMarks {
  const change = before?.change ?? null;
  const margin = before?.margin?.points ?? null;
  return {
    isFalling: change !== null && change < 0,
    isLow: score.kind === 'value' && median !== null && score.points < median,
    isNoise: before?.conclusion === 'noise' || (change !== null && margin !== null && Math.abs(change) <= margin),
  };
}
