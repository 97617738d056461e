import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { updateCutOffs } from '../../calendar/model/reporting.ts';
import { readNational } from '../../calendar/national.ts';
import { addDays } from '../../kernel/calendar.ts';
import { standing } from './states.ts';
import { updateBy, type Updated } from './updates.ts';

const cutOffs = updateCutOffs(readNational().settings, '2025-01-01', '2030-12-31');
const duty: Updated = {
  dating: 'continuous',
  doneOn: null,
  proof: 'none',
  heardOn: null,
  givenOutOn: '2026-01-05',
  periodFrom: '2026-01-01',
  periodTo: '2027-12-31',
};
const stand = (given: Partial<Updated>, today: string) => {
  const one = { ...duty, ...given };
  return standing({ ...one, dueOn: null, proofOn: null, updateBy: updateBy(one, cutOffs) }, today);
};

describe('what is owed all the time', () => {
  test.each([
    ['is fresh until the first cut-off since it was given out', null, '2026-03-14', 'continuous', null],
    ['is stale the day after that', null, '2026-03-15', 'stale', 1],
    ['is stale since the first cut-off that it missed, not the last', null, '2026-11-25', 'stale', 256],
    ['is fresh through the next cut-off once it was heard of', '2026-02-01', '2026-06-14', 'continuous', null],
    ['is stale again when that passed', '2026-02-01', '2026-06-15', 'stale', 1],
    ['is served on the cut-off itself', '2026-03-14', '2026-06-14', 'continuous', null],
    ['is fresh at once by a late update', '2026-04-01', '2026-04-02', 'continuous', null],
  ])('%s', (_words, heardOn, today, state, days) => {
    expect(stand({ heardOn }, today)).toEqual({ state, days });
  });

  test('owes nothing after the plan’s last cut-off, nothing once it is done unless its proof came back, and nothing before the plan begins', () => {
    expect(updateBy({ ...duty, heardOn: '2027-12-01' }, cutOffs)).toBeNull();
    expect(stand({ doneOn: '2026-02-01', heardOn: '2026-02-01' }, '2027-01-01').state).toBe('continuous');
    const done = { doneOn: '2026-02-01', heardOn: '2026-02-01' };
    expect(stand({ ...done, proof: 'returned' }, '2027-01-01').state).toBe('stale');
    expect(updateBy({ ...duty, periodFrom: '2026-07-01' }, cutOffs)).toBe('2026-09-14');
    expect(updateBy({ ...duty, dating: 'dated' }, cutOffs)).toBeNull();
  });
});

const day = fc.integer({ min: 0, max: 1000 }).map((offset) => addDays('2026-01-05', offset));

test('an update is owed within the plan’s life and after the last report', () => {
  fc.assert(
    fc.property(fc.option(day), day, (heardOn, periodTo) => {
      const owed = updateBy({ ...duty, heardOn, periodTo }, cutOffs);
      const isWithin = owed !== null && owed >= duty.givenOutOn && owed <= periodTo && owed > (heardOn ?? '');
      expect(owed === null || isWithin).toBe(true);
    }),
  );
});

test('what is stale never becomes fresher as days go by', () => {
  fc.assert(
    fc.property(fc.option(day), day, day, fc.nat(200), (heardOn, periodTo, today, later) => {
      const now = stand({ heardOn, periodTo }, today);
      fc.pre(now.state === 'stale');
      const then = { state: 'stale', days: (now.days ?? 0) + later };
      expect(stand({ heardOn, periodTo }, addDays(today, later))).toEqual(then);
    }),
  );
});

test('a report today is always an update: whatever was missed is fresh', () => {
  fc.assert(
    fc.property(day, (today) => {
      expect(stand({ heardOn: today }, today).state).toBe('continuous');
    }),
  );
});
