export type Data = {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly units: number;
  readonly indicators: number;
};

/** The bare loop: multiplies all figures by weights and sums them, so many times. */
export function sums({ values, weights, units, indicators }: Data, runs: number): number {
  let all = 0;
  for (let run = 0; run < runs; run += 1)
    for (let unit = 0, at = 0; unit < units; unit += 1)
      for (let indicator = 0; indicator < indicators; indicator += 1, at += 1)
        all += (values[at] as number) * (weights[indicator] as number);
  return all;
}
