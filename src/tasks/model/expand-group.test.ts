import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newWorkFor, sharesOf, type GroupTask } from './expand-group.ts';

const dated = (label: string, dueOn: string) => ({ label, dating: 'dated' as const, nominalOn: dueOn, dueOn });
const task: GroupTask = {
  taskId: 'task',
  planId: 'plan',
  planFrom: '2025-01-01',
  returns: [],
  groupId: 'communes',
  role: 'lead',
  holders: [{ unitId: 'khe-sim', assignmentId: 'first', expanded: false, groupId: 'communes', labels: [] }],
  times: [
    dated('2025', '2025-12-15'),
    dated('2026', '2026-12-14'),
    dated('2027', '2027-12-14'),
    dated('event:2026-11-20', '2026-11-30'),
    { label: 'continuous', dating: 'continuous', nominalOn: null, dueOn: null },
  ],
};
const members = [{ id: 'khe-sim' }, { id: 'ngan-sao' }];
let made = 0;
const newId = () => `new-${(made += 1)}`;
const labelsOf = (work: ReturnType<typeof newWorkFor>) => work.occurrences.map((one) => one.label);

/** The task once the work is kept. */
function after(before: GroupTask, { assignments, occurrences }: ReturnType<typeof newWorkFor>): GroupTask {
  const holders = [
    ...before.holders,
    ...assignments.map(({ id, unitId }) => ({
      unitId,
      assignmentId: id,
      expanded: true,
      groupId: 'communes',
      labels: [],
    })),
  ].map((holder) => ({
    ...holder,
    labels: [
      ...holder.labels,
      ...occurrences.filter((one) => one.assignmentId === holder.assignmentId).map((one) => one.label),
    ],
  }));
  return { ...before, holders };
}

it('gives a member that began since the plan the times that lie ahead and those without a day, once', () => {
  const work = newWorkFor(task, members, '2026-03-01', newId);
  expect(work.assignments).toMatchObject([{ unitId: 'ngan-sao', role: 'lead', expandedOn: '2026-03-01' }]);
  expect(labelsOf(work)).toEqual(['2026', '2027', 'continuous']);
  expect(sharesOf(after(task, work), members, '2026-03-01')).toEqual([]);
});

it('gives by itself what has opened, and each later time on the day that it opens', () => {
  const first = newWorkFor(task, members, '2026-03-01', newId, 'opened');
  expect(labelsOf(first)).toEqual(['2026', 'continuous']);
  const kept = after(task, first);
  expect(sharesOf(kept, members, '2026-12-31', 'opened')).toEqual([]);
  const next = newWorkFor(kept, members, '2027-01-01', newId, 'opened');
  expect([next.assignments, labelsOf(next)]).toEqual([[], ['2027']]);
  expect(next.occurrences[0]?.assignmentId).toBe(first.assignments[0]?.id);
});

it('gives nothing to a unit that has the task since putting in force, whatever it lacks', () => {
  expect(sharesOf(task, [{ id: 'khe-sim' }], '2026-03-01')).toEqual([]);
});

it('gives nothing of a task that is all past', () => {
  const past = { ...task, times: task.times.slice(0, 2) };
  expect(sharesOf(past, members, '2027-01-01')).toEqual([]);
});

it('gives day by day what it would have given at once, never twice and never what is past', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((count) => {
    return new Date(Date.UTC(2025, 5, 1 + count)).toISOString().slice(0, 10);
  });
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 12 }), (asked) => {
      let now = task;
      const given: string[] = [];
      for (const day of asked.toSorted()) {
        const work = newWorkFor(now, [{ id: 'ngan-sao' }], day, newId, 'opened');
        for (const one of work.occurrences) expect(one.dueOn === null || one.dueOn >= day).toBe(true);
        given.push(...labelsOf(work));
        now = after(now, work);
      }
      expect(new Set(given).size).toBe(given.length);
      expect(sharesOf(now, [{ id: 'ngan-sao' }], asked.toSorted().at(-1) ?? '', 'opened')).toEqual([]);
    }),
  );
});
