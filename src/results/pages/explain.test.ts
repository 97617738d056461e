import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { findRow, findTable } from '../model/find.ts';
import { ledgerOf } from '../model/ledger.ts';
import { presentLedger } from '../present.ts';
import { readResults } from '../published.ts';
import { explainChange, partsOf } from './explain.ts';

const results = readResults();

function ledger(index: string, year: number, province: string) {
  const table = findTable(results, index, year);
  const row = findRow(results, table, province);
  return presentLedger(table, row, ledgerOf(results, readCatalogue(), table, row));
}

const explain = (index: string, year: number, province: string) =>
  explainChange(ledger(index, year, province), province, 'vi');

describe('why a result moved', () => {
  it('is said of Hà Tĩnh in PAPI 2022: from what to what, by which parts, and that it may be the sample', () => {
    const { headline, movers, verdict, parts } = explain('papi', 2022, 'Hà Tĩnh');
    expect(headline).toBe(
      'PAPI của Hà Tĩnh giảm 0,82 điểm: từ 45,14 năm 2021 xuống 44,31 năm 2022; hạng từ 7 xuống 8 trên 63.',
    );
    expect(movers).toContain('Kéo xuống nhiều nhất: Quản trị môi trường (−0,54); Kiểm soát tham nhũng');
    expect(movers).toContain('Nâng lên nhiều nhất: Quản trị điện tử (+0,34); Tham gia');
    expect(verdict).toMatch(
      /^Có thể chỉ là nhiễu.*năm 2022 đã là ±1,40 điểm.*lớn hơn mức thay đổi này; sai số năm 2021 không được công bố/,
    );
    expect(parts).toContain('cả 28 mục nhỏ nhất cũng chưa kết luận được');
  });

  it('is called noise or a move only where both errors were published', () => {
    const verdicts = findTable(results, 'papi', 2023).rows.map(({ province }) => {
      const one = ledger('papi', 2023, province.key);
      return [one.whole.before?.conclusion, explainChange(one, province.name, 'vi').verdict] as const;
    });
    for (const [conclusion, verdict] of verdicts) {
      expect(verdict?.includes('vượt sai số đã công bố') ?? false).toBe(conclusion === 'moved');
      expect(verdict?.includes('nằm trong sai số') ?? false).toBe(conclusion === 'noise');
    }
  });

  it('gives no change where it was measured otherwise, and says what is missing', () => {
    expect(explain('pci', 2021, 'Hà Tĩnh')).toMatchObject({ movers: null, verdict: null });
    expect(explain('pci', 2021, 'Hà Tĩnh').headline).toContain('Cách đo đã đổi');
    expect(explain('papi', 2011, 'Hà Tĩnh').headline).toContain('Chưa có kết quả năm 2010');
    expect(explain('papi', 2022, 'Bắc Ninh').headline).toContain('không nêu kết quả');
    expect(explain('pci', 2025, 'Hà Tĩnh').headline).toContain('chưa tìm được tổng điểm');
  });

  it('leaves no value of a sentence unfilled, in either language, for any province of any year', () => {
    for (const table of results.tables)
      for (const { province } of table.rows.slice(0, 9))
        for (const language of ['vi', 'en'] as const) {
          const shown = ledger(table.framework.index, table.year, province.key);
          expect(Object.values(explainChange(shown, province.name, language)).join(' ')).not.toMatch(
            /[{}]|NaN|undefined/,
          );
        }
  });

  it('orders the parts from the largest fall on', () => {
    const changes = partsOf(ledger('papi', 2022, 'Hà Tĩnh')).map(({ before }) => before!.changeInIndex!);
    expect(changes).toEqual(changes.toSorted((a, b) => a - b));
    expect(changes).toHaveLength(8);
  });
});
