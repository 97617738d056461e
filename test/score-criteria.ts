import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProposeCriteria, TaskWords } from '../src/reading/model/criteria/propose-criteria.ts';
import type { CriterionProposal } from '../src/reading/model/plan-document.ts';

/** A task with the criteria that a person would defend ('PAPI 1.1'), none where it belongs to none. */
export type AnnotatedTask = TaskWords & { readonly id: number; readonly right: readonly string[] };

/** How proposals did: shares of tasks, and over all proposals the mean confidence and the share that was right. */
export type CriteriaScore = {
  readonly tasks: number;
  readonly first: number;
  readonly firstThree: number;
  readonly confidence: number;
  readonly right: number;
};

/** The annotated tasks; those with even numbers are held out of all tuning. */
export function readAnnotated(): readonly AnnotatedTask[] {
  const file = join(import.meta.dirname, '../src/reading/fixtures/criteria/tasks.jsonl');
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AnnotatedTask);
}

/** Whether a task was held out of all tuning. */
export function isHeldOut({ id }: AnnotatedTask): boolean {
  return id % 2 === 0;
}

/** Scores proposals for tasks that have a right criterion: one is right that was given, or that lies beneath one given. */
export function scoreCriteria(tasks: readonly AnnotatedTask[], propose: ProposeCriteria): CriteriaScore {
  const scored = tasks
    .filter((task) => task.right.length > 0)
    .map((task) => propose(task).map((proposal) => ({ ...proposal, isRight: isRight(task, proposal) })));
  const proposals = scored.flat();
  return {
    tasks: scored.length,
    first: share(scored, ([best]) => best?.isRight === true),
    firstThree: share(scored, (three) => three.slice(0, 3).some((proposal) => proposal.isRight)),
    confidence: proposals.reduce((sum, proposal) => sum + proposal.confidence, 0) / proposals.length,
    right: share(proposals, (proposal) => proposal.isRight),
  };
}

function isRight({ right }: AnnotatedTask, { index, code }: CriterionProposal): boolean {
  const name = `${index} ${code}`;
  return right.some((given) => name === given || name.startsWith(`${given}.`));
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}
