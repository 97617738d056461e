/** What one run of a bench found: our figures, those of the peer or the limit measured in the same run, and ours over theirs. */
export type BenchResult = {
  readonly name: string;
  /** What the figures are of, and what they are held against. */
  readonly about: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly against: Readonly<Record<string, number>>;
  readonly ratio: Readonly<Record<string, number>>;
};

/** Runs `work` so many times after a warm-up; the milliseconds of each run, shortest first. */
export async function timings(times: number, work: (run: number) => unknown): Promise<readonly number[]> {
  await work(0);
  const found: number[] = [];
  for (let run = 1; run <= times; run += 1) {
    const start = performance.now();
    await work(run);
    found.push(performance.now() - start);
  }
  return found.sort((a, b) => a - b);
}

/** The timing below which the share of all lies, such as 0.5 for the median; two decimals. */
export function quantile(sorted: readonly number[], share: number): number {
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
}

/** Two decimals: what is finer than that is the machine's noise; more where the figure is counted, not timed. */
export function rounded(value: number, decimals = 2): number {
  return Number(value.toFixed(decimals));
}
