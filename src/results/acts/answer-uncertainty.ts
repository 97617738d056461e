import { isDeepStrictEqual } from 'node:util';
import { countRuns, type Counting } from '../count-runs.ts';
import { versionOf } from '../data-version.ts';
import { findTable } from '../model/find.ts';
import { partsOf, ranksOf, shiftOf, type KeptRanks, type UncertaintyInputs } from '../model/kept-uncertainty.ts';
import { groundsOf, poseUncertainty, type Grounds } from '../model/pose-uncertainty.ts';
import type { Uncertainty } from '../model/uncertainty.ts';
import type { Results } from '../model/table.ts';
import type { UncertaintyRecord } from '../store/uncertainties.ts';

/** A question ready to be counted, each choice alone too, with the version of the data it rests on. */
export type ReadyUncertainty = {
  readonly grounds: Grounds;
  readonly questions: readonly { readonly of: KeptRanks['shifts'][number]['of']; readonly asked: Uncertainty }[];
  readonly borrowedErrors: number;
  readonly dataVersion: string;
  /** Runs of all questions together. */
  readonly runs: number;
};

/** Poses inputs to the results of today, the province's own tables too. Refuses as findTable, groundsOf and poseUncertainty do. */
export function readyUncertainty(results: Results, inputs: UncertaintyInputs): ReadyUncertainty {
  const table = findTable(results, inputs.index, inputs.year);
  const grounds = groundsOf(table);
  const posed = partsOf(inputs).map(({ of, inputs: part }) => ({ of, ...poseUncertainty(grounds, table, part) }));
  const { question, borrowedErrors } = poseUncertainty(grounds, table, inputs);
  const { values, errors } = question.matrix;
  const keys = grounds.rows.map(({ province }) => province.key);
  return {
    grounds,
    questions: posed.map(({ of, question: asked }) => ({ of, asked })),
    borrowedErrors,
    dataVersion: versionOf([table.framework.index, table.year, keys, grounds.parts, [...values], [...(errors ?? [])]]),
    runs: inputs.runs * posed.length,
  };
}

/** Counts all questions, one after the other, on threads where runs are many; progress is told over the runs of all. */
export async function countUncertainty(
  { grounds, questions, borrowedErrors, runs: all }: ReadyUncertainty,
  { runs }: Pick<UncertaintyInputs, 'runs'>,
  counting: Counting = {},
): Promise<KeptRanks> {
  const keys = grounds.rows.map(({ province }) => province.key);
  const shifts: KeptRanks['shifts'] = [];
  let provinces: KeptRanks['provinces'] = [];
  for (const [at, { of, asked }] of questions.entries()) {
    const onProgress = (done: number) => counting.onProgress?.(at * runs + done, all);
    const counted = await countRuns({ kind: 'uncertainty', asked }, runs, { ...counting, onProgress });
    if (of === 'all') provinces = ranksOf(counted, keys, grounds.published);
    shifts.push(shiftOf(of, counted, keys, grounds.published));
  }
  return { provinces, leftOut: grounds.leftOut.map(({ province }) => province.key), borrowedErrors, shifts };
}

/** Works a kept answer out again from its inputs and says what that came to. */
export async function answerUncertaintyAgain(
  results: Results,
  kept: UncertaintyRecord,
  now: Date,
  counting: Counting = {},
): Promise<NonNullable<UncertaintyRecord['recomputed']>> {
  const ready = readyUncertainty(results, kept);
  const again = await countUncertainty(ready, kept, counting);
  const isSame = isDeepStrictEqual(again, kept.answer);
  const verdict = ready.dataVersion !== kept.dataVersion ? 'data-changed' : isSame ? 'same' : 'differs';
  return { at: now.toISOString(), verdict };
}
