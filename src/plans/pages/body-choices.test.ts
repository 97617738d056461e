import { describe, expect, it } from 'vitest';
import {
  bodyChoices,
  choiceOf,
  heirChoices,
  nearestChoice,
  newlyTaken,
  takeEverywhere,
  takeFor,
} from './body-choices.ts';

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
    expect(nearestChoice('UỶ BAN NHÂN DÂN CÁC CẤP XÃ', choices)?.value).toBe('group:9');
  });

  it('is none where too little is alike', () => {
    expect(nearestChoice('Sở Tư pháp', choices)).toBeNull();
    expect(nearestChoice('Sở Hành chính', choices)).toBeNull();
    expect(nearestChoice('Hội Nông dân', [])).toBeNull();
    expect(nearestChoice('Sở Khoa học và Môi trường', choices)).toBeNull();
  });

  it('is never of another level of government', () => {
    expect(nearestChoice('Ủy ban nhân dân cấp huyện', choices)).toBeNull();
    expect(nearestChoice('Ủy ban nhân dân thị xã', choices)).toBeNull();
    const society = { value: 'group:8', name: 'Các tổ chức chính trị - xã hội cấp tỉnh', members: 6 };
    expect(nearestChoice('Các tổ chức chính trị xã hội tỉnh', [...choices, society])?.value).toBe('group:8');
  });
});

describe('the heirs of a body that ended', () => {
  const doubt = (name: string, heirs: string) => ({
    field: 'lead',
    code: 'reading.body_ended',
    params: { name, heirs },
  });

  it('are those that live today, in the order of the doubt', () => {
    const doubts = [doubt('Sở Thông tin và Truyền thông', 'Sở Tài chính, Công an tỉnh, Sở Khoa học và Công nghệ')];
    const heirs = heirChoices('Sở Thông tin và Truyền thông', doubts, choices);
    expect(heirs.map((heir) => heir.value)).toEqual(['unit:1', 'unit:2']);
  });

  it('are none for a body that nothing is said of', () => {
    expect(heirChoices('Sở Tư pháp', [doubt('Sở Ngoại vụ', 'Sở Tài chính')], choices)).toEqual([]);
  });
});

describe('a name that was just taken for something', () => {
  const open = (written: string) => takeFor(written, null);
  const taken = { written: 'Sở TTTT', unitId: '2', groupId: null };
  const task = (
    id: string,
    lead: readonly ReturnType<typeof open>[],
    coordinate: readonly ReturnType<typeof open>[] = [],
  ) => ({
    id,
    lead: [...lead],
    coordinate: [...coordinate],
    review: 'unreviewed' as const,
  });

  it('is told from those that were known before', () => {
    const before = [open('Sở TTTT'), takeFor('Sở Tài chính', choices[3] ?? null), open('Hội X')];
    const after = [taken, { written: 'Sở Tài chính', unitId: '1', groupId: null }, open('Hội X')];
    expect(newlyTaken(before, after)).toEqual([taken]);
  });

  it('is taken so in every other task that nobody has skipped, and other names stay as they are', () => {
    const tasks = [
      task('a', [open('Hội X'), open('Sở TTTT')]),
      task('b', [takeFor('Sở TTTT', choices[3] ?? null)]),
      task('c', [], [open('Sở TTTT')]),
      { ...task('d', [open('Sở TTTT')]), review: 'skipped' as const },
    ];
    const changes = takeEverywhere(tasks, [taken]);
    expect(changes.map(({ task: { id }, change }) => [id, change])).toEqual([
      ['a', { lead: [{ written: 'Hội X', unitId: null, groupId: null }, taken] }],
      ['c', { coordinate: [taken] }],
    ]);
  });
});
