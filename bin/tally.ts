/** How many checks and tests went well, badly, and were left out. */
export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** What vitest's JSON reporter writes, as far as it is counted. */
type TestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
};

/** A single check's tally. */
export function tallyOf(ok: boolean): Tally {
  return ok ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** The sum of tallies. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (pick: (tally: Tally) => number) => tallies.reduce((total, tally) => total + pick(tally), 0);
  return { passed: sum((t) => t.passed), failed: sum((t) => t.failed), skipped: sum((t) => t.skipped) };
}

/**
 * Counts a test run by its report (null: there is none) and exit code. A file that broke outside its tests is one failure, and so is
 * a run that ended badly, or without a single test, for a reason that no test shows.
 */
export function tallyTests(report: string | null, exitCode: number | null): Tally {
  const files = parseReport(report)?.testResults ?? [];
  const statuses = files.flatMap((file) => file.assertionResults.map((one) => one.status));
  const count = (...wanted: readonly string[]) => statuses.filter((status) => wanted.includes(status)).length;
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
  );
  const passed = count('passed');
  const failed = count('failed') + brokenFiles.length;
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: failed + (unexplained ? 1 : 0), skipped: statuses.length - passed - count('failed') };
}

function parseReport(report: string | null): TestReport | null {
  try {
    return report === null ? null : JSON.parse(report);
  } catch {
    return null;
  }
}
