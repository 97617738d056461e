import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import { countWhere } from '../../server/count-where.ts';
import type { Db } from '../../server/database.ts';
import type { OwnLine, OwnState, ProvinceSentence } from '../model/own-plan.ts';

export type UnitPlanState = 'draft' | 'in-force';

/** A unit's own plan by one of the province's. */
export type UnitPlanRecord = {
  readonly id: string;
  readonly planId: string;
  readonly planNumber: string | null;
  readonly planTitle: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly state: UnitPlanState;
};

/** A line of a unit's own plan with the province's sentence beside it. */
export type OwnLineRecord = OwnLine & {
  readonly id: string;
  readonly unitPlanId: string;
  readonly text: string;
  readonly state: OwnState;
  readonly doneOn: IsoDate | null;
  readonly revision: number;
  readonly taskId: string | null;
  readonly provinceText: string | null;
  readonly role: 'lead' | 'coordinate' | null;
  readonly occurrenceId: string | null;
  readonly latestOn: IsoDate | null;
  readonly divisionName: string | null;
  readonly personName: string | null;
};

/** The province's plans in force in which a unit has a part, the newest first, with the unit's own plan by each. */
export async function listProvincePlans(db: Db, unitId: string, today: IsoDate) {
  const lines = sql`from own_task where own_task.unit_plan_id = unit_plan.id and own_task.dropped_reason is null`;
  const isLateLine = sql`own_task.state <> 'done' and own_task.due_on < ${today}`;
  const isInOwnPlan = sql<boolean>`exists (select from own_task where own_task.unit_plan_id = unit_plan.id
    and own_task.assignment_id = assignment.id)`;
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .leftJoin('unit_plan', (join) =>
      join.onRef('unit_plan.plan_id', '=', 'plan.id').onRef('unit_plan.unit_id', '=', 'assignment.unit_id'),
    )
    .where('plan.state', '=', 'in-force')
    .where('assignment.unit_id', '=', unitId)
    .select(['plan.id', 'plan.number', 'plan.title', 'unit_plan.id as own_id', 'unit_plan.state'])
    .select([sql<number>`count(*)`.as('sentences'), countWhere(sql`not ${isInOwnPlan}`).as('outside')])
    .select([
      sql<number>`(select count(*) ${lines})`.as('lines'),
      sql<number>`(select count(*) ${lines} and own_task.state = 'done')`.as('done'),
      sql<number>`(select count(*) ${lines} and ${isLateLine})`.as('late'),
    ])
    .groupBy(['plan.id', 'plan.number', 'plan.title', 'plan.in_force_at', 'unit_plan.id', 'unit_plan.state'])
    .orderBy('plan.in_force_at', 'desc')
    .execute();
  return rows.map((row) => ({
    planId: row.id,
    planNumber: row.number,
    planTitle: row.title,
    sentences: row.sentences,
    unitPlan:
      row.own_id && row.state
        ? {
            id: row.own_id,
            state: row.state,
            lines: row.lines,
            done: row.done,
            late: row.late,
            newSentences: row.outside,
          }
        : null,
  }));
}

/** The sentences of a plan in which a unit has a part, in their order, each with the last day on which the unit owes it. */
export async function listSentences(
  db: Db,
  planId: string,
  unitId: string,
): Promise<readonly (ProvinceSentence & { readonly role: 'lead' | 'coordinate' })[]> {
  const rows = await db
    .selectFrom('assignment')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .where('task.plan_id', '=', planId)
    .where('assignment.unit_id', '=', unitId)
    .select(['assignment.id', 'assignment.role', 'task.text', latestDay.as('latest_on')])
    .orderBy('task.ordinal')
    .execute();
  return rows.map((row) => ({ assignmentId: row.id, text: row.text, latestOn: row.latest_on, role: row.role }));
}

/** The last day on which a unit owes its part of a sentence; null where it is not dated. */
const latestDay = sql<string | null>`(select max(occurrence.due_on) from occurrence
  where occurrence.assignment_id = assignment.id and occurrence.owed)`;

