import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { readResults } from '../published.ts';
import { ledgerOf, type Ledger, type LedgerLine } from './ledger.ts';
import { concludeChange, marginOf } from './noise.ts';
import { placesAt } from './ranking.ts';
import { pointsOf, type Score } from './score.ts';
import { rowOf, scoreOf, tableOf, whole } from './table.ts';

const results = readResults();

function ledger(index: string, year: number, province: string): Ledger {
  const table = tableOf(results, index, year)!;
  return ledgerOf(results, readCatalogue(), table, rowOf(table, province)!);
}

const line = ({ lines }: Ledger, code: string) => lines.find((one) => one.code === code)!;
const sum = (lines: readonly LedgerLine[]) => lines.reduce((total, { canWin }) => total + (canWin ?? 0), 0);
const survey = (points: number, error: number | null): Score => ({
  kind: 'value',
  points,
  interval: error === null ? null : { low: points - 1.645 * error, high: points + 1.645 * error, level: 90, error },
});

describe('the ledger of lost points', () => {
  it('tells where PCI points went, in points of the index, most to win first', () => {
    const { whole: total, lines } = ledger('pci', 2021, '42@63');
    const points = new Map(lines.map(({ code, score }) => [code, pointsOf(score)!]));
    expect(lines).toHaveLength(10);
    expect(lines.map(({ canWin }) => canWin)).toEqual(lines.map(({ canWin }) => canWin).sort((a, b) => b! - a!));
    // Weights 20 and 5 of 100: a point of transparency is 2 of the index, one of entry costs half a point.
    const [transparency, entry] = [line({ whole: total, lines }, '3'), line({ whole: total, lines }, '1')];
    expect(transparency.canWin).toBeCloseTo((10 - points.get('3')!) * 2, 4);
    expect(entry.canWin).toBeCloseTo((10 - points.get('1')!) / 2, 4);
    expect(total.lost).toBeCloseTo(100 - pointsOf(total.score)!, 4);
  });

  it('adds up to what the whole lost, for every province whose parts are known', () => {
    let count = 0;
    for (const [index, year] of [
      ['pci', 2013],
      ['pci', 2021],
      ['papi', 2012],
      ['papi', 2019],
      ['papi', 2024],
    ] as const) {
      for (const { province, scores } of tableOf(results, index, year)!.rows) {
        if (scores.get(whole)?.kind !== 'value') continue;
        const { whole: total, lines } = ledger(index, year, province.key);
        expect(sum(lines.filter(({ isLast }) => isLast))).toBeCloseTo(total.lost!, 2);
        count += 1;
      }
    }
    expect(count).toBe(63 * 4 + 61);
  });

  it('names place, best province and own best year', () => {
    const papi = ledger('papi', 2024, '42@63');
    const e = line(papi, '8');
    const column = tableOf(results, 'papi', 2024)!.rows.flatMap((row) => pointsOf(scoreOf(row, '8')) ?? []);
    expect(e.best?.points).toBe(Math.max(...column));
    const sorted = column.toSorted((a, b) => a - b);
    expect(column).toHaveLength(61);
    expect(e.median).toBe(sorted[30]);
    expect(e.best?.gap).toBeCloseTo(Math.max(...column) - pointsOf(e.score)!, 4);
    expect(e.place).toMatchObject({ rank: 1 + column.filter((points) => points > pointsOf(e.score)!).length, of: 63 });
    const own = [2021, 2022, 2023, 2024].map((year) => scoreOf(rowOf(tableOf(results, 'papi', year)!, '42@63'), '8'));
    expect(e.ownBest?.points).toBe(Math.max(...own.map((score) => pointsOf(score)!)));
  });

  it('has the best place of all years with as many provinces, where points can not be compared', () => {
    const { whole: total } = ledger('pci', 2021, '22@63');
    const rank = (year: number) => placesAt(tableOf(results, 'pci', year)!, whole).get('22@63')?.rank;
    const years = Array.from({ length: 13 }, (_, at) => 2009 + at);
    expect(total.ownBestPlace?.rank).toBe(Math.min(...years.map((year) => rank(year)!)));
    expect(total.ownBestPlace?.year).toBe(years.filter((year) => rank(year) === total.ownBestPlace?.rank).at(-1));
    expect(total.ownBest?.year).toBe(2021);
    // Ranks of 64 and of 34 are left out.
    expect(ledger('pci', 2007, '22@63').whole.ownBestPlace?.year).toBeLessThanOrEqual(2007);
    expect(line(ledger('pci', 2025, '22@34'), '1').ownBestPlace?.year).toBe(2025);
  });

  it('follows a node to where it came from, and gives no change where it was measured otherwise', () => {
    // Sub-dimension 1.1 of PAPI is the same since 2018; PCI's sub-indices changed in 2021; a PAPI total of 2018 has another scale than 2017.
    expect(line(ledger('papi', 2019, '42@63'), '1.1').before).toMatchObject({
      comparison: 'same',
      conclusion: 'unknown',
    });
    expect(line(ledger('papi', 2019, '42@63'), '8').before).toMatchObject({ comparison: 'changed', change: null });
    expect(line(ledger('pci', 2021, '42@63'), '3').before).toMatchObject({
      change: null,
      conclusion: 'not-comparable',
    });
    expect(line(ledger('pci', 2020, '42@63'), '3').before?.change).not.toBeNull();
    expect(ledger('papi', 2018, '42@63').whole.before).toMatchObject({ comparison: 'other', change: null });
    expect(line(ledger('papi', 2018, '42@63'), '7').before).toBeNull();
    expect(line(ledger('papi', 2018, '42@63'), '1').ownBest!.year).toBeLessThanOrEqual(2018);
  });

  it('loses nothing where nothing is known: no lost points, no place, no gap', () => {
    const withheld = ledger('papi', 2022, '27@63');
    const [gone, there] = [line(withheld, '2'), line(withheld, '1')];
    expect(gone).toMatchObject({
      score: { kind: 'withheld' },
      lost: null,
      canWin: null,
      place: null,
      best: { gap: null },
    });
    expect(there.lost).toBeGreaterThan(0);
    expect(withheld.lines.at(-1)?.canWin).toBeNull();
    const ranksOnly = ledger('pci', 2025, '01@34');
    expect(line(ranksOnly, '2')).toMatchObject({
      score: { kind: 'missing' },
      lost: null,
      best: null,
      place: { rank: 1, of: 34 },
    });
    expect(ledger('par-index', 2024, '42@63')).toMatchObject({
      lines: [],
      whole: { median: null, place: { rank: 15 }, best: { points: 96.17 } },
    });
  });
});

