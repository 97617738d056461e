import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { frameworkOf } from '../../frameworks/model/look-up.ts';
import { readSheetFile } from '../../office/sheet-file.ts';
import type { Cell } from '../../office/sheet.ts';
import { writeOpenCsv } from '../open-data.ts';
import { readResults } from '../published.ts';
import { readImportTable } from './import-table.ts';
import { ownSource, tableOfImported } from './imported.ts';
import { scoreOf, tableOf, whole, type Table } from './table.ts';

const { provinces } = readResults();
const framework = frameworkOf(readCatalogue(), 'papi')!;

function read(...sheet: Cell[][]) {
  const read = readImportTable(sheet, { framework, provinces, year: 2021, mark: null, thisYear: 2026 });
  return read.kind === 'faulty'
    ? read.faults.map(({ cell, code }) => [cell, code])
    : read.tables[0]?.rows.map(({ intervals }) => intervals);
}

const ninety = { low: 43.1, high: 45.7, level: 90, error: 0.7903 };

describe('an interval beside a score', () => {
  it.each<[string, Cell[], Cell[], unknown]>([
    ['with its level in the heading', ['Điểm', 'Cận dưới 90%', 'Cận trên 90%'], [44.4, 43.1, 45.7], [{ '*': ninety }]],
    [
      'in the words of a report',
      ['PAPI 2021', 'KTC 90% (cận dưới)', 'KTC 90% (cận trên)'],
      ['44,4', '43,1', '45,7'],
      [{ '*': ninety }],
    ],
    [
      'with its level in a column, as a spreadsheet keeps a percent',
      ['Score', 'interval_low', 'interval_high', 'interval_level'],
      [44.4, 43.1, 45.7, 0.9],
      [{ '*': ninety }],
    ],
    [
      'whose level a published error tells',
      ['Total', 'low', 'high', 'error'],
      [44.4, 43.1, 45.7, 0.79],
      [{ '*': { ...ninety, error: 0.79 } }],
    ],
    [
      'from an error alone, at 95 %',
      ['Total', 'Sai số chuẩn'],
      [44.4, 0.5],
      [{ '*': { low: 43.42, high: 45.38, level: 95, error: 0.5 } }],
    ],
    [
      'of a part',
      ['1', 'Cận dưới 95% của 1', 'Cận trên 95% của 1'],
      [5.2, 5, 5.4],
      [{ 1: { low: 5, high: 5.4, level: 95, error: 0.102 } }],
    ],
    ['that is not there', ['Điểm', 'Cận dưới 90%', 'Cận trên 90%'], [44.4, '', '-'], [undefined]],
  ])('%s', (_, head, row, expected) => {
    expect(read(['Tỉnh', ...head], ['Hà Tĩnh', ...row])).toEqual(expected);
  });

  it.each<[string, Cell[], Cell[], unknown]>([
    ['one bound', ['Điểm', 'Cận dưới 90%', 'Cận trên 90%'], [44.4, 43.1, ''], [['C2', 'half_interval']]],
    ['no score', ['Điểm', 'Hạng', 'Cận dưới 90%', 'Cận trên 90%'], ['', 3, 43.1, 45.7], [['D2', 'interval_alone']]],
    ['withheld', ['Điểm', 'Cận dưới 90%', 'Cận trên 90%'], ['-', 43.1, 45.7], [['C2', 'interval_alone']]],
    ['beside the score', ['Điểm', 'Cận dưới 90%', 'Cận trên 90%'], [42, 43.1, 45.7], [['C2', 'outside_interval']]],
    ['bounds changed about', ['Điểm', 'Cận dưới 90%', 'Cận trên 90%'], [44, 45.7, 43.1], [['C2', 'outside_interval']]],
    ['no level', ['Điểm', 'Cận dưới', 'Cận trên'], [44.4, 43.1, 45.7], [['C2', 'no_level']]],
    ['an odd level', ['Điểm', 'Thấp', 'low', 'high', 'level'], [44, '', 43, 45, 42], [['D2', 'no_level']]],
    [
      'error and bounds apart',
      ['Điểm', 'low 95%', 'high 95%', 'error'],
      [44, 43, 45, 2],
      [['C2', 'interval_disagrees']],
    ],
    ['no number', ['Điểm', 'low 95%', 'high 95%'], [44, 'x', 45], [['C2', 'not_a_number']]],
    ['a score over its most is told once', ['Điểm', 'low 95%', 'high 95%'], [440, 43, 45], [['B2', 'over_most']]],
  ])('%s is told with its cell', (_, head, row, expected) => {
    expect(read(['Tỉnh', ...head], ['Hà Tĩnh', ...row])).toEqual(expected);
  });

  it('tells a missing level once for a column', () => {
    const head = ['Tỉnh', 'Điểm', 'Cận dưới', 'Cận trên'];
    expect(read(head, ['Hà Tĩnh', 44, 43, 45], ['Nghệ An', 43, 42, 44])).toEqual([['C2', 'no_level']]);
  });
});

it('the product’s own open data is read back with its intervals', async () => {
  const published = tableOf(readResults(), 'papi', 2023)!;
  const sheet = (await readSheetFile(Buffer.from(writeOpenCsv([published]))))!;
  const found = readImportTable(sheet, { framework, provinces, year: null, mark: null, thisYear: 2026 });
  expect(found).toMatchObject({ kind: 'read' });
  const [table] = found.kind === 'read' ? found.tables : [];
  const own = tableOfImported(table!, framework, provinces, ownSource('papi', 2023, 'PAPI', 'https://papi.org.vn'));
  const intervals = (table: Table) =>
    table.rows.flatMap((row) => {
      const score = scoreOf(row, whole);
      return score.kind === 'value' && score.interval ? [{ key: row.province.key, ...score.interval }] : [];
    });
  const bare = (table: Table) => intervals(table).map(({ key, low, high, level }) => ({ key, low, high, level }));
  expect(bare(own).sort(byKey)).toEqual(bare(published).sort(byKey));
  const errors = new Map(intervals(published).map(({ key, error }) => [key, error]));
  expect(intervals(own).filter(({ key, error }) => Math.abs(error - errors.get(key)!) > 0.005)).toEqual([]);
});

const byKey = (a: { readonly key: string }, b: { readonly key: string }) => a.key.localeCompare(b.key);
