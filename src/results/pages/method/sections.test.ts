import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { methodSections, partsOfText } from './sections.ts';

const read = async (name: string) =>
  partsOfText(await readFile(join(import.meta.dirname, '../../../../docs', name), 'utf8'));

test('both languages have every section, under a heading of its own, and a title', async () => {
  for (const name of ['methodology.md', 'phuong-phap.md']) {
    const { title, lead, sections } = await read(name);
    expect(title).not.toBe('');
    expect(lead).not.toBe('');
    expect(sections).toHaveLength(methodSections.length);
    expect(new Set(sections.map(({ heading }) => heading)).size).toBe(methodSections.length);
    expect(sections.filter(({ body }) => body === '')).toEqual([]);
  }
});

test('every address of a section that the sources write out is one', async () => {
  const sources = join(import.meta.dirname, '../../..');
  const files = (await readdir(sources, { recursive: true })).filter((name) => /\.tsx?$/u.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(sources, name), 'utf8')));
  const anchors = texts.flatMap((text) => [...text.matchAll(/"\/method#([\w-]+)"/gu)].map((match) => match[1]));
  expect(anchors.length).toBeGreaterThan(0);
  expect(anchors.filter((anchor) => !methodSections.some((section) => section === anchor))).toEqual([]);
});

test('sections of both languages name the same code, in the same order', async () => {
  const named = (body: string) => new Set(body.match(/src\/(?:results|tasks)\/model\/[\w-]+\.ts/gu));
  const [english, vietnamese] = [await read('methodology.md'), await read('phuong-phap.md')];
  english.sections.forEach(({ body }, index) => {
    const wanted = [...named(body)];
    expect(wanted.length).toBeGreaterThan(0);
    expect([...named(vietnamese.sections[index]?.body ?? '')]).toEqual(expect.arrayContaining(wanted));
  });
});
