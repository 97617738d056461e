import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readResults } from '../published.ts';
import { findRow, findTable } from './find.ts';
import { poseWhatIf } from './pose-what-if.ts';
import { noRuns } from './rank-counts.ts';
import { answerOf } from './what-if.ts';
import { cheapestToRank, formOf, pointsWith, standingWith, type Form } from './what-if-form.ts';

const results = readResults();
const asked = [
  ['pci', 2021, '42@63'],
  ['papi', 2023, '42@63'],
  ['papi', 2017, '01@63'],
] as const;

test.each(asked)(
  '%s %i: total and rank in the browser are those of the server, whatever is set',
  (index, year, key) => {
    const table = findTable(results, index, year);
    const form = formOf(results, table, findRow(results, table, key));
    const last = form.nodes.filter(({ isLast, most }) => isLast && most !== null);
    const wishes = fc.array(fc.record({ at: fc.nat(), share: fc.double({ min: 0, max: 1, noNaN: true }) }));
    fc.assert(
      fc.property(wishes, (some) => {
        const set = new Map(
          some.map(({ at, share }) => {
            const { code, least, most } = last[at % last.length]!;
            return [code, Math.round(((least ?? 0) + share * ((most ?? 0) - (least ?? 0))) * 10_000) / 10_000] as const;
          }),
        );
        const posed = poseWhatIf(results, table, { province: key, set, others: 'held', runs: 1, seed: 0 });
        const { rank } = answerOf(posed.question, noRuns(posed.question.scores.length));
        expect(standingWith(sent(form), set)).toEqual({ score: posed.score, rank, of: posed.question.scores.length });
      }),
      {
        numRuns: 60,
        // Of PAPI 2023: two ten-thousandths apart where the parts are not rounded at each level.
        examples: [
          [
            [
              { at: 24, share: 0 },
              { at: 4, share: 0 },
            ],
          ],
        ],
      },
    );
  },
);

/** A form as the browser has it: what does not go through JSON is lost. */
const sent = (form: Form) => JSON.parse(JSON.stringify(form)) as Form;

test.each(asked)('%s %i: the cheapest way reaches every better rank that can be reached', (index, year, key) => {
  const table = findTable(results, index, year);
  const form = formOf(results, table, findRow(results, table, key));
  for (const rank of [1, 5, 10, 20]) {
    const way = cheapestToRank(form, rank, new Map(), new Map());
    expect(way.rank).toBeLessThanOrEqual(rank);
    const posed = poseWhatIf(results, table, { province: key, set: way.set, others: 'held', runs: 1, seed: 0 });
    const aim = form.others.toSorted((a, b) => b - a)[rank - 1]!;
    expect(posed.score).toBe(way.score);
    expect(posed.score).toBeGreaterThanOrEqual(aim);
  }
});

test('a dimension of PAPI follows its parts', () => {
  const table = findTable(results, 'papi', 2023);
  const form = formOf(results, table, findRow(results, table, '42@63'));
  const [dimension, part] = ['1', '1.2'].map((code) => form.nodes.find((node) => node.code === code)!);
  const wished = new Map([[part!.code, part!.points! + 0.1]]);
  expect(pointsWith(form, dimension!, wished)).toBeCloseTo(dimension!.points! + 0.1, 3);
  expect(pointsWith(form, dimension!, new Map())).toBe(dimension!.points);
});
