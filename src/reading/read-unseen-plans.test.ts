import { readFile as readBytes, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExpectedTask } from '../../test/score-reading.ts';
import { scoreTasks } from '../../test/score-reading.ts';
import { readFile } from './read-file.ts';

const folder = join(import.meta.dirname, 'fixtures/unseen');
const names = (await readdir(folder)).filter((name) => !/\.(?:json|md)$/u.test(name));

describe('plans written by somebody who did not know the reader', () => {
  test.each(names)('%s', async (name) => {
    const expected: ExpectedTask[] = JSON.parse(
      await readBytes(join(folder, name.replace(/\.\w+$/u, '.expected.json')), 'utf8'),
    );
    const { document } = await readFile(await readBytes(join(folder, name)), { name });
    const scores = scoreTasks(expected, document.tasks);
    expect(scores.tasks).toBeGreaterThanOrEqual(0.95);
    expect(scores.lead).toBeGreaterThanOrEqual(0.93);
    expect(scores.coordinate).toBeGreaterThanOrEqual(0.9);
    expect(scores.deadline).toBeGreaterThanOrEqual(0.95);
    expect(document.leftOver).toEqual([]);
  });

  test('are eleven, in every format', () => {
    expect(names).toHaveLength(12);
    expect(new Set(names.map((name) => /\.(\w+)$/u.exec(name)?.[1]))).toEqual(
      new Set(['doc', 'docx', 'html', 'odt', 'pdf', 'txt']),
    );
  });
});
