import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitalise, collapse, compareVietnamese, fold, isCapitals } from './vietnamese.ts';

test('collapse makes NFC text of one line out of decomposed letters and odd spaces', () => {
  expect(collapse('  Sở\u00a0\u00a0Nội vụ\n'.normalize('NFD'))).toBe('Sở Nội vụ');
  expect(collapse('soft\u00adhyphen and\u200b zero width')).toBe('softhyphen and zero width');
});

test('what collapse leaves as it is needs no change', () => {
  const sign = fc.constantFrom(
    'a',
    'ộ',
    'o',
    '\u0302',
    '\u0323',
    ' ',
    '\t',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u2003',
    '–',
    '”',
    '\n',
    'Å',
  );
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
      const tidy = text
        .normalize('NFC')
        .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim();
      expect(collapse(text)).toBe(tidy);
    }),
    { numRuns: 5000 },
  );
});

test('capitals are letters without a small one', () => {
  expect(['KẾ HOẠCH', 'II. 2026', 'Ủ', 'ủ', 'KẾ HOẠCh', 'Đ/c'].map(isCapitals)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('fold drops diacritics and case, đ too', () => {
  expect(fold('ĐẮK LẮK - Ủy ban')).toBe('dak lak - uy ban');
});

test('sorting follows the Vietnamese alphabet, numbers by value', () => {
  expect(['Đồng', 'Dân', 'Ân', 'An', 'Ăn', 'Ea'].sort(compareVietnamese)).toEqual([
    'An',
    'Ăn',
    'Ân',
    'Dân',
    'Đồng',
    'Ea',
  ]);
  expect(['Phụ lục 10', 'Phụ lục 2'].sort(compareVietnamese)).toEqual(['Phụ lục 2', 'Phụ lục 10']);
});

test('capitalise changes the first letter only', () => {
  expect(capitalise('ủy ban nhân dân')).toBe('Ủy ban nhân dân');
});
