import { compareVietnamese } from '../../kernel/vietnamese.ts';
import type { On } from '../../server/slice.ts';
import { heatApi } from '../api/heat.ts';
import { heatWindow, sumCells, type HeatUnit } from '../model/heat.ts';
import { findPeriod, readHeat } from '../store/heat.ts';

/** Mounts the heat of units and months. */
export function heatRoutes(on: On): void {
  on(heatApi.getHeat, async ({ db, query: { planId, from }, today }) => {
    const period = await findPeriod(db, planId);
    const months = heatWindow({ today, from, period });
    const units = await readHeat(db, { months, planId, today });
    return {
      today,
      months: [...months],
      units: units
        .toSorted((a, b) => lateOf(b) - lateOf(a) || compareVietnamese(a.name, b.name))
        .map((unit) => ({ ...unit, cells: [...unit.cells] })),
    };
  });
}

function lateOf({ cells }: HeatUnit): number {
  return sumCells(cells)?.late ?? 0;
}
