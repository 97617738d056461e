import { recordAudit } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import { initiativeMoves, mayMove, type InitiativeLevel, type InitiativeMove } from '../model/initiative.ts';
import { proposed, listInitiatives, saveStep, type InitiativeStep } from '../store/initiatives.ts';
import type { Desk } from './write-sheet.ts';

/** One step of an initiative with what it says. */
export type Step =
  | { readonly move: 'judge'; readonly opinion: string; readonly score: number | null }
  | {
      readonly move: 'recognise';
      readonly level: InitiativeLevel;
      readonly decisionNumber: string;
      readonly decidedOn: string;
    }
  | { readonly move: 'decline'; readonly reason: string }
  | { readonly move: 'propose_again' };

/** Takes a step of an initiative. Refuses with kinds.move_not_possible, and server.changed_meanwhile when somebody took one since `revision`. */
export async function moveInitiative(
  { db, actor, now, today }: Desk,
  taskId: string,
  { revision, ...step }: Step & { readonly revision: number },
): Promise<void> {
  const { state } = (await listInitiatives(db, [taskId])).get(taskId) ?? proposed;
  if (!mayMove(state, step.move)) throw problem('kinds.move_not_possible');
  const by = { personId: actor.personId, today };
  if (!(await saveStep(db, taskId, revision, { state: initiativeMoves[step.move].to, ...saidBy(step, by) })))
    throw problem('server.changed_meanwhile');
  const { move, ...said } = step;
  await recordAudit(db, actor, now, {
    verb: verbs[move],
    subjectKind: 'task',
    subjectId: taskId,
    detail: { from: state, ...said },
  });
}

const verbs = {
  judge: 'judged-initiative',
  recognise: 'recognised-initiative',
  decline: 'declined-initiative',
  propose_again: 'proposed-initiative-again',
} as const satisfies Readonly<Record<InitiativeMove, string>>;

/** What is said anew is written; proposed again, what was said against it goes into the audit trail alone. */
function saidBy(
  step: Step,
  { personId, today }: { readonly personId: string; readonly today: string },
): Omit<InitiativeStep, 'state'> {
  if (step.move === 'judge') return { opinion: step.opinion, score: step.score, judgedById: personId, judgedOn: today };
  if (step.move === 'recognise')
    return { level: step.level, decisionNumber: step.decisionNumber, decidedOn: step.decidedOn };
  return { reason: step.move === 'decline' ? step.reason : '' };
}
