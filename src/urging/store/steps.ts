import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { DB } from '../../server/database-types.gen.ts';
import type { Db } from '../../server/database.ts';
import { isOpen, isOwed, updateBy } from '../../tasks/store/conditions.ts';
import type { Owed, RungKind, Step } from '../model/ladder.ts';

/** An occurrence that a run looks at. */
export type OwedRecord = Owed & {
  readonly occurrenceId: string;
  readonly assignmentId: string;
  readonly unitId: string;
};

/**
 * Open dated work of plans in force that falls due by `until` and has not climbed past `top`, with what was climbed for its due day, by unit.
 * What units owed that ended waits for its heir and is nobody's to be urged about.
 * Of what was climbed only the highest is needed: a ladder is never climbed down.
 */
export async function listOwed(
  db: Db,
  { today, until, top }: { readonly today: IsoDate; readonly until: IsoDate; readonly top: number },
): Promise<readonly OwedRecord[]> {
  const rows = await db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('urging_step')
          .select(['urging_step.days', 'urging_step.on_day'])
          .whereRef('urging_step.occurrence_id', '=', 'occurrence.id')
          .whereRef('urging_step.due_on', '=', 'occurrence.due_on')
          .orderBy('urging_step.days', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('plan.state', '=', 'in-force')
    .where((on) => on.or([on('unit.valid_to', 'is', null), on('unit.valid_to', '>=', today)]))
    .where('occurrence.due_on', '<=', until)
    .where(isOwed)
    .where(isOpen)
    .where((on) => on.or([on('last.days', 'is', null), on('last.days', '<', top)]))
    .select([
      'occurrence.id',
      'occurrence.assignment_id',
      'occurrence.unit_id',
      'occurrence.role',
      sql<string>`occurrence.due_on`.as('due_on'),
      'last.days',
      'last.on_day',
    ])
    .orderBy('occurrence.unit_id')
    .orderBy('occurrence.due_on')
    .orderBy('occurrence.id')
    .execute();
  return rows.map(toOwed);
}

/** Open work that is owed all the time whose next update is owed by a cut-off until `until`, that day as its due day, as `listOwed` lists what is dated. */
export async function listOwedUpdates(
  db: Db,
  {
    today,
    until,
    top,
    cutOffs,
  }: { readonly today: IsoDate; readonly until: IsoDate; readonly top: number; readonly cutOffs: readonly IsoDate[] },
): Promise<readonly OwedRecord[]> {
  const owing = db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
    .where('plan.state', '=', 'in-force')
    .where((on) => on.or([on('unit.valid_to', 'is', null), on('unit.valid_to', '>=', today)]))
    .where('occurrence.dating', '=', 'continuous')
    .where(isOwed)
    .where(isOpen)
    .select([
      'occurrence.id',
      'occurrence.assignment_id',
      'occurrence.unit_id',
      'occurrence.role',
      updateBy(cutOffs).as('due_on'),
    ]);
  const rows = await db
    .selectFrom(owing.as('owing'))
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('urging_step')
          .select(['urging_step.days', 'urging_step.on_day'])
          .whereRef('urging_step.occurrence_id', '=', 'owing.id')
          .whereRef('urging_step.due_on', '=', 'owing.due_on')
          .orderBy('urging_step.days', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .where('owing.due_on', '<=', until)
    .where((on) => on.or([on('last.days', 'is', null), on('last.days', '<', top)]))
    .select([
      'owing.id',
      'owing.assignment_id',
      'owing.unit_id',
      'owing.role',
      sql<string>`owing.due_on`.as('due_on'),
      'last.days',
      'last.on_day',
    ])
    .orderBy('owing.unit_id')
    .orderBy('owing.id')
    .execute();
  return rows.map(toOwed);
}

function toOwed(row: {
  readonly id: string;
  readonly assignment_id: string;
  readonly unit_id: string;
  readonly role: OwedRecord['role'];
  readonly due_on: string;
  readonly days: number | null;
  readonly on_day: string | null;
}): OwedRecord {
  return {
    occurrenceId: row.id,
    assignmentId: row.assignment_id,
    unitId: row.unit_id,
    role: row.role,
    dueOn: row.due_on,
    climbed: row.days === null || row.on_day === null ? [] : [{ days: row.days, on: row.on_day }],
  };
}

/** A step to keep, with the letter that it stands in. */
export type NewStep = Step & {
  readonly id: string;
  readonly occurrenceId: string;
  readonly dueOn: IsoDate;
  readonly letterId: string | null;
};

/**
 * Keeps the steps of one run. A province that is urged for the first time has a hundred thousand: each column goes as one array, in batches that
 * bound what is held in memory at once.
 */
export async function insertSteps(db: Db, onDay: IsoDate, steps: readonly NewStep[]): Promise<void> {
  for (let from = 0; from < steps.length; from += batch) {
    const part = steps.slice(from, from + batch);
    const rows = sql<StepColumns>`unnest(
      ${part.map(({ id }) => id)}::uuid[], ${part.map(({ occurrenceId }) => occurrenceId)}::uuid[],
      ${part.map(({ dueOn }) => dueOn)}::date[], ${part.map(({ rung }) => rung.days)}::int[],
      ${part.map(({ rung }) => rung.kind)}::text[], ${part.map(({ outcome }) => outcome)}::text[],
      ${part.map(({ letterId }) => letterId)}::uuid[])`;
    await db
      .insertInto('urging_step')
      .columns([...stepColumns, 'on_day'])
      .expression((query) =>
        query
          .selectFrom(rows.as<'step'>(sql`step (${sql.join(stepColumns.map((name) => sql.ref(name)))})`))
          .select([...stepColumns, sql<string>`${onDay}::date`.as('on_day')]),
      )
      .execute();
  }
}

const batch = 10_000;
const stepColumns = ['id', 'occurrence_id', 'due_on', 'days', 'kind', 'outcome', 'letter_id'] as const;
type StepColumns = Pick<DB['urging_step'], (typeof stepColumns)[number]>;

/** A step as the log tells it. */
export type StepRecord = {
  readonly id: string;
  readonly occurrenceId: string;
  readonly dueOn: IsoDate;
  readonly days: number;
  readonly kind: RungKind;
  readonly outcome: Step['outcome'];
  readonly onDay: IsoDate;
  readonly letterId: string | null;
};

/** All steps of one occurrence, the first one first. */
export async function listStepsOf(db: Db, occurrenceId: string): Promise<readonly StepRecord[]> {
  const rows = await steps(db)
    .where('urging_step.occurrence_id', '=', occurrenceId)
    .orderBy('on_day')
    .orderBy('days')
    .execute();
  return rows.map(toRecord);
}

function steps(db: Db) {
  return db.selectFrom('urging_step').selectAll('urging_step');
}

function toRecord(row: Awaited<ReturnType<ReturnType<typeof steps>['execute']>>[number]): StepRecord {
  return {
    id: row.id,
    occurrenceId: row.occurrence_id,
    dueOn: row.due_on,
    days: row.days,
    kind: row.kind,
    outcome: row.outcome,
    onDay: row.on_day,
    letterId: row.letter_id,
  };
}
