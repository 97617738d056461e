import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { readResults } from '../published.ts';
import { writeCsv } from '../../kernel/csv.ts';
import { parseCsv } from './csv.ts';
import { parseResults, tablesFile } from './parse-results.ts';

const file = tablesFile.parse({
  tables: { pci: [{ years: [2021], source: 'a', confidence: 'copied' }] },
  intervals: {},
  sources: { a: { title: 'Một nguồn' }, b: { title: 'Nguồn khác', url: 'https://example.org/' } },
});
const { provinces } = readResults();
const read = (text: string) => parseResults({ file, lines: { pci: parseCsv(text) } }, provinces, readCatalogue());

describe('a file of results', () => {
  it('stands on its table unless a row names its own source', () => {
    const [table] = read(
      'year,province,total,rank,3,source,confidence\n2021,Hà Tĩnh,64.87,27,,,\n2021,Hà Nội,68.6,10,6.2,b,disputed\n',
    ).tables;
    expect(table?.rows).toMatchObject([
      { province: { key: '42@63' }, source: { key: 'a', url: null }, confidence: 'copied' },
      { province: { key: '01@63' }, source: { key: 'b' }, confidence: 'disputed' },
    ]);
    expect([...table!.rows[0]!.scores.keys()]).toEqual(['*']);
    expect([...table!.rows[1]!.scores.keys()].sort()).toEqual(['*', '3']);
  });

  it.each([
    ['a province that nobody knows', 'year,province,total\n2021,Hà Tây,50\n', /province Hà Tây in 2021/],
    ['a province of another time', 'year,province,total\n2021,Huế,50\n', /province Huế in 2021/],
    ['a province that stands twice', 'year,province,total\n2021,Hà Nội,50\n2021,Hà Nội,50\n', /stands twice/],
    ['a node that the edition lacks', 'year,province,11\n2021,Hà Nội,\n2021,Hà Tĩnh,5\n', /has no 11/],
    ['a score that is none', 'year,province,total\n2021,Hà Nội,n/a\n', /2021 Hà Nội: total is n\/a/],
    ['a score outside its bounds, as 0 for what is missing', 'year,province,3\n2021,Hà Nội,0\n', /3 is 0/],
    ['a source that nobody knows', 'year,province,total,source\n2021,Hà Nội,50,c\n', /a source c/],
    ['a line that is too short', 'year,province,total\n2021,Hà Nội\n', /line 2: 2 cells/],
  ])('is refused with %s', (_what, text, words) => {
    expect(() => read(text)).toThrow(words);
  });
});

describe('a table as text', () => {
  it('quotes what would break a line and leaves what is missing empty', () => {
    const text = writeCsv(
      ['tên', 'điểm'],
      [
        ['Huế, "cũ"', 1.5],
        ['hai\ndòng', null],
      ],
    );
    expect(text).toBe('\uFEFFtên,điểm\r\n"Huế, ""cũ""",1.5\r\n"hai\ndòng",\r\n');
  });
});
