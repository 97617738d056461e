import { readFile as readBytes, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExpectedTask } from '../../test/score-reading.ts';
import { scoreTasks } from '../../test/score-reading.ts';
import type { Block } from '../office/block.ts';
import { readBlocks } from '../office/read-blocks.ts';
import { shown } from './model/layout.ts';
import { readFile } from './read-file.ts';

const unseen = join(import.meta.dirname, 'fixtures/unseen');
const again = join(import.meta.dirname, 'fixtures/again');
const names = await readdir(unseen);

/** What a copy as plain lines loses for good: in each of these the lines alone leave more than one reading. */
const ambiguous: Readonly<Record<string, string>> = {
  'dak-nong-phieu-giao-viec.docx': 'a card for each duty, labels and texts in lines of their own',
  'gia-lai-xa-hai-long-2026.pdf': 'leading bodies merged over rows that name who joins',
  'huyen-yen-lap-thang.docx': 'ticks under months, the empty cells between them gone',
  'hung-yen-ngang.pdf': 'times within the cells of bodies, some of those merged',
  'quang-ninh-diem-tru.html': 'duties merged with all cells of the row above, told as headings are',
  'so-y-te-ninh-binh.html': 'leading bodies merged over rows that name who joins',
  'vinh-long-pci.docx': 'a leading body merged over a row that names who joins',
  'xa-ea-kar-lich.docx': 'months merged over rows that say a day among the remarks',
  'bac-lieu-pci.html': 'a table within a table',
};

const expectedOf = async (name: string): Promise<ExpectedTask[]> =>
  JSON.parse(await readBytes(join(unseen, name.replace(/\.\w+$/u, '.expected.json')), 'utf8'));

/** The lines that a copy into a plain text leaves: a paragraph or a cell each; empty cells leave none. */
function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.cells.flatMap((cell) => linesOf(cell.blocks))
      : block.style.running === true || shown(block) === ''
        ? []
        : [shown(block)],
  );
}

const scoresOf = async (text: string, name: string) => {
  const { document } = await readFile(Buffer.from(text), { name: 'ke-hoach.txt' });
  return scoreTasks(await expectedOf(name), document.tasks);
};

describe('plans copied into plain text, a cell on a line', () => {
  const copied = names.filter((name) => /\.(?:docx|html|pdf)$/u.test(name) && ambiguous[name] === undefined);
  test.each(copied)('%s', async (name) => {
    const { blocks } = await readBlocks(await readBytes(join(unseen, name)), { name });
    const scores = await scoresOf(linesOf(blocks).join('\n'), name);
    expect(scores.tasks).toBeGreaterThanOrEqual(0.95);
    expect(scores.lead).toBeGreaterThanOrEqual(0.93);
    expect(scores.coordinate).toBeGreaterThanOrEqual(0.9);
    expect(scores.deadline).toBeGreaterThanOrEqual(0.95);
  });

  test('most can be told', () => {
    expect(copied.length).toBeGreaterThanOrEqual(20);
  });
});

describe('plans copied from their type on, without the head', () => {
  const typed = /^\s*(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|THÔNG BÁO|CHỈ THỊ)\s*$/mu;
  // A letter has no type above its subject.
  const lettered = 'kien-giang-papi-2024.txt';
  test.each(names.filter((name) => name.endsWith('.txt') && name !== lettered))('%s', async (name) => {
    const bytes = await readBytes(join(unseen, name));
    const { blocks } = await readBlocks(bytes, { name });
    const whole = name.includes('windows-1258') ? linesOf(blocks).join('\n') : bytes.toString('utf8').normalize('NFC');
    const start = typed.exec(whole);
    expect(start).not.toBeNull();
    const scores = await scoresOf(whole.slice(start?.index), name);
    expect(scores.tasks).toBeGreaterThanOrEqual(0.95);
    expect(scores.lead).toBeGreaterThanOrEqual(0.93);
    expect(scores.coordinate).toBeGreaterThanOrEqual(0.9);
    expect(scores.deadline).toBeGreaterThanOrEqual(0.93);
  });
});

describe('plans saved as PDF', async () => {
  test.each(await readdir(again))('%s', async (name) => {
    const { document } = await readFile(await readBytes(join(again, name)), { name });
    const scores = scoreTasks(await expectedOf(name), document.tasks);
    expect(scores.tasks).toBeGreaterThanOrEqual(0.95);
    expect(scores.lead).toBeGreaterThanOrEqual(0.93);
    expect(scores.coordinate).toBeGreaterThanOrEqual(0.9);
    expect(scores.deadline).toBeGreaterThanOrEqual(0.95);
    expect(document.leftOver).toEqual([]);
  });
});
