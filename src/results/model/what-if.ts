import { seededRandom } from './random.ts';
import type { RankCounts } from './rank-counts.ts';
import { addCounts, chanceOfRank, countRanks, firstOrder, noRuns, rankInterval } from './rank-counts.ts';
import type { Chunk } from './uncertainty.ts';
import { chunksOf } from './uncertainty.ts';

/** A question 'what if': the published scores of a year, one unit's score put otherwise, and how the others may move. */
export type WhatIf = {
  /** Totals of the year, the asked unit's already put to its new points. */
  readonly scores: readonly number[];
  /** Which of them is asked about. */
  readonly unit: number;
  /** Yearly changes of the same units, each between two years that were measured alike; null where a unit's is not known. */
  readonly changes: readonly (readonly (number | null)[])[];
  /** Others keep their score, or move in each run as far as they moved in a year of their own history. */
  readonly others: 'held' | 'moving';
  readonly runs: number;
  readonly seed: number;
};

/** The answer: the rank with all others held still, and over the runs the interval of ranks and the chance of the first ten. */
export type WhatIfAnswer = {
  readonly rank: number;
  readonly rankInterval: readonly [number, number];
  readonly chanceOf: (rank: number) => number;
};

/** Share of the runs that an interval of ranks covers, 0 to 1. */
export const intervalLevel = 0.95;

/**
 * Ranks a unit among the others over seeded runs. Moving, each other unit's score is drawn from a normal distribution about its published
 * one, with the standard deviation of its yearly changes beyond the mean change of all units that year: what moves all alike moves no
 * rank. Units with fewer than three changes borrow the spread of all. Changes of units are independent; the asked unit takes exactly
 * the points that were set. Equal scores share the better rank.
 */
export function whatIf(asked: WhatIf): WhatIfAnswer {
  const counted = noRuns(asked.scores.length);
  const run = prepareWhatIf(asked);
  for (const chunk of chunksOf(asked.runs)) addCounts(counted, run(chunk));
  return answerOf(asked, counted);
}

/** The function that counts ranks over one chunk of runs, for workers. */
export function prepareWhatIf(asked: WhatIf): (chunk: Chunk) => RankCounts {
  const spreads = asked.others === 'moving' ? spreadsOf(asked.changes, asked.scores.length) : asked.scores.map(() => 0);
  return ({ stream, runs }) => {
    const { normal } = seededRandom(asked.seed, stream);
    const counted = noRuns(asked.scores.length);
    const order = firstOrder(asked.scores.length);
    const scores = new Float64Array(asked.scores);
    for (let run = 0; run < runs; run += 1) {
      for (let unit = 0; unit < scores.length; unit += 1)
        if (unit !== asked.unit) scores[unit] = (asked.scores[unit] ?? 0) + (spreads[unit] ?? 0) * normal();
      countRanks(counted, scores, order);
    }
    return counted;
  };
}

/** What counted runs say about the asked unit. */
export function answerOf({ scores, unit }: WhatIf, counted: RankCounts): WhatIfAnswer {
  const own = scores[unit] ?? Number.NaN;
  return {
    rank: 1 + scores.filter((score) => score > own).length,
    rankInterval: rankInterval(counted, unit, intervalLevel),
    chanceOf: (rank) => chanceOfRank(counted, unit, rank),
  };
}

/** The standard deviation of each unit's yearly changes, the mean change of all units of the year taken off; of all units for those that borrow. */
export function spreadsOf(changes: WhatIf['changes'], units: number): number[] {
  const own: number[][] = Array.from({ length: units }, () => []);
  for (const year of changes) {
    const known = year.filter((change) => change !== null);
    const mean = known.reduce((sum, change) => sum + change, 0) / known.length;
    year.forEach((change, unit) => {
      if (change !== null) own[unit]?.push(change - mean);
    });
  }
  const all = rootMeanSquare(own.flat());
  return own.map((moved) => (moved.length < fewestChanges ? all : rootMeanSquare(moved)));
}

/** Which units have too few changes of their own, so that they move as far as all do. */
export function borrowingOf(changes: WhatIf['changes'], units: number): number[] {
  const known = (unit: number) => changes.filter((year) => (year[unit] ?? null) !== null).length;
  return Array.from({ length: units }, (_, unit) => unit).filter((unit) => known(unit) < fewestChanges);
}

/** With fewer changes a unit's own spread says little. */
const fewestChanges = 3;

/** About 0, where changes beyond the common one lie by construction. */
function rootMeanSquare(changes: readonly number[]): number {
  return changes.length === 0
    ? 0
    : Math.sqrt(changes.reduce((sum, change) => sum + change * change, 0) / changes.length);
}
