import type { Matrix, Normalisation } from './normalise.ts';
import { normalise } from './normalise.ts';
import { seededRandom } from './random.ts';
import type { RankCounts } from './rank-counts.ts';
import { countRanks, firstOrder, noRuns } from './rank-counts.ts';

/** How indicators become one score: weighted arithmetic or geometric mean (OECD/JRC Handbook, 2008, step 6). */
export type Aggregation = 'arithmetic' | 'geometric';

/** What is asked: how far ranks hang on choices and errors. */
export type Uncertainty = {
  /** Without gaps: a unit with a missing figure is left out by who asks, and named. */
  readonly matrix: Matrix;
  /** Nominal weights of the indicators; only their ratios matter. */
  readonly weights: Float64Array;
  /** Each weight is multiplied by a uniform draw from 1 - spread to 1 + spread, spread from 0 to 1. */
  readonly weightSpread: number;
  /** Each run takes one of these by chance. */
  readonly normalisations: readonly Normalisation[];
  readonly aggregations: readonly Aggregation[];
  readonly seed: number;
};

/** Runs of one stream of chance; streams together make up the runs asked, in any order and on any number of workers. */
export type Chunk = { readonly stream: number; readonly runs: number };

/** Cuts a number of runs into streams, so that the same runs give the same counts whoever takes which. */
export function chunksOf(runs: number): Chunk[] {
  const each = Math.max(fewestRuns, Math.ceil(runs / mostStreams));
  return Array.from({ length: Math.ceil(runs / each) }, (_, stream) => ({
    stream,
    runs: Math.min(each, runs - stream * each),
  }));
}

/** A chunk of fewer runs is not worth its message. */
const fewestRuns = 500;
/** The way to a far stream is long; as many steps of progress as anybody can see. */
const mostStreams = 64;

/**
 * Makes ready the variants of normalisation and aggregation, and gives the function that counts ranks over one chunk of runs. Errors of
 * indicators are independent and normal (log-normal of the same relative size under the geometric mean), so that the error of a unit's
 * score is normal with variance sum(w² s²), drawn once a unit and run. Figures by rank redraw all indicators `redraws` times and rank anew.
 * Throws RangeError where sizes disagree or a figure is not finite.
 */
export function prepareRuns(asked: Uncertainty): (chunk: Chunk) => RankCounts {
  check(asked);
  const { units, indicators } = asked.matrix;
  const variants = asked.normalisations.flatMap((by) => {
    const surfaces = surfacesOf(asked, by);
    return asked.aggregations.map((mean) => surfaces.map((surface) => forMean(surface, mean)));
  });
  const weights = new Float64Array(indicators);
  const squares = new Float64Array(indicators);
  const scores = new Float64Array(units);
  return ({ stream, runs }) => {
    const random = seededRandom(asked.seed, stream);
    const counted = noRuns(units);
    const order = firstOrder(units);
    for (let run = 0; run < runs; run += 1) {
      drawWeights(asked, random.uniform, weights, squares);
      const surfaces = variants[Math.floor(random.uniform() * variants.length)] ?? [];
      const surface = surfaces[surfaces.length === 1 ? 0 : Math.floor(random.uniform() * surfaces.length)];
      if (surface === undefined) break;
      if (surface.variances === undefined) sumInto(scores, surface.values, weights);
      else sumWithErrors(scores, surface.values, surface.variances, weights, squares, random.normal);
      countRanks(counted, scores, order);
    }
    return counted;
  };
}

/** One stretch of figures ready to be summed: values, and variances where errors are drawn. */
type Surface = { readonly values: Float64Array; readonly variances?: Float64Array };

function surfacesOf({ matrix, seed }: Uncertainty, by: Normalisation): Matrix[] {
  if (by !== 'rank' || matrix.errors === undefined) return [normalise(matrix, by)];
  const { normal } = seededRandom(seed ^ redrawSalt);
  const { errors } = matrix;
  return Array.from({ length: redraws }, () =>
    normalise({ ...matrix, values: matrix.values.map((value, at) => value + (errors[at] ?? 0) * normal()) }, by),
  );
}

