import { describe, expect, test } from 'vitest';
import type { CriterionIndex } from './criterion-index.ts';
import { indexCriteria } from './criterion-index.ts';
import { makeProposer } from './propose-criteria.ts';
import { parseFramework } from '../../../frameworks/model/parse-framework.ts';

/** Two small indices: the edition with areas alone is newer, so the deeper one must be taken. */
const small = (index: string, short: string, nodes: readonly object[]) =>
  parseFramework(
    {
      index,
      short: { vi: short, en: short },
      vi: short,
      en: short,
      owner: { vi: 'Bộ', en: 'Ministry' },
      rates: { vi: 'Tỉnh', en: 'Provinces' },
      sources: {},
      editions: [
        edition('deep', nodes),
        edition(
          'areas',
          nodes.filter((node) => !('code' in node && String(node.code).includes('.'))),
        ),
      ],
      mappings: [],
    },
    index,
  ).framework ?? [];
const edition = (id: string, nodes: readonly object[]) => ({
  id,
  years: { [id === 'deep' ? 2021 : 2022]: 63 },
  scale: { from: 0, to: 10 },
  provenance: 'inferred',
  note: { vi: 'Ghi chú', en: 'Note' },
  levels: [
    { vi: 'Lĩnh vực', en: 'Area', adds: 'pooled' },
    { vi: 'Tiêu chí', en: 'Criterion', adds: 'pooled' },
  ],
  nodes,
});
const frameworks = [
  small('par-index', 'PAR INDEX', [
    { code: '1', vi: 'Chỉ đạo', en: 'Direction' },
    { code: '1.1', vi: 'Công tác kiểm tra', en: 'Inspection' },
    { code: '1.2', vi: 'Công tác tuyên truyền', en: 'Communication' },
    { code: '2', vi: 'Hiện đại hóa', en: 'Modernisation' },
    { code: '2.1', vi: 'Hồ sơ trực tuyến', en: 'Dossiers online' },
    { code: '2.2', vi: 'Bưu chính công ích', en: 'Post' },
  ]),
  small('papi', 'PAPI', [
    { code: '1', vi: 'Quản trị điện tử', en: 'E-governance' },
    { code: '1.1', vi: 'Hồ sơ trực tuyến của người dân', en: 'Dossiers online' },
    { code: '1.2', vi: 'Chất lượng nước', en: 'Water' },
  ]),
].flat();
const index: CriterionIndex = indexCriteria(frameworks, {
  abbreviations: { BCCI: 'bưu chính công ích' },
  stop: [['của', 'người dân', 'công tác']],
  headings: ['nhiệm vụ'],
  asides: ['bố trí kinh phí'],
  same: [],
  asks: { 'PAR INDEX': { '1.2': 'báo, đài' } },
  confidence: {
    likeness: [0],
    rows: [
      { closeness: 1, right: [0.8] },
      { closeness: 0, right: [0.1] },
    ],
    aside: 0.5,
  },
});
const propose = makeProposer(index);
const codes = (text: string, path: readonly string[] = [], name: 'PAR INDEX' | 'PAPI' | 'general' = 'PAR INDEX') =>
  propose({ text, path, index: name }).map((proposal) => `${proposal.index} ${proposal.code}`);

describe('proposing criteria', () => {
  test('takes the edition whose tree goes deepest, and no area', () => {
    expect(new Set(index.criteria.map((criterion) => criterion.edition))).toEqual(new Set(['deep']));
    expect(index.criteria.map((criterion) => criterion.code)).not.toContain('1');
  });

  test('ranks by shared words, abbreviations and what is asked', () => {
    expect(codes('Trả kết quả qua dịch vụ BCCI')).toEqual(['PAR INDEX 2.2']);
    expect(codes('Đăng tin trên báo, đài của tỉnh')).toEqual(['PAR INDEX 1.2']);
  });

  test('keeps to the index that the plan names, and looks in all where it names none', () => {
    expect(codes('Nộp hồ sơ trực tuyến', [], 'PAPI')).toEqual(['PAPI 1.1']);
    expect(codes('Nộp hồ sơ trực tuyến', [], 'general')).toEqual(expect.arrayContaining(['PAPI 1.1', 'PAR INDEX 2.1']));
  });

  test('a heading counts, one that only orders the plan does not', () => {
    expect(codes('Tăng số lượng', ['1. Kiểm tra'])).toEqual(['PAR INDEX 1.1']);
    expect(codes('Tăng số lượng', ['I. NHIỆM VỤ'])).toEqual([]);
  });

  test('says which words made it', () => {
    expect(propose({ text: 'Nộp hồ sơ trực tuyến', path: [], index: 'PAR INDEX' })[0]?.words).toEqual([
      'hồ sơ',
      'trực tuyến',
    ]);
  });

  test('an aside is proposed with less confidence', () => {
    const [sure, unsure] = ['Kiểm tra', 'Kiểm tra, bố trí kinh phí'].map(
      (text) => propose({ text, path: [], index: 'PAR INDEX' })[0],
    );
    expect(sure?.confidence).toBe(0.8);
    expect(unsure).toMatchObject({ code: '1.1', confidence: 0.4 });
  });

  test('nothing alike, nothing proposed', () => {
    expect(codes('')).toEqual([]);
    expect(codes('xyz')).toEqual([]);
  });
});
