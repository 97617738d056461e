import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { IndexName } from '../../plans/model/plan.ts';
import { countWhere } from '../../server/count-where.ts';
import type { DB } from '../../server/database-types.gen.ts';
import type { Db } from '../../server/database.ts';
import { soonDays, type Show, type Dating, type Proof, type Reported } from '../model/states.ts';
import { isDueWithin, isLate, isOpen, needsDate } from './conditions.ts';

/** An occurrence with enough of its task, plan and unit to stand on a list. */
export type OccurrenceRecord = {
  readonly id: string;
  readonly taskId: string;
  readonly taskText: string;
  readonly indexName: IndexName;
  readonly criteria: readonly string[];
  readonly path: readonly string[];
  /** The product in the plan's words. */
  readonly expectedProduct: string | null;
  readonly planId: string;
  readonly planNumber: string | null;
  readonly planTitle: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly role: 'lead' | 'coordinate';
  readonly groupName: string | null;
  readonly label: string;
  readonly deadlineText: string | null;
  readonly dating: Dating;
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
  readonly reported: Reported;
  readonly reportText: string;
  readonly product: string;
  /** How much has been done, where a number was given. */
  readonly quantityDone: number | null;
  readonly difficulty: string;
  readonly reportedAt: Date | null;
  readonly doneOn: string | null;
  readonly proof: Proof;
  readonly revision: number;
};

export type OccurrenceFilter = {
  readonly unitId?: string | undefined;
  readonly planId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly label?: string | undefined;
};

type Joined = SelectQueryBuilder<DB, 'occurrence' | 'plan', object>;

/** One page of work of plans in force, by due date with undated work last. `after` is the place where the last page ended. */
export async function listOccurrences(
  db: Db,
  filter: OccurrenceFilter & {
    readonly show: Show;
    readonly today: string;
    readonly after?: Cursor | null;
    readonly limit: number;
  },
): Promise<readonly OccurrenceRecord[]> {
  const page = inForce(db, filter)
    .where(condition(filter.show, filter.today))
    .$if(Boolean(filter.after), (query) =>
      query.where(
        sql<boolean>`(coalesce(occurrence.due_on, 'infinity'), occurrence.id) > (${filter.after?.dueOn ?? 'infinity'}::date, ${filter.after?.id ?? null}::uuid)`,
      ),
    )
    .select('occurrence.id')
    .orderBy(sql`coalesce(occurrence.due_on, 'infinity')`)
    .orderBy('occurrence.id')
    .limit(filter.limit);
  const rows = await withTask(db)
    .where('occurrence.id', 'in', page)
    .orderBy(sql`coalesce(occurrence.due_on, 'infinity')`)
    .orderBy('occurrence.id')
    .execute();
  return rows.map(toRecord);
}

/** Where a page of a list ended. */
export type Cursor = { readonly dueOn: string | null; readonly id: string };

export type Counts = Readonly<
  Record<'late' | 'soon' | 'later' | 'returned' | 'needsDate' | 'continuous' | 'done', number>
>;

/** How much work of each sort there is in the whole range. */
export async function countOccurrences(db: Db, filter: OccurrenceFilter, today: string): Promise<Counts> {
  return inForce(db, filter)
    .select([
      countWhere(isLate(today)).as('late'),
      countWhere(isDueWithin(today, soonDays)).as('soon'),
      countWhere(sql`${isOpen} and occurrence.due_on > ${today}::date + ${soonDays}::int`).as('later'),
      countWhere(sql`occurrence.proof = 'returned'`).as('returned'),
      countWhere(needsDate).as('needsDate'),
      countWhere(sql`${isOpen} and occurrence.dating = 'continuous'`).as('continuous'),
      countWhere(sql`not ${isOpen}`).as('done'),
    ])
    .executeTakeFirstOrThrow();
}

/** One occurrence whatever its plan's state, or null. */
export async function findOccurrence(db: Db, id: string): Promise<OccurrenceRecord | null> {
  const row = await withTask(db).where('occurrence.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** Several occurrences, in the order of the ids given. */
export async function findOccurrences(db: Db, ids: readonly string[]): Promise<readonly OccurrenceRecord[]> {
  if (ids.length === 0) return [];
  const rows = await withTask(db)
    .where('occurrence.id', 'in', [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, toRecord(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Occurrences of plans in force, within the filter. */
function inForce(db: Db, filter: OccurrenceFilter): Joined {
  let query = db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .where('plan.state', '=', 'in-force');
  if (filter.unitId) query = query.where('occurrence.unit_id', '=', filter.unitId);
  if (filter.planId) query = query.where('occurrence.plan_id', '=', filter.planId);
  if (filter.taskId) query = query.where('occurrence.task_id', '=', filter.taskId);
  if (filter.label) query = query.where('occurrence.label', '=', filter.label);
  return query;
}

function condition(show: Show, today: string): RawBuilder<boolean> {
  const conditions: Readonly<Record<Show, RawBuilder<boolean>>> = {
    all: sql`true`,
    open: isOpen,
    done: sql`not ${isOpen}`,
    returned: sql`occurrence.proof = 'returned'`,
    'needs-date': needsDate,
    late: isLate(today),
    soon: isDueWithin(today, soonDays),
  };
  return conditions[show];
}

function withTask(db: Db) {
  return db
    .selectFrom('occurrence')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
    .innerJoin('assignment', 'assignment.id', 'occurrence.assignment_id')
    .leftJoin('unit_group', 'unit_group.id', 'assignment.group_id')
    .select([
      'occurrence.id',
      'occurrence.task_id',
      'task.text as task_text',
      'task.index_name',
      'task.criteria',
      'task.path',
      'task.product as expected_product',
      'task.deadline_text',
      'occurrence.plan_id',
      'plan.number as plan_number',
      'plan.title as plan_title',
      'plan.period_from',
      'plan.period_to',
      'occurrence.unit_id',
      'unit.name as unit_name',
      'occurrence.role',
      'unit_group.name as group_name',
      'occurrence.label',
      'occurrence.dating',
      'occurrence.nominal_on',
      'occurrence.due_on',
      'occurrence.reported',
      'occurrence.report_text',
      'occurrence.product',
      'occurrence.quantity_done',
      'occurrence.difficulty',
      'occurrence.reported_at',
      'occurrence.done_on',
      'occurrence.proof',
      'occurrence.revision',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof withTask>['execute']>>[number];

function toRecord(row: Row): OccurrenceRecord {
  return {
    id: row.id,
    taskId: row.task_id,
    taskText: row.task_text,
    indexName: row.index_name,
    criteria: row.criteria,
    path: row.path,
    expectedProduct: row.expected_product,
    planId: row.plan_id,
    planNumber: row.plan_number,
    planTitle: row.plan_title,
    // The table's check keeps the period of every plan that is no draft.
    periodFrom: row.period_from ?? '',
    periodTo: row.period_to ?? '',
    unitId: row.unit_id,
    unitName: row.unit_name,
    role: row.role,
    groupName: row.group_name,
    label: row.label,
    deadlineText: row.deadline_text,
    dating: row.dating,
    nominalOn: row.nominal_on,
    dueOn: row.due_on,
    reported: row.reported,
    reportText: row.report_text,
    product: row.product,
    quantityDone: row.quantity_done === null ? null : Number(row.quantity_done),
    difficulty: row.difficulty,
    reportedAt: row.reported_at,
    doneOn: row.done_on,
    proof: row.proof,
    revision: row.revision,
  };
}
