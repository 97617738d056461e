import { recordAudit } from '../../accounts/store.ts';
import { Problem, problem } from '../../kernel/problem.ts';
import { findPlan, insertHandPlan } from '../../plans/store/plans.ts';
import { addTask, type AddedTask } from '../../tasks/acts/add-task.ts';
import type { Decider } from '../../tasks/acts/hand-over.ts';
import { headFault, type DutyHead } from '../model/document.ts';
import { findGiver, findSame, saveGiver } from '../store/documents.ts';

/** A duty as a clerk enters it; no product where none is asked for. */
export type NewDuty = Pick<AddedTask, 'text' | 'lead' | 'coordinators' | 'deadlineText' | 'mayWaitForDate' | 'product'>;

/** What entering made. */
export type Entered = { readonly planId: string; readonly duties: number; readonly occurrences: number };

/**
 * Enters a document from above by hand, in force at once, with its duties, which are given out as those of a plan are. Refuses with
 * `duties.document_known`, as `headFault` finds, and as `addTask` does, with the line of the duty.
 */
export async function enterDocument(
  desk: Decider,
  { giver, ...head }: DutyHead,
  duties: readonly NewDuty[],
): Promise<Entered> {
  const { db, actor, now, today, newId } = desk;
  const fault = headFault(head, today);
  if (fault) throw fault;
  if (await findSame(db, head.number, head.issuedOn))
    throw problem('duties.document_known', { number: head.number }, { field: 'number' });
  const planId = newId();
  const by = { personId: actor.personId, now };
  const { number, title, issuedOn, until } = head;
  const plan = { id: planId, number, title, issuer: giver, issuedOn, periodFrom: issuedOn, periodTo: until };
  await insertHandPlan(db, plan, by);
  await saveGiver(db, planId, giver, by);
  await recordAudit(db, actor, now, {
    verb: 'entered-document',
    subjectKind: 'plan',
    subjectId: planId,
    detail: { giver, ...head, duties: duties.length },
  });
  return giveOutEach(desk, planId, duties);
}

/** Adds duties to a document from above that is in force. Refuses with `duties.document_not_found`, and as `addTask` does, with the line. */
export async function addDuties(desk: Decider, planId: string, duties: readonly NewDuty[]): Promise<Entered> {
  const plan = await findPlan(desk.db, planId);
  if (!plan || !(await findGiver(desk.db, planId))) throw problem('duties.document_not_found');
  return giveOutEach(desk, planId, duties);
}

async function giveOutEach(desk: Decider, planId: string, duties: readonly NewDuty[]): Promise<Entered> {
  let occurrences = 0;
  for (const [place, duty] of duties.entries()) {
    const task = { ...duty, planId, kind: 'task', indexName: 'general', product: duty.product || null } as const;
    const given = await addTask(desk.db, task, desk).catch((fault: unknown) => {
      if (fault instanceof Problem) throw new Problem(fault.code, fault.params, { ...fault.place, line: place + 1 });
      throw fault;
    });
    occurrences += given.occurrenceIds.length;
  }
  return { planId, duties: duties.length, occurrences };
}
