import { join } from 'node:path';
import { readFile as readBytes } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { isHeldOut, readAnnotated, scoreCriteria } from '../../test/score-criteria.ts';
import { loadCriteria } from './criteria.ts';
import { makeProposer } from './model/criteria/propose-criteria.ts';
import { readFile } from './read-file.ts';

const index = loadCriteria();
const propose = makeProposer(index);
const annotated = readAnnotated();
const codes = new Set(index.criteria.map((criterion) => `${criterion.index} ${criterion.code}`));

describe('criteria proposed for annotated tasks', () => {
  test.each([
    ['those that the words were tuned on', annotated.filter((task) => !isHeldOut(task))],
    ['those held out', annotated.filter(isHeldOut)],
  ])('%s have a right one among the first three', (_, tasks) => {
    const { firstThree, first } = scoreCriteria(tasks, propose);
    expect(tasks.length).toBeGreaterThanOrEqual(100);
    expect(firstThree).toBeGreaterThanOrEqual(0.95);
    expect(first).toBeGreaterThanOrEqual(0.85);
  });

  test.each(['PAR INDEX', 'SIPAS', 'PAPI', 'PCI', 'general'])('%s: 0.85 of those held out', (name) => {
    const tasks = annotated.filter((task) => isHeldOut(task) && task.index === name);
    expect(scoreCriteria(tasks, propose).firstThree).toBeGreaterThanOrEqual(0.85);
  });

  test('the task alone, without its headings, does nearly as well', () => {
    const bare = annotated.filter(isHeldOut).map((task) => ({ ...task, path: [] }));
    expect(scoreCriteria(bare, propose).firstThree).toBeGreaterThanOrEqual(0.9);
  });

  test('confidence is the share that is right, or less', () => {
    const { confidence, right } = scoreCriteria(annotated.filter(isHeldOut), propose);
    expect(confidence).toBeLessThanOrEqual(right);
    expect(right - confidence).toBeLessThan(0.1);
  });

  test('money for the plan and word of hindrances are proposed with doubt', () => {
    const sure = annotated.filter((task) => isHeldOut(task) && task.right.length === 0);
    expect(sure.length).toBeGreaterThan(3);
    for (const task of sure) expect(propose(task)[0]?.confidence ?? 0).toBeLessThan(0.35);
  });
});

describe('the words of data/criteria', () => {
  test('explain criteria that there are', () => {
    const explained = Object.entries(index.terms.asks).flatMap(([name, asks]) =>
      Object.keys(asks).map((code) => `${name} ${code}`),
    );
    const areas = explained.filter((name) => /^(?:SIPAS I+|\D+ \d+)$/u.test(name));
    expect(explained.filter((name) => !codes.has(name) && !areas.includes(name))).toEqual([]);
  });

  test('annotations name criteria that there are', () => {
    expect(annotated.flatMap((task) => task.right).filter((name) => !codes.has(name))).toEqual([]);
  });

  test('confidence falls with closeness and rises with likeness', () => {
    const { rows, likeness } = index.confidence;
    for (const [at, { right }] of rows.entries()) {
      expect(right).toHaveLength(likeness.length);
      expect(right.toSorted((one, other) => one - other)).toEqual(right);
      right.forEach((share, column) => expect(share).toBeLessThanOrEqual(rows[at - 1]?.right[column] ?? 1));
    }
  });
});

test('a plan that is read carries the proposals of its tasks, and none where no criteria are given', async () => {
  const bytes = await readBytes(join(import.meta.dirname, 'fixtures/hai-long-2026.txt'));
  const { document } = await readFile(bytes, { name: 'hai-long-2026.txt' }, { criteria: index });
  const survey = document.tasks.find((task) => task.text.startsWith('Niêm yết công khai đầy đủ'));
  expect(survey?.proposals[0]).toMatchObject({ index: 'SIPAS', edition: '2023-2026', code: 'II.B.1' });
  expect(survey?.proposals[0]?.words).toContain('niêm yết');
  const without = await readFile(bytes, { name: 'hai-long-2026.txt' });
  expect(without.document.tasks.flatMap((task) => task.proposals)).toEqual([]);
  expect(without.document.tasks.map((task) => task.text)).toEqual(document.tasks.map((task) => task.text));
});
