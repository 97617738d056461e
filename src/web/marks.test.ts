import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allThree, markTones, markWords, timingOf, timingWords, type ThreeStates, type Timing } from './marks.ts';

const timings: fc.Arbitrary<Timing> = fc.oneof(
  fc.record({ kind: fc.constant('in_time' as const), days: fc.nat(400) }),
  fc.record({ kind: fc.constant('soon' as const), days: fc.nat(7) }),
  fc.record({ kind: fc.constant('late' as const), days: fc.integer({ min: 1, max: 400 }) }),
  fc.constant({ kind: 'continuous' as const }),
  fc.record({ kind: fc.constant('stale' as const), days: fc.integer({ min: 1, max: 400 }) }),
  fc.constant({ kind: 'undated' as const }),
  fc.constant({ kind: 'milestones' as const }),
  fc.constant({ kind: 'event' as const }),
);

const states: fc.Arbitrary<ThreeStates> = fc.record({
  reported: fc.constantFrom('none' as const, 'doing' as const, 'done' as const),
  proven: fc.constantFrom('none' as const, 'waiting' as const, 'accepted' as const, 'returned' as const),
  timing: timings,
});

test('jade comes to all three marks together or to none', () => {
  fc.assert(
    fc.property(states, (given) => {
      const won = Object.values(markTones(given)).filter((tone) => tone === 'won').length;
      expect(won).toBe(allThree(given) ? 3 : 0);
    }),
  );
});

test('all three needs done, accepted and in time; each alone is not enough', () => {
  const whole = { reported: 'done', proven: 'accepted', timing: { kind: 'in_time' } } as const;
  expect(allThree(whole)).toBe(true);
  expect(allThree({ ...whole, timing: { kind: 'soon', days: 1 } })).toBe(true);
  expect(allThree({ ...whole, timing: { kind: 'continuous' } })).toBe(true);
  expect(allThree({ ...whole, reported: 'doing' })).toBe(false);
  expect(allThree({ ...whole, proven: 'waiting' })).toBe(false);
  expect(allThree({ ...whole, timing: { kind: 'late', days: 1 } })).toBe(false);
  expect(allThree({ ...whole, timing: { kind: 'undated' } })).toBe(false);
  expect(allThree({ ...whole, timing: { kind: 'stale', days: 3 } })).toBe(false);
});

test('only the mark in trouble leaves ink', () => {
  expect(markTones({ reported: 'done', proven: 'returned', timing: { kind: 'in_time' } })).toEqual({
    reported: 'ink',
    proven: 'lost',
    timing: 'ink',
  });
  expect(markTones({ reported: 'doing', proven: 'waiting', timing: { kind: 'late', days: 23 } })).toEqual({
    reported: 'ink',
    proven: 'doubt',
    timing: 'lost',
  });
});

test('an open occurrence is soon within seven days, late from the day after, undated without a date', () => {
  expect(timingOf('2025-10-31', '2025-10-23')).toEqual({ kind: 'in_time', days: 8 });
  expect(timingOf('2025-10-30', '2025-10-23')).toEqual({ kind: 'soon', days: 7 });
  expect(timingOf('2025-10-23', '2025-10-23')).toEqual({ kind: 'soon', days: 0 });
  expect(timingOf('2025-10-22', '2025-10-23')).toEqual({ kind: 'late', days: 1 });
  expect(timingOf(null, '2025-10-23')).toEqual({ kind: 'undated' });
});

test('the words say how long, in both languages', () => {
  expect(timingWords({ kind: 'late', days: 23 }, 'vi')).toBe('trễ 23 ngày');
  expect(timingWords({ kind: 'soon', days: 2 }, 'vi')).toBe('còn 2 ngày');
  expect(timingWords({ kind: 'soon', days: 0 }, 'vi')).toBe('hạn hôm nay');
  expect(timingWords({ kind: 'in_time' }, 'vi')).toBe('đúng hạn');
  expect(timingWords({ kind: 'continuous' }, 'vi')).toBe('thường xuyên');
  expect(timingWords({ kind: 'undated' }, 'vi')).toBe('chưa định ngày');
  expect(timingWords({ kind: 'stale', days: 1 }, 'vi')).toBe('chưa cập nhật 1 ngày');
  expect(timingWords({ kind: 'stale', days: 12 }, 'en')).toBe('no update for 12 days');
  expect(timingWords({ kind: 'milestones' }, 'vi')).toBe('cần nêu mốc');
  expect(timingWords({ kind: 'event' }, 'vi')).toBe('chờ sự kiện');
});

test('what went stale asks, and is never drawn as overdue', () => {
  const stale = { reported: 'doing', proven: 'none', timing: { kind: 'stale', days: 40 } } as const;
  expect(markTones(stale).timing).toBe('doubt');
  expect(timingWords({ kind: 'late', days: 1 }, 'en')).toBe('1 day late');
  expect(timingWords({ kind: 'soon', days: 5 }, 'en')).toBe('5 days left');
});

test('who can’t see the marks hears all three in their order', () => {
  expect(markWords({ reported: 'doing', proven: 'waiting', timing: { kind: 'late', days: 23 } }, 'vi').whole).toBe(
    'Báo cáo: Đang làm. Minh chứng: Chờ xem. Thời hạn: trễ 23 ngày.',
  );
  fc.assert(
    fc.property(states, fc.constantFrom('vi' as const, 'en' as const), (given, language) => {
      expect(markWords(given, language).whole).not.toContain('{');
    }),
  );
});
