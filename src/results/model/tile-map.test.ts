import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResults, readTileMaps } from '../published.ts';
import { provincesOfYear } from './province.ts';
import { islandSquares, quartersOf, sizeOf, tileBeside, tileSystems } from './tile-map.ts';

const years = { '63': 2024, '34': 2025 } as const;

describe.each(tileSystems)('the map of %s provinces', (system) => {
  const map = readTileMaps()[system];

  test('has each province once', () => {
    const living = provincesOfYear(readResults().provinces, years[system]).map(({ key }) => key);
    expect(map.provinces.map(({ key }) => key).sort()).toEqual(living.sort());
    expect(new Set(map.provinces.map(({ short }) => short)).size).toBe(living.length);
  });

  test('has Hoàng Sa with Đà Nẵng and Trường Sa with Khánh Hòa', () => {
    const names = new Map(readResults().provinces.map(({ key, name }) => [key, name]));
    expect(map.islands.map(({ vi, key }) => [vi, names.get(key)])).toEqual([
      ['Hoàng Sa', 'Đà Nẵng'],
      ['Trường Sa', 'Khánh Hòa'],
    ]);
  });

  test('has no two on one square', () => {
    const steps = Array.from({ length: islandSquares }, (_, at) => at);
    const squares = [
      ...map.provinces.map(({ at }) => at.join()),
      ...map.islands.flatMap(({ at }) => steps.flatMap((x) => steps.map((y) => `${at[0] + x},${at[1] + y}`))),
    ];
    expect(new Set(squares).size).toBe(squares.length);
  });

  test('can be walked whole with the arrow keys', () => {
    const seen = new Set(map.provinces.slice(0, 1));
    for (const tile of seen)
      for (const way of ['left', 'right', 'up', 'down'] as const) seen.add(tileBeside(map.provinces, tile, way));
    expect(seen.size).toBe(map.provinces.length);
  });

  test('is so large', () => {
    expect(sizeOf(map)).toEqual(system === '63' ? { columns: 12, rows: 20 } : { columns: 10, rows: 15 });
  });
});

test('quarters hold equal scores together, the best first, none larger than it must be', () => {
  const fields = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 63 });
  fc.assert(
    fc.property(fields, (points) => {
      const scores = new Map(points.map((score, at) => [String(at), score]));
      const quarters = quartersOf(scores);
      const pairs = [...scores].flatMap(([one, a]) => [...scores].map(([other, b]) => ({ one, other, a, b })));
      const wrong = pairs.filter(({ one, other, a, b }) => {
        const [mine, theirs] = [quarters.get(one) ?? 0, quarters.get(other) ?? 0];
        return a === b ? mine !== theirs : a > b && mine > theirs;
      });
      expect(wrong).toEqual([]);
    }),
  );
  const distinct = new Map(Array.from({ length: 61 }, (_, at) => [String(at), 61 - at]));
  expect([...Map.groupBy(quartersOf(distinct), ([, quarter]) => quarter).values()].map(({ length }) => length)).toEqual(
    [16, 15, 15, 15],
  );
});
