/** Days since a unit was last heard: since its last report, else since the work was given out. Null when it owes nothing. */
export function silentDays(
  row: { readonly open: number; readonly lastReportAt: Date | null; readonly givenOutAt: Date },
  now: Date,
): number | null {
  if (row.open === 0) return null;
  const heard = row.lastReportAt ?? row.givenOutAt;
  return Math.max(0, Math.floor((now.getTime() - heard.getTime()) / 86_400_000));
}

const summed = [
  'occurrences',
  'reported',
  'done',
  'proven',
  'allThree',
  'late',
  'stale',
  'waiting',
  'returned',
  'needsDate',
] as const;

/** The rows' counts added up; an empty list is all zeroes, since nothing was given out. */
export function total(rows: readonly Readonly<Record<(typeof summed)[number], number>>[]) {
  const sums = Object.fromEntries(summed.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)]));
  return sums as Record<(typeof summed)[number], number>;
}
