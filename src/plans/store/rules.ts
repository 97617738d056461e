import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import { nameKey } from '../../units/model.ts';
import type { BodyTaught, ColumnMeaning, Rule, RuleKind } from '../model/rule.ts';
import type { PlanState } from '../model/plan.ts';

/** A rule with the plan that it came from, null where its draft was thrown away. */
export type RuleRecord = Rule & {
  readonly plan: { readonly id: string; readonly name: string; readonly state: PlanState } | null;
};

/** Every rule of the province, newest first. */
export async function listRules(db: Db): Promise<readonly RuleRecord[]> {
  const rows = await rules(db).orderBy('reading_rule.made_at', 'desc').orderBy('reading_rule.id', 'desc').execute();
  return rows.map(toRecord);
}

/** One rule, or null. */
export async function findRule(db: Db, ruleId: string): Promise<RuleRecord | null> {
  const row = await rules(db).where('reading_rule.id', '=', ruleId).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** The rule that explains a writing, case, accents and signs aside; null where none does. */
export async function findRuleFor(db: Db, kind: RuleKind, written: string): Promise<RuleRecord | null> {
  const row = await rules(db)
    .where('reading_rule.kind', '=', kind)
    .where('reading_rule.folded', '=', nameKey(written))
    .executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** A rule to keep. */
export type NewRule = BodyTaught & {
  readonly id: string;
  readonly kind: RuleKind;
  readonly meaning: ColumnMeaning | null;
  readonly planId: string;
  readonly personId: string;
  readonly now: Date;
};

/** Keeps a rule; false when another explains the same writing. */
export async function insertRule(db: Db, rule: NewRule): Promise<boolean> {
  const result = await db
    .insertInto('reading_rule')
    .values({
      id: rule.id,
      kind: rule.kind,
      written: rule.written,
      folded: nameKey(rule.written),
      unit_id: rule.unitId,
      group_id: rule.groupId,
      meaning: rule.meaning,
      plan_id: rule.planId,
      made_by: rule.personId,
      made_at: rule.now,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'folded']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Takes a rule away. */
export async function deleteRule(db: Db, ruleId: string): Promise<void> {
  await db.deleteFrom('reading_rule').where('id', '=', ruleId).execute();
}

function rules(db: Db) {
  return db
    .selectFrom('reading_rule')
    .innerJoin('person', 'person.id', 'reading_rule.made_by')
    .leftJoin('unit', 'unit.id', 'reading_rule.unit_id')
    .leftJoin('unit_group', 'unit_group.id', 'reading_rule.group_id')
    .leftJoin('plan', 'plan.id', 'reading_rule.plan_id')
    .select([
      'reading_rule.id',
      'reading_rule.kind',
      'reading_rule.written',
      'reading_rule.unit_id',
      'reading_rule.group_id',
      'reading_rule.meaning',
      'reading_rule.made_at',
      'person.name as made_by',
      sql<string>`coalesce(unit.name, unit_group.name, '')`.as('means'),
      'plan.id as plan_id',
      sql<string | null>`coalesce(plan.number, plan.title)`.as('plan_name'),
      'plan.state as plan_state',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rules>['execute']>>[number];

function toRecord(row: Row): RuleRecord {
  return {
    id: row.id,
    kind: row.kind,
    written: row.written,
    unitId: row.unit_id,
    groupId: row.group_id,
    means: row.means,
    meaning: row.meaning,
    planId: row.plan_id,
    madeBy: row.made_by,
    madeAt: row.made_at,
    plan: row.plan_id && row.plan_state ? { id: row.plan_id, name: row.plan_name ?? '', state: row.plan_state } : null,
  };
}
