import { describe, expect, it } from 'vitest';
import { foundCommune, nameKey, resolveName } from './model.ts';

describe('nameKey', () => {
  it.each([
    ['Sở KH&CN', 'sở kh & cn'],
    ['Sở Khoa học và Công nghệ', 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    ['Uỷ ban nhân dân tỉnh', 'Ủy ban nhân dân tỉnh'],
    ['Sở Tài chính;', 'Sở  Tài chính'],
  ])('%s and %s have one key', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it('keeps names that differ in a word apart', () => {
    expect(nameKey('Sở Tài chính')).not.toBe(nameKey('Sở Tư pháp'));
  });
});

describe('resolveName', () => {
  const book = { units: new Map([[nameKey('Sở Nội vụ'), 'u1']]), groups: new Map([[nameKey('UBND cấp xã'), 'g1']]) };

  it('knows units and collectives, and says so when it knows neither', () => {
    expect(resolveName('sở nội vụ', book)).toEqual({ kind: 'unit', unitId: 'u1' });
    expect(resolveName('UBND cấp xã.', book)).toEqual({ kind: 'group', groupId: 'g1' });
    expect(resolveName('Sở Nội', book)).toEqual({ kind: 'unknown' });
  });
});

describe('foundCommune', () => {
  it.each(['Xã Khe Sim', 'xã Khe Sim', 'UBND xã Khe Sim', 'Ủy ban nhân dân xã Khe Sim'])(
    'of %s is the same committee',
    (written) => {
      const commune = foundCommune(written, { id: '1', code: null, validFrom: '2025-07-01' });
      expect(commune).toMatchObject({
        name: 'UBND xã Khe Sim',
        shortName: 'Xã Khe Sim',
        kind: 'commune',
        level: 'commune',
      });
    },
  );
});
