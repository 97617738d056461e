import { describe, expect, test } from 'vitest';
import { readResults } from '../published.ts';
import { poseWhatIf, yearPairsOf } from './pose-what-if.ts';
import { provincesOfYear } from './province.ts';
import { tableOf, tablesOfIndex, whole, type Results, type Row, type Table } from './table.ts';
import { spreadsOf } from './what-if.ts';

const published = readResults();
const wish = { province: 'Hà Tĩnh', set: new Map(), others: 'moving', runs: 1, seed: 0 } as const;

/** The last table of PAPI again, as if 34 provinces had been rated in the year after, by the same edition. */
function withYearOf34(): { results: Results; table: Table } {
  const last = tablesOfIndex(published, 'papi').at(-1)!;
  const some = last.rows.find(({ scores }) => scores.get(whole)?.kind === 'value')!;
  const rows = provincesOfYear(published.provinces, 2025).map((province): Row => ({ ...some, province }));
  const table = { ...last, year: 2025, units: 34, rows };
  return { results: { ...published, tables: [...published.tables, table] }, table };
}

describe('a year of 34 provinces', () => {
  test('moves who was not merged by its own years under its former key, and names those that have none', () => {
    const { results, table } = withYearOf34();
    const { question, borrowing } = poseWhatIf(results, table, wish);
    const at = (name: string) => table.rows.findIndex(({ province }) => province.name === name);
    const own = spreadsOf(question.changes, 34);
    expect(own.every((spread) => spread > 0)).toBe(true);
    // Lạng Sơn and Huế (before Thừa Thiên Huế) were not merged: what they did before 2025 is what they move by.
    for (const name of ['Lạng Sơn', 'Huế'])
      expect(question.changes.filter((year) => year[at(name)] !== null).length).toBeGreaterThanOrEqual(3);
    expect(own[at('Lạng Sơn')]).not.toBe(own[at('Bắc Ninh')]);
    // Bắc Ninh of 34 has the code that Bắc Giang had: it must not take its years for its own.
    expect(question.changes.every((year) => year[at('Bắc Ninh')] === null)).toBe(true);
    expect(borrowing.map(({ name }) => name)).toEqual(expect.arrayContaining(['Bắc Ninh', 'Phú Thọ']));
    expect(borrowing.map(({ name }) => name)).not.toContain('Lạng Sơn');
  });
});

describe('how far provinces move', () => {
  const pairs = (index: string, year: number) =>
    yearPairsOf(published, tableOf(published, index, year)!).map(([one, other]) => `${one.year}-${other.year}`);

  test('is taken from years of one edition, on the scale of the year asked about', () => {
    // 2018 and 2021 began editions; up to 2017 totals reached 60.
    expect(pairs('papi', 2024)).toEqual(['2019-2020', '2021-2022', '2022-2023', '2023-2024']);
    expect(pairs('pci', 2013)).not.toContain('2012-2013');
  });

  test('is refused where no two years were measured alike, and not asked for where others are held', () => {
    const alone = tableOf(published, 'papi', 2018)!;
    const code = () => poseWhatIf(published, alone, wish);
    expect(code).toThrow(expect.objectContaining({ code: 'results.no_changes' }));
    expect(poseWhatIf(published, alone, { ...wish, others: 'held' }).borrowing.length).toBeGreaterThan(50);
  });
});
