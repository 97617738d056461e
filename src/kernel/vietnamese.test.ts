import { expect, test } from 'vitest';
import { capitalise, collapse, compareVietnamese, fold } from './vietnamese.ts';

test('collapse makes NFC text of one line out of decomposed letters and odd spaces', () => {
  expect(collapse('  Sở\u00a0\u00a0Nội vụ\n'.normalize('NFD'))).toBe('Sở Nội vụ');
  expect(collapse('soft\u00adhyphen and\u200b zero width')).toBe('softhyphen and zero width');
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
