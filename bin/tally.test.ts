import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sumOf, tallyOf, tallyTests } from './tally.ts';

const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

test('counts passed, failed and left out tests, and files that break outside a test', () => {
  const run = runTests({
    'some.test.ts': `test('right', () => {}); test('wrong', () => { throw new Error(); }); test.skip('left out', () => {});`,
    'broken.test.ts': `import './missing.ts'; test('never', () => {});`,
    'hook.test.ts': `beforeAll(() => { throw new Error(); }); test('never', () => {});`,
  });
  expect(tallyTests(run.report, run.exitCode)).toEqual({ passed: 1, failed: 3, skipped: 2 });
});

test('counts an error that no test shows as one failure', () => {
  const run = runTests({
    'late.test.ts': `test('right', () => { setTimeout(() => { throw new Error(); }); return new Promise((done) => { setTimeout(done, 50); }); });`,
  });
  expect(tallyTests(run.report, run.exitCode)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test.each([
  ['there is no report', null, 0],
  ['the report is cut off', '{"testResults": [{"name"', 0],
  ['nothing was tested', '{"testResults": []}', 0],
  ['the run was killed', null, null],
])('never calls it well when %s', (_what, report, exitCode) => {
  expect(tallyTests(report, exitCode).failed).toBe(1);
});

test('sums tallies', () => {
  const tests = { passed: 40, failed: 2, skipped: 3 };
  expect(sumOf([tallyOf(true), tallyOf(false), tests])).toEqual({ passed: 41, failed: 3, skipped: 3 });
});

/** Runs the real test runner on files of its own. */
function runTests(files: Readonly<Record<string, string>>): { report: string; exitCode: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'thuocdo-tally-'));
  try {
    symlinkSync(modules, join(folder, 'node_modules'));
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), `import { beforeAll, test } from 'vitest';\n${text}`);
    }
    const report = join(folder, 'report.json');
    const args = [join(modules, 'vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${report}`];
    const run = spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    return { report: readFileSync(report, 'utf8'), exitCode: run.status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
