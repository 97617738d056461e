import { recordAudit } from '../../accounts/store.ts';
import { must, problem } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import type { On } from '../../server/slice.ts';
import { knownOfProvince } from '../acts/known-province.ts';
import { setTarget } from '../acts/set-target.ts';
import { targetsApi as api } from '../api/targets.ts';
import { namesOf } from '../model/province.ts';
import { checkFigures, checkTarget } from '../model/target.ts';
import { mayEditTargets } from '../policies.ts';
import { presentTarget } from '../present/target.ts';
import {
  deleteTarget,
  findTarget,
  keepFigures,
  listTargets,
  updateTarget,
  type TargetRecord,
} from '../store/targets.ts';

/** Mounts the province's targets. */
export function targetRoutes(on: On): void {
  on(api.listTargets, async ({ db, actor, tenant }) => {
    const known = await knownOfProvince(db, tenant);
    return {
      province: known.province && namesOf(known.province),
      targets: (await listTargets(db)).map((one) => presentTarget(one, known, actor)),
      abilities: { add: mayEditTargets(actor) },
    };
  });

  on(api.addTarget, async ({ db, actor, tenant, body, now, today, newId }) => {
    const known = await knownOfProvince(db, tenant);
    const by = { actor, now, newId, since: Number(today.slice(0, 4)) };
    const id = must(await setTarget(db, known, { ...body, goal: null }, by), 'a target of no goal is new');
    return presentTarget(await existing(db, id), known, actor);
  });

  on(api.changeTarget, async ({ db, actor, tenant, params, body: { revision, ...wanted }, now }) => {
    const before = await existing(db, params.targetId);
    const known = await knownOfProvince(db, tenant);
    // The words of a goal are the plan's.
    const words = before.goal ? before.words : wanted.words;
    checkTarget(known.catalogue, wanted);
    if (!(await updateTarget(db, { id: before.id, revision }, { ...wanted, words })))
      throw problem('server.changed_meanwhile');
    const detail = { from: wantedOf(before), to: { ...wanted, words } };
    await recordAudit(db, actor, now, { verb: 'changed', subjectKind: 'target', subjectId: before.id, detail });
    return presentTarget(await existing(db, before.id), known, actor);
  });

  on(api.setFigures, async ({ db, actor, tenant, params, body: { revision, figures }, now, today }) => {
    const before = await existing(db, params.targetId);
    const thisYear = Number(today.slice(0, 4));
    checkFigures(before, figures, thisYear);
    const kept = figures.toSorted((a, b) => a.year - b.year);
    const earlier = kept.filter(({ year }) => year < Math.min(thisYear, before.year));
    const baselineYear = before.baselineYear ?? earlier.at(-1)?.year ?? null;
    if (!(await keepFigures(db, { id: before.id, revision }, { figures: kept, baselineYear })))
      throw problem('server.changed_meanwhile');
    const detail = { from: before.figures, to: kept };
    await recordAudit(db, actor, now, { verb: 'measured', subjectKind: 'target', subjectId: before.id, detail });
    return presentTarget(await existing(db, before.id), await knownOfProvince(db, tenant), actor);
  });

  on(api.removeTarget, async ({ db, actor, params, now }) => {
    const before = await existing(db, params.targetId);
    await deleteTarget(db, before.id);
    const detail = { ...wantedOf(before), plan: before.goal?.planId ?? null };
    await recordAudit(db, actor, now, { verb: 'removed', subjectKind: 'target', subjectId: before.id, detail });
    return undefined;
  });
}

async function existing(db: Db, id: string): Promise<TargetRecord> {
  const found = await findTarget(db, id);
  if (!found) throw problem('results.target_not_found');
  return found;
}

function wantedOf({ subject, kind, operator, value, upper, year, baselineYear, words }: TargetRecord) {
  return { subject, kind, operator, value, upper, year, baselineYear, words };
}
