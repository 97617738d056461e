import fc from 'fast-check';
import { expect, it } from 'vitest';
import { detailOfTrail, historyVerbs, newestFirst, verbOfTrail, type HistoryEntry } from './history.ts';

const noName = (id: string) => `unit ${id}`;

it('takes from the trail what the sentence says, with names for units, and nothing besides', () => {
  const attached = { file: 'bao-cao.pdf', hash: 'ab', revision: 1 };
  expect(detailOfTrail('attached', attached, noName)).toEqual({ name: 'bao-cao.pdf' });
  const moved = { from: '2026-01-05', to: '2026-01-06', notice: { id: 'n', number: '12/TB' } };
  expect(detailOfTrail('due-moved', moved, noName)).toEqual({ from: '2026-01-05', day: '2026-01-06', name: '12/TB' });
  const byNation = { from: '2026-12-14', to: '2026-12-15', days: [{ date: '2026-12-14', works: false }] };
  expect(detailOfTrail('due-moved-by-nation', byNation, noName)).toMatchObject({ name: '14/12/2026' });
  const bySettings = { from: '2026-12-14', to: '2026-12-21', source: 'Quyết định 12/QĐ-UBND', change: 'c' };
  expect(detailOfTrail('due-moved-by-settings', bySettings, noName)).toEqual({
    from: '2026-12-14',
    day: '2026-12-21',
    name: 'Quyết định 12/QĐ-UBND',
  });
  expect(detailOfTrail('raised-difficulty', { text: 'Thiếu máy', unitId: '7' }, noName)).toEqual({
    name: 'unit 7',
    text: 'Thiếu máy',
  });
});

it('tells what it has no sentence for as a change, and never fails on what a trail may hold', () => {
  expect(verbOfTrail('painted')).toBe('changed');
  expect(verbOfTrail('toString')).toBe('changed');
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(historyVerbs), 'painted'), fc.jsonValue(), (verb, detail) => {
      const told = Object.values(detailOfTrail(verb, detail, noName));
      expect(told.every((value) => value === null || ['string', 'number'].includes(typeof value))).toBe(true);
    }),
  );
});

it('stands newest first by the office’s days, and loses nothing', () => {
  const entry = (id: string, onDay: string, at: string | null): HistoryEntry => ({
    id,
    at,
    onDay,
    who: null,
    verb: 'urged',
    detail: {},
  });
  const officeDay = (at: string) => (at > '2026-01-05T17' ? '2026-01-06' : '2026-01-05');
  const late = entry('late', '2026-01-06', '2026-01-05T18:00:00Z');
  const early = entry('early', '2026-01-05', '2026-01-05T02:00:00Z');
  expect(newestFirst([early, entry('day', '2026-01-05', null), late], officeDay).map(({ id }) => id)).toEqual([
    'late',
    'early',
    'day',
  ]);
});
