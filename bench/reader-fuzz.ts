import { fuzz, limits } from '../test/fuzz-run.ts';
import { rounded, type BenchResult } from './bench.ts';

/**
 * Reads mutations of our own files by number, so many or the one of `--seed`, and holds the slowest and the heaviest against the limits; those that
 * the bounds of the product's process end, which their senders are told, are counted by themselves.
 */
export async function run(count = '20000', options: readonly string[] = []): Promise<BenchResult> {
  const at = options.indexOf('--seed');
  const first = at < 0 ? 0 : Number(options[at + 1]);
  const { cases, bounded, failures } = await fuzz(first, first + (at < 0 ? Number(count) : 1));
  for (const { seed, why, code } of bounded) process.stderr.write(`--seed ${seed}: refused with ${code}: ${why}\n`);
  for (const { seed, why } of failures) process.stderr.write(`--seed ${seed}: ${why}\n`);
  if (failures.length > 0) process.exitCode = 1;
  const slowest = rounded(Math.max(0, ...cases.map((one) => one.ms)));
  const peak = rounded(Math.max(0, ...cases.map((one) => one.megabytes)));
  return {
    name: 'reader-fuzz',
    about:
      'mutations of our own files in every format: each gives a sound reading or a clear refusal, within the limits or by them',
    figures: {
      mutations:
        cases.length + bounded.length + failures.filter(({ seed }) => !cases.some((one) => one.seed === seed)).length,
      'clear refusals': cases.filter((one) => one.refused && one.fault === null).length,
      'refused by the bounds': bounded.length,
      readings: cases.filter((one) => !one.refused && one.fault === null).length,
      failures: failures.length,
      'slowest, ms': slowest,
      'peak of the process, MB': peak,
    },
    against: { 'limit, ms': limits.ms, 'limit, MB': limits.megabytes },
    ratio: { time: rounded(slowest / limits.ms), memory: rounded(peak / limits.megabytes) },
  };
}
