import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isWorkingDay, previousWorkingDay, type WorkCalendar } from '../../kernel/calendar.ts';
import { ladderFaults } from './ladder-faults.ts';
import { firstLook, remindedUntil, stepsOn, type Climbed, type Ladder } from './ladder.ts';

const calendar: WorkCalendar = {
  off: new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-11-24']),
  working: new Set(),
  from: '2026-01-01',
  to: '2026-12-31',
};
const usual: Ladder = [
  { days: -7, kind: 'digest' },
  { days: -3, kind: 'digest' },
  { days: -1, kind: 'digest' },
  { days: 0, kind: 'head' },
  { days: 3, kind: 'letter' },
  { days: 10, kind: 'list' },
];

/** Runs the days one after the other and keeps what was climbed, as the store does. */
function climb(dueOn: string, days: readonly string[], role: 'lead' | 'coordinate' = 'lead', ladder: Ladder = usual) {
  let climbed: readonly Climbed[] = [];
  const log: { on: string; days: number; kind: string; outcome: string }[] = [];
  for (const today of days) {
    for (const { rung, outcome } of stepsOn({ dueOn, role, climbed }, ladder, today, calendar)) {
      climbed = [...climbed, { days: rung.days, on: today }];
      log.push({ on: today, days: rung.days, kind: rung.kind, outcome });
    }
  }
  return log;
}

function everyDay(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}

describe('a ladder of urging', () => {
  it('climbs each rung on its day; one on a day off comes before it where the work is not due yet, after it where it is', () => {
    // 2026-11-24 is a public holiday, 28 and 29 a weekend.
    expect(climb('2026-11-25', everyDay('2026-11-01', 40)).map(({ on, days }) => [on, days])).toEqual([
      ['2026-11-18', -7],
      ['2026-11-20', -3],
      ['2026-11-23', -1],
      ['2026-11-25', 0],
      ['2026-11-30', 3],
      ['2026-12-07', 10],
    ]);
  });

  it('tells a unit that coordinates, and leaves letters and lists to the one that leads', () => {
    expect(climb('2026-11-25', everyDay('2026-11-01', 40), 'coordinate').map(({ kind }) => kind)).toEqual([
      'digest',
      'digest',
      'digest',
      'head',
    ]);
  });

  it('goes on at its own distances after the server stood still: nobody is named to the chair who was not written to', () => {
    const late = climb('2026-06-01', everyDay('2026-11-02', 30)).filter(({ outcome }) => outcome === 'climbed');
    expect(late.map(({ on, kind }) => [on, kind])).toEqual([
      ['2026-11-02', 'head'],
      ['2026-11-05', 'letter'],
      ['2026-11-12', 'list'],
    ]);
  });

  it('passes over the reminders that a later one overtook', () => {
    expect(climb('2026-11-13', ['2026-11-12'])).toMatchObject([
      { days: -7, outcome: 'passed-over' },
      { days: -3, outcome: 'passed-over' },
      { days: -1, outcome: 'climbed' },
    ]);
  });

  const day = fc.integer({ min: 0, max: 300 }).map((count) => addDays('2026-01-05', count));
  const ladders = fc
    .uniqueArray(fc.integer({ min: -20, max: 30 }), { minLength: 1, maxLength: 7 })
    .map((days) =>
      days
        .toSorted((a, b) => a - b)
        .map((days) => ({
          days,
          kind: days < 0 ? ('digest' as const) : days < 5 ? ('head' as const) : ('letter' as const),
        })),
    )
    .filter((ladder) => ladderFaults(ladder).length === 0);

  it('on any run days: works only on working days, once a rung, upwards, at most one step a day, distances kept after the due day', () => {
    fc.assert(
      fc.property(day, ladders, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), (dueOn, ladder, runs) => {
        const days = everyDay(addDays(dueOn, -40), 80).filter((_, index) => runs[index]);
        const log = climb(dueOn, days, 'lead', ladder);
        const climbed = log.filter(({ outcome }) => outcome === 'climbed');
        expect(log.every(({ on }) => isWorkingDay(on, calendar))).toBe(true);
        expect(new Set(log.map(({ days }) => days)).size).toBe(log.length);
        const pairs = climbed.slice(1).map((step, index) => ({ step, before: climbed[index] ?? step }));
        expect(pairs.every(({ step, before }) => step.days > before.days && step.on > before.on)).toBe(true);
        const afterDue = pairs.filter(({ before }) => before.days >= 0);
        expect(afterDue.every(({ step, before }) => daysBetween(before.on, step.on) >= step.days - before.days)).toBe(
          true,
        );
        expect(log.filter(({ days, outcome }) => days >= 0 && outcome === 'passed-over')).toEqual([]);
        expect(log.every(({ on }) => daysBetween(on, dueOn) <= firstLook(ladder))).toBe(true);
      }),
    );
  });

  it('run every day, climbs every rung', () => {
    fc.assert(
      fc.property(day, ladders, (dueOn, ladder) => {
        const log = climb(dueOn, everyDay(addDays(dueOn, -50), 120), 'lead', ladder);
        expect(log.map(({ days }) => days)).toEqual(ladder.map(({ days }) => days));
      }),
    );
  });
});

describe('a reminder of one day', () => {
  it('is reached from its working day on, on a day off from the one before', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((count) => addDays('2026-01-05', count));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 10 }), fc.integer({ min: -30, max: 30 }), (today, before, ahead) => {
        const dueOn = addDays(today, ahead);
        const isReached = previousWorkingDay(addDays(dueOn, -before), calendar) <= today;
        expect(dueOn <= remindedUntil(today, -before, calendar)).toBe(isReached);
      }),
    );
  });
});

describe('the faults of a ladder', () => {
  it.each([
    [[], 'urging.no_rung'],
    [
      [
        { days: -1, kind: 'digest' },
        { days: -1, kind: 'head' },
      ],
      'urging.rungs_of_one_day',
    ],
    [[{ days: 1, kind: 'digest' }], 'urging.digest_after_due'],
    [[{ days: -2, kind: 'letter' }], 'urging.letter_before_due'],
    [
      [
        { days: 3, kind: 'list' },
        { days: 5, kind: 'letter' },
      ],
      'urging.list_before_letter',
    ],
    [[{ days: 400, kind: 'list' }], 'urging.days_out_of_range'],
  ] as const)('%j has %s', (ladder, code) => {
    expect(ladderFaults(ladder).map((one) => one.code)).toContain(code);
  });

  it('finds none in the usual one', () => {
    expect(ladderFaults(usual)).toEqual([]);
  });
});
