import { compareVietnamese } from '../kernel/vietnamese.ts';
import { nameOfPlan } from '../plans/store/plans.ts';
import type { Db } from '../server/database.ts';
import { madeFile } from '../server/made-file.ts';
import type { On } from '../server/slice.ts';
import { reckonOn } from '../tasks/acts/reckoning.ts';
import { api } from './api.ts';
import { readFunctions } from '../units/reorganisation.ts';
import { readUnitGraph } from '../units/store.ts';
import { historyRoutes } from './routes/history.ts';
import { deskRoutes } from './routes/desk.ts';
import { boardStakesRoutes } from './routes/stakes.ts';
import { heatRoutes } from './routes/heat.ts';
import { byMapOf, byUnitAndPlan, silentDays, total, type Counted } from './model.ts';
import { countDrafts, readShares } from './store.ts';
import { writeStandings } from './table-file.ts';

export function routes(on: On): void {
  heatRoutes(on);
  deskRoutes(on);
  boardStakesRoutes(on);
  historyRoutes(on);

  on(api.getBoard, async ({ db, query, now, today }) => {
    const { owing, plans, units, apart } = await readStandings(db, query, today);
    const sums = total(owing);
    return {
      today,
      drafts: await countDrafts(db),
      waitingProofs: sums.waiting,
      units: lateFirst(units.map((row) => present(row, now))),
      apart: apart.map((row) => ({ ...present(row, now), candidates: [...row.candidates] })),
      plans: plans.map((row) => present(row, now)),
      total: sums,
    };
  });

  on(api.getBoardFile, async ({ db, query, now, today, tenant }) => {
    const { units } = await readStandings(db, query, today);
    const rows = lateFirst(units.map((row) => present(row, now)));
    const scope = { plan: await nameOfPlan(db, query.planId), mapOn: query.mapOn };
    return madeFile(writeStandings(query.format, rows, scope, { tenant, now, language: query.language }));
  });
}

type Asked = { readonly planId?: string | undefined; readonly mapOn?: string | undefined };

async function readStandings(db: Db, { planId, mapOn }: Asked, today: string) {
  const shares = await readShares(db, { planId, byTask: mapOn !== undefined }, await reckonOn(db, today));
  const { units: owing, plans } = byUnitAndPlan(shares);
  const mapped = mapOn ? byMapOf(shares, await readUnitGraph(db), readFunctions(), mapOn) : { units: owing, apart: [] };
  return { owing, plans, ...mapped };
}

function lateFirst<Row extends { readonly late: number; readonly name: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => b.late - a.late || compareVietnamese(a.name, b.name));
}

function present(row: Counted, now: Date) {
  const { open: _open, givenOutAt: _given, ...shown } = row;
  return { ...shown, lastReportAt: row.lastReportAt?.toISOString() ?? null, silentDays: silentDays(row, now) };
}
