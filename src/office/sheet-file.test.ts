import { describe, expect, it } from 'vitest';
import { readSheetFile } from './sheet-file.ts';

const read = (text: string, encoding: BufferEncoding = 'utf8') => readSheetFile(Buffer.from(text, encoding));

describe('a CSV file', () => {
  it.each([
    ['commas', 'Tỉnh,Điểm\nHà Tĩnh,91.25\n'],
    ['semicolons', 'Tỉnh;Điểm\nHà Tĩnh;91.25\n'],
    ['tabs', 'Tỉnh\tĐiểm\r\nHà Tĩnh\t91.25\r\n'],
    ['a mark of UTF-8', '\uFEFFTỉnh,Điểm\nHà Tĩnh,91.25\n'],
  ])('with %s', async (_, text) => {
    expect(await read(text)).toEqual([
      ['Tỉnh', 'Điểm'],
      ['Hà Tĩnh', '91.25'],
    ]);
  });

  it('in UTF-16, as Excel writes Unicode text', async () => {
    expect(await read('\uFEFFTỉnh\tĐiểm\n', 'utf16le')).toEqual([['Tỉnh', 'Điểm']]);
  });

  it('with decimal commas between semicolons keeps them, and with letters and accents apart puts them together', async () => {
    expect(await read('Tỉnh;1;2;3\nHà Tĩnh;1,5;2,5;3,5\nHuế;1,5;2,5;3,5\n'.normalize('NFD'))).toEqual([
      ['Tỉnh', '1', '2', '3'],
      ['Hà Tĩnh', '1,5', '2,5', '3,5'],
      ['Huế', '1,5', '2,5', '3,5'],
    ]);
  });

  it('keeps empty rows, so that a cell has the name that a spreadsheet gives it, and what stands in quotes', async () => {
    expect(await read('Bảng 1\n\n"Tỉnh, thành phố","Điểm ""gốc"""\n"Hà\nTĩnh",1\n')).toEqual([
      ['Bảng 1'],
      [''],
      ['Tỉnh, thành phố', 'Điểm "gốc"'],
      ['Hà\nTĩnh', '1'],
    ]);
  });
});

it('a file that is no table is none', async () => {
  expect(await read('Tỉnh,Điểm\n"Hà Tĩnh,91\n')).toBeNull();
  expect(await read('a,'.repeat(300_000))).toBeNull();
  expect(await read('%PDF-1.7')).toBeNull();
  expect(await read('<html><body><p>Bảng</p></body></html>')).toBeNull();
});
