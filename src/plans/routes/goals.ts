import { readCatalogue } from '../../frameworks/catalogue.ts';
import { frameworkOf } from '../../frameworks/model/look-up.ts';
import { problem } from '../../kernel/problem.ts';
import { knownOfProvince } from '../../results/acts/known-province.ts';
import { setTarget } from '../../results/acts/set-target.ts';
import { isOfIndex } from '../../results/model/target.ts';
import { mayEditTargets } from '../../results/policies.ts';
import { listTargets } from '../../results/store/targets.ts';
import type { On } from '../../server/slice.ts';
import { goalsApi } from '../api/goals.ts';
import { goalKey, proposeTarget, type TargetProposal } from '../model/target-proposal.ts';
import { listGoals, type PlanGoals } from '../store/goals.ts';

/** Mounts the goals of plans as proposals of targets: the system proposes, a person takes. */
export function goalRoutes(on: On): void {
  on(goalsApi.listTargetProposals, async ({ db, actor }) => {
    const taken = new Map((await listTargets(db)).map(({ id, goal }) => [`${goal?.planId} ${goal?.key}`, id]));
    const proposals = (await listGoals(db)).flatMap((plan) =>
      plan.goals.map((goal, ordinal) => {
        const proposal = proposalOf(plan, ordinal);
        const targetId = taken.get(`${plan.id} ${goalKey(goal)}`) ?? null;
        const target = 'target' in proposal ? { ...proposal.target, subject: { ...proposal.target.subject } } : null;
        return {
          plan: { id: plan.id, name: plan.name },
          ordinal,
          text: goal.text,
          blocks: [...goal.source],
          target,
          indexName:
            target && isOfIndex(target.subject)
              ? (frameworkOf(readCatalogue(), target.subject.index)?.short ?? null)
              : null,
          why: 'none' in proposal ? proposal.none : null,
          targetId,
          abilities: { take: target !== null && targetId === null && mayEditTargets(actor) },
        };
      }),
    );
    return { proposals };
  });

  on(goalsApi.takeGoal, async ({ db, actor, tenant, params: { planId, ordinal }, body, now, newId }) => {
    const [plan] = await listGoals(db, planId);
    const goal = plan?.goals[ordinal];
    if (!plan || goal?.text !== body.text) throw problem('plans.no_goal');
    const proposal = proposalOf(plan, ordinal);
    if ('none' in proposal) throw problem('plans.goal_not_understood');
    const place = { planId: plan.id, planName: plan.name, key: goalKey(goal), blocks: goal.source };
    // A plan sets out from what was known when it began.
    const by = { actor, now, newId, since: yearOf(plan.periodFrom) };
    const target = { ...proposal.target, goal: place, words: goal.text };
    const targetId = await setTarget(db, await knownOfProvince(db, tenant), target, by);
    if (targetId === null) throw problem('plans.goal_taken');
    return { targetId };
  });
}

function proposalOf({ goals, periodTo }: PlanGoals, ordinal: number): TargetProposal {
  const goal = goals[ordinal];
  return goal ? proposeTarget(readCatalogue(), goal, yearOf(periodTo)) : { none: 'no-figure' };
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
