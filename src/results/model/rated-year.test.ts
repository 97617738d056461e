import { expect, test } from 'vitest';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { frameworkOf } from '../../frameworks/model/look-up.ts';
import { readResults } from '../published.ts';
import { ratedYear } from './rated-year.ts';

const rated = (index: string, year: number, thisYear = 2027) => {
  const found = ratedYear(frameworkOf(readCatalogue(), index)!, readResults().provinces, year, thisYear);
  return found && [found.edition.id, found.units, found.isAssumed];
};

test('a year has its edition; one after the last takes the newest, with the provinces of its day, and says so', () => {
  expect(rated('papi', 2024)).toEqual(['2021-2024', 63, false]);
  expect(rated('papi', 2025)).toEqual(['2025', 34, false]);
  expect(rated('papi', 2026)).toEqual(['2025', 34, true]);
  expect(rated('sipas', 2027)).toEqual(['2023-2026', 34, true]);
});

test('a year to come, and a hole before the last edition, have none', () => {
  expect(rated('papi', 2028)).toBeNull();
  expect(rated('papi', 2026, 2025)).toBeNull();
  expect(rated('papi', 2010)).toBeNull();
  expect(rated('papi', Number.NaN)).toBeNull();
  // Ten provinces were tried out in 2015; nobody was rated in 2016.
  expect(rated('sipas', 2016)).toBeNull();
});
