import { describe, expect, it } from 'vitest';
import { readResults } from '../published.ts';
import { mergedInto, namesOfLand, predecessorsOf, provincesOfYear } from './province.ts';

const { provinces } = readResults();
const province = (key: string) => provinces.find((one) => one.key === key)!;
const names = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name);

describe('provinces', () => {
  it('are 63 up to 2024 and 34 from 2025 on, each code and name once in a year', () => {
    for (const [year, count] of [
      [2006, 63],
      [2012, 63],
      [2024, 63],
      [2025, 34],
      [2026, 34],
    ] as const) {
      const living = provincesOfYear(provinces, year);
      expect(living).toHaveLength(count);
      expect(new Set(living.map(({ code }) => code)).size).toBe(count);
      expect(new Set(names(living)).size).toBe(count);
    }
  });

  it('passed seven codes to another province in 2025', () => {
    const [before, after] = [provincesOfYear(provinces, 2024), provincesOfYear(provinces, 2025)];
    const reused = after.filter(({ code, name, key }) => {
      const earlier = before.find((one) => one.code === code);
      return earlier && earlier.name !== name && !namesOfLand(provinces, province(key)).includes(earlier);
    });
    expect(reused.map(({ code }) => code)).toEqual(['15', '24', '44', '52', '80', '82', '91']);
  });

  it('lead from each of the 63 to one of the 34', () => {
    const end = (key: string): string => {
      const { successor } = province(key);
      return successor ? end(successor) : key;
    };
    const ends = provincesOfYear(provinces, 2024).map(({ key }) => end(key));
    expect(new Set(ends).size).toBe(34);
    expect(ends.every((key) => key.endsWith('@34'))).toBe(true);
  });

  it('are one land under several names, or were merged from others', () => {
    expect(namesOfLand(provinces, province('46@34')).map(({ key }) => key)).toEqual(['46@34', '46h@63', '46@63']);
    expect(mergedInto(provinces, province('46@34'))).toEqual([]);
    expect(namesOfLand(provinces, province('42@34')).map(({ key }) => key)).toEqual(['42@34', '42@63']);
    expect(namesOfLand(provinces, province('24@34'))).toHaveLength(1);
    expect(names(mergedInto(provinces, province('24@34')))).toEqual(['Bắc Giang', 'Bắc Ninh']);
    expect(names(predecessorsOf(provinces, province('37@34')))).toEqual(['Hà Nam', 'Nam Định', 'Ninh Bình']);
  });
});
