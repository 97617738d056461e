import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../frameworks/catalogue.ts';
import { readResults } from '../published.ts';
import { ownSource, withOwnTables } from './imported.ts';
import { placesAt } from './ranking.ts';
import type { Score } from './score.ts';
import { groundOf, scoreOf, tableOf, whole, type Results, type Row, type Table } from './table.ts';

const results = readResults();
const model = tableOf(results, 'pci', 2021)!;
const points = (value: number): Score => ({ kind: 'value', points: value, interval: null });

type Figure = { readonly points?: number; readonly rank?: number } | null;

/** A table of four provinces; null is a province that it does not have. */
function tableWith(figures: readonly Figure[], source = model.rows[0]!.source): Table {
  const rows = figures.flatMap((figure, at): Row[] =>
    figure === null
      ? []
      : [
          {
            ...model.rows[at]!,
            source,
            scores: new Map(figure.points === undefined ? [] : [[whole, points(figure.points)]]),
            statedRanks: new Map(figure.rank === undefined ? [] : [[whole, figure.rank]]),
          },
        ],
  );
  return { ...model, units: 4, rows };
}

function placesWith(published: readonly Figure[], own: readonly Figure[]) {
  const one: Results = { ...results, tables: [tableWith(published)] };
  const mine = tableWith(own, ownSource('pci', 2021, 'Sở', 'https://example.vn'));
  const [table] = withOwnTables(one, [mine], readCatalogue()).tables;
  const places = placesAt(table!, whole);
  return model.rows.slice(0, 4).map(({ province }) => {
    const place = places.get(province.key);
    return place ? [place.rank, place.by] : null;
  });
}

describe('a published table that a province’s own figures complete', () => {
  it('keeps the rank that was published, whatever the two together would give', () => {
    // By the figures of both the first would be second; the published table says that it is first.
    const published = [{ points: 60, rank: 1 }, { points: 50 }, { points: 40, rank: 3 }, {}];
    expect(placesWith(published, [null, null, null, { points: 70 }])).toEqual([
      [1, 'source'],
      [3, 'scores'],
      [3, 'source'],
      [1, 'scores'],
    ]);
  });

  it('keeps a rank that was published without its score, and one beside a whole row of its own', () => {
    expect(
      placesWith([{ rank: 2 }, { points: 50 }, { points: 40 }], [{ points: 70 }, null, null, { points: 30 }]),
    ).toEqual([
      [2, 'source'],
      [2, 'scores'],
      [3, 'scores'],
      [4, 'scores'],
    ]);
  });

  it('reckons ranks where none was published, and never takes one of its own table for published', () => {
    const published = [{ points: 60 }, { points: 50 }, { points: 40 }, {}];
    expect(placesWith(published, [null, null, null, { points: 70, rank: 4 }])).toEqual([
      [2, 'scores'],
      [3, 'scores'],
      [4, 'scores'],
      [1, 'scores'],
    ]);
  });
});

describe('an interval that a province’s own table has', () => {
  const interval = { low: 59, high: 61, level: 95, error: 0.51 };
  const withInterval = (table: Table, at: number): Table => ({
    ...table,
    intervalSource: table.rows[at]!.source,
    rows: table.rows.map((row, place) =>
      place === at
        ? { ...row, scores: new Map([...row.scores, [whole, { kind: 'value', points: 60, interval } as const]]) }
        : row,
    ),
  });
  const own = (published: Table, mine: Table) =>
    withOwnTables({ ...results, tables: [published] }, [mine], readCatalogue()).tables[0]!;
  const mine = withInterval(tableWith([{ points: 60 }], ownSource('pci', 2021, 'Sở', 'https://example.vn')), 0);

  it('stands at the published score, which keeps its source, and names whose it is', () => {
    const table = own(tableWith([{ points: 60.004 }, { points: 50 }]), mine);
    expect(scoreOf(table.rows[0]!, whole)).toEqual({ kind: 'value', points: 60.004, interval });
    expect(groundOf(table.rows[0]!, whole).source).toBe(model.rows[0]!.source);
    expect(table.intervalSource?.key).toBe('own:pci-2021');
  });

  it('does not stand at another score, nor where intervals of the table were published', () => {
    expect(scoreOf(own(tableWith([{ points: 60.2 }]), mine).rows[0]!, whole)).toEqual(points(60.2));
    const published = withInterval(tableWith([{ points: 60 }, { points: 60 }]), 1);
    expect(own(published, mine).rows[0]).toEqual(published.rows[0]);
  });
});
