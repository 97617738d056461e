import { expect, test } from 'vitest';
import { standing, type Dated } from './states.ts';
import { drawnStates, isOnTime } from './three-states.ts';

const today = '2026-11-25';
const unproven = { proof: 'none', proofOn: null } as const;

test('the pennant follows the dates alone', () => {
  expect(timingOn(dated('2026-11-20'))).toEqual({ kind: 'late', days: 5 });
  expect(timingOn(dated('2026-11-25'))).toEqual({ kind: 'soon', days: 0 });
  expect(timingOn(dated('2026-12-14'))).toEqual({ kind: 'in_time', days: 19 });
  expect(timingOn(dated('2026-12-14', '2026-11-20'))).toEqual({ kind: 'in_time' });
  expect(timingOn(dated('2026-11-10', '2026-11-20'))).toEqual({ kind: 'late', days: 10 });
  expect(timingOn({ dating: 'continuous', dueOn: null, doneOn: null, ...unproven })).toEqual({ kind: 'continuous' });
  expect(timingOn({ dating: 'continuous', dueOn: null, doneOn: null, ...unproven, updateBy: '2026-09-14' })).toEqual({
    kind: 'stale',
    days: 72,
  });
  expect(timingOn({ dating: 'needs-date', dueOn: null, doneOn: null, ...unproven })).toEqual({ kind: 'undated' });
  expect(timingOn({ dating: 'needs-milestones', dueOn: null, doneOn: null, ...unproven })).toEqual({
    kind: 'milestones',
  });
  expect(timingOn({ dating: 'awaits-event', dueOn: null, doneOn: null, ...unproven })).toEqual({ kind: 'event' });
});

test('on time is no day missed; without a day nobody can say', () => {
  expect(isOnTime(standing(dated('2026-12-14'), today))).toBe(true);
  expect(isOnTime(standing(dated('2026-12-14', '2026-12-01'), today))).toBe(true);
  expect(isOnTime(standing({ dating: 'continuous', dueOn: null, doneOn: null, ...unproven }, today))).toBe(true);
  expect(isOnTime(standing(dated('2026-11-01'), today))).toBe(false);
  expect(isOnTime(standing(dated('2026-11-01', '2026-11-03'), today))).toBe(false);
  expect(
    isOnTime(standing({ dating: 'continuous', dueOn: null, doneOn: null, ...unproven, updateBy: '2026-09-14' }, today)),
  ).toBe(false);
  expect(isOnTime(standing({ dating: 'needs-date', dueOn: null, doneOn: null, ...unproven }, today))).toBe(false);
  expect(isOnTime(standing({ dating: 'needs-milestones', dueOn: null, doneOn: null, ...unproven }, today))).toBe(false);
  // Nothing is owed before the event happens.
  expect(isOnTime(standing({ dating: 'awaits-event', dueOn: null, doneOn: null, ...unproven }, today))).toBe(true);
});

function timingOn(occurrence: Dated) {
  return drawnStates({ reported: 'doing', proof: 'none', standing: standing(occurrence, today) }).timing;
}

function dated(dueOn: string, doneOn: string | null = null): Dated {
  return { ...unproven, dating: 'dated', dueOn, doneOn };
}
