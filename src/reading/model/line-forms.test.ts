import { expect, test } from 'vitest';
import { isAuthority, isPersonName } from './line-forms.ts';

test.each(['Lê Quang Minh', 'Y Hoàng Lâm', 'A Pớt', "H'Yim Kđoh", 'TS. Vũ Hà'])('%s signs', (name) => {
  expect(isPersonName(name)).toBe(true);
});

test.each(['Y tế', 'Sở Nội vụ', 'CHỦ TỊCH', 'Như trên'])('%s is no name', (text) => {
  expect(isPersonName(text)).toBe(false);
});

test.each(['TM. ỦY BAN NHÂN DÂN', 'T/M BAN THƯỜNG VỤ', 'K/T BÍ THƯ', 'KT. CHỦ TỊCH', 'GIÁM ĐỐC'])(
  '%s stands over a signature',
  (line) => {
    expect(isAuthority(line)).toBe(true);
  },
);
