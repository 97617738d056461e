import { describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import type { Fault } from './framework.ts';
import { parseFramework } from './parse-framework.ts';

const sound = () => ({
  index: 'small',
  vi: 'Chỉ số nhỏ',
  en: 'Small index',
  short: { vi: 'NHỎ', en: 'SMALL' },
  owner: { vi: 'Tỉnh', en: 'Province' },
  rates: { vi: 'Xã', en: 'Communes' },
  sources: { A: { title: 'Một nguồn' } },
  editions: [
    {
      id: '2024',
      years: { 2024: 63 } as Record<string, number | null>,
      scale: { from: 0, to: 10 },
      provenance: 'sourced',
      sources: ['A'],
      note: { vi: 'Ghi chú', en: 'Note' },
      bands: {
        by: 'score',
        list: [
          { vi: 'Cao', en: 'High', from: 5, provenance: 'inferred' },
          { vi: 'Thấp', en: 'Low', from: 0, provenance: 'inferred' },
        ],
      },
      levels: [
        { vi: 'Lĩnh vực', en: 'Area', adds: 'sum' },
        { vi: 'Tiêu chí', en: 'Criterion', adds: 'sum' },
      ],
      nodes: [
        { code: '1', points: 6, vi: 'Một', en: 'One' },
        {
          code: '1.1',
          points: 2.5,
          vi: 'Một một',
          en: 'One one',
          rule: { kind: 'ratio', floor: 50, full: 100 },
        },
        { code: '1.2', points: 3.5, vi: 'Một hai', en: 'One two' },
        { code: '2', points: 4, vi: 'Hai', en: 'Two' },
      ] as Record<string, unknown>[],
    },
    {
      id: '2025',
      years: { 2025: 34 } as Record<string, number | null>,
      scale: { from: 10, to: 100 },
      provenance: 'inferred',
      note: { vi: 'Ghi chú', en: 'Note' },
      levels: [{ vi: 'Chỉ số thành phần', en: 'Sub-index', adds: 'weighted' }],
      nodes: [
        { code: '1', from: 1, points: 10, weight: 40, vi: 'Một', en: 'One' },
        { code: '2', from: 1, points: 10, weight: 60, vi: 'Hai', en: 'Two' },
      ] as Record<string, unknown>[],
    },
  ],
  mappings: [
    {
      from: '2024',
      to: '2025',
      provenance: 'inferred',
      byCode: { kind: 'changed', depth: 1 },
      ended: [] as string[],
      added: [] as string[],
      pairs: [] as object[],
    },
  ],
});
type Written = ReturnType<typeof sound>;

function faultsAfter(change: (written: Written) => void): readonly Fault[] {
  const written = sound();
  change(written);
  const { framework, faults } = parseFramework(written, 'small');
  return framework ? faultsOf({ frameworks: [framework] }) : faults;
}

const first = (written: Written) => written.editions[0] as Written['editions'][0];
const second = (written: Written) => written.editions[1] as Written['editions'][0];
const mapping = (written: Written) => written.mappings[0] as Written['mappings'][0];

describe('faultsOf', () => {
  it('finds none in a sound index', () => {
    expect(faultsAfter(() => {})).toEqual([]);
  });

  it.each<[string, (written: Written) => void, Fault]>([
    [
      'points that miss a hundredth',
      (w) => (first(w).nodes[1]!['points'] = 2.49),
      { path: 'small/2024/1', says: 'its nodes add to 5.99 points, not 6' },
    ],
    [
      'areas that miss the scale',
      (w) => (first(w).scale.to = 100),
      { path: 'small/2024', says: 'its nodes add to 10 points, not 100' },
    ],
    [
      'points for some only',
      (w) => delete first(w).nodes[2]!['points'],
      { path: 'small/2024/1', says: 'some of its nodes have points and some have none' },
    ],
    [
      'weights that miss 100',
      (w) => (second(w).nodes[0]!['weight'] = 30),
      { path: 'small/2025', says: 'weights add to 90 percent, not 100' },
    ],
    [
      'a sub-index that begins elsewhere',
      (w) => (second(w).nodes[0]!['from'] = 2),
      { path: 'small/2025', says: 'the least of its nodes makes 14, not 10' },
    ],
    [
      'a code that stands twice',
      (w) => (first(w).nodes[3]!['code'] = '1'),
      { path: 'small/2024/1', says: 'the code stands twice' },
    ],
    [
      'a node without a parent',
      (w) => (first(w).nodes[3]!['code'] = '3.1'),
      { path: 'small/2024/3.1', says: 'no 3 stands before it' },
    ],
    [
      'a node too deep',
      (w) => (second(w).nodes[1]!['code'] = '1.1'),
      { path: 'small/2025/1.1', says: 'deeper than the levels of the edition' },
    ],
    [
      'a year of two editions',
      (w) => (second(w).years = { 2024: 34 }),
      { path: 'small', says: 'two editions make the results of 2024' },
    ],
    ['an edition without a year', (w) => (second(w).years = {}), { path: 'small/2025', says: 'has no year' }],
    [
      'a floor above the full mark',
      (w) => (first(w).nodes[1]!['rule'] = { kind: 'ratio', floor: 101, full: 100 }),
      { path: 'small/editions/0/nodes/1/rule/floor', says: 'Too big: expected number to be <=100' },
    ],
    [
      'a rule nobody knows',
      (w) => (first(w).nodes[1]!['rule'] = { kind: 'index', index: 'none' }),
      { path: 'small/2024/1.1', says: 'no index none' },
    ],
    [
      'bands out of order',
      (w) => w.editions[0]!.bands!.list.reverse(),
      { path: 'small/2024/bands', says: 'do not fall from the top of the scale to its bottom' },
    ],
    [
      'a source that is not there',
      (w) => (first(w).nodes[0]!['sources'] = ['B']),
      { path: 'small/2024/1', says: 'no source B' },
    ],
    [
      'a sourced node without a source',
      (w) => (first(w).nodes[0]!['sources'] = []),
      { path: 'small/2024/1', says: 'called sourced, names no source' },
    ],
    [
      'a mapping to nowhere',
      (w) => (mapping(w).to = '2026'),
      { path: 'small/2024 → small/2026', says: 'one of the editions does not exist' },
    ],
    [
      'a mapping to a node that is not there',
      (w) => mapping(w).pairs.push({ from: '1.1', to: '7', kind: 'same' }),
      { path: 'small/2024 → small/2025', says: 'no 7 in 2025' },
    ],
    [
      'a mapping that forgets a node',
      (w) => (second(w).nodes[1]!['code'] = '3'),
      { path: 'small/2024 → small/2025', says: 'says nothing of 2 of 2024' },
    ],
    [
      'a word nobody reads',
      (w) => (first(w).nodes[0]!['pionts'] = 6),
      { path: 'small/editions/0/nodes/0', says: 'Unrecognized key: "pionts"' },
    ],
  ])('finds %s and says where', (_, change, fault) => {
    expect(faultsAfter(change)).toContainEqual(fault);
  });
});
