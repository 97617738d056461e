import { describe, expect, it } from 'vitest';
import { livesOn, membersOf, nameKey, resolveName, type NameBook } from './model.ts';
import { readStandardBodies } from './standard-bodies.ts';

let made = 0;
const { units, groups } = readStandardBodies(() => `id-${(made += 1)}`, 'Sông Lam');
const keysOf = (one: { name: string; shortName?: string; aliases: readonly string[] }) =>
  new Set([one.name, one.shortName ?? one.name, ...one.aliases].map(nameKey));
const book: NameBook = {
  units: new Map(units.flatMap((unit) => [...keysOf(unit)].map((key) => [key, unit.id] as const))),
  groups: new Map(groups.flatMap((group) => [...keysOf(group)].map((key) => [key, group.id] as const))),
};

function meaning(written: string): string | null | undefined {
  const found = resolveName(written, book);
  if (found.kind === 'unit') return units.find((unit) => unit.id === found.unitId)?.code;
  return found.kind === 'group' ? groups.find((group) => group.id === found.groupId)?.name : null;
}

describe('the standard bodies of a province', () => {
  it('have names that stand for one body or one collective only', () => {
    const owners = new Map<string, Set<string>>();
    for (const one of [...units, ...groups])
      for (const key of keysOf(one)) owners.set(key, (owners.get(key) ?? new Set()).add(one.name));
    expect([...owners].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  it('have codes of their own and live today', () => {
    expect(new Set(units.map((unit) => unit.code)).size).toBe(units.length);
    expect(units.filter((unit) => !livesOn(unit, '2026-11-25'))).toEqual([]);
  });

  it('are at most fourteen departments and their equals, as Decree 150/2025 allows', () => {
    const equals = units.filter((unit) => ['department', 'office', 'inspectorate'].includes(unit.kind));
    expect(equals.length).toBeGreaterThanOrEqual(12);
    expect(equals.length).toBeLessThanOrEqual(14);
  });

  it.each([
    ['Sở Nông nghiệp và Môi trường', 'SNNMT'],
    ['Sở NN&MT', 'SNNMT'],
    ['Sở KH&CN', 'SKHCN'],
    ['Sở Khoa học & Công nghệ', 'SKHCN'],
    ['Sở VHTT&DL', 'SVHTTDL'],
    ['Văn phòng Uỷ ban nhân dân tỉnh', 'VP'],
    ['UBMTTQ Việt Nam tỉnh', 'MTTQ'],
    ['Công an tỉnh Sông Lam', 'CAT'],
    ['Ủy ban nhân dân tỉnh Sông Lam', 'UBND'],
    ['BQL Khu kinh tế tỉnh', 'BQLKKT'],
    ['các sở, ban, ngành', 'Các sở, ban, ngành cấp tỉnh'],
    ['Giám đốc các sở, Thủ trưởng các ban, ngành', 'Các sở, ban, ngành cấp tỉnh'],
    ['UBND các xã, phường', 'UBND cấp xã'],
    ['Ủy ban nhân dân cấp xã', 'UBND cấp xã'],
    ['Trung tâm PVHCC cấp xã', 'Trung tâm Phục vụ hành chính công cấp xã'],
    ['Các cơ quan, đơn vị, địa phương', 'Các cơ quan, đơn vị, địa phương'],
  ])('takes %s for %s', (written, expected) => expect(meaning(written)).toBe(expected));

  it.each([
    'Sở Thông tin và Truyền thông',
    'Sở TN&MT',
    'Sở Kế hoạch và Đầu tư',
    'UBND cấp huyện',
    'Bộ phận Một cửa các cấp',
  ])('leaves %s, which ended or is nobody, for a person to decide', (written) => expect(meaning(written)).toBeNull());

  it('give members to every collective that needs no commune', () => {
    const empty = groups.filter(
      (group) => group.level !== 'commune' && membersOf(group, units, '2026-11-25').length === 0,
    );
    expect(empty).toEqual([]);
  });
});
