import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromNeutralText, neutralText } from './csv.ts';
import { readTsv, writeTsv } from './tsv.ts';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\t', '\r', '\n', 'ế', ' ', ',', "'", '=') }),
);

describe('rows that a spreadsheet copies', () => {
  it('come back as they were, whatever their cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });

  it('are read as Excel writes them: quotes only where a cell has a line break, and lines that end either way', () => {
    expect(readTsv('Mã\tKết quả\n1\t"Đã họp\n""lần hai"""\n2\tnói "xong"\t\r\n')).toEqual([
      ['Mã', 'Kết quả'],
      ['1', 'Đã họp\n"lần hai"'],
      ['2', 'nói "xong"', ''],
    ]);
  });

  it('keep a quote that nothing closes as a letter', () => {
    expect(readTsv('"Đề án" 06\tb\n"c\td')).toEqual([
      ['"Đề án" 06', 'b'],
      ['"c', 'd'],
    ]);
  });

  it('are no rows where there is no text', () => expect(readTsv('')).toEqual([]));
});

describe('text that begins like a formula', () => {
  it('is kept as text and comes back as it was written', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const kept = neutralText(text);
        expect(kept).not.toMatch(/^[=+\-@\t\r]/);
        expect(fromNeutralText(kept)).toBe(text);
      }),
    );
  });
});
