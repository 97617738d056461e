import fc from 'fast-check';
import type { Rule } from '../src/frameworks/model/framework.ts';
import { editionIdOf, type OwnSet } from '../src/frameworks/model/own-set/own-set.ts';
import type { WrittenNode, WrittenRule } from '../src/frameworks/model/schema.ts';

/** Words of a set: Vietnamese letters, marks that a grammar may trip over, on one line and without spaces at their ends. */
const phrase = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'á',
      'ả',
      'đ',
      'ê',
      'ì',
      'k',
      'ơ',
      'ư',
      'y',
      ' ',
      ' ',
      '1',
      '%',
      ';',
      ':',
      ',',
      '|',
      '-',
      '"',
      '=',
      '#',
      '{',
    ),
    minLength: 1,
  })
  .map((text) => `Mục ${text}`.replaceAll(/\s+/g, ' ').trim());

const figure = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const percent = fc.integer({ min: -100, max: 100 });
const sentence = fc.record({ vi: phrase, en: phrase });

/** Every kind of rule, as `schema.ts` allows it. */
export const anyRule: fc.Arbitrary<WrittenRule> = fc.oneof<fc.Arbitrary<Rule>[]>(
  fc.tuple(percent, percent).map(([a, b]) => ({ kind: 'ratio', floor: Math.min(a, b), full: Math.max(a, b) })),
  fc.record({ kind: fc.constant('checklist' as const), items: fc.array(sentence, { minLength: 1, maxLength: 3 }) }),
  fc.record(
    { kind: fc.constant('deadline' as const), lateShare: percent, eachLate: figure },
    { requiredKeys: ['kind'] },
  ),
  fc.record(
    { kind: fc.constant('count' as const), each: fc.constantFrom(0.01, 0.05), full: figure },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('penalty' as const), each: fc.constantFrom(0.01, 0.05) }, { requiredKeys: ['kind'] }),
  fc.record({ kind: fc.constant('survey' as const), value: fc.constantFrom('mean' as const, 'share' as const) }),
  fc.record(
    {
      kind: fc.constant('change' as const),
      since: fc.oneof(fc.integer({ min: 2011, max: 2030 }), fc.constant('previous-year' as const)),
      full: percent,
    },
    { requiredKeys: ['kind', 'since'] },
  ),
  fc.record({ kind: fc.constant('index' as const), index: fc.constantFrom('sipas', 'papi') }),
  fc.record({ kind: fc.constant('rescale' as const), better: fc.constantFrom('high' as const, 'low' as const) }),
  fc
    .tuple(figure, figure)
    .map(([a, b]) => ({ kind: 'rescale', from: Math.min(a, b), to: Math.max(a, b) + 1, better: 'high' })),
) as fc.Arbitrary<WrittenRule>;

type Shape = { readonly parts: readonly Shape[]; readonly share: number };

const shape: fc.Arbitrary<Shape> = fc.letrec<{ node: Shape }>((tie) => ({
  node: fc.record({
    share: fc.integer({ min: 1, max: 9 }),
    parts: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    ),
  }),
})).node;

type Leafy = Partial<Pick<WrittenNode, 'by' | 'rule' | 'evidence' | 'unused' | 'optional' | 'provenance' | 'sources'>>;

const details: fc.Arbitrary<Leafy & { readonly name: { vi: string; en: string } }> = fc.record(
  {
    name: sentence,
    by: fc.constantFrom('self' as const, 'survey' as const, 'statistics' as const),
    rule: anyRule,
    evidence: phrase,
    optional: fc.constant(true as const),
    provenance: fc.constantFrom(
      'reconstructed' as const,
      'sourced' as const,
      { name: 'sourced', points: 'inferred' } as const,
    ),
    sources: fc.constantFrom(['A'], ['A', 'B2']),
  },
  { requiredKeys: ['name'] },
) as never;

/** A sound set of the province: points add up at every level, to the scale at the top. */
export const anySet: fc.Arbitrary<OwnSet> = fc
  .record({
    tops: fc.array(shape, { minLength: 1, maxLength: 5 }),
    details: fc.infiniteStream(details),
    names: fc.tuple(sentence, sentence, sentence, sentence, sentence),
    measures: fc.option(sentence, { nil: undefined }),
    first: fc.integer({ min: 2020, max: 2030 }),
    last: fc.integer({ min: 0, max: 3 }),
    units: fc.option(fc.integer({ min: 1, max: 200 })),
  })
  .map(({ tops, details: stream, names, measures, first, last, units }): OwnSet => {
    const nodes: WrittenNode[] = [];
    const next = (): Leafy & { readonly name: { vi: string; en: string } } => stream.next().value as never;
    // In hundredths, so that parts add to the whole whatever the shares.
    const spread = (shapes: readonly Shape[], whole: number, parent: string) => {
      const total = shapes.reduce((sum, { share }) => sum + share, 0);
      let left = whole;
      for (const [at, one] of shapes.entries()) {
        const own = at === shapes.length - 1 ? left : Math.max(1, Math.floor((whole * one.share) / total));
        left -= own;
        const code = parent === '' ? `${at + 1}` : `${parent}.${at + 1}`;
        const { name, by, rule, ...rest } = next();
        const isLeaf = one.parts.length === 0;
        const measured = isLeaf ? { ...(by ? { by } : {}), ...(rule ? { rule } : {}) } : {};
        nodes.push({ code, from: 0, points: own / 100, ...name, ...measured, ...rest });
        spread(one.parts, own, code);
      }
    };
    spread(tops, 1_000_000, '');
    const years = Array.from({ length: last + 1 }, (_, at) => first + at);
    const [name, short, owner, rates, note] = names;
    return {
      index: 'bo-thu',
      ...name,
      short,
      owner,
      rates,
      ...(measures ? { measures } : {}),
      sources: { A: { title: 'Quyết định A' }, B2: { title: 'Nguồn B', url: 'https://b.vn/' } },
      editions: [
        {
          id: editionIdOf(years),
          decision: { number: '12/QĐ-UBND', date: '2026-01-05', provenance: 'sourced', sources: ['A'] },
          years: Object.fromEntries(years.map((year) => [year, units])),
          scale: { from: 0, to: 10_000 },
          by: 'self',
          adjustment: { from: -3, to: 2.5 },
          provenance: 'reconstructed',
          sources: ['A'],
          note,
          bands: {
            by: 'score',
            list: [
              { vi: 'Tốt', en: 'Good', from: 80.5, lowest: {}, provenance: 'reconstructed', sources: [] },
              { vi: 'Yếu', en: 'Yếu', from: 0, lowest: { 2025: 12.5 }, provenance: 'sourced', sources: ['A'] },
            ],
          },
          levels: [
            { vi: 'Lĩnh vực', en: 'Area', adds: 'sum' },
            { vi: 'Tiêu chí', en: 'Criterion', adds: 'sum' },
            { vi: 'Thành phần', en: 'Component', adds: 'sum' },
            { vi: 'Nội dung', en: 'Item', adds: 'sum' },
          ],
          nodes,
        },
      ],
      mappings: [],
    };
  });
