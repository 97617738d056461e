import { writeRef } from '../../frameworks/model/look-up.ts';
import { readCriterionNames } from '../../plans/criterion-names.ts';
import { knownOfProvince } from '../../results/acts/known-province.ts';
import type { On } from '../../server/slice.ts';
import { listUnits } from '../../units/store.ts';
import { servedIndices, type ServedIndex } from '../acts/served-index.ts';
import { stakesApi } from '../api/points-at-stake.ts';
import { stakeOfTask, stakeOfUnit, stakesOfOwners, type ServedNode, type Stake } from '../model/points-at-stake.ts';
import { seesAllUnits } from '../policies.ts';
import { listTiedTasks, listTiedWork } from '../store/tied-work.ts';

/** Mounts the points at stake. */
export function stakeRoutes(on: On): void {
  on(stakesApi.listPointsAtStake, async ({ db, tenant, query }) => {
    const known = await knownOfProvince(db, tenant);
    const names = new Map((await listUnits(db)).map(({ id, name }) => [id, name]));
    return {
      province: known.province && { key: known.province.key, name: known.province.name },
      indices: servedIndices(known, await listTiedWork(db), query).map((served) => ({
        ...ofIndex(served),
        lost: served.lost,
        unknown: served.unknown,
        nodes: served.nodes.map((node) => presentNode(node, served)),
        owners: stakesOfOwners(served.nodes).map(({ owner, lead, coordinate, tasks }) => ({
          kind: owner.kind,
          id: owner.id,
          name: owner.name,
          units: owner.units.length,
          tasks: [...tasks],
          lead: presentStake(lead),
          coordinate: { codes: [...coordinate.codes], whole: coordinate.whole },
        })),
        units: unitsOf(served)
          .map((id) => ({ id, name: names.get(id) ?? '', ...presentStake(stakeOfUnit(served.nodes, id)) }))
          .sort((a, b) => b.share - a.share),
        tasks: served.tasks.map(({ id, text, plan }) => ({
          id,
          text,
          plan: { ...plan },
          ...presentStake(stakeOfTask(served.nodes, id)),
        })),
      })),
    };
  });

  on(stakesApi.listTaskStakes, async ({ db, tenant, actor }) => {
    const work = await listTiedTasks(db, actor.unitId);
    const shown = work.filter(({ isOfUnit }) => isOfUnit || seesAllUnits(actor));
    if (shown.length === 0) return { tasks: [] };
    const indices = servedIndices(await knownOfProvince(db, tenant), work);
    return {
      tasks: shown.flatMap(({ id }) => {
        const stakes = indices
          .map((served) => ({ ...ofIndex(served), ...presentStake(stakeOfTask(served.nodes, id)) }))
          .filter(({ whole }) => whole > 0);
        return stakes.length > 0 ? [{ taskId: id, stakes }] : [];
      }),
    };
  });

  on(stakesApi.getTaskStakes, async ({ db, tenant, params: { taskId } }) => {
    const work = await listTiedWork(db);
    if (!work.some(({ id }) => id === taskId)) return { stakes: [] };
    const known = await knownOfProvince(db, tenant);
    return {
      stakes: servedIndices(known, work).flatMap((served) => {
        const { codes, whole, share } = stakeOfTask(served.nodes, taskId);
        const nodes = served.nodes
          .filter(({ code }) => codes.includes(code))
          .map(({ code, name, canWin, tasks, inPart }) => ({
            code,
            name,
            canWin,
            isRebuilt: isRebuilt(served, code),
            tasks: tasks.length,
            inPart: inPart.has(taskId),
          }));
        return nodes.length > 0 ? [{ ...ofIndex(served), whole, share, nodes }] : [];
      }),
    };
  });
}

function ofIndex({ table: { framework, edition, year } }: Pick<ServedIndex, 'table'>) {
  return { index: framework.index, indexName: framework.short, year, edition: edition.id };
}

function presentNode({ code, name, canWin, tasks }: ServedNode, of: Pick<ServedIndex, 'table'>) {
  const leads = [...new Set(tasks.flatMap((task) => task.leads.map((owner) => owner.name)))];
  return { code, name, canWin, isRebuilt: isRebuilt(of, code), tasks: tasks.map(({ taskId }) => taskId), leads };
}

function isRebuilt({ table: { framework, edition } }: Pick<ServedIndex, 'table'>, code: string): boolean {
  const ref = writeRef({ index: framework.index, edition: edition.id, code });
  return readCriterionNames().get(ref)?.isRebuilt ?? false;
}

function presentStake({ codes, whole, share }: Stake) {
  return { codes: [...codes], whole, share };
}

/** The units that lead any task that serves a part. */
function unitsOf({ nodes }: ServedIndex): string[] {
  return [...new Set(nodes.flatMap(({ tasks }) => tasks.flatMap(({ leads }) => leads.flatMap(({ units }) => units))))];
}
