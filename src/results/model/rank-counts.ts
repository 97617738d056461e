/** How often each unit took each rank over many runs; `counts[unit * units + rank - 1]`. */
export type RankCounts = { readonly units: number; runs: number; readonly counts: Uint32Array };

/** No run yet. */
export function noRuns(units: number): RankCounts {
  return { units, runs: 0, counts: new Uint32Array(units * units) };
}

/** The order of units by score, kept between runs: scores change little, so that the last order is nearly the next. */
export function firstOrder(units: number): Uint16Array {
  return Uint16Array.from({ length: units }, (_, unit) => unit);
}

/** Ranks one run's scores, the highest first, equal scores sharing the better rank, and counts them. */
export function countRanks(into: RankCounts, scores: Float64Array, order: Uint16Array): void {
  sortByScore(scores, order);
  let shared = 0;
  let before = Number.NaN;
  for (let place = 0; place < order.length; place += 1) {
    const unit = order[place] ?? 0;
    const score = scores[unit] ?? 0;
    if (score !== before) shared = place;
    before = score;
    const at = unit * into.units + shared;
    into.counts[at] = (into.counts[at] ?? 0) + 1;
  }
  into.runs += 1;
}

/** Adds the runs that another worker counted. */
export function addCounts(into: RankCounts, other: RankCounts): void {
  for (let at = 0; at < into.counts.length; at += 1) into.counts[at] = (into.counts[at] ?? 0) + (other.counts[at] ?? 0);
  into.runs += other.runs;
}

/** The best and the worst rank of a unit between which a share `level` of the runs lies, the same share beyond either side. */
export function rankInterval(of: RankCounts, unit: number, level: number): readonly [number, number] {
  const tail = (1 - level) / 2;
  return [quantile(of, unit, tail), quantile(of, unit, 1 - tail)];
}

/** The share of runs in which a unit took this rank or a better one. */
export function chanceOfRank(of: RankCounts, unit: number, rank: number): number {
  let within = 0;
  for (let place = 0; place < Math.min(rank, of.units); place += 1) within += of.counts[unit * of.units + place] ?? 0;
  return of.runs === 0 ? Number.NaN : within / of.runs;
}

/** The smallest rank that at least a share of the runs reach or better. */
function quantile(of: RankCounts, unit: number, share: number): number {
  const needed = Math.max(1, Math.ceil(share * of.runs - roundingError));
  let reached = 0;
  for (let place = 0; place < of.units; place += 1) {
    reached += of.counts[unit * of.units + place] ?? 0;
    if (reached >= needed) return place + 1;
  }
  return of.units;
}

const roundingError = 1e-9;

/** Puts the highest first by insertion: with an order that is nearly right it takes about one step for each unit. */
export function sortByScore(scores: Float64Array, order: Uint16Array): void {
  for (let place = 1; place < order.length; place += 1) {
    const unit = order[place] ?? 0;
    const score = scores[unit] ?? 0;
    let at = place;
    while (at > 0 && (scores[order[at - 1] ?? 0] ?? 0) < score) {
      order[at] = order[at - 1] ?? 0;
      at -= 1;
    }
    order[at] = unit;
  }
}
