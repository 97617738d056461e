import { describe, expect, it } from 'vitest';
import { findProvince } from '../model/find.ts';
import { provincesOfYear } from '../model/province.ts';
import { readResults } from '../published.ts';
import { ladderAddress, provinceAddress, readLadder, readPeers, slugOf } from './address.ts';

describe('the address of the ladder', () => {
  it('is read back as it was written', () => {
    const at = { index: 'papi', year: 2022, node: '4.1', province: 'ha-tinh' };
    expect(readLadder(new URL(ladderAddress(at), 'http://thuocdo').searchParams)).toEqual(at);
  });

  it('leaves out what is for the screen to choose, and the whole index', () => {
    expect(ladderAddress({})).toBe('/results');
    expect(ladderAddress({ index: 'pci', node: '*' })).toBe('/results?index=pci');
    expect(readLadder(new URLSearchParams('year=soon'))).toMatchObject({ index: null, year: null, node: null });
  });
});

describe('a province in an address', () => {
  it('is found again under its name in every year', () => {
    const results = readResults();
    for (const year of [2012, 2024, 2025])
      for (const province of provincesOfYear(results.provinces, year))
        expect(findProvince(results, slugOf(province), year).key).toBe(province.key);
  });

  it('has a page in an index and year', () => {
    const at = { index: 'papi', year: 2022, province: 'ha-tinh' };
    expect(provinceAddress({ ...at, node: null })).toBe('/results/papi/2022/ha-tinh');
    expect(provinceAddress({ ...at, node: '4.1' })).toBe('/results/papi/2022/ha-tinh?node=4.1');
  });

  it('keeps the peers of its shape, three at most and each once', () => {
    const at = { index: 'papi', year: 2022, province: 'ha-tinh', node: null, peers: ['nghe-an', 'quang-tri'] };
    expect(readPeers(new URL(provinceAddress(at), 'http://thuocdo').searchParams)).toEqual(at.peers);
    expect(readPeers(new URLSearchParams('peers=a,b,a,,c,d'))).toEqual(['a', 'b', 'c']);
  });
});
