import { recordAudit } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { correct, type Correction } from '../model/review.ts';
import { stepOfChange } from '../model/sheet/step.ts';
import { insertStep } from '../store/steps.ts';
import { updateTask, type TaskChange, type TaskRecord } from '../store/tasks.ts';
import type { Corrector } from './correct-form.ts';

/**
 * Corrects fields of a task of a draft, which the caller holds, as one step that can be taken back; the step's id. Refuses with
 * server.changed_meanwhile where somebody changed the task since `revision`.
 */
export async function correctTask(
  db: Db,
  task: TaskRecord,
  { revision, correction }: { readonly revision: number; readonly correction: Correction },
  by: Corrector,
): Promise<string> {
  const change = correct(task, correction);
  await saveTask(db, by.actor, by.now, { task, revision, verb: 'corrected' }, change);
  const step = by.newId();
  await insertStep(
    db,
    { id: step, planId: task.planId, kind: 'fields', step: stepOfChange(task, change) },
    { personId: by.actor.personId, now: by.now },
  );
  return step;
}

/** Saves a change of a task and tells the audit trail. Refuses with server.changed_meanwhile. */
export async function saveTask(
  db: Db,
  actor: Actor,
  now: Date,
  { task, revision, verb }: { readonly task: TaskRecord; readonly revision: number; readonly verb: string },
  change: TaskChange,
): Promise<void> {
  const saved = await updateTask(db, { id: task.id, revision }, change, { personId: actor.personId, now });
  if (!saved) throw problem('server.changed_meanwhile');
  await recordAudit(db, actor, now, { verb, subjectKind: 'task', subjectId: task.id, detail: change });
}
