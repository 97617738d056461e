import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { readResults } from '../published.ts';
import { findProvince } from './find.ts';
import { checkTarget, meets, targetOperators, type Target } from './target.ts';
import { baselineBefore, standingOf } from './target-standing.ts';
import type { Results } from './table.ts';

const [results, catalogue] = [readResults(), readCatalogue()];
const knownOf = (name: string, of: Results = results) => ({
  results: of,
  catalogue,
  province: findProvince(results, name, null),
});
const known = knownOf('Hà Tĩnh');
const upTo = (year: number): Results => ({ ...results, tables: results.tables.filter((table) => table.year <= year) });

const papi: Target = {
  subject: { index: 'papi', edition: '2021-2024', node: '*' },
  kind: 'score',
  operator: '>=',
  value: 46,
  upper: null,
  year: 2026,
  baselineYear: 2022,
};
const tenth: Target = { ...papi, kind: 'group', operator: '<=', value: 10, year: 2024 };

describe('how a target stands', () => {
  it('is a distance, a path from the baseline, a forecast from its own years', () => {
    // 44.3138 in 2022, so that two of four years make half of the way to 46.
    expect(standingOf(known, papi)).toMatchObject({
      last: { year: 2024, score: { points: 45.5531 } },
      lacking: 0.4469,
      path: { year: 2024, value: 45.1569, from: { year: 2022 } },
      forecast: { years: 4, from: 2021, to: 2024, year: 2026 },
      state: 'on-path',
      why: null,
    });
    expect(standingOf(known, { ...papi, value: 48 }).state).toBe('behind');
    expect(standingOf(known, { ...papi, value: 60 }).state).toBe('out-of-reach');
    expect(standingOf(known, { ...papi, value: 45.5 }).state).toBe('reached');
  });

  it('is reached or missed for good once the result of its year is there', () => {
    expect(standingOf(known, tenth)).toMatchObject({ state: 'reached', lacking: -4, lackingPoints: -0.3667 });
    expect(standingOf(known, { ...tenth, value: 5 })).toMatchObject({ state: 'missed', lacking: 1 });
    expect(standingOf(known, { ...papi, year: 2024 })).toMatchObject({
      state: 'missed',
      forecast: { none: 'year-known' },
    });
  });

  it('turns a rank into the points that it took, and tells another number of provinces', () => {
    const { ofRank, otherBase, state, why, lacking, lackingPoints } = standingOf(known, { ...tenth, year: 2026 });
    expect(ofRank).toMatchObject({ year: 2024, points: 45.1864, of: 63 });
    expect([otherBase, state, why, lacking, lackingPoints]).toEqual([34, 'unknown', 'other-base', null, -0.3667]);
    const before = standingOf(knownOf('Hà Tĩnh', upTo(2021)), { ...tenth, value: 5, year: 2023, baselineYear: 2020 });
    expect(before).toMatchObject({ state: 'behind', path: { value: 5 }, lackingPoints: 0.2303 });
  });

  it('is not told where nothing can be, and says why', () => {
    const whyOf = (target: Target, of = known) => standingOf(of, target).why;
    expect(whyOf({ ...papi, subject: { statistic: 'Hồ sơ đúng hạn', unit: '%' }, kind: 'percent' })).toBe('no-series');
    expect(whyOf(papi, { ...known, province: null as never })).toBe('no-province');
    expect(whyOf({ ...papi, baselineYear: null })).toBe('no-baseline');
    expect(whyOf({ ...papi, baselineYear: 2024 })).toBe('no-newer-result');
    expect(whyOf({ ...papi, baselineYear: 2020 })).toBe('measured-otherwise');
    expect(whyOf({ ...papi, kind: 'percent' })).toBe('percent-of-scale');
    expect(whyOf({ ...papi, subject: { index: 'pci', edition: '2022-2024', node: '*' }, year: 2024 })).toBe(
      'no-result-of-year',
    );
    // Bắc Ninh of 34 came of two provinces, of which neither is it.
    expect(whyOf(papi, knownOf('Bắc Ninh'))).toBe('merged');
    expect(standingOf(known, { ...papi, subject: { ...papi.subject, index: 'sipas' } }).forecast).toEqual({
      none: 'measured-otherwise',
    });
    expect(standingOf(knownOf('Hà Tĩnh', upTo(2023)), papi).forecast).toEqual({ none: 'measured-otherwise' });
  });

  it('begins at the newest result before a plan', () => {
    expect(baselineBefore(known, papi, 2026)).toBe(2024);
    expect(baselineBefore(known, papi, 2022)).toBe(2021);
    expect(baselineBefore({ ...known, province: null }, papi, 2026)).toBeNull();
  });

  it('agrees with itself: what lacks nothing is met, and what is met is reached or was not rated alike', () => {
    const values = fc.integer({ min: 80_000, max: 800_000 }).map((one) => one / 10_000);
    const target = fc.record({ value: values, upper: values, operator: fc.constantFrom(...targetOperators) });
    fc.assert(
      fc.property(target, fc.integer({ min: 2023, max: 2030 }), ({ value, upper, operator }, year) => {
        const span =
          operator === 'between'
            ? { value: Math.min(value, upper), upper: Math.max(value, upper) }
            : { value, upper: null };
        const one = { ...papi, ...span, operator, year };
        const { lacking, last, state } = standingOf(known, one);
        const isMet = meets(one, last!.score.kind === 'value' ? last!.score.points : Number.NaN);
        expect(lacking! <= 0).toBe(isMet);
        expect(state === 'reached').toBe(isMet);
      }),
    );
  });
});

describe('what can be wanted', () => {
  const refusal = (change: Partial<Target>): string => {
    try {
      checkTarget(catalogue, { ...papi, ...change });
      return 'none';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it.each([
    [{}, 'none'],
    [{ kind: 'group', operator: '<=', value: 10 }, 'none'],
    [{ kind: 'rank', operator: 'between', value: 5, upper: 10 }, 'none'],
    [{ subject: { statistic: 'Hồ sơ trực tuyến', unit: '%' }, kind: 'percent', value: 98 }, 'none'],
    [{ subject: { statistic: 'Doanh nghiệp mới', unit: 'doanh nghiệp' }, kind: 'amount', value: 1250 }, 'none'],
    [{ subject: { statistic: 'Doanh nghiệp mới', unit: '' }, kind: 'rank', value: 3 }, 'results.target_kind'],
    [{ kind: 'amount' }, 'results.target_kind'],
    [{ kind: 'group', operator: '>=', value: 10 }, 'results.target_kind'],
    [{ value: 81 }, 'results.target_value'],
    [{ value: Number.NaN }, 'results.target_value'],
    [{ kind: 'rank', operator: '<=', value: 2.5 }, 'results.target_value'],
    [{ kind: 'percent', value: 101 }, 'results.target_value'],
    [{ operator: 'between', upper: null }, 'results.target_span'],
    [{ operator: 'between', upper: 45 }, 'results.target_span'],
    [{ operator: '>=', upper: 50 }, 'results.target_span'],
    [{ baselineYear: 2026 }, 'results.target_baseline'],
    [{ subject: { ...papi.subject, index: 'pisa' } }, 'results.unknown_index'],
    [{ subject: { ...papi.subject, node: '99' } }, 'results.unknown_node'],
  ] as const)('%j: %s', (change, code) => expect(refusal(change)).toBe(code));
});
