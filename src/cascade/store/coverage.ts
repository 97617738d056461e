import { sql } from 'kysely';
import { countWhere } from '../../server/count-where.ts';
import type { Db } from '../../server/database.ts';
import { isOpen, isOwed } from '../../tasks/store/conditions.ts';

/** How far each unit has given its open work on: to a division, to a person, into its own plan. */
export type CoverageRow = {
  readonly unitId: string;
  readonly unitName: string;
  readonly assignments: number;
  /** Somebody answers for it. */
  readonly held: number;
  /** A division has it, and nobody of it answers yet. */
  readonly inDivision: number;
  /** It stands in the unit's own plan that is in force. */
  readonly planned: number;
};

/** Open assignments of plans in force by unit, of one plan where it is named, and how far each was given on. */
export async function readCoverage(db: Db, planId: string | undefined): Promise<readonly CoverageRow[]> {
  const rows = await openAssignments(db, planId)
    .select([
      'unit.id',
      'unit.name',
      sql<number>`count(*)`.as('assignments'),
      countWhere(isHeld).as('held'),
      countWhere(sql`${isInDivision} and not ${isHeld}`).as('in_division'),
      countWhere(isPlanned).as('planned'),
    ])
    .groupBy(['unit.id', 'unit.name'])
    .orderBy('unit.name')
    .execute();
  return rows.map((row) => ({
    unitId: row.id,
    unitName: row.name,
    assignments: row.assignments,
    held: row.held,
    inDivision: row.in_division,
    planned: row.planned,
  }));
}

/** A unit's part of a task of the province, and how far the unit has given it on. */
export type CoveredTask = {
  readonly assignmentId: string;
  /** The first of its open times. */
  readonly occurrenceId: string;
  readonly taskId: string;
  readonly planId: string;
  readonly planNumber: string | null;
  readonly ordinal: number;
  readonly text: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly held: boolean;
  readonly inDivision: boolean;
  readonly planned: boolean;
};

/** The open work that no own plan holds, or that nobody answers for; at most `limit`, in the order of plans and units. */
export async function listUncovered(
  db: Db,
  wanted: {
    readonly planId?: string | undefined;
    readonly unitId?: string | undefined;
    readonly lacks: 'unit-plan' | 'person';
    readonly limit: number;
  },
): Promise<readonly CoveredTask[]> {
  const rows = await openAssignments(db, wanted.planId)
    .$if(wanted.unitId !== undefined, (query) => query.where('unit.id', '=', wanted.unitId ?? ''))
    .where(sql<boolean>`not ${wanted.lacks === 'person' ? isHeld : isPlanned}`)
    .select([
      'assignment.id',
      firstOpen.as('occurrence_id'),
      'task.id as task_id',
      'task.plan_id',
      'plan.number',
      'task.ordinal',
      'task.text',
      'unit.id as unit_id',
      'unit.name',
      isHeld.as('held'),
      isInDivision.as('in_division'),
      isPlanned.as('planned'),
    ])
    .orderBy('plan.id')
    .orderBy('task.ordinal')
    .orderBy('unit.name')
    .limit(wanted.limit)
    .execute();
  return rows.map((row) => ({
    assignmentId: row.id,
    occurrenceId: row.occurrence_id,
    taskId: row.task_id,
    planId: row.plan_id,
    planNumber: row.number,
    ordinal: row.ordinal,
    text: row.text,
    unitId: row.unit_id,
    unitName: row.name,
    held: row.held,
    inDivision: row.in_division,
    planned: row.planned,
  }));
}

// Who has left the unit answers for nothing more.
const isHeld = sql<boolean>`exists (select from holder join person on person.id = holder.person_id
  where holder.assignment_id = assignment.id and holder.part = 'main' and holder.until_on is null
  and person.disabled_at is null and person.unit_id = assignment.unit_id)`;

const firstOpen = sql<string>`(select occurrence.id from occurrence where occurrence.assignment_id = assignment.id
  and ${isOwed} and ${isOpen} order by occurrence.due_on, occurrence.id limit 1)`;

const isInDivision = sql<boolean>`exists (select from holder where holder.assignment_id = assignment.id
  and holder.division_id is not null and holder.until_on is null)`;

// A sentence that the unit left out with a reason is looked after: somebody decided about it.
const isPlanned = sql<boolean>`exists (select from own_task join unit_plan on unit_plan.id = own_task.unit_plan_id
  where own_task.assignment_id = assignment.id and unit_plan.state = 'in-force')`;

/** The tasks of a plan whose open work some leading unit has given to nobody; of one unit where it is named. */
export async function tasksWithoutPerson(
  db: Db,
  wanted: { readonly planId: string; readonly unitId?: string | undefined },
): Promise<ReadonlySet<string>> {
  const rows = await openAssignments(db, wanted.planId)
    .where('assignment.role', '=', 'lead')
    .$if(wanted.unitId !== undefined, (query) => query.where('unit.id', '=', wanted.unitId ?? ''))
    .where(sql<boolean>`not ${isHeld}`)
    .select('task.id')
    .distinct()
    .execute();
  return new Set(rows.map((row) => row.id));
}

function openAssignments(db: Db, planId: string | undefined) {
  return db
    .selectFrom('assignment')
    .innerJoin('task', 'task.id', 'assignment.task_id')
    .innerJoin('plan', 'plan.id', 'task.plan_id')
    .innerJoin('unit', 'unit.id', 'assignment.unit_id')
    .where('plan.state', '=', 'in-force')
    .$if(planId !== undefined, (query) => query.where('plan.id', '=', planId ?? ''))
    .where((on) =>
      on.exists(
        on
          .selectFrom('occurrence')
          .select('occurrence.id')
          .whereRef('occurrence.assignment_id', '=', 'assignment.id')
          .where(isOwed)
          .where(isOpen),
      ),
    );
}
