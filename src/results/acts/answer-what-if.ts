import { countRuns, type Counting } from '../count-runs.ts';
import { dataVersionOf } from '../data-version.ts';
import { findTable } from '../model/find.ts';
import { judge, keepAnswer, type KeptAnswer, type WhatIfInputs } from '../model/kept-what-if.ts';
import { poseWhatIf } from '../model/pose-what-if.ts';
import type { Posed } from '../model/pose-what-if.ts';
import type { Results } from '../model/table.ts';
import type { WhatIfRecord } from '../store/what-ifs.ts';
import type { Recomputation } from '../model/kept-what-if.ts';

/** A question posed to the results of today: ready to be counted, with the version of the data it rests on, the province's own tables too. */
export type Ready = { readonly posed: Posed; readonly dataVersion: string };

/** Poses kept or new inputs to the results of today. Refuses as poseWhatIf does, and where index or year are unknown. */
export function pose(results: Results, inputs: WhatIfInputs): Ready {
  const table = findTable(results, inputs.index, inputs.year);
  const posed = poseWhatIf(results, table, { ...inputs, set: new Map(Object.entries(inputs.set)) });
  return { posed, dataVersion: dataVersionOf(results, table, posed.row) };
}

/** Counts the runs of a posed question, on threads where they are many: the server answers others meanwhile. */
export async function answer(
  { posed }: Ready,
  { runs, targetRank }: Pick<WhatIfInputs, 'runs' | 'targetRank'>,
  counting: Counting = {},
): Promise<KeptAnswer> {
  const asked = posed.question;
  return keepAnswer(posed, await countRuns({ kind: 'what-if', asked }, runs, counting), targetRank);
}

/** Works a kept answer out again from its inputs and says what that came to. */
export async function answerAgain(
  results: Results,
  kept: WhatIfRecord,
  now: Date,
  counting: Counting = {},
): Promise<Recomputation> {
  const ready = pose(results, kept);
  const again = { answer: await answer(ready, kept, counting), dataVersion: ready.dataVersion };
  const first = kept.answer ?? again.answer;
  const verdict = judge({ answer: first, dataVersion: kept.dataVersion }, again);
  return { at: now.toISOString(), verdict, answer: again.answer };
}