const redraws = 32;
const redrawSalt = 0x5f3759df;

/** The geometric mean orders as the sum of logarithms does; a relative error is the error of a logarithm. */
function forMean({ values, errors }: Matrix, mean: Aggregation): Surface {
  const geometric = mean === 'geometric';
  return {
    values: geometric ? values.map(Math.log) : values,
    ...(errors === undefined
      ? {}
      : { variances: errors.map((error, at) => (geometric ? error / (values[at] ?? 1) : error) ** 2) }),
  };
}

function drawWeights(
  { weights: nominal, weightSpread }: Uncertainty,
  uniform: () => number,
  weights: Float64Array,
  squares: Float64Array,
): void {
  let sum = 0;
  for (let at = 0; at < nominal.length; at += 1) {
    const weight = (nominal[at] ?? 0) * (weightSpread === 0 ? 1 : 1 + weightSpread * (2 * uniform() - 1));
    weights[at] = weight;
    sum += weight;
  }
  for (let at = 0; at < weights.length; at += 1) {
    const weight = (weights[at] ?? 0) / sum;
    weights[at] = weight;
    squares[at] = weight * weight;
  }
}

function sumInto(scores: Float64Array, values: Float64Array, weights: Float64Array): void {
  const indicators = weights.length;
  for (let unit = 0, at = 0; unit < scores.length; unit += 1) {
    let sum = 0;
    for (let indicator = 0; indicator < indicators; indicator += 1, at += 1)
      sum += (values[at] as number) * (weights[indicator] as number);
    scores[unit] = sum;
  }
}

/** Two sums of each kind run side by side: one alone waits for its own last addition. */
function sumWithErrors(
  scores: Float64Array,
  values: Float64Array,
  variances: Float64Array,
  weights: Float64Array,
  squares: Float64Array,
  normal: () => number,
): void {
  const indicators = weights.length;
  const even = indicators - (indicators % 2);
  for (let unit = 0, at = 0; unit < scores.length; unit += 1) {
    let [sum, sumBeside, variance, varianceBeside] = [0, 0, 0, 0];
    for (let indicator = 0; indicator < even; indicator += 2, at += 2) {
      sum += (values[at] as number) * (weights[indicator] as number);
      variance += (variances[at] as number) * (squares[indicator] as number);
      sumBeside += (values[at + 1] as number) * (weights[indicator + 1] as number);
      varianceBeside += (variances[at + 1] as number) * (squares[indicator + 1] as number);
    }
    if (even < indicators) {
      sum += (values[at] as number) * (weights[even] as number);
      variance += (variances[at] as number) * (squares[even] as number);
      at += 1;
    }
    scores[unit] = sum + sumBeside + Math.sqrt(variance + varianceBeside) * normal();
  }
}

function check({ matrix, weights, weightSpread, normalisations, aggregations }: Uncertainty): void {
  const { units, indicators, values, errors } = matrix;
  const cells = units * indicators;
  if (units < 1 || indicators < 1 || values.length !== cells || weights.length !== indicators)
    throw new RangeError(`${values.length} figures and ${weights.length} weights for ${units} units x ${indicators}`);
  if (errors !== undefined && errors.length !== cells)
    throw new RangeError(`${errors.length} errors for ${cells} figures`);
  if (!values.every(Number.isFinite) || errors?.every((error) => error >= 0 && Number.isFinite(error)) === false)
    throw new RangeError('a figure or an error is missing: leave its unit out, and say so');
  if (!weights.every((weight) => weight >= 0) || !(weights.reduce((sum, weight) => sum + weight, 0) > 0))
    throw new RangeError('weights must be at least 0 and not all 0');
  if (!(weightSpread >= 0 && weightSpread < 1)) throw new RangeError(`weight spread ${weightSpread} is not in [0, 1)`);
  if (normalisations.length === 0 || aggregations.length === 0) throw new RangeError('no variant asked');
}
