import { expect, test } from 'vitest';
import { linesOf } from './lines-of.ts';

const series = (name: string, ...years: readonly [index: string, year: number][]) => ({
  province: { name },
  years: years.map(([index, year]) => ({ index, year })),
});
const merged = [series('Bắc Giang', ['papi', 2024], ['papi', 2023]), series('Bắc Ninh', ['pci', 2024])];

test('a province that was merged has no line of its own before, and each that was keeps its name', () => {
  const none = series('Bắc Ninh');
  expect(linesOf({ own: none, merged }, 'papi')).toEqual([
    {
      of: 'Bắc Giang',
      years: [
        { index: 'papi', year: 2023 },
        { index: 'papi', year: 2024 },
      ],
    },
  ]);
  expect(linesOf({ own: none, merged }, 'pci').map(({ of }) => of)).toEqual(['Bắc Ninh']);
  expect(linesOf({ own: none, merged }, 'sipas')).toEqual([]);
});

test('once it has a year of its own, that alone is its line', () => {
  const own = series('Bắc Ninh', ['papi', 2025]);
  expect(linesOf({ own, merged }, 'papi')).toEqual([{ of: null, years: [{ index: 'papi', year: 2025 }] }]);
});
