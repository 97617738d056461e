import type { IndexView } from './views.ts';

/** Which index and year are shown where the address leaves it open: the first index of which a whole year is known, and its latest such year. */
export function chooseTable(
  indices: readonly IndexView[],
  asked: { readonly index: string | null; readonly year: number | null },
): { readonly index: IndexView; readonly year: number } | null {
  const index =
    indices.find((one) => one.index === asked.index) ?? indices.find((one) => one.years.some(isWhole)) ?? indices[0];
  if (!index) return null;
  const newest =
    index.years.findLast(isWhole) ?? index.years.findLast(({ scores }) => scores > 0) ?? index.years.at(-1);
  const year = index.years.find((one) => one.year === asked.year) ?? newest;
  return year ? { index, year: year.year } : null;
}

function isWhole({ scores, withheld, units }: IndexView['years'][number]): boolean {
  return scores > 0 && scores + withheld === units;
}
