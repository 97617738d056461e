import { readFile as readBytes } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { scoreTasks } from '../../test/score-reading.ts';
import { paragraphsOf } from '../office/block.ts';
import type { ReadResult } from './read-file.ts';
import { readFile } from './read-file.ts';

const fixture = async (name: string) =>
  readFile(await readBytes(join(import.meta.dirname, 'fixtures', name)), { name });

describe('a PDF with a table over a page break, its headings repeated, and its HTML twin', () => {
  let pdf: ReadResult;
  let html: ReadResult;
  beforeAll(async () => {
    [pdf, html] = await Promise.all([fixture('bang-qua-trang.pdf'), fixture('bang-qua-trang.html')]);
  });

  test('give the same tasks', () => {
    expect(html.document.tasks).toHaveLength(13);
    const scores = scoreTasks(html.document.tasks, pdf.document.tasks);
    for (const score of Object.values(scores)) expect(score).toBeGreaterThanOrEqual(0.95);
    const of = ({ document }: ReadResult) =>
      document.tasks.map(({ text, lead, coordinate, path, criteria }) => ({ text, lead, coordinate, path, criteria }));
    expect(of(pdf)).toEqual(of(html));
  });

  test('give the same head, goals and cited documents', () => {
    const of = ({ document: { header, goals, legalBases } }: ReadResult) => ({
      header,
      goals: goals.map(({ text, value }) => ({ text, value })),
      cited: legalBases.map(({ number }) => number),
    });
    expect(of(pdf)).toEqual(of(html));
  });

  test('the table is one, each paragraph names its page, page numbers and running lines are told apart', () => {
    expect(pdf.blocks.filter((block) => block.kind === 'table')).toHaveLength(1);
    const paragraphs = paragraphsOf(pdf.blocks);
    expect(new Set(paragraphs.map((paragraph) => paragraph.source.page))).toEqual(new Set([1, 2]));
    expect(paragraphs.filter((paragraph) => paragraph.text === 'Đơn vị phối hợp')).toHaveLength(1);
    const edge = pdf.blocks.filter((block) => block.kind === 'paragraph' && /^\d+$|Văn thư UBND/u.test(block.text));
    expect(edge.length).toBeGreaterThan(2);
    expect(edge.map((block) => block.kind === 'paragraph' && block.style.running)).toEqual(edge.map(() => true));
    expect(new Set(edge.map(({ id }) => pdf.parts[id]))).toEqual(new Set(['page-number']));
    expect(pdf.document.leftOver).toEqual([]);
  });
});

// Vietnamese letters that its font lacks are borrowed from a second one, set into gaps of the first.
test('a PDF printed by LibreOffice reads as the Word file it was printed from, its table over two pages', async () => {
  const [pdf, word] = await Promise.all([fixture('nang-cao-pci.pdf'), fixture('nang-cao-pci.docx')]);
  const of = ({ document }: ReadResult) => ({
    header: document.header,
    tasks: document.tasks.map(({ text, lead, coordinate, path, criteria, deadline }) => ({
      text,
      lead,
      coordinate,
      path,
      criteria,
      due: deadline.value,
    })),
  });
  expect(of(pdf)).toEqual(of(word));
  expect(pdf.blocks.filter((block) => block.kind === 'table')).toHaveLength(1);
  expect(pdf.document.leftOver).toEqual([]);
});
