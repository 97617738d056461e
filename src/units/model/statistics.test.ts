import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { livesOn, type Unit } from '../model.ts';
import { faultsOf } from './faults.ts';
import { mapTo } from './statistics.ts';
import { unitGraph, type Succession } from './succession.ts';

const [units, steps] = provinces();
const graph = unitGraph(units, steps);
const counted = units
  .filter((unit) => livesOn(unit, '2025-06-30'))
  .map((unit, place) => ({
    unitId: unit.id,
    counts: { tasks: place + 1, late: place % 5 },
  }));
const total = (rows: readonly { readonly counts: { readonly tasks: number; readonly late: number } }[]) =>
  rows.reduce((sum, { counts }) => ({ tasks: sum.tasks + counts.tasks, late: sum.late + counts.late }), {
    tasks: 0,
    late: 0,
  });

describe('the provinces, 63 until 30/6/2025 and 34 since', () => {
  it('follow each other without a fault', () => {
    expect(counted).toHaveLength(63);
    // And Thừa Thiên Huế, which became the city of Huế on 1/1/2025.
    expect(units).toHaveLength(63 + 34 + 1);
    expect(faultsOf(graph)).toEqual([]);
  });

  it('have the same totals by the old map and by the new', () => {
    const old = mapTo(graph, counted, '2025-06-30');
    const today = mapTo(graph, counted, '2025-07-01');
    expect(old.rows).toHaveLength(63);
    expect(today.rows).toHaveLength(34);
    expect([old.unattributed, today.unattributed]).toEqual([[], []]);
    expect(total(today.rows)).toEqual(total(old.rows));
    expect(total(old.rows)).toEqual(total(counted));
  });

  it('are not shared out again among those that were merged', () => {
    const today = mapTo(graph, counted, '2025-07-01').rows;
    const back = mapTo(graph, today, '2025-06-30');
    // Eleven provinces went on as they were; what the twenty-three others count is nobody's alone.
    expect(back.rows).toHaveLength(11);
    expect(back.unattributed).toHaveLength(23);
    expect(total([...back.rows, ...back.unattributed])).toEqual(total(counted));
    expect(back.unattributed.every(({ candidates }) => candidates.length > 1)).toBe(true);
  });
});

describe('a unit that was split', () => {
  const old: Unit = { ...units[0]!, id: 'labour', validFrom: '2000-01-01', validTo: '2025-02-28' };
  const heirs = ['home', 'health'].map((id): Unit => ({ ...old, id, validTo: null }));
  const split = unitGraph(
    [old, ...heirs],
    [
      { ...steps[0]!, id: '1', fromId: 'labour', toId: 'home', beginsOn: '2025-03-01', functions: [], takesRest: true },
      {
        ...steps[0]!,
        id: '2',
        fromId: 'labour',
        toId: 'health',
        beginsOn: '2025-03-01',
        functions: ['children'],
        takesRest: false,
      },
    ],
  );

  it('is shared out only where the function is known', () => {
    const mapped = mapTo(
      split,
      [
        { unitId: 'labour', functionId: 'children', counts: { tasks: 2 } },
        { unitId: 'labour', functionId: 'merit', counts: { tasks: 3 } },
        { unitId: 'labour', counts: { tasks: 5 } },
        { unitId: 'health', counts: { tasks: 7 } },
      ],
      '2026-01-01',
    );
    expect(mapped.rows).toEqual([
      { unitId: 'health', counts: { tasks: 9 } },
      { unitId: 'home', counts: { tasks: 3 } },
    ]);
    expect(mapped.unattributed).toEqual([{ unitId: 'labour', candidates: ['home', 'health'], counts: { tasks: 5 } }]);
  });
});

/** data/provinces.csv as units and who follows whom. */
function provinces(): [readonly Unit[], readonly Succession[]] {
  const lines = readFileSync(join(import.meta.dirname, '../../../data/provinces.csv'), 'utf8')
    .trim()
    .split('\n');
  const rows = lines.slice(1).map((line) => line.split(','));
  const made = rows.map(([key = '', code = '', name = '', , , , from = '', to = '']): Unit => ({
    id: key,
    code,
    name,
    shortName: name,
    kind: 'people-committee',
    level: 'province',
    parentId: null,
    validFrom: from || '2008-08-01',
    validTo: to || null,
  }));
  const beginnings = new Map(made.map((unit) => [unit.id, unit.validFrom]));
  const following = rows.flatMap((row): Succession[] => {
    const [key = '', successor] = [row[0], row[8]];
    if (!successor) return [];
    const given = { functions: [], takesRest: true, kind: 'merge', basis: '202/2025/QH15', ground: 'sourced' } as const;
    return [{ ...given, id: key, fromId: key, toId: successor, beginsOn: beginnings.get(successor) ?? '' }];
  });
  return [made, following];
}
