import { problem } from '../../kernel/problem.ts';
import type { On } from '../../server/slice.ts';
import { forgetRule, teachBody } from '../acts/teach-reader.ts';
import { rulesApi } from '../api/rules.ts';
import { maySeePlan } from '../policies.ts';
import { presentRule } from '../present.ts';
import { findPlan } from '../store/plans.ts';
import { listRules } from '../store/rules.ts';

/** Mounts what can be done with the rules of a province. */
export function ruleRoutes(on: On): void {
  on(rulesApi.listRules, async ({ db, actor }) => ({
    rules: (await listRules(db)).map((rule) => presentRule(rule, actor)),
  }));

  on(rulesApi.teachRule, async ({ db, actor, params, body, now, today, newId }) => {
    const plan = await findPlan(db, params.planId);
    if (!plan || !maySeePlan(actor, plan)) throw problem('plans.not_found');
    const { written, unitId, groupId } = body;
    return presentRule(
      await teachBody(db, { written, unitId, groupId }, { actor, planId: plan.id, now, today, newId }),
      actor,
    );
  });

  on(rulesApi.forgetRule, async ({ db, actor, params, now }) => {
    await forgetRule(db, params.ruleId, actor, now);
    return undefined;
  });
}
