import { expect, it } from 'vitest';
import { missingMembers, newWorkFor, type GroupTask } from './expand-group.ts';

const task: GroupTask = {
  taskId: 'task',
  planId: 'plan',
  groupId: 'communes',
  role: 'lead',
  unitIds: ['khe-sim'],
  times: [
    { label: '2025', dating: 'dated', nominalOn: '2025-12-14', dueOn: '2025-12-15' },
    { label: '2026', dating: 'dated', nominalOn: '2026-12-14', dueOn: '2026-12-14' },
    { label: 'continuous', dating: 'continuous', nominalOn: null, dueOn: null },
  ],
};
const members = [{ id: 'khe-sim' }, { id: 'ngan-sao' }];
let made = 0;
const newId = () => `new-${(made += 1)}`;

it('gives a member that began since the plan the times that lie ahead and those without a day, once', () => {
  const { assignments, occurrences } = newWorkFor(task, members, '2026-03-01', newId);
  expect(assignments).toMatchObject([{ unitId: 'ngan-sao', role: 'lead', groupId: 'communes' }]);
  expect(occurrences.map((one) => one.label)).toEqual(['2026', 'continuous']);
  const after = { ...task, unitIds: [...task.unitIds, 'ngan-sao'] };
  expect(newWorkFor(after, members, '2026-03-01', newId).assignments).toEqual([]);
});

it('gives nothing of a task that is all past', () => {
  const past = { ...task, times: task.times.slice(0, 2) };
  expect(missingMembers(past, members, '2027-01-01')).toEqual([]);
});
