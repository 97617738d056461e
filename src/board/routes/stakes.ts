import { daysBetween } from '../../kernel/calendar.ts';
import { knownOfProvince } from '../../results/acts/known-province.ts';
import { namesOfLand } from '../../results/model/province.ts';
import { isWholeAt, placesAt } from '../../results/model/ranking.ts';
import { pointsOf, toFourDecimals } from '../../results/model/score.ts';
import { scoreOf, whole } from '../../results/model/table.ts';
import type { Known } from '../../results/model/target-standing.ts';
import type { On } from '../../server/slice.ts';
import { servedIndices, type ServedIndex } from '../../tasks/acts/served-index.ts';
import { stakeOfTask, stakeOfUnit, unserved, type Stake } from '../../tasks/model/points-at-stake.ts';
import { listTiedWork } from '../../tasks/store/tied-work.ts';
import { listUnits } from '../../units/store.ts';
import { boardStakesApi } from '../api/stakes.ts';
import { rankAmong } from '../model/stakes.ts';
import { listTaskStandings, type TaskStanding } from '../store/stakes.ts';

/** Mounts the points at stake beside lateness. */
export function boardStakesRoutes(on: On): void {
  on(boardStakesApi.getStakes, async ({ db, tenant, query, today }) => {
    const known = await knownOfProvince(db, tenant);
    const indices = servedIndices(known, await listTiedWork(db));
    const isServed = ({ tasks }: ServedIndex) => tasks.length > 0;
    const asked = query.index
      ? indices.find(({ table }) => table.framework.index === query.index)
      : (indices.find(isServed) ?? indices[0]);
    const standings = await listTaskStandings(db, asked?.tasks.map(({ id }) => id) ?? [], today);
    const names = new Map((await listUnits(db)).map(({ id, name }) => [id, name]));
    return {
      today,
      province: known.province && { key: known.province.key, name: known.province.name },
      indices: indices.map(({ table: { framework, year } }) => ({
        index: framework.index,
        name: framework.short,
        year,
      })),
      stakes: asked ? present(asked, known, standings, names, today) : null,
    };
  });
}

function present(
  served: ServedIndex,
  known: Known,
  standings: readonly TaskStanding[],
  names: ReadonlyMap<string, string>,
  today: string,
) {
  const { table, lost, nodes, tasks } = served;
  const rank = rankerOf(served, known);
  const unitIds = new Set(tasks.flatMap(({ leads }) => leads.flatMap(({ units }) => units)));
  return {
    index: table.framework.index,
    name: table.framework.short,
    year: table.year,
    owner: table.framework.owner,
    lost,
    unserved: toFourDecimals(unserved(nodes).reduce((sum, { canWin }) => sum + canWin, 0)),
    place: rank.place,
    units: [...unitIds].map((id) => ({
      id,
      name: names.get(id) ?? '',
      ...stakedOf(
        stakeOfUnit(nodes, id),
        standings.filter(({ unitId, role }) => unitId === id && role === 'lead'),
        today,
      ),
    })),
    tasks: tasks.map(({ id, text, leads }) => {
      const stake = stakeOfTask(nodes, id);
      return {
        id,
        text,
        leads: leads.map(({ name }) => name),
        rankIfWon: rank.ifWon(stake.whole),
        ...stakedOf(
          stake,
          standings.filter(({ taskId }) => taskId === id),
          today,
        ),
      };
    }),
  };
}

function stakedOf({ codes, whole: inFull, share }: Stake, standings: readonly TaskStanding[], today: string) {
  const [first] = standings;
  const next = standings.flatMap(({ nextDue }) => nextDue ?? []).toSorted()[0];
  return {
    codes: [...codes],
    whole: inFull,
    share,
    late: standings.reduce((sum, { late }) => sum + late, 0),
    daysLate: first?.oldestLate ? daysBetween(first.oldestLate, today) : 0,
    daysLeft: next === undefined ? null : daysBetween(today, next),
    workId: first?.workId ?? null,
  };
}

/** Where the province stands in the year of the points, and where more points would put it, all others held still. */
function rankerOf({ table }: ServedIndex, { results, province }: Known) {
  const keys = new Set(province ? namesOfLand(results.provinces, province).map(({ key }) => key) : []);
  const own = table.rows.find((row) => keys.has(row.province.key));
  const place = own ? placesAt(table, whole).get(own.province.key) : undefined;
  const points = own ? pointsOf(scoreOf(own, whole)) : null;
  const others = table.rows.filter((row) => row !== own).flatMap((row) => pointsOf(scoreOf(row, whole)) ?? []);
  return {
    place: place ? { rank: place.rank, of: place.of } : null,
    ifWon: (more: number) =>
      place && points !== null && isWholeAt(table, whole) ? rankAmong(others, toFourDecimals(points + more)) : null,
  };
}
