import { describe, expect, it } from 'vitest';
import { expectedQuantity, readQuantity } from './quantity.ts';

describe('the quantity that a product asks for', () => {
  it.each([
    ['02 lớp tập huấn', 2, 'lớp tập huấn'],
    ['Tổ chức ít nhất 03 (ba) hội nghị đối thoại', 3, 'hội nghị'],
    ['1.200 phiếu khảo sát được thu về', 1200, 'phiếu'],
    ['100% xã', 100, '% xã'],
    ['100 % số xã, phường công khai', 100, '% xã'],
    ['Tỷ lệ đạt 98,5% hồ sơ đúng hạn', 98.5, '% hồ sơ'],
    ['Đạt tối thiểu 90%', 90, '%'],
    ['4 báo cáo; mỗi quý có trong 4 báo cáo ấy một bản', 4, 'báo cáo'],
  ])('%s', (text, quantity, unit) => {
    expect(expectedQuantity(text)).toEqual({ quantity, unit });
  });

  it.each([
    null,
    '',
    'Quyết định số 12/QĐ-UBND',
    'Báo cáo 6 tháng',
    'Báo cáo quý 1 báo cáo năm',
    'Kế hoạch năm 2026',
    'Văn bản số 15 văn bản chỉ đạo',
    'Nghị quyết 76/NQ-CP',
    '02 lớp tập huấn, 01 hội nghị',
    'Giảm 20% thủ tục, 30% hồ sơ',
    'Giai đoạn 2021-2025 xã',
  ])('is not guessed from %j', (text) => {
    expect(expectedQuantity(text)).toBeNull();
  });
});

it.each([
  ['2', 2],
  ['1.200', 1200],
  ['85,5', 85.5],
  ['0', 0],
  ['  ', undefined],
  ['1.20', null],
  ['hai', null],
  ['-1', null],
] as const)('typed, %j is %j', (text, value) => {
  expect(readQuantity(text)).toBe(value);
});
