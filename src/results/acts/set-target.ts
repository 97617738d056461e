import { recordAudit } from '../../accounts/store.ts';
import type { MakeId } from '../../kernel/id.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { checkTarget, type Target } from '../model/target.ts';
import { baselineBefore, type Known } from '../model/target-standing.ts';
import { insertTarget, type TargetRecord } from '../store/targets.ts';

/**
 * Keeps a target, made by hand or taken from a plan's goal, and tells the audit trail; its id, null where that goal was taken already. Where it names no
 * baseline its path goes from the newest result before the year `since`. Refuses as checkTarget does.
 */
export async function setTarget(
  db: Db,
  known: Known,
  target: Target & Pick<TargetRecord, 'goal' | 'words'>,
  by: { readonly actor: Actor; readonly now: Date; readonly newId: MakeId; readonly since: number },
): Promise<string | null> {
  const kept = withBaseline(known, target, by.since);
  checkTarget(known.catalogue, kept);
  const id = by.newId();
  const isNew = await insertTarget(db, { ...kept, id, personId: by.actor.personId, now: by.now });
  if (!isNew) return null;
  const { goal, words, ...wanted } = kept;
  const detail = { ...wanted, words, plan: goal?.planId ?? null };
  await recordAudit(db, by.actor, by.now, { verb: 'set', subjectKind: 'target', subjectId: id, detail });
  return id;
}

function withBaseline<T extends Target>(known: Known, target: T, since: number): T {
  if (target.baselineYear !== null) return target;
  return { ...target, baselineYear: baselineBefore(known, target, Math.min(since, target.year)) };
}
