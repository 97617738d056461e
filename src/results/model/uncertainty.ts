import { firstOrders, normalise, placesIn, type Matrix, type Normalisation } from './normalise.ts';
import { seededRandom } from './random.ts';
import { countRanks, firstOrder, noRuns, type RankCounts } from './rank-counts.ts';
import { lanes, weigh } from './weigh.ts';

/** How indicators become one score: weighted arithmetic or geometric mean (OECD/JRC Handbook, 2008, step 6). */
export const aggregations = ['arithmetic', 'geometric'] as const;
export type Aggregation = (typeof aggregations)[number];

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
  const variants = asked.normalisations.flatMap((by) => {
    const surfaces = surfacesOf(asked, by);
    return asked.aggregations.map((mean) => surfaces.map((surface) => forMean(surface, mean)));
  });
  return ({ stream, runs }) => {
    const random = seededRandom(asked.seed, stream);
    const counted = noRuns(asked.matrix.units);
    const order = firstOrder(asked.matrix.units);
    const { weights, bySurface } = drawRuns(asked, variants, random.uniform, runs);
    const scores = new Float64Array(asked.matrix.units);
    const count = (lane: number, sums: Float64Array, variances: Float64Array | null) => {
      for (let unit = 0; unit < scores.length; unit += 1) {
        const sum = sums[unit * lanes + lane] as number;
        scores[unit] =
          variances === null ? sum : sum + Math.sqrt(variances[unit * lanes + lane] as number) * random.normal();
      }
      countRanks(counted, scores, order);
    };
    for (const [surface, own] of bySurface) weighRuns(surface, own, weights, asked.matrix, count);
    return counted;
  };
}

/** All weights of a chunk, `weights[run * indicators + indicator]`, and which runs look at which surface: those are weighed side by side. */
function drawRuns(
  asked: Uncertainty,
  variants: readonly (readonly Surface[])[],
  uniform: () => number,
  runs: number,
): { readonly weights: Float64Array; readonly bySurface: ReadonlyMap<Surface, readonly number[]> } {
  const { indicators } = asked.matrix;
  const weights = new Float64Array(runs * indicators);
  const bySurface = new Map<Surface, number[]>();
  for (let run = 0; run < runs; run += 1) {
    drawWeights(asked, uniform, weights.subarray(run * indicators, (run + 1) * indicators));
    const surfaces = variants[Math.floor(uniform() * variants.length)] ?? [];
    const surface = surfaces[surfaces.length === 1 ? 0 : Math.floor(uniform() * surfaces.length)];
    if (surface === undefined) continue;
    const own = bySurface.get(surface);
    if (own) own.push(run);
    else bySurface.set(surface, [run]);
  }
  return { weights, bySurface };
}

/** Weighs the runs of one surface, `lanes` at a time, and hands each to be counted. */
function weighRuns(
  { values, variances }: Surface,
  runs: readonly number[],
  weights: Float64Array,
  { units, indicators }: Matrix,
  count: (lane: number, sums: Float64Array, variances: Float64Array | null) => void,
): void {
  const sums = new Float64Array(units * lanes);
  const spread = variances === undefined ? null : new Float64Array(units * lanes);
  const block = new Float64Array(indicators * lanes);
  for (let first = 0; first < runs.length; first += lanes) {
    const last = Math.min(first + lanes, runs.length);
    for (let at = first; at < last; at += 1) {
      const from = (runs[at] as number) * indicators;
      for (let indicator = 0; indicator < indicators; indicator += 1)
        block[indicator * lanes + at - first] = weights[from + indicator] as number;
    }
    weigh(sums, values, block, indicators);
    if (variances !== undefined && spread !== null) {
      for (let at = 0; at < block.length; at += 1) block[at] = (block[at] as number) * (block[at] as number);
      weigh(spread, variances, block, indicators);
    }
    for (let at = first; at < last; at += 1) count(at - first, sums, spread);
  }
}

/** One stretch of figures ready to be summed: values, and variances where errors are drawn. */
type Surface = { readonly values: Float64Array; readonly variances?: Float64Array };

function surfacesOf({ matrix, seed }: Uncertainty, by: Normalisation): Matrix[] {
  if (by !== 'rank' || matrix.errors === undefined) return [normalise(matrix, by)];
  const { normal } = seededRandom(seed ^ redrawSalt);
  const { values, errors } = matrix;
  const orders = firstOrders(matrix);
  const drawn = new Float64Array(values.length);
  return Array.from({ length: redraws }, () => {
    for (let at = 0; at < drawn.length; at += 1) drawn[at] = (values[at] as number) + (errors[at] as number) * normal();
    return placesIn({ ...matrix, values: drawn }, orders);
  });
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

/** One run's weights, with a sum of 1. */
function drawWeights({ weights: nominal, weightSpread }: Uncertainty, uniform: () => number, into: Float64Array): void {
  let sum = 0;
  for (let at = 0; at < into.length; at += 1) {
    const weight = (nominal[at] as number) * (weightSpread === 0 ? 1 : 1 + weightSpread * (2 * uniform() - 1));
    into[at] = weight;
    sum += weight;
  }
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] as number) / sum;
}

function check(asked: Uncertainty): void {
  const { matrix, weights, weightSpread, normalisations, aggregations } = asked;
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
  if (normalisations.includes('points') && aggregations.includes('geometric') && !values.every((value) => value > 0))
    throw new RangeError('a geometric mean of points needs points above 0');
}
