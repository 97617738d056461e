import { describe, expect, it } from 'vitest';
import { readResults } from '../published.ts';
import { findTable } from './find.ts';
import { ranksOf, shiftOf, partsOf, variedBy, type UncertaintyInputs } from './kept-uncertainty.ts';
import { groundsOf, poseUncertainty } from './pose-uncertainty.ts';
import { addCounts, noRuns } from './rank-counts.ts';
import { placesAt } from './ranking.ts';
import { whole } from './table.ts';
import { chunksOf, prepareRuns } from './uncertainty.ts';

const still: UncertaintyInputs = {
  index: 'papi',
  year: 2022,
  weightSpread: 0,
  errors: 'none',
  errorShare: 5,
  normalisations: ['points'],
  aggregations: ['arithmetic'],
  runs: 500,
  seed: 1,
};

function count(inputs: UncertaintyInputs) {
  const table = findTable(readResults(), inputs.index, inputs.year);
  const grounds = groundsOf(table);
  const { question, borrowedErrors } = poseUncertainty(grounds, table, inputs);
  const counted = noRuns(grounds.rows.length);
  const run = prepareRuns(question);
  for (const chunk of chunksOf(inputs.runs)) addCounts(counted, run(chunk));
  const keys = grounds.rows.map(({ province }) => province.key);
  return { table, grounds, question, borrowedErrors, ranks: ranksOf(counted, keys, grounds.published), counted, keys };
}

describe('how far ranks hang on choices', () => {
  it.each([
    ['papi', 2022],
    ['pci', 2021],
  ])('with nothing varied, every run gives the published ranks of %s %i', (index, year) => {
    const { table, ranks, counted, grounds, keys } = count({ ...still, index, year });
    const places = placesAt(table, whole);
    for (const { key, published, low, median, high } of ranks)
      expect({ key, ranks: [published, low, median, high] }).toEqual({
        key,
        ranks: [1, 1, 1, 1].map(() => places.get(key)?.rank),
      });
    expect(shiftOf('all', counted, keys, grounds.published).mean).toBe(0);
  });

  it('leaves out who has not all parts, and names them', () => {
    const { grounds } = count(still);
    expect(grounds.rows).toHaveLength(61);
    expect(grounds.leftOut.map(({ province }) => province.name)).toEqual(['Bắc Giang', 'Bắc Ninh']);
  });

  it('shares a published error out over the parts so that together they make it again', () => {
    const { grounds, question, borrowedErrors } = count({ ...still, errors: 'published' });
    const errors = question.matrix.errors ?? new Float64Array();
    const at = grounds.rows.findIndex(({ province }) => province.name === 'Hà Tĩnh');
    const own = grounds.parts.map(({ worth }, part) => (worth * (errors[at * grounds.parts.length + part] ?? 0)) ** 2);
    const score = grounds.rows[at]?.scores.get(whole);
    expect(Math.sqrt(own.reduce((sum, one) => sum + one, 0))).toBeCloseTo(
      score?.kind === 'value' ? (score.interval?.error ?? 0) : 0,
      10,
    );
    expect(borrowedErrors).toBe(3);
  });

  it('refuses published errors where there are none, and a year whose parts are not known', () => {
    expect(() => count({ ...still, index: 'pci', year: 2021, errors: 'published' })).toThrow(
      expect.objectContaining({ code: 'results.no_errors' }),
    );
    expect(() => count({ ...still, index: 'par-index', year: 2022 })).toThrow(
      expect.objectContaining({ code: 'results.no_parts' }),
    );
  });

  it('counts each choice alone beside all together, and only where there are several', () => {
    const two: UncertaintyInputs = { ...still, weightSpread: 25, aggregations: ['arithmetic', 'geometric'] };
    expect(variedBy(two)).toEqual(['weights', 'aggregations']);
    expect(partsOf(two).map(({ of }) => of)).toEqual(['all', 'weights', 'aggregations']);
    expect(partsOf(two)[1]?.inputs).toMatchObject({ weightSpread: 25, aggregations: ['arithmetic'] });
    expect(partsOf({ ...still, weightSpread: 25 }).map(({ of }) => of)).toEqual(['all']);
  });
});
