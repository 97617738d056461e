import { must, problem } from '../../kernel/problem.ts';
import { readCriterionNames } from '../../plans/criterion-names.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { visibleOccurrence } from '../../tasks/acts/visible-occurrence.ts';
import { presentInitiative } from '../present.ts';
import { listInitiatives, proposed } from '../store/initiatives.ts';
import { findTaskSheet } from '../store/sheets.ts';

/** A piece of work that the actor may see, with the sheet of its task; otherwise tasks.not_found. */
export async function workInHand(db: Db, actor: Actor, occurrenceId: string) {
  const record = await visibleOccurrence(db, actor, occurrenceId);
  const sheet = must(await findTaskSheet(db, record.taskId), 'the task of an occurrence');
  return { record, sheet };
}

/** An initiative that the actor may see, as it is shown to them, and whose it is. Refuses other kinds with kinds.other_kind. */
export async function initiativeInHand(db: Db, actor: Actor, occurrenceId: string) {
  const { record, sheet } = await workInHand(db, actor, occurrenceId);
  if (sheet.kind !== 'initiative') throw problem('kinds.other_kind');
  const initiative = (await listInitiatives(db, [record.taskId])).get(record.taskId) ?? proposed;
  const shown = presentInitiative(initiative, sheet, record.unitId, actor, readCriterionNames());
  return { record, sheet, unitId: record.unitId, shown };
}
