import { compareVietnamese } from '../../kernel/vietnamese.ts';
import { nameOfPlan } from '../../plans/store/plans.ts';
import type { Db } from '../../server/database.ts';
import { madeFile } from '../../server/made-file.ts';
import type { On } from '../../server/slice.ts';
import { heatApi } from '../api/heat.ts';
import { heatWindow, sumCells, type HeatUnit } from '../model/heat.ts';
import { findPeriod, readHeat } from '../store/heat.ts';
import { writeHeat } from '../table-file.ts';

/** Mounts the heat of units and months. */
export function heatRoutes(on: On): void {
  on(heatApi.getHeat, async ({ db, query, today }) => {
    const { months, units } = await readMonths(db, query, today);
    return { today, months: [...months], units: units.map((unit) => ({ ...unit, cells: [...unit.cells] })) };
  });

  on(heatApi.getHeatFile, async ({ db, query, today, tenant, now }) => {
    const scope = { plan: await nameOfPlan(db, query.planId) };
    const taken = { tenant, now, language: query.language };
    return madeFile(writeHeat(query.format, await readMonths(db, query, today), scope, taken));
  });
}

async function readMonths(
  db: Db,
  { planId, from }: { readonly planId?: string | undefined; readonly from?: string | undefined },
  today: string,
) {
  const months = heatWindow({ today, from, period: await findPeriod(db, planId) });
  const units = await readHeat(db, { months, planId, today });
  return { months, units: units.toSorted((a, b) => lateOf(b) - lateOf(a) || compareVietnamese(a.name, b.name)) };
}

function lateOf({ cells }: HeatUnit): number {
  return sumCells(cells)?.late ?? 0;
}
