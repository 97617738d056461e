import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangeByDue, dueGroup, type Placed } from './due-group.ts';
import { proofStates, reportedStates, standing, type Proof, type Reported } from './states.ts';

const today = '2026-11-25';

test('open work stands under its day: late, seven days, months, then what has no day', () => {
  expect(dueGroup(work('2026-11-24'))).toBe('late');
  expect(dueGroup(work('2026-12-02'))).toBe('soon');
  expect(dueGroup(work('2026-12-03'))).toBe('month:2026-12');
  expect(dueGroup(work(null, 'doing', 'none', 'continuous'))).toBe('continuous');
  expect(dueGroup(work(null))).toBe('needs-date');
});

test('work without a day stands under what it waits for', () => {
  const waiting = (state: Placed['standing']['state']) => ({ ...work(null), standing: { state, days: null } });
  for (const state of ['stale', 'continuous', 'needs-date', 'needs-milestones', 'awaits-event'] as const)
    expect(dueGroup(waiting(state))).toBe(state);
});

test('done work stands last, unless its proof came back', () => {
  expect(dueGroup(work('2026-11-01', 'done', 'waiting'))).toBe('done');
  expect(dueGroup(work('2026-12-20', 'done', 'returned'))).toBe('returned');
  expect(dueGroup(work('2026-11-01', 'done', 'returned'))).toBe('late');
  expect(dueGroup(work('2026-11-01', 'doing', 'returned'))).toBe('late');
  expect(dueGroup(work(null, 'done', 'accepted', 'continuous'))).toBe('done');
});

test('a list of done work goes by month', () => {
  expect(dueGroup(work('2026-11-01', 'done', 'accepted'), true)).toBe('month:2026-11');
  expect(dueGroup(work(null, 'done', 'none', 'continuous'), true)).toBe('continuous');
});

test('arranging keeps every occurrence, puts each head once, and keeps the order within a head', () => {
  const anyWork = fc
    .record({
      dueOn: fc.option(fc.constantFrom('2026-01-31', '2026-11-20', '2026-11-26', '2026-12-31', '2027-02-01')),
      reported: fc.constantFrom(...reportedStates),
      proof: fc.constantFrom(...proofStates),
    })
    .map(({ dueOn, reported, proof }) => work(dueOn, reported, proof));
  fc.assert(
    fc.property(fc.array(anyWork), fc.boolean(), (list, allDone) => {
      const arranged = arrangeByDue(list, allDone);
      expect(new Set(arranged)).toEqual(new Set(list));
      const heads = arranged.map((one) => dueGroup(one, allDone));
      expect(heads.filter((head, index) => head !== heads[index - 1])).toHaveLength(new Set(heads).size);
      for (const head of new Set(heads)) {
        const within = (from: readonly Placed[]) => from.filter((one) => dueGroup(one, allDone) === head);
        expect(within(arranged)).toEqual(within(list));
      }
    }),
  );
});

test('months stand in the order of time, between the next seven days and what has no day', () => {
  const list = [work(null), work('2027-01-15'), work('2026-12-31'), work('2026-11-26'), work('2026-11-01')];
  expect(arrangeByDue(list).map((one) => dueGroup(one))).toEqual([
    'late',
    'soon',
    'month:2026-12',
    'month:2027-01',
    'needs-date',
  ]);
});

function work(
  dueOn: string | null,
  reported: Reported = 'none',
  proof: Proof = 'none',
  undated: 'continuous' | 'needs-date' = 'needs-date',
): Placed {
  const dating = dueOn === null ? undated : 'dated';
  return {
    reported,
    proof,
    dueOn,
    standing: standing({ dating, dueOn, doneOn: reported === 'done' ? today : null, proof, proofOn: null }, today),
  };
}
