import type { On } from '../server/slice.ts';
import { compareVietnamese } from '../kernel/vietnamese.ts';
import { reckonOn } from '../tasks/acts/reckoning.ts';
import { api } from './api.ts';
import { readUnitGraph } from '../units/store.ts';
import { historyRoutes } from './routes/history.ts';
import { deskRoutes } from './routes/desk.ts';
import { boardStakesRoutes } from './routes/stakes.ts';
import { heatRoutes } from './routes/heat.ts';
import { byMapOf, byUnitAndPlan, silentDays, total, type Counted } from './model.ts';
import { countDrafts, readShares } from './store.ts';

export function routes(on: On): void {
  heatRoutes(on);
  deskRoutes(on);
  boardStakesRoutes(on);
  historyRoutes(on);

  on(api.getBoard, async ({ db, query, now, today }) => {
    const reckoning = await reckonOn(db, today);
    const { units: owing, plans } = byUnitAndPlan(await readShares(db, query.planId, reckoning));
    const { units, apart } = query.mapOn
      ? byMapOf(owing, await readUnitGraph(db), query.mapOn)
      : { units: owing, apart: [] };
    const sums = total(owing);
    return {
      today,
      drafts: await countDrafts(db),
      waitingProofs: sums.waiting,
      units: units.map((row) => present(row, now)).sort((a, b) => b.late - a.late || compareVietnamese(a.name, b.name)),
      apart: apart.map((row) => ({ ...present(row, now), candidates: [...row.candidates] })),
      plans: plans.map((row) => present(row, now)),
      total: sums,
    };
  });
}

function present(row: Counted, now: Date) {
  const { open: _open, givenOutAt: _given, ...shown } = row;
  return { ...shown, lastReportAt: row.lastReportAt?.toISOString() ?? null, silentDays: silentDays(row, now) };
}
