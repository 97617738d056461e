import { expect, it } from 'vitest';
import { criteriaOfTasks, unservedBy } from './criteria-of-plan.ts';

const criterion = (code: string) => ({
  ref: `papi/2021-2024/${code}`,
  index: 'PAPI',
  code,
  name: `mục ${code}`,
  isRebuilt: false,
});

it('names each criterion of a plan once, by code, with all tasks that serve it', () => {
  const tasks = [
    { id: 'a', text: 'Công khai', taken: [criterion('1.10'), criterion('1.2')] },
    { id: 'b', text: 'Đối thoại', taken: [criterion('1.2')] },
    { id: 'c', text: 'Tập huấn', taken: [] },
  ];
  expect(criteriaOfTasks(tasks).map(({ code, tasks: serving }) => [code, serving.map(({ id }) => id)])).toEqual([
    ['1.2', ['a', 'b']],
    ['1.10', ['a']],
  ]);
});

it('leaves out of the uncovered parts what lost nothing, what a task serves, and what a draft is tied to, above or below', () => {
  const nodes = [
    { code: '1', canWin: 0.2, tasks: [] },
    { code: '2.1', canWin: 0, tasks: [] },
    { code: '2.2', canWin: 0.4, tasks: ['a'] },
    { code: '3.1', canWin: 0.3, tasks: [] },
    { code: '3.10', canWin: 0.9, tasks: [] },
  ];
  const codes = (tied: readonly string[]) => unservedBy(nodes, tied).map(({ code }) => code);
  expect(codes([])).toEqual(['3.10', '3.1', '1']);
  expect(codes(['1.4', '3.1'])).toEqual(['3.10']);
  expect(codes(['3'])).toEqual(['1']);
});
