import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { findRow, findTable } from '../model/find.ts';
import { ledgerOf } from '../model/ledger.ts';
import { presentLedger } from '../present.ts';
import { readResults } from '../published.ts';
import { endsOf, stepsOf } from './steps.ts';

const results = readResults();

function steps(index: string, year: number, province: string) {
  const table = findTable(results, index, year);
  const row = findRow(results, table, province);
  const ledger = presentLedger(table, row, ledgerOf(results, readCatalogue(), table, row));
  return { ledger, fall: stepsOf(ledger) };
}

describe('the steps of a change', () => {
  it('lead from last year’s score to this one’s, each from where the last one ended', () => {
    for (const [index, year] of [
      ['papi', 2022],
      ['pci', 2020],
    ] as const) {
      const { ledger, fall } = steps(index, year, 'Hà Tĩnh');
      const list = [...fall!.steps.values()];
      expect(list[0]?.from).toBe(ledger.whole.before?.points);
      expect(list.slice(1).map(({ from }) => from)).toEqual(list.slice(0, -1).map(({ to }) => to));
      expect(list.at(-1)?.to).toBeCloseTo(ledger.whole.score.kind === 'value' ? ledger.whole.score.points : 0, 2);
    }
  });

  it('make one step together, whose years stand at its outer sides', () => {
    const { fall } = steps('papi', 2022, 'Hà Tĩnh');
    expect(fall!.whole.to).toBeLessThan(fall!.whole.from);
    expect(endsOf(fall!.whole, { from: 2021, to: 2022 })).toEqual([
      { at: fall!.whole.from, year: 2021, anchor: 'start' },
      { at: fall!.whole.to, year: 2022, anchor: 'end' },
    ]);
    expect(endsOf({ from: 1, to: 2 }, { from: 2021, to: 2022 }).map(({ anchor }) => anchor)).toEqual(['end', 'start']);
  });

  it('are none where a part was measured otherwise, or nothing is known of the parts', () => {
    expect(steps('pci', 2021, 'Hà Tĩnh').fall).toBeNull();
    expect(steps('papi', 2019, 'Hà Tĩnh').fall).toBeNull();
    expect(steps('par-index', 2022, 'Hà Tĩnh').fall).toBeNull();
  });
});
