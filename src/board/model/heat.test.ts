import fc from 'fast-check';
import { expect, it } from 'vitest';
import { monthsBetween } from '../../tasks/model/month.ts';
import { unitLevels } from '../../units/model.ts';
import { byLevel, heatMonths, heatWindow, sumCells, sumRows, toneOf, type HeatCell, type HeatUnit } from './heat.ts';

const months = 4;
const cell: fc.Arbitrary<HeatCell | null> = fc.option(
  fc.integer({ min: 1, max: 50 }).chain((due) => {
    const part = fc.integer({ min: 0, max: due });
    return fc.record({ due: fc.constant(due), late: part, done: part, proven: part, allThree: part });
  }),
);
const units: fc.Arbitrary<readonly HeatUnit[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    name: fc.string(),
    level: fc.constantFrom(...unitLevels),
    cells: fc.array(cell, { minLength: months, maxLength: months }),
  }),
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

it('adds up to the same by unit, by level and by month, and loses no unit', () => {
  fc.assert(
    fc.property(units, (rows) => {
      const levels = byLevel(rows, months);
      const all = sumCells(rows.flatMap(({ cells }) => cells));
      expect(sumCells(sumRows(rows, months))).toEqual(all);
      expect(sumCells(levels.flatMap(({ sum }) => sum))).toEqual(all);
      expect(levels.flatMap((level) => level.units.map(({ id }) => id)).toSorted()).toEqual(
        rows.map(({ id }) => id).toSorted(),
      );
    }),
  );
});

it('says nothing of a month without work, which is not a month without lateness', () => {
  const quiet = { due: 2, late: 0, done: 0, proven: 0, allThree: 0 };
  expect(sumCells([null, null])).toBeNull();
  expect(sumCells([null, quiet])).toEqual(quiet);
  expect(toneOf(null)).toBe('none');
  expect(toneOf(quiet)).toBe('open');
});

it('is green for all three marks alone, and red by the share that is late', () => {
  const done = { due: 3, late: 0, done: 3, proven: 3, allThree: 2 };
  expect(toneOf(done)).toBe('done');
  expect(toneOf({ ...done, allThree: 3 })).toBe('whole');
  expect([1, 4, 8].map((late) => toneOf({ due: 12, late, done: 0, proven: 0, allThree: 0 }))).toEqual([
    'late-few',
    'late-some',
    'late-most',
  ]);
});

it('shows a year around today, a plan of a year whole, and never leaves a longer plan', () => {
  expect(heatWindow({ today: '2026-11-25' })).toMatchObject({ 0: '2026-06', 11: '2027-05' });
  const year = heatWindow({ today: '2026-11-25', period: { from: '2026-01-01', to: '2026-12-31' } });
  expect(year).toMatchObject({ 0: '2026-01', 11: '2026-12' });
  fc.assert(
    fc.property(day, day, day, (today, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const shown = heatWindow({ today, period: { from, to } });
      const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
      expect(shown).toHaveLength(Math.min(heatMonths, monthsBetween(first, last)));
      expect(shown.every((month) => month >= first && month <= last)).toBe(true);
    }),
  );
});
