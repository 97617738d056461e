import { z } from 'zod';
import { chanceOfRank, rankInterval, type RankCounts } from './rank-counts.ts';
import type { Posed } from './pose-what-if.ts';
import { answerOf, intervalLevel } from './what-if.ts';

/** How the other provinces behave: each keeps its published total, or moves as far as it did in a year of its own past. */
export const othersKinds = ['held', 'moving'] as const;
export type Others = (typeof othersKinds)[number];

/** How a question stands: its runs are being counted, or its answer is there. */
export const whatIfStates = ['running', 'ready'] as const;
export type WhatIfState = (typeof whatIfStates)[number];

/** What working a kept answer out again came to: the same; other figures underneath; or other figures from the same data, which is a fault of ours. */
export const verdicts = ['same', 'data-changed', 'differs'] as const;
export type Verdict = (typeof verdicts)[number];

/** All that a question was asked with. */
export type WhatIfInputs = {
  readonly index: string;
  readonly year: number;
  /** Key of a province, '42@63'. */
  readonly province: string;
  /** Points that nodes would have, by code. */
  readonly set: Readonly<Record<string, number>>;
  /** How hard one point of a node is to win, by code; 1 where nothing is said. */
  readonly efforts: Readonly<Record<string, number>>;
  readonly targetRank: number;
  readonly others: Others;
  readonly runs: number;
  readonly seed: number;
};

/** An answer as it is kept. `counts[r - 1]` is in how many runs the province took rank r. */
export const keptAnswer = z.object({
  score: z.number(),
  rank: z.number().int(),
  of: z.number().int(),
  rankInterval: z.tuple([z.number().int(), z.number().int()]),
  chance: z.number(),
  counts: z.array(z.number().int()),
  /** Names of the others that moved as far as all did, for want of changes of their own; absent where others were held, and in answers of older versions. */
  borrowing: z.array(z.string()).optional(),
});
export type KeptAnswer = z.output<typeof keptAnswer>;

/** An answer that was worked out again, with what that came to. */
export const recomputation = z.object({ at: z.iso.datetime(), verdict: z.enum(verdicts), answer: keptAnswer });
export type Recomputation = z.output<typeof recomputation>;

/** What is kept of counted runs: everything about the asked province, nothing about the others. */
export function keepAnswer({ score, question, borrowing }: Posed, counted: RankCounts, targetRank: number): KeptAnswer {
  const { unit, scores } = question;
  return {
    score,
    rank: answerOf(question, counted).rank,
    of: scores.length,
    rankInterval: [...rankInterval(counted, unit, intervalLevel)],
    chance: chanceOfRank(counted, unit, targetRank),
    counts: [...counted.counts.subarray(unit * counted.units, (unit + 1) * counted.units)],
    ...(question.others === 'moving' ? { borrowing: borrowing.map(({ name }) => name) } : {}),
  };
}

/** Compares an answer that was worked out again with the one that was kept; each comes with the version of the data it rests on. */
export function judge(
  kept: { readonly answer: KeptAnswer; readonly dataVersion: string },
  again: { readonly answer: KeptAnswer; readonly dataVersion: string },
): Verdict {
  if (kept.dataVersion !== again.dataVersion) return 'data-changed';
  const [one, other] = [kept.answer, again.answer];
  const isSame =
    one.score === other.score &&
    one.rank === other.rank &&
    one.chance === other.chance &&
    one.counts.length === other.counts.length &&
    one.counts.every((count, at) => count === other.counts[at]);
  return isSame ? 'same' : 'differs';
}
