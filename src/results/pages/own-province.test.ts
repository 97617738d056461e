import { describe, expect, it } from 'vitest';
import { readResults } from '../published.ts';
import { provinceNamed } from './own-province.ts';

const { provinces } = readResults();
const keyOf = (wanted: string | null, year: number) => provinceNamed(provinces, wanted, year)?.key;

describe('the province that a name means in a year', () => {
  it('is found by slug and by name, under the bodies of that year', () => {
    expect(keyOf('ha-tinh', 2022)).toBe('42@63');
    expect(keyOf('Hà Tĩnh', 2025)).toBe('42@34');
    expect(keyOf('bac-ninh', 2025)).toBe('24@34');
  });

  it('is what a merged one went into, once it was merged', () => {
    expect(keyOf('bac-giang', 2022)).toBe('24@63');
    expect(keyOf('bac-giang', 2025)).toBe('24@34');
  });

  it('is none where no province is named, or none of that name', () => {
    expect(keyOf(null, 2022)).toBeUndefined();
    expect(keyOf('', 2022)).toBeUndefined();
    expect(keyOf('song-lam', 2022)).toBeUndefined();
  });
});
