import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortText } from './short-text.ts';

test('a short sentence stays, without its last mark', () => {
  expect(shortText('Công khai thu, chi ngân sách cấp xã.')).toBe('Công khai thu, chi ngân sách cấp xã');
});

test('a long one ends after a clause that says enough', () => {
  const text =
    'Bố trí đủ công chức tại Trung tâm Phục vụ hành chính công cấp xã; trả kết quả hồ sơ đất đai trước và đúng hạn đạt từ 98 %. Xin lỗi bằng văn bản.';
  expect(shortText(text, 80)).toBe('Bố trí đủ công chức tại Trung tâm Phục vụ hành chính công cấp xã…');
});

test('without such a clause it ends after a whole word', () => {
  expect(shortText('Rà soát và cắt giảm thời gian giải quyết thủ tục hành chính', 30)).toBe(
    'Rà soát và cắt giảm thời gian…',
  );
});

test('it never grows longer than asked, and is the beginning of what it stands for', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 10, max: 200 }), (text, most) => {
      const short = shortText(text, most);
      expect(short.length).toBeLessThanOrEqual(most);
      expect(text.trim().startsWith(short.replace(/…$/, ''))).toBe(true);
    }),
  );
});