describe('a change', () => {
  it('of PAPI from 2022 to 2023 is noise for 40 of the 56 provinces with both intervals', () => {
    const conclusions = tableOf(results, 'papi', 2023)!.rows.map(
      ({ province }) => ledger('papi', 2023, province.key).whole.before?.conclusion,
    );
    const count = (one: string) => conclusions.filter((conclusion) => conclusion === one).length;
    expect({ noise: count('noise'), moved: count('moved'), unknown: count('unknown') }).toEqual({
      noise: 40,
      moved: 16,
      unknown: 3,
    });
  });

  it('is concluded from both intervals, or not at all', () => {
    expect(concludeChange(survey(40, 0.3), survey(41, 0.3), true)).toBe('moved');
    expect(concludeChange(survey(40, 0.5), survey(41, 0.5), true)).toBe('noise');
    expect(concludeChange(survey(40, null), survey(45, 0.5), true)).toBe('unknown');
    expect(concludeChange(survey(40, null), survey(45, null), false)).toBe('counted');
  });

  it('has a margin from both errors, or at least that of the one that was published', () => {
    expect(marginOf(survey(40, 0.3), survey(41, 0.4))).toEqual({ points: 0.98, errorOf: 'both' });
    expect(marginOf(survey(40, null), survey(41, 0.5))).toEqual({ points: 0.98, errorOf: 'later' });
    expect(marginOf(survey(40, 0.5), survey(41, null))).toEqual({ points: 0.98, errorOf: 'earlier' });
    expect(marginOf(survey(40, null), survey(41, null))).toBeNull();
    const { before } = ledger('papi', 2022, '42@63').whole;
    expect(before).toMatchObject({ place: { rank: 7, of: 63 }, conclusion: 'unknown', margin: { errorOf: 'later' } });
    expect(Math.abs(before!.change!)).toBeLessThan(before!.margin!.points);
  });

  it('of the parts adds up to that of the whole, in points of the index', () => {
    for (const [index, year] of [
      ['papi', 2022],
      ['pci', 2019],
    ] as const) {
      const { whole: total, lines } = ledger(index, year, '42@63');
      const parts = lines.filter(({ depth }) => depth === 0).map(({ before }) => before!.changeInIndex!);
      expect(parts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total.before!.changeInIndex!, 2);
    }
  });
});
