import { readFile as readBytes, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExpectedTask } from '../../test/score-reading.ts';
import { scoreTasks } from '../../test/score-reading.ts';
import { readFile } from './read-file.ts';

const fixtures = join(import.meta.dirname, 'fixtures');
const unseen = (await readdir(join(fixtures, 'unseen'))).filter((name) => !/\.(?:json|md)$/u.test(name));

type Facts = {
  readonly header: Readonly<Record<string, unknown>>;
  /** Number and date of each. */
  readonly legalBases: readonly string[];
  readonly results: readonly object[];
};

describe('plans of our own, against what a person read in them', () => {
  test.each([
    'quyet-dinh-giao-viec.txt',
    'ket-luan-mot-la.txt',
    'chi-tieu-theo-nam.html',
    ...unseen.map((name) => `unseen/${name}`),
  ])('%s', async (name) => {
    const expected: ExpectedTask[] = JSON.parse(
      await readBytes(join(fixtures, name.replace(/\.\w+$/u, '.expected.json')), 'utf8'),
    );
    const { document } = await readFile(await readBytes(join(fixtures, name)), { name });
    const scores = scoreTasks(expected, document.tasks);
    expect(scores.tasks).toBeGreaterThanOrEqual(0.95);
    expect(scores.lead).toBeGreaterThanOrEqual(0.93);
    expect(scores.coordinate).toBeGreaterThanOrEqual(0.9);
    expect(scores.deadline).toBeGreaterThanOrEqual(0.95);
    expect(document.leftOver).toEqual([]);
  });

  test('give their head, the documents that they cite and the results that they quote as a person reads them', async () => {
    const facts: Readonly<Record<string, Facts>> = JSON.parse(await readBytes(join(fixtures, 'facts.json'), 'utf8'));
    for (const [name, expected] of Object.entries(facts)) {
      const { document } = await readFile(await readBytes(join(fixtures, 'unseen', name)), { name });
      expect(document.header).toMatchObject(expected.header);
      expect(document.legalBases.map(({ number, date }) => [number, date].filter(Boolean).join(' '))).toEqual(
        expected.legalBases,
      );
      expect(document.results.map(({ source: _source, ...result }) => result)).toEqual(expected.results);
    }
  });

  test('are in every format', () => {
    expect(new Set(unseen.map((name) => /\.(\w+)$/u.exec(name)?.[1]))).toEqual(
      new Set(['doc', 'docx', 'html', 'odt', 'pdf', 'txt']),
    );
  });
});
