import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { BenchResult } from './bench.ts';

// As the product runs: bin/pinned-node.mjs names the same folder.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));

/** Every figure of the README by name. */
const benches: Readonly<
  Record<string, () => Promise<{ run(word?: string, options?: readonly string[]): Promise<BenchResult> }>>
> = {
  start: () => import('./start.ts'),
  import: () => import('./import.ts'),
  reader: () => import('./reader.ts'),
  ladder: () => import('./ladder.ts'),
  'ladder-kills': () => import('./ladder-kills.ts'),
  'reader-fuzz': () => import('./reader-fuzz.ts'),
  'reader-growth': () => import('./reader-growth.ts'),
  'criterion-links': () => import('./criterion-links.ts'),
  round: () => import('./round.ts'),
  simulate: () => import('./simulate.ts'),
  'tasks-list': () => import('./tasks-list.ts'),
  uncertainty: () => import('./uncertainty.ts'),
};

const [name, ...options] = process.argv.slice(2);
const load = name === undefined ? undefined : benches[name];
if (load) {
  const result = await (await load()).run(options[0]?.startsWith('--') ? undefined : options[0], options);
  if (options.includes('--json')) process.stdout.write(`${JSON.stringify(result)}\n`);
  else print(result);
} else {
  process.stderr.write(
    `npm run bench -- NAME [FILE|COUNT] [--seed N] [--keep FOLDER] [--json]\n${Object.keys(benches)
      .map((one) => `  ${one}\n`)
      .join('')}`,
  );
  process.exitCode = name === undefined ? 0 : 2;
}

function print({ name: title, about, figures, against, ratio }: BenchResult): void {
  const lines = (values: Readonly<Record<string, number>>) =>
    Object.entries(values).map(([key, value]) => `  ${key.padEnd(32)} ${value}`);
  process.stdout.write(
    [`${title}: ${about}`, ...lines(figures), 'against', ...lines(against), 'ratio', ...lines(ratio), ''].join('\n'),
  );
}
