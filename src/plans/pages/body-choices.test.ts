import { describe, expect, it } from 'vitest';
import { bodyChoices, choiceOf, nearestChoice, takeFor } from './body-choices.ts';

const unit = (id: string, name: string) => ({
  id,
  name,
  code: null,
  shortName: name,
  kind: 'department' as const,
  level: 'province' as const,
  parentId: null,
  validFrom: '2025-03-01',
  validTo: null,
});
const choices = bodyChoices({
  units: [
    unit('1', 'Sở Tài chính'),
    unit('2', 'Sở Khoa học và Công nghệ'),
    unit('3', 'Đài Phát thanh và Truyền hình tỉnh'),
    unit('4', 'Trung tâm Phục vụ hành chính công tỉnh'),
  ],
  groups: [{ id: '9', name: 'Ủy ban nhân dân cấp xã', members: 42 }],
});

describe('what a written name is taken for', () => {
  it('offers collectives first, then units in the Vietnamese order', () => {
    expect(choices.map((choice) => choice.name)).toEqual([
      'Ủy ban nhân dân cấp xã',
      'Đài Phát thanh và Truyền hình tỉnh',
      'Sở Khoa học và Công nghệ',
      'Sở Tài chính',
      'Trung tâm Phục vụ hành chính công tỉnh',
    ]);
  });

  it('keeps the words as written and says what they stand for', () => {
    const group = choices[0] ?? null;
    expect(takeFor('UBND xã', group)).toEqual({
      written: 'UBND xã',
      unitId: null,
      groupId: '9',
      name: 'Ủy ban nhân dân cấp xã',
    });
    expect(choiceOf(takeFor('UBND xã', group))).toBe('group:9');
    expect(choiceOf(takeFor('UBND xã', null))).toBeNull();
  });
});

describe('the nearest name', () => {
  it('is found in spite of case, accents and a word too many', () => {
    expect(nearestChoice('so tai chinh tinh', choices)?.value).toBe('unit:1');
    expect(nearestChoice('Sở Khoa học & Công nghệ', choices)?.value).toBe('unit:2');
    expect(nearestChoice('UỶ BAN NHÂN DÂN CÁC XÃ', choices)?.value).toBe('group:9');
  });

  it('is none where too little is alike', () => {
    expect(nearestChoice('Sở Tư pháp', choices)).toBeNull();
    expect(nearestChoice('Sở Hành chính', choices)).toBeNull();
    expect(nearestChoice('Hội Nông dân', [])).toBeNull();
  });
});
