import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely';
import type { IndexName } from '../../plans/model/plan.ts';
import { countWhere } from '../../server/count-where.ts';
import type { DB } from '../../server/database-types.gen.ts';
import type { Db } from '../../server/database.ts';
import type { Month } from '../model/month.ts';
import { soonDays, type Show, type Dating, type Proof, type Reported } from '../model/states.ts';
import type { Reckoning } from '../model/updates.ts';
import { awaitsEvent, isDueIn, isDueWithin, isLate, isOpen, isOwed, isStale, needsDate } from './conditions.ts';

/** An occurrence with enough of its task, plan and unit to stand on a list. */
export type OccurrenceRecord = {
  readonly id: string;
  readonly assignmentId: string;
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
  /** The day on which the plan was put in force. */
  readonly givenOutOn: string;
  readonly unitId: string;
  readonly unitName: string;
  /** The unit's last day, where it has one. */
  readonly unitEndedOn: string | null;
  /** The unit to which the plan gave it, where another carries it on. */
  readonly givenTo: string | null;
  readonly owed: boolean;
  readonly role: 'lead' | 'coordinate';
  readonly groupName: string | null;
  readonly label: string;
  readonly deadlineText: string | null;
  /** What the unit has to do itself, where it coordinates and somebody said so; else ''. */
  readonly ownPart: string;
  readonly dating: Dating;
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
  /** The day that was first set, where a later one was granted. */
  readonly firstDueOn: string | null;
  readonly reported: Reported;
  readonly reportText: string;
  readonly product: string;
  /** How much has been done, where a number was given. */
  readonly quantityDone: number | null;
  readonly difficulty: string;
  readonly reportedAt: Date | null;
  readonly doneOn: string | null;
  readonly proof: Proof;
  readonly proofOn: string | null;
  readonly revision: number;
};

export type OccurrenceFilter = {
  readonly unitId?: string | undefined;
  readonly planId?: string | undefined;
  readonly taskId?: string | undefined;
  readonly label?: string | undefined;
  /** What falls due within a month, '2026-03'. */
  readonly month?: Month | undefined;
};

type Joined = SelectQueryBuilder<DB, 'occurrence' | 'plan', object>;

/**
 * One page of work of plans in force, by due date with undated work last. `after` is the place where the last page ended; what is stale
 * can be told where the cut-offs are given.
 */
