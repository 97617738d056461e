import { z } from 'zod';
import { normalisations } from './normalise.ts';
import { rankInterval, chanceOfRank, type RankCounts } from './rank-counts.ts';
import { aggregations } from './uncertainty.ts';

/** What is taken for the error of a part: none; the published error of the total shared out over its parts; or a share of the part's own score. */
export const errorKinds = ['none', 'published', 'assumed'] as const;
export type ErrorKind = (typeof errorKinds)[number];

/** The choices whose effect is told apart, each varied alone. */
const assumptions = ['weights', 'errors', 'normalisations', 'aggregations'] as const;
export type Assumption = (typeof assumptions)[number];

/** All that a question is asked with. */
export const uncertaintyInputs = z.object({
  index: z.string().max(40),
  year: z.number().int(),
  /** Percent by which each weight may be lower or higher. */
  weightSpread: z.number().int().min(0).max(90),
  errors: z.enum(errorKinds),
  /** Percent of a part's score that is taken for its standard error where `errors` is `assumed`. */
  errorShare: z.number().min(0).max(50),
  normalisations: z.array(z.enum(normalisations)).min(1).max(normalisations.length),
  aggregations: z.array(z.enum(aggregations)).min(1).max(aggregations.length),
  runs: z.number().int().min(100).max(200_000),
  seed: z.number().int().min(0).max(2_147_483_647),
});
export type UncertaintyInputs = z.output<typeof uncertaintyInputs>;

/** An answer as it is kept. Ranks are among the provinces that could be reckoned with; `published` is the rank of the index as it is. */
export const keptRanks = z.object({
  provinces: z.array(
    z.object({
      key: z.string(),
      published: z.number().int(),
      low: z.number().int(),
      median: z.number().int(),
      high: z.number().int(),
      /** Share of the runs in the first ten, 0 to 1. */
      firstTen: z.number(),
    }),
  ),
  /** Keys of provinces that were left out, since a part of theirs is not known. */
  leftOut: z.array(z.string()),
  /** How many had no published error of their own and were given the middle one of the others. */
  borrowedErrors: z.number().int(),
  /** How far ranks move where one choice alone is varied, and where all are: in ranks from the published one, mean over provinces and runs. */
  shifts: z.array(
    z.object({
      of: z.enum([...assumptions, 'all']),
      mean: z.number(),
      /** The province that moves most, and how far it does on average. */
      most: z.object({ key: z.string(), mean: z.number() }),
    }),
  ),
});
export type KeptRanks = z.output<typeof keptRanks>;
export type Shift = KeptRanks['shifts'][number];

/** Which choices a question varies at all. */
export function variedBy(inputs: UncertaintyInputs): readonly Assumption[] {
  const isVaried: Readonly<Record<Assumption, boolean>> = {
    weights: inputs.weightSpread > 0,
    errors: inputs.errors === 'published' || (inputs.errors === 'assumed' && inputs.errorShare > 0),
    // One way that is not the index's own is a choice too.
    normalisations: inputs.normalisations.some((one) => one !== 'points'),
    aggregations: inputs.aggregations.some((one) => one !== 'arithmetic'),
  };
  return assumptions.filter((one) => isVaried[one]);
}

/** The same question with one choice varied and all others as the index has them. */
function only(inputs: UncertaintyInputs, varied: Assumption): UncertaintyInputs {
  return {
    ...inputs,
    weightSpread: varied === 'weights' ? inputs.weightSpread : 0,
    errors: varied === 'errors' ? inputs.errors : 'none',
    normalisations: varied === 'normalisations' ? inputs.normalisations : ['points'],
    aggregations: varied === 'aggregations' ? inputs.aggregations : ['arithmetic'],
  };
}

/** The questions that are counted for one: all choices together, then each alone where there are several. */
export function partsOf(
  inputs: UncertaintyInputs,
): readonly { readonly of: Shift['of']; readonly inputs: UncertaintyInputs }[] {
  const varied = variedBy(inputs);
  return [{ of: 'all', inputs }, ...(varied.length > 1 ? varied.map((of) => ({ of, inputs: only(inputs, of) })) : [])];
}

/** The ranks that are kept of the counted runs. */
export function ranksOf(
  counted: RankCounts,
  keys: readonly string[],
  published: readonly number[],
): KeptRanks['provinces'] {
  return keys.map((key, unit) => {
    const [low, high] = rankInterval(counted, unit, 0.9);
    const [median] = rankInterval(counted, unit, 0);
    return {
      key,
      published: published[unit] ?? Number.NaN,
      low,
      median,
      high,
      firstTen: chanceOfRank(counted, unit, 10),
    };
  });
}

/** How far ranks moved from the published ones: the mean of all, and who moved most. */
export function shiftOf(
  of: Shift['of'],
  counted: RankCounts,
  keys: readonly string[],
  published: readonly number[],
): Shift {
  const means = keys.map((key, unit) => {
    let moved = 0;
    for (let rank = 1; rank <= counted.units; rank += 1)
      moved += Math.abs(rank - (published[unit] ?? rank)) * (counted.counts[unit * counted.units + rank - 1] ?? 0);
    return { key, mean: moved / counted.runs };
  });
  const most = means.reduce((one, other) => (other.mean > one.mean ? other : one));
  return { of, mean: means.reduce((sum, { mean }) => sum + mean, 0) / means.length, most };
}