/** Begins a unit's own plan with its lines; false where the unit has one by this plan already. */
export async function insertUnitPlan(
  db: Db,
  plan: { readonly id: string; readonly planId: string; readonly unitId: string },
  lines: readonly NewOwnLine[],
  by: { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const result = await db
    .insertInto('unit_plan')
    .values({ id: plan.id, plan_id: plan.planId, unit_id: plan.unitId, started_by: by.personId, started_at: by.now })
    .onConflict((conflict) => conflict.columns(['plan_id', 'unit_id']).doNothing())
    .executeTakeFirst();
  if (result.numInsertedOrUpdatedRows !== 1n) return false;
  for (const line of lines) await insertLine(db, plan.id, line);
  return true;
}

export type NewOwnLine = Pick<OwnLine, 'ordinal' | 'assignmentId' | 'dueOn'> &
  Partial<Pick<OwnLine, 'divisionId' | 'personId' | 'droppedReason'>> & { readonly id: string; readonly text: string };

/** Adds a line to a unit's own plan. */
export async function insertLine(db: Db, unitPlanId: string, line: NewOwnLine): Promise<void> {
  await db
    .insertInto('own_task')
    .values({
      id: line.id,
      unit_plan_id: unitPlanId,
      assignment_id: line.assignmentId,
      ordinal: line.ordinal,
      text: line.text,
      due_on: line.dueOn,
      division_id: line.divisionId ?? null,
      person_id: line.personId ?? null,
      dropped_reason: line.droppedReason ?? null,
    })
    .execute();
}

/** A unit's own plan, or null. */
export async function findUnitPlan(db: Db, id: string): Promise<UnitPlanRecord | null> {
  const row = await db
    .selectFrom('unit_plan')
    .innerJoin('plan', 'plan.id', 'unit_plan.plan_id')
    .innerJoin('unit', 'unit.id', 'unit_plan.unit_id')
    .select(['unit_plan.id', 'unit_plan.plan_id', 'unit_plan.unit_id', 'unit_plan.state'])
    .select(['plan.number', 'plan.title', 'unit.name'])
    .where('unit_plan.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    planId: row.plan_id,
    planNumber: row.number,
    planTitle: row.title,
    unitId: row.unit_id,
    unitName: row.name,
    state: row.state,
  };
}

/** The lines of a unit's own plan: those of one of the province's sentences together, in the sentences' order, the unit's own last. */
export async function listLines(db: Db, unitPlanId: string): Promise<readonly OwnLineRecord[]> {
  const rows = await lines(db)
    .where('own_task.unit_plan_id', '=', unitPlanId)
    .orderBy(sql`task.ordinal nulls last`)
    .orderBy('own_task.ordinal')
    .execute();
  return rows.map(toLine);
}

/** One line, or null. */
export async function findLine(db: Db, id: string): Promise<OwnLineRecord | null> {
  const row = await lines(db).where('own_task.id', '=', id).executeTakeFirst();
  return row ? toLine(row) : null;
}

/** The lines by which units have put a task of the province into their own plans, with the unit and how its plan stands. */
export async function listLinesOfTask(db: Db, taskId: string) {
  const rows = await lines(db)
    .innerJoin('unit_plan', 'unit_plan.id', 'own_task.unit_plan_id')
    .innerJoin('unit', 'unit.id', 'unit_plan.unit_id')
    .select(['unit.id as unit_id', 'unit.name as unit_name', 'unit_plan.state as plan_state'])
    .where('assignment.task_id', '=', taskId)
    .orderBy('unit.name')
    .orderBy('own_task.ordinal')
    .execute();
  return rows.map((row) => ({
    ...toLine(row),
    unitId: row.unit_id,
    unitName: row.unit_name,
    planState: row.plan_state,
  }));
}

/** What may change of a line. */
export type LineChange = Partial<
  Pick<OwnLineRecord, 'text' | 'dueOn' | 'divisionId' | 'personId' | 'droppedReason' | 'state' | 'doneOn'>
>;

/** Changes a line; false when somebody changed it since `revision`. */
export async function updateLine(
  db: Db,
  line: { readonly id: string; readonly revision: number },
  change: LineChange,
): Promise<boolean> {
  const result = await db
    .updateTable('own_task')
    .set((columns) => ({
      ...(change.text !== undefined ? { text: change.text } : {}),
      ...(change.dueOn !== undefined ? { due_on: change.dueOn } : {}),
      ...(change.divisionId !== undefined ? { division_id: change.divisionId } : {}),
      ...(change.personId !== undefined ? { person_id: change.personId } : {}),
      ...(change.droppedReason !== undefined ? { dropped_reason: change.droppedReason } : {}),
      ...(change.state !== undefined ? { state: change.state } : {}),
      ...(change.doneOn !== undefined ? { done_on: change.doneOn } : {}),
      revision: sql<number>`${columns.ref('revision')} + 1`,
    }))
    .where('id', '=', line.id)
    .where('revision', '=', line.revision)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes a line out of a draft. */
export async function deleteLine(db: Db, id: string): Promise<void> {
  await db.deleteFrom('own_task').where('id', '=', id).execute();
}

/** Puts a unit's own plan in force; false when it is already. */
export async function markUnitPlanInForce(
  db: Db,
  id: string,
  by: { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('unit_plan')
    .set({ state: 'in-force', in_force_by: by.personId, in_force_at: by.now })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

function lines(db: Db) {
  return db
    .selectFrom('own_task')
    .leftJoin('assignment', 'assignment.id', 'own_task.assignment_id')
    .leftJoin('task', 'task.id', 'assignment.task_id')
    .leftJoin('division', 'division.id', 'own_task.division_id')
    .leftJoin('person', 'person.id', 'own_task.person_id')
    .selectAll('own_task')
    .select(['assignment.task_id', 'assignment.role', 'task.text as province_text', latestDay.as('latest_on')])
    .select(['division.name as division_name', 'person.name as person_name'])
    .select(
      sql<string | null>`(select occurrence.id from occurrence where occurrence.assignment_id = assignment.id
        and occurrence.owed order by coalesce(occurrence.due_on, 'infinity'), occurrence.id limit 1)`.as(
        'occurrence_id',
      ),
    );
}

function toLine(row: Row): OwnLineRecord {
  return {
    id: row.id,
    unitPlanId: row.unit_plan_id,
    ordinal: row.ordinal,
    assignmentId: row.assignment_id,
    text: row.text,
    dueOn: row.due_on,
    divisionId: row.division_id,
    personId: row.person_id,
    droppedReason: row.dropped_reason,
    state: row.state,
    doneOn: row.done_on,
    revision: row.revision,
    taskId: row.task_id,
    provinceText: row.province_text,
    role: row.role,
    occurrenceId: row.occurrence_id,
    latestOn: row.latest_on,
    divisionName: row.division_name,
    personName: row.person_name,
  };
}
