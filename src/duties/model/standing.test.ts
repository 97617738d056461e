import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeDuties, countDuties, countGivers, dutyShows, dutyState, dutyStates } from './standing.ts';
import type { DutyStanding } from './standing.ts';

const standing = (given: Partial<DutyStanding> = {}): DutyStanding => ({
  taskId: 'việc',
  planId: 'công điện',
  giver: 'Chính phủ',
  issuedOn: '2026-11-01',
  open: 1,
  late: 0,
  soon: 0,
  times: 1,
  nextDueOn: '2026-12-31',
  currentId: null,
  periods: [],
  looseAnswers: 0,
  ...given,
});

const someDay = fc.constantFrom('2026-11-20', '2026-12-09', '2026-12-31', null);
const anyStanding = fc
  .record({
    taskId: fc.uuid(),
    giver: fc.constantFrom('Chính phủ', 'Bộ Nội vụ'),
    times: fc.nat(4),
    nextDueOn: someDay,
    issuedOn: someDay,
    looseAnswers: fc.nat(3),
    periods: fc.array(
      fc.record({ label: fc.string(), dueOn: someDay, isDone: fc.boolean(), isAnswered: fc.boolean() }),
      { maxLength: 4 },
    ),
  })
  .chain((given) =>
    fc
      .nat(given.times)
      .chain((open) =>
        fc.nat(open).chain((late) => fc.nat(open - late).map((soon) => standing({ ...given, open, late, soon }))),
      ),
  );

describe('a duty', () => {
  it('is late before it is near, near before it is open, and done only when nothing of it is owed', () => {
    expect(dutyState(standing({ late: 1, soon: 1, open: 3, times: 4 }))).toBe('late');
    expect(dutyState(standing({ soon: 1, open: 2, times: 2 }))).toBe('soon');
    expect(dutyState(standing({ open: 1 }))).toBe('open');
    expect(dutyState(standing({ open: 0, times: 1 }))).toBe('done');
  });

  it('that nobody was given is open: what has no work can not be done', () => {
    expect(dutyState(standing({ open: 0, times: 0 }))).toBe('open');
  });
});

describe('the ledger', () => {
  it('has late ones first, then by the next day; what has no day comes last', () => {
    const ids = arrangeDuties(
      [
        standing({ taskId: 'xong', open: 0 }),
        standing({ taskId: 'không ngày', nextDueOn: null }),
        standing({ taskId: 'gần', soon: 1, nextDueOn: '2026-11-30' }),
        standing({ taskId: 'trễ ít', late: 1, nextDueOn: '2026-11-20' }),
        standing({ taskId: 'trễ lâu', late: 1, nextDueOn: '2026-10-01' }),
        standing({ taskId: 'xa', nextDueOn: '2026-12-31' }),
      ],
      { show: 'all' },
    ).map(({ taskId }) => taskId);
    expect(ids).toEqual(['trễ lâu', 'trễ ít', 'gần', 'xa', 'không ngày', 'xong']);
  });

  it('shows in each part as many as it counts, and all of them in one order', () => {
    fc.assert(
      fc.property(fc.array(anyStanding, { maxLength: 12 }), (standings) => {
        const counts = countDuties(standings);
        const shown = (show: (typeof dutyShows)[number]) => arrangeDuties(standings, { show });
        for (const show of ['all', 'open', 'late', 'soon', 'unanswered'] as const)
          expect(shown(show)).toHaveLength(counts[show]);
        expect(shown('open').length + shown('done').length).toBe(counts.all);
        const ranks = shown('all').map((one) => dutyStates.indexOf(dutyState(one)));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        const givers = countGivers(standings);
        for (const { giver, duties } of givers)
          expect(arrangeDuties(standings, { show: 'all', giver })).toHaveLength(duties);
        expect(givers.reduce((sum, { duties }) => sum + duties, 0)).toBe(counts.all);
      }),
    );
  });
});