export async function listOccurrences(
  db: Db,
  filter: OccurrenceFilter & {
    readonly show: Show;
    readonly today: string;
    readonly cutOffs?: Reckoning['cutOffs'];
    readonly after?: Cursor | null;
    readonly limit: number;
  },
): Promise<readonly OccurrenceRecord[]> {
  const page = inForce(db, filter)
    .where(condition(filter.show, { today: filter.today, cutOffs: filter.cutOffs ?? [] }))
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
  Record<'late' | 'soon' | 'later' | 'returned' | 'needsDate' | 'stale' | 'continuous' | 'awaitsEvent' | 'done', number>
>;

/** How much work of each sort there is in the whole range. */
export async function countOccurrences(db: Db, filter: OccurrenceFilter, reckoning: Reckoning): Promise<Counts> {
  const { today } = reckoning;
  const { allTheTime, ...counts } = await inForce(db, filter)
    .select([
      countWhere(isLate(today)).as('late'),
      countWhere(isDueWithin(today, soonDays)).as('soon'),
      countWhere(sql`${isOpen} and occurrence.due_on > ${today}::date + ${soonDays}::int`).as('later'),
      countWhere(sql`occurrence.proof = 'returned'`).as('returned'),
      countWhere(needsDate).as('needsDate'),
      countWhere(isStale(reckoning)).as('stale'),
      countWhere(sql`${isOpen} and occurrence.dating = 'continuous'`).as('allTheTime'),
      countWhere(awaitsEvent).as('awaitsEvent'),
      countWhere(sql`not ${isOpen}`).as('done'),
    ])
    .executeTakeFirstOrThrow();
  // What is stale is open and owed all the time: one look at the cut-offs is enough.
  return { ...counts, continuous: allTheTime - counts.stale };
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

/** How much work falls due on a day, and how much of it is late. */
export type DueDay = { readonly on: string; readonly count: number; readonly late: number };

/** The days of a span on which work falls due, in order, and of each the first so many pieces. */
export async function listDueDays(
  db: Db,
  {
    from,
    to,
    most,
    ...asked
  }: OccurrenceFilter &
    Reckoning & { readonly show: Show; readonly from: string; readonly to: string; readonly most: number },
): Promise<{ readonly days: readonly DueDay[]; readonly work: readonly OccurrenceRecord[] }> {
  const within = inForce(db, asked)
    .where(condition(asked.show, asked))
    .where('occurrence.due_on', '>=', from)
    .where('occurrence.due_on', '<=', to);
  const days = await within
    .select([
      sql<string>`occurrence.due_on`.as('on'),
      sql<number>`count(*)`.as('count'),
      countWhere(isLate(asked.today)).as('late'),
    ])
    .groupBy('occurrence.due_on')
    .orderBy('occurrence.due_on')
    .execute();
  const placed = within.select([
    'occurrence.id',
    // What is late is open: it stands before what is done.
    sql<number>`row_number() over (partition by occurrence.due_on order by ${isOpen} desc, occurrence.id)`.as('place'),
  ]);
  const first = db.selectFrom(placed.as('placed')).select('placed.id').where('placed.place', '<=', most);
  const rows = await withTask(db)
    .where('occurrence.id', 'in', first)
    .orderBy('occurrence.due_on')
    .orderBy(isOpen, 'desc')
    .orderBy('occurrence.id')
    .execute();
  return { days, work: rows.map(toRecord) };
}

/** Work of plans in force whose task has one of these sentences, of one unit where it is named. */
export async function findOccurrencesByText(
  db: Db,
  texts: readonly string[],
  unitId: string | undefined,
): Promise<readonly OccurrenceRecord[]> {
  if (texts.length === 0) return [];
  const ids = inForce(db, { unitId }).innerJoin('task', 'task.id', 'occurrence.task_id').select('occurrence.id');
  const rows = await withTask(db)
    .where('occurrence.id', 'in', ids.where(sql<boolean>`btrim(task.text) = any(${[...texts]}::text[])`))
    .execute();
  return rows.map(toRecord);
}

/** How many pieces of work a list holds in all. */
export async function countListed(
  db: Db,
  filter: OccurrenceFilter & { readonly show: Show } & Reckoning,
): Promise<number> {
  const { listed } = await inForce(db, filter)
    .where(condition(filter.show, filter))
    .select(sql<number>`count(*)`.as('listed'))
    .executeTakeFirstOrThrow();
  return listed;
}

/** Occurrences of plans in force, within the filter. */
function inForce(db: Db, filter: OccurrenceFilter): Joined {
  let query = db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .where('plan.state', '=', 'in-force')
    .where(isOwed);
  if (filter.unitId) query = query.where('occurrence.unit_id', '=', filter.unitId);
  if (filter.planId) query = query.where('occurrence.plan_id', '=', filter.planId);
  if (filter.taskId) query = query.where('occurrence.task_id', '=', filter.taskId);
  if (filter.month) query = query.where(isDueIn(filter.month));
  if (filter.label) query = query.where('occurrence.label', '=', filter.label);
  return query;
}

function condition(show: Show, reckoning: Reckoning): RawBuilder<boolean> {
  const { today } = reckoning;
  const conditions: Readonly<Record<Show, RawBuilder<boolean>>> = {
    all: sql`true`,
    open: isOpen,
    done: sql`not ${isOpen}`,
    returned: sql`occurrence.proof = 'returned'`,
    'needs-date': needsDate,
    late: isLate(today),
    stale: isStale(reckoning),
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
    .select((query) => [
      'occurrence.id',
      'occurrence.assignment_id',
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
      sql<string>`coalesce(plan.in_force_at::date, plan.period_from)`.as('given_out_on'),
      'occurrence.unit_id',
      'unit.name as unit_name',
      'unit.valid_to as unit_ended_on',
      'occurrence.owed',
      // The first unit that passed it on had it from the plan; what was joined with an heir's own leaves that the heir's.
      query
        .selectFrom('handover')
        .innerJoin('unit as first', 'first.id', 'handover.unit_id')
        .innerJoin('occurrence as passed', 'passed.id', 'handover.occurrence_id')
        .select('first.name')
        .whereRef('handover.heir_occurrence_id', '=', 'occurrence.id')
        .where('passed.owed', '=', true)
        .orderBy('handover.decided_at')
        .orderBy('handover.id')
        .limit(1)
        .as('given_to'),
      'occurrence.role',
      'unit_group.name as group_name',
      'assignment.own_part',
      'occurrence.label',
      'occurrence.dating',
      'occurrence.nominal_on',
      'occurrence.due_on',
      'occurrence.first_due_on',
      'occurrence.reported',
      'occurrence.report_text',
      'occurrence.product',
      'occurrence.quantity_done',
      'occurrence.difficulty',
      'occurrence.reported_at',
      'occurrence.done_on',
      'occurrence.proof',
      'occurrence.proof_on',
      'occurrence.revision',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof withTask>['execute']>>[number];

function toRecord(row: Row): OccurrenceRecord {
  return {
    id: row.id,
    assignmentId: row.assignment_id,
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
    givenOutOn: row.given_out_on,
    unitId: row.unit_id,
    unitName: row.unit_name,
    unitEndedOn: row.unit_ended_on,
    // What came back to the unit that first had it is told by the page's history alone.
    givenTo: row.given_to === row.unit_name ? null : row.given_to,
    owed: row.owed,
    role: row.role,
    groupName: row.group_name,
    label: row.label,
    deadlineText: row.deadline_text,
    ownPart: row.own_part,
    dating: row.dating,
    nominalOn: row.nominal_on,
    dueOn: row.due_on,
    firstDueOn: row.first_due_on,
    reported: row.reported,
    reportText: row.report_text,
    product: row.product,
    quantityDone: row.quantity_done === null ? null : Number(row.quantity_done),
    difficulty: row.difficulty,
    reportedAt: row.reported_at,
    doneOn: row.done_on,
    proof: row.proof,
    proofOn: row.proof_on,
    revision: row.revision,
  };
}
