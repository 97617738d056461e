import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/words.ts';
import { methodAddress, methodSections, readMethod } from './sections.ts';
import { methodWords } from './words.ts';

const root = join(import.meta.dirname, '../../..');
const read = (name: string) => readMethod(readFileSync(join(root, 'docs', name), 'utf8'));
const english = read('methodology.md');
const vietnamese = read('phuong-phap.md');

/** The headings of each anchor: a section that is moved, renamed or added in one language alone is found here. */
const headings: Readonly<Record<(typeof methodSections)[number], readonly [string, string]>> = {
  totals: ['Totals and ranks', 'Tổng điểm và thứ hạng'],
  'what-if': ['What if', 'Giả định: nếu điểm khác đi'],
  'cheapest-way': ['The cheapest way to a score', 'Cách ít công sức nhất để đạt một mức điểm'],
  uncertainty: ['How far ranks hang on choices', 'Thứ hạng phụ thuộc cách tính đến đâu'],
  'lost-points': ['Lost points', 'Điểm mất ở đâu'],
  noise: ['What is noise', 'Thay đổi nào nằm trong sai số'],
  'rank-ranges': ["What ranks the survey's error leaves", 'Sai số khảo sát để lại những hạng nào'],
  targets: ['Targets', 'Mục tiêu'],
  'at-stake': ['Points at stake', 'Điểm có thể giành lại'],
};

describe('the text on the method', () => {
  it('has the same sections in the same order in both languages, one for each anchor', () => {
    expect(Object.keys(headings)).toEqual(methodSections);
    expect(english.sections.map(({ heading }) => heading)).toEqual(methodSections.map((id) => headings[id][0]));
    expect(vietnamese.sections.map(({ heading }) => heading)).toEqual(methodSections.map((id) => headings[id][1]));
  });

  it('has a title, a lead, and a link of every section in both languages', () => {
    for (const { title, lead } of [english, vietnamese]) {
      expect(title).not.toBe('');
      expect(lead).not.toBe('');
    }
    for (const id of methodSections) {
      expect(methodAddress(id)).toBe(`/method#${id}`);
      for (const language of languages) expect(methodWords[`method.${id}`][language]).not.toBe('');
    }
  });

  it('begins each section with what it means, in a paragraph without code or formula, and ends it with the code', () => {
    for (const { sections } of [english, vietnamese])
      for (const { heading, body } of sections) {
        const [first = '', ...rest] = body.split('\n\n');
        expect({ heading, plain: /^[\p{L}“][^`√²·]*$/u.test(first) }).toEqual({ heading, plain: true });
        expect(rest.at(-1)).toMatch(/^(In code|Mã nguồn): `/);
      }
  });

  it('tells the same figures and the same files in each section of both languages', () => {
    for (const [at, { heading, body }] of english.sections.entries()) {
      const other = vietnamese.sections[at]?.body ?? '';
      expect({ heading, figures: figures(other, ',') }).toEqual({ heading, figures: figures(body, '.') });
      expect({ heading, files: files(other) }).toEqual({ heading, files: files(body) });
    }
  });

  it('names only files that are there', () => {
    const named = english.sections.flatMap(({ body }) => files(body)).filter((path) => /^(src|data)\//.test(path));
    expect(named.length).toBeGreaterThanOrEqual(methodSections.length);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

/** Numbers of two digits or more, with a point before decimals whatever the language writes. */
function figures(text: string, decimals: ',' | '.'): readonly string[] {
  const thousands = decimals === ',' ? '.' : ',';
  return [...new Set(text.match(/\d+(?:[.,]\d+)*/g))]
    .map((figure) => figure.replaceAll(thousands, '').replace(decimals, '.'))
    .filter((figure) => figure.length > 1)
    .toSorted();
}

/** What stands as code and is a path. */
function files(text: string): readonly string[] {
  return [...text.matchAll(/`([\w./-]+\.(?:ts|yaml)|data\/[\w/-]+)`/g)].map(([, path = '']) => path);
}
