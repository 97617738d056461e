import { recordAudit } from '../../accounts/store.ts';
import type { MakeId } from '../../kernel/id.ts';
import { problem } from '../../kernel/problem.ts';
import type { Block } from '../../office/block.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { joinHeadings, makeHeading } from '../model/sheet/headings.ts';
import { makeTask } from '../model/sheet/line-task.ts';
import { mergeWithBefore } from '../model/sheet/merge.ts';
import { linesOf, type Sheet, type SheetTask } from '../model/sheet/sheet.ts';
import { splitTask } from '../model/sheet/split.ts';
import { inverse, stepBetween, takeStep } from '../model/sheet/step.ts';
import { readBlocks } from '../store/documents.ts';
import type { PlanRecord } from '../store/plans.ts';
import { listSheetTasks, readParts, saveSheet } from '../store/sheets.ts';
import { findStep, insertStep, markUndone } from '../store/steps.ts';
import { makeLineReader } from './read-line.ts';

/** A task as somebody saw it. */
type Seen = { readonly taskId: string; readonly revision: number };

/** What a person corrects in the form of a draft. */
export type FormCorrection =
  | { readonly kind: 'task'; readonly line: string }
  | { readonly kind: 'join-headings'; readonly line: string }
  | ({ readonly kind: 'heading' } & Seen)
  | ({ readonly kind: 'merge'; readonly before: Seen; readonly isLossAccepted: boolean } & Seen)
  | ({ readonly kind: 'split'; readonly at: number } & Seen);

/** Who corrects, and when. */
export type Corrector = { readonly actor: Actor; readonly now: Date; readonly newId: MakeId };

/** What a correction did: the step to take it back by, the task to go on with, and how many tasks stand elsewhere in the outline. */
export type FormCorrected = { readonly step: string; readonly taskId: string | null; readonly moved: number };

/** Corrects the form of a draft, which the caller holds, as one step that can be taken back. Refuses as the corrections of the model do. */
export async function correctForm(
  db: Db,
  plan: PlanRecord,
  correction: FormCorrection,
  by: Corrector,
): Promise<FormCorrected> {
  const before = await readSheet(db, plan);
  const id = by.newId();
  const after = await corrected(db, plan, before, correction, id, by.now);
  const step = stepBetween(before, after);
  const stepId = by.newId();
  await saveSheet(db, plan.id, after, step);
  await insertStep(
    db,
    { id: stepId, planId: plan.id, kind: correction.kind, step },
    { personId: by.actor.personId, now: by.now },
  );
  await recordAudit(db, by.actor, by.now, {
    verb: verbs[correction.kind],
    subjectKind: 'plan',
    subjectId: plan.id,
    detail: { ...correction, step: stepId, ...told(before, correction) },
  });
  return {
    step: stepId,
    taskId: goesOnWith(before, correction, id),
    moved: step.changed.filter(({ to }) => to.path !== undefined).length,
  };
}

/** Takes a correction back. Refuses with plans.step_not_found, and plans.step_overtaken where somebody changed the same since. */
export async function undoStep(db: Db, plan: PlanRecord, stepId: string, by: Omit<Corrector, 'newId'>): Promise<void> {
  const found = await findStep(db, plan.id, stepId);
  if (!found) throw problem('plans.step_not_found');
  const step = inverse(found.step);
  const after = takeStep(await readSheet(db, plan), step);
  if (!after) throw problem('plans.step_overtaken');
  await saveSheet(db, plan.id, after, step);
  await markUndone(db, stepId, by.now);
  await recordAudit(db, by.actor, by.now, {
    verb: 'undone',
    subjectKind: 'plan',
    subjectId: plan.id,
    detail: { step: stepId, kind: found.kind },
  });
}

const verbs = {
  task: 'line-made-task',
  heading: 'task-made-heading',
  merge: 'merged',
  split: 'split',
  'join-headings': 'headings-joined',
} as const satisfies Record<FormCorrection['kind'], string>;

async function readSheet(db: Db, plan: PlanRecord): Promise<Sheet> {
  const blocks = (await readBlocks(db, plan.documentId)) as unknown as readonly Block[];
  return { lines: linesOf(blocks, await readParts(db, plan.id)), tasks: await listSheetTasks(db, plan.id) };
}

async function corrected(
  db: Db,
  plan: PlanRecord,
  sheet: Sheet,
  correction: FormCorrection,
  newId: string,
  now: Date,
): Promise<Sheet> {
  if (correction.kind === 'task') return makeTask(sheet, correction.line, await makeLineReader(db, plan, newId, now));
  if (correction.kind === 'join-headings') return joinHeadings(sheet, correction.line);
  const task = asSeen(sheet, correction);
  if (correction.kind === 'heading') return makeHeading(sheet, task.id);
  if (correction.kind === 'split') return splitTask(sheet, task.id, correction.at, newId);
  const before = beforeOf(sheet, task);
  if (before && asSeen(sheet, correction.before).id !== before.id) throw problem('server.changed_meanwhile');
  return mergeWithBefore(sheet, task.id, correction.isLossAccepted);
}

function asSeen(sheet: Sheet, { taskId, revision }: Seen): SheetTask {
  const task = sheet.tasks.find(({ id }) => id === taskId);
  if (!task) throw problem('plans.task_not_found');
  if (task.revision !== revision) throw problem('server.changed_meanwhile');
  return task;
}

function beforeOf({ tasks }: Sheet, task: SheetTask): SheetTask | undefined {
  return tasks[tasks.indexOf(task) - 1];
}

/** The words that were corrected, for whoever reads the trail when the task is gone. */
function told({ lines, tasks }: Sheet, correction: FormCorrection): object {
  if ('line' in correction) return { text: lines.find(({ id }) => id === correction.line)?.text };
  return { text: tasks.find(({ id }) => id === correction.taskId)?.text };
}

function goesOnWith(before: Sheet, correction: FormCorrection, newId: string): string | null {
  if (correction.kind === 'task') return newId;
  if (correction.kind === 'split') return correction.taskId;
  if (correction.kind === 'merge') return correction.before.taskId;
  if (correction.kind === 'join-headings') return null;
  const at = before.tasks.findIndex(({ id }) => id === correction.taskId);
  return (before.tasks[at + 1] ?? before.tasks[at - 1])?.id ?? null;
}
