import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRule, anySet } from '../../../../test/arbitrary-set.ts';
import { blankSet } from './blank-set.ts';
import { checkSet } from './check-set.ts';
import { compareSets } from './compare-sets.ts';
import { editSet, forYears, type SetChange } from './edit-set.ts';
import { editionIdOf, editionIn, readYears, type OwnSet } from './own-set.ts';
import { proposeMapping } from './propose-mapping.ts';
import { readRule, writeRule } from './rule-text.ts';

const known = { indices: ['papi', 'sipas'], others: [] };
const set = blankSet(2026);
const after = (...changes: readonly SetChange[]) =>
  changes.reduce<OwnSet>((before, change) => editSet(before, change) ?? before, set);
const codes = (of: OwnSet) => editionIn(of).nodes.map(({ code }) => code);

describe('a change of a draft', () => {
  it('adds a node behind those under its parent, with the next code', () => {
    const added = after(
      { kind: 'add', parent: '1', node: { vi: 'Mới', points: 5 } },
      { kind: 'add', parent: null, node: { vi: 'Ba' } },
    );
    expect(codes(added)).toEqual(['1', '1.1', '1.2', '1.3', '2', '2.1', '3']);
    expect(editionIn(added).nodes[3]).toEqual({ code: '1.3', from: 0, points: 5, vi: 'Mới', en: 'Mới' });
  });

  it('takes a node away with all that is under it', () => {
    expect(codes(after({ kind: 'remove', code: '1' }))).toEqual(['2', '2.1']);
    expect(editSet(set, { kind: 'remove', code: '9' })).toBeNull();
  });

  it('takes a part away by null and leaves what it does not name', () => {
    const [node] = editionIn(after({ kind: 'change', code: '1.1', to: { rule: null, points: 41 } })).nodes.slice(1);
    expect(node).toEqual({
      code: '1.1',
      from: 0,
      points: 41,
      by: 'self',
      vi: 'Thực hiện kế hoạch cải cách hành chính năm',
      en: 'The yearly plan carried out',
      evidence: 'Kế hoạch, báo cáo kết quả',
    });
  });

  it('names the decision as a source, and takes it away for other years', () => {
    const decided = after({ kind: 'about', title: 'Bộ mới', decision: { number: '12/QĐ-UBND', date: '2026-01-05' } });
    expect(checkSet(decided, known)).toEqual([]);
    expect(decided).toMatchObject({ vi: 'Bộ mới', sources: { QD: { title: 'Quyết định 12/QĐ-UBND' } } });
    expect(editionIn(forYears(decided, [2027, 2028]))).toMatchObject({
      id: '2027-2028',
      years: { 2027: null, 2028: null },
    });
    expect(editionIn(forYears(decided, [2027])).decision).toBeUndefined();
  });
});

describe('two editions', () => {
  const later = after(
    { kind: 'change', code: '1.2', to: { points: 15 } },
    { kind: 'change', code: '2', to: { vi: 'Tác động' } },
    { kind: 'add', parent: '1', node: { vi: 'Sáng kiến', points: 5 } },
    { kind: 'remove', code: '2.1' },
  );
  it('are compared by code', () => {
    expect(compareSets(set, later)).toEqual({
      added: [{ code: '1.3', name: 'Sáng kiến', points: 5 }],
      removed: [{ code: '2.1', name: 'Mức độ hài lòng của người dân, tổ chức', points: 40 }],
      points: [{ code: '1.2', name: 'Báo cáo đúng hạn', before: 20, now: 15 }],
      names: [{ code: '2', before: 'Tác động của cải cách hành chính', now: 'Tác động' }],
      measured: [],
    });
  });

  it('are proposed to be tied by code where the names are alike, else by the likest name', () => {
    const moved = editSet(after({ kind: 'remove', code: '1.2' }), {
      kind: 'add',
      parent: '2',
      node: { vi: 'Báo cáo đúng hạn', points: 20, by: 'self', rule: { kind: 'deadline', eachLate: 2 } },
    })!;
    expect(proposeMapping(set, moved)).toMatchObject([
      { from: '1', to: '1', kind: 'same', by: 'code', likeness: 1 },
      { from: '1.1', to: '1.1' },
      { from: '2', to: '2' },
      { from: '2.1', to: '2.1' },
      { from: '1.2', to: '2.2', kind: 'same', by: 'name', likeness: 1 },
    ]);
  });

  it('of the same set are tied node by node, whatever the set', () => {
    fc.assert(
      fc.property(anySet, (any) => {
        const pairs = proposeMapping(any, any);
        expect(pairs.map(({ from, to, kind }) => [from, to, kind])).toEqual(
          codes(any).map((code) => [code, code, 'same']),
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('years', () => {
  it.each<[string, number[] | null]>([
    ['2026', [2026]],
    ['2026-2028', [2026, 2027, 2028]],
    ['2026 – 2027, 2029', [2026, 2027, 2029]],
    ['2028-2026', null],
    ['năm 2026', null],
    ['', null],
  ])('%j', (text, years) => {
    expect(readYears(text)).toEqual(years);
  });
});

it('the id of an edition is its years', () => {
  expect([editionIdOf([2026]), editionIdOf([2026, 2027, 2029])]).toEqual(['2026', '2026-2029']);
});

describe('a rule as one writes it', () => {
  it('is read back, whatever it is', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        expect(readRule(writeRule(rule))).toEqual(rule);
      }),
    );
  });

  it.each([
    ['ty le tu 80 den 95%', { kind: 'ratio', floor: 80, full: 95 }],
    ['Tỷ lệ đạt 100 %.', { kind: 'ratio', floor: 100, full: 100 }],
    [
      'items: a | A; b',
      {
        kind: 'checklist',
        items: [
          { vi: 'a', en: 'A' },
          { vi: 'b', en: 'b' },
        ],
      },
    ],
    [
      'Nội dung:\n- có kế hoạch\n- có báo cáo',
      {
        kind: 'checklist',
        items: [
          { vi: 'có kế hoạch', en: 'có kế hoạch' },
          { vi: 'có báo cáo', en: 'có báo cáo' },
        ],
      },
    ],
    ['Đúng hạn, mỗi lần muộn trừ 0.5 điểm', { kind: 'deadline', eachLate: 0.5 }],
    ['each case 0.5 points', { kind: 'count', each: 0.5 }],
    ['Trừ 1 điểm mỗi trường hợp', { kind: 'penalty', each: 1 }],
    ['Điều tra: tỷ lệ hài lòng', { kind: 'survey', value: 'share' }],
    ['So với năm 2021; đủ điểm ở −10%', { kind: 'change', since: 2021, full: -10 }],
    ['Tỷ lệ 80 – 950%', null],
    ['tùy hỷ', null],
  ])('%j', (text, rule) => {
    expect(readRule(text)).toEqual(rule);
  });
});
