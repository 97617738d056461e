import { describe, expect, it } from 'vitest';
import { findIndex } from '../model/find.ts';
import { presentIndex } from '../present.ts';
import { readResults } from '../published.ts';
import { chooseTable } from './choose-table.ts';

const indices = ['par-index', 'sipas', 'papi', 'pci'].map((code) => presentIndex(findIndex(readResults(), code)));
const chosen = (index: string | null, year: number | null) => {
  const table = chooseTable(indices, { index, year });
  return [table?.index.index, table?.year];
};

describe('the table that is shown', () => {
  it('is the one that the address names', () => {
    expect(chosen('sipas', 2020)).toEqual(['sipas', 2020]);
  });

  it('is the latest year that is known of every province, where the address leaves it open', () => {
    expect(chosen(null, null)).toEqual(['papi', 2024]);
    expect(chosen('pci', null)).toEqual(['pci', 2022]);
    expect(chosen('pci', 1900)).toEqual(['pci', 2022]);
  });

  it('is the latest year with any score, where no year is known whole', () => {
    expect(chosen('par-index', null)).toEqual(['par-index', 2024]);
    expect(chooseTable([], { index: null, year: null })).toBeNull();
  });
});
