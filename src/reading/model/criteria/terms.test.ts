import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Terms } from './terms.ts';
import { makeFeatureReader, plainHeading } from './terms.ts';

const terms: Terms = {
  abbreviations: { TTHC: 'thủ tục hành chính', DVC: 'dịch vụ công' },
  stop: [['thực hiện', 'và'], ['nâng cao']],
  headings: [],
  asides: [],
  same: [['một cửa', 'tiếp nhận và trả kết quả', 'bộ phận một cửa']],
  asks: {},
};
const read = makeFeatureReader(terms);
const keys = (text: string) => read(text).map(({ key }) => key);

describe('the features of a text', () => {
  test('are syllables and pairs, none across a comma or a word that says nothing', () => {
    expect(keys('Số hóa hồ sơ, cấp và nâng cao kết quả')).toEqual(
      'số|số hóa|hóa|hóa hồ|hồ|hồ sơ|sơ|cấp|kết|kết quả|quả'.split('|'),
    );
  });

  test('a thing has one name, whichever words name it', () => {
    expect(keys('Bộ phận Một cửa')).toContain('#một cửa');
    expect(keys('Bộ phận Tiếp nhận và Trả kết quả')).toContain('#một cửa');
  });

  test.each([
    ['an abbreviation', 'rà soát TTHC', 'rà soát thủ tục hành chính'],
    ['the place of a tone', 'số hoá, thuỷ lợi', 'số hóa, thủy lợi'],
    ['y and i', 'tỉ lệ, kĩ năng', 'tỷ lệ, kỹ năng'],
    ['composed letters', 'thủ tục'.normalize('NFD'), 'thủ tục'],
  ])('%s makes no difference', (_, one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  test('small letters are no abbreviation, nor is part of a word', () => {
    expect(keys('tthc')).toEqual(['tthc']);
    expect(keys('DVCX')).toEqual(['dvcx']);
  });

  test('any text has a bounded number of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(keys(text).length).toBeLessThanOrEqual(3 * text.length * 20);
      }),
    );
  });
});

test('a heading loses its number', () => {
  expect(plainHeading('II. NHIỆM VỤ, GIẢI PHÁP')).toBe('nhiệm vụ, giải pháp');
  expect(plainHeading('1.2. Tiếp cận đất đai')).toBe('tiếp cận đất đai');
  expect(plainHeading('Chi phí thời gian')).toBe('chi phí thời gian');
});
