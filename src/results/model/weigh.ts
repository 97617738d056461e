/** Runs that are weighed side by side: a figure is fetched once for all, and no sum waits for its own last addition. */
export const lanes = 4;

/**
 * The weighted sums of all units for `lanes` runs at once: `sums[unit * lanes + lane]`. `figures[unit * indicators + indicator]`,
 * `weights[indicator * lanes + lane]`. Two units go together, so that a weight too is fetched for more than one sum.
 */
export function weigh(sums: Float64Array, figures: Float64Array, weights: Float64Array, indicators: number): void {
  const units = sums.length / lanes;
  for (let unit = 0; unit < units; unit += 2) {
    // The last of an odd number goes together with itself.
    const beside = unit + 1 < units ? unit + 1 : unit;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    let at = unit * indicators;
    let other = beside * indicators;
    for (let lane = 0; lane < weights.length; lane += lanes) {
      const one = figures[at] as number;
      const two = figures[other] as number;
      const p = weights[lane] as number;
      const q = weights[lane + 1] as number;
      const r = weights[lane + 2] as number;
      const s = weights[lane + 3] as number;
      at += 1;
      other += 1;
      a += one * p;
      b += one * q;
      c += one * r;
      d += one * s;
      e += two * p;
      f += two * q;
      g += two * r;
      h += two * s;
    }
    const to = unit * lanes;
    sums[to] = a;
    sums[to + 1] = b;
    sums[to + 2] = c;
    sums[to + 3] = d;
    const toOther = beside * lanes;
    sums[toOther] = e;
    sums[toOther + 1] = f;
    sums[toOther + 2] = g;
    sums[toOther + 3] = h;
  }
}
