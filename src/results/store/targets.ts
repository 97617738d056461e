import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import { isOfIndex, type StatisticFigure, type Target } from '../model/target.ts';
import { jsonArrayFrom } from 'kysely/helpers/postgres';

/** The goal of a plan from which a target was taken: what the reader read, and in which blocks of the document. */
export type GoalPlace = {
  readonly planId: string;
  /** The plan's number or title as it was then. */
  readonly planName: string;
  /** Tells the goal apart from the others of its plan, also after the document was read again. */
  readonly key: string;
  readonly blocks: readonly string[];
};

/** A target as it is kept: `goal` is null where a person made it by hand; `words` is the goal's sentence, or what that person rests it on. */
export type TargetRecord = Target & {
  readonly id: string;
  readonly goal: GoalPlace | null;
  readonly words: string;
  readonly madeById: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly revision: number;
  /** Of a statistic, oldest first; none of an index. */
  readonly figures: readonly StatisticFigure[];
};

/** All targets of the province, by year, then in the order in which they were made. */
export async function listTargets(db: Db): Promise<readonly TargetRecord[]> {
  const rows = await targets(db).orderBy('target.year').orderBy('target.id').execute();
  return rows.map(toRecord);
}

/** One target, or null. */
export async function findTarget(db: Db, id: string): Promise<TargetRecord | null> {
  const row = await targets(db).where('target.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** Keeps a target; false where one was taken from the same goal already. */
export async function insertTarget(
  db: Db,
  target: Target & Pick<TargetRecord, 'id' | 'goal' | 'words'> & { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('target')
    .values({
      id: target.id,
      ...valuesOf(target),
      words: target.words,
      plan_id: target.goal?.planId ?? null,
      plan_name: target.goal?.planName ?? null,
      goal_key: target.goal?.key ?? null,
      goal_blocks: [...(target.goal?.blocks ?? [])],
      made_by: target.personId,
      made_at: target.now,
    })
    .onConflict((conflict) => conflict.columns(['plan_id', 'goal_key']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Changes what is wanted; false where somebody changed it since `revision`. */
export async function updateTarget(
  db: Db,
  { id, revision }: Pick<TargetRecord, 'id' | 'revision'>,
  change: Target & Pick<TargetRecord, 'words'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('target')
    .set((columns) => ({
      ...valuesOf(change),
      words: change.words,
      revision: sql<number>`${columns.ref('revision')} + 1`,
    }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  // Results of an index come from tables.
  if (isOfIndex(change.subject)) await db.deleteFrom('target_figure').where('target_id', '=', id).execute();
  return true;
}

/** Keeps the figures of a statistic in the place of those before, and the baseline; false where somebody changed the target since `revision`. */
export async function keepFigures(
  db: Db,
  { id, revision }: Pick<TargetRecord, 'id' | 'revision'>,
  { figures, baselineYear }: Pick<TargetRecord, 'figures' | 'baselineYear'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('target')
    .set((columns) => ({ baseline_year: baselineYear, revision: sql<number>`${columns.ref('revision')} + 1` }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await db.deleteFrom('target_figure').where('target_id', '=', id).execute();
  const rows = figures.map(({ year, value, source }) => ({ target_id: id, year, value: String(value), source }));
  if (rows.length > 0) await db.insertInto('target_figure').values(rows).execute();
  return true;
}

/** Removes a target. */
export async function deleteTarget(db: Db, id: string): Promise<void> {
  await db.deleteFrom('target').where('id', '=', id).execute();
}

function valuesOf({ subject, kind, operator, value, upper, year, baselineYear }: Target) {
  const of = isOfIndex(subject)
    ? { index_code: subject.index, edition: subject.edition, node: subject.node, statistic: null, measured_in: null }
    : { index_code: null, edition: null, node: null, statistic: subject.statistic, measured_in: subject.unit };
  return {
    ...of,
    kind,
    operator,
    value: String(value),
    upper_value: upper === null ? null : String(upper),
    year,
    baseline_year: baselineYear,
  };
}

function targets(db: Db) {
  return db
    .selectFrom('target')
    .innerJoin('person', 'person.id', 'target.made_by')
    .selectAll('target')
    .select('person.name as made_by_name')
    .select((target) =>
      jsonArrayFrom(
        target
          .selectFrom('target_figure')
          .select(['year', 'value', 'source'])
          .whereRef('target_id', '=', 'target.id')
          .orderBy('year'),
      ).as('figures'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof targets>['execute']>>[number];

function toRecord(row: Row): TargetRecord {
  const { index_code: index, edition, node } = row;
  return {
    id: row.id,
    subject:
      index === null || edition === null || node === null
        ? { statistic: row.statistic ?? '', unit: row.measured_in ?? '' }
        : { index, edition, node },
    kind: row.kind,
    operator: row.operator,
    // Exact in the column, which holds fewer digits than a number does.
    value: Number(row.value),
    upper: row.upper_value === null ? null : Number(row.upper_value),
    year: row.year,
    baselineYear: row.baseline_year,
    goal:
      row.plan_id === null || row.goal_key === null
        ? null
        : { planId: row.plan_id, planName: row.plan_name ?? '', key: row.goal_key, blocks: row.goal_blocks },
    words: row.words,
    madeById: row.made_by,
    madeBy: row.made_by_name,
    madeAt: row.made_at,
    revision: row.revision,
    figures: row.figures.map(({ year, value, source }) => ({ year, value: Number(value), source })),
  };
}
