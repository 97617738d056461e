import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const shared = join(root, '../shared');
const scorer = join(shared, 'tools/score-plan-reader.mjs');

type Scores = Record<string, Record<string, number>>;

/** Real plans with a careful reader's annotations lie beside the checkout on some machines; they are no part of it. */
test.skipIf(!existsSync(scorer))(
  'the annotated plans are read as a careful reader reads them',
  () => {
    const reader = `'${process.execPath}' '${join(root, 'src/main.ts')}' read {} --json`;
    const folders = ['--gold', join(shared, 'gold'), '--docs', join(shared, 'seeds')];
    const scores = JSON.parse(
      execFileSync(process.execPath, [scorer, ...folders, '--json', '--reader', reader], { encoding: 'utf8' }),
    ) as Scores;
    for (const [plan, fields] of Object.entries(scores)) {
      for (const [field, least] of Object.entries({
        tasks: 0.98,
        lead: 0.98,
        coordinate: 0.97,
        deadline: 0.98,
        path: 0.97,
        kind: 0.97,
        legal: 0.98,
        goals: 0.95,
        results: 0.95,
        header: 1,
      })) {
        expect(fields[field], `${plan} ${field}`).toBeGreaterThanOrEqual(least);
      }
    }
  },
  60_000,
);
