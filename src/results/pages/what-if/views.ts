import type { z } from 'zod';
import type { whatIfsApi, whatIfView } from '../../api/what-ifs.ts';
import type { Others } from '../../model/kept-what-if.ts';

/** A kept question as the API shows it. */
export type WhatIfView = z.output<typeof whatIfView>;
/** What can be asked of a province in a year. */
export type FormView = z.output<typeof whatIfsApi.getForm.output>;

/** What somebody set on the screen; only nodes that are set otherwise than published stand in `set`. */
export type Wish = {
  readonly set: ReadonlyMap<string, number>;
  readonly efforts: ReadonlyMap<string, number>;
  readonly targetRank: number;
  readonly others: Others;
  readonly runs: number;
  readonly seed: number;
};

/** What the screen begins with: nothing set, the first ten as the target. */
export const firstWish: Wish = {
  set: new Map(),
  efforts: new Map(),
  targetRank: 10,
  others: 'moving',
  runs: 10_000,
  seed: 1,
};

/** The wish that a kept question was asked with. */
export function wishOf({ set, efforts, targetRank, others, runs, seed }: WhatIfView): Wish {
  return {
    set: new Map(Object.entries(set)),
    efforts: new Map(Object.entries(efforts)),
    targetRank,
    others,
    runs,
    seed,
  };
}
