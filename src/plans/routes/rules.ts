import { problem } from '../../kernel/problem.ts';
import type { Block } from '../../office/block.ts';
import type { Db } from '../../server/database.ts';
import type { On } from '../../server/slice.ts';
import { fillFromColumn } from '../acts/fill-column.ts';
import { forgetRule, teachBody, teachColumn, teachHeading } from '../acts/teach-reader.ts';
import { rulesApi } from '../api/rules.ts';
import { unknownColumns, type UnknownColumn } from '../model/column.ts';
import { yearOf } from '../model/plan.ts';
import { presentRule } from '../present.ts';
import { readBlocks, readWarnings } from '../store/documents.ts';
import type { PlanRecord } from '../store/plans.ts';
import { draft, visiblePlan } from './plan-in-hand.ts';
import { listRules } from '../store/rules.ts';

/** Mounts what can be done with the rules of a province. */
export function ruleRoutes(on: On): void {
  on(rulesApi.listRules, async ({ db, actor }) => ({
    rules: (await listRules(db)).map((rule) => presentRule(rule, actor)),
  }));

  on(rulesApi.teachRule, async ({ db, actor, params, body, now, today, newId }) => {
    const plan = await visiblePlan(db, actor, params.planId);
    const by = { actor, planId: plan.id, now, today, newId };
    if (body.kind === 'body') return presentRule(await teachBody(db, body, by), actor);
    if (body.kind === 'column') return presentRule(await teachColumn(db, body, by), actor);
    return presentRule(await teachHeading(db, body, by), actor);
  });

  on(rulesApi.listColumns, async ({ db, actor, params }) => {
    const plan = draft(await visiblePlan(db, actor, params.planId));
    return { columns: (await columnsOf(db, plan)).map((column) => ({ ...column, examples: [...column.examples] })) };
  });

  on(rulesApi.fillColumn, async ({ db, actor, params, body, now }) => {
    const plan = draft(await visiblePlan(db, actor, params.planId));
    if (!(await columnsOf(db, plan)).some(({ block }) => block === body.block)) throw problem('plans.column_not_found');
    return { filled: await fillFromColumn(db, plan, { ...body, year: yearOf(plan) }, { actor, now }) };
  });

  on(rulesApi.forgetRule, async ({ db, actor, params, now }) => {
    await forgetRule(db, params.ruleId, actor, now);
    return undefined;
  });
}

async function columnsOf(db: Db, plan: PlanRecord): Promise<readonly UnknownColumn[]> {
  const blocks = (await readBlocks(db, plan.documentId)) as unknown as readonly Block[];
  return unknownColumns(await readWarnings(db, plan.documentId), blocks);
}
