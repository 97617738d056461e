import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import type { Place, PlaceKey } from '../model/place.ts';
import type { UseState } from '../model/use.ts';
import { revisionColumns, toRevision, type RevisionRecord } from './revisions.ts';

/** A revision where it is used as proof, and what was decided about it there. */
export type UseRecord = {
  readonly useId: string;
  readonly revision: RevisionRecord;
  /** Of the newest revision of the same evidence. */
  readonly newestNumber: number;
  readonly place: Place;
  /** The unit that gives it: whose work it proves, or whose person put it forward for a criterion. */
  readonly giverId: string;
  readonly giverName: string;
  /** The unit that kept the evidence first, and its last day where it has one. */
  readonly originName: string;
  readonly originEndedOn: string | null;
  readonly attachedBy: string;
  readonly attachedAt: Date;
  readonly state: UseState;
  readonly reason: string;
  readonly outsidePeriod: boolean | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
};

/** The proofs of an occurrence, newest first. */
export async function listProofs(db: Db, occurrenceId: string): Promise<readonly UseRecord[]> {
  const rows = await uses(db)
    .where('evidence_use.occurrence_id', '=', occurrenceId)
    .orderBy('attached_at', 'desc')
    .orderBy('evidence_use.id', 'desc')
    .execute();
  return rows.map(toUse);
}

/** Everywhere that an evidence is used, by any of its revisions, newest first. */
export async function listUsesOf(db: Db, evidenceId: string): Promise<readonly UseRecord[]> {
  const rows = await uses(db)
    .where('evidence_revision.evidence_id', '=', evidenceId)
    .orderBy('attached_at', 'desc')
    .orderBy('evidence_use.id', 'desc')
    .execute();
  return rows.map(toUse);
}

/** One use, or null. */
export async function findUse(db: Db, useId: string): Promise<UseRecord | null> {
  const row = await uses(db).where('evidence_use.id', '=', useId).executeTakeFirst();
  return row ? toUse(row) : null;
}

/** The oldest uses that wait for a decision and that `exceptUnitId` neither gives nor kept first, and how many there are. */
export async function listWaiting(
  db: Db,
  exceptUnitId: string,
  limit: number,
): Promise<{ waiting: readonly UseRecord[]; total: number }> {
  const isOthers = sql<boolean>`evidence_revision.unit_id <> ${exceptUnitId} and ${giver} <> ${exceptUnitId}`;
  const waiting = uses(db).where('evidence_use.state', '=', 'waiting').where(isOthers);
  const rows = await waiting.orderBy('attached_at').limit(limit).execute();
  const { total } = await waiting
    .clearSelect()
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return { waiting: rows.map(toUse), total };
}

/** Uses a revision as proof of something; false when it already is. */
export async function insertUse(
  db: Db,
  use: {
    readonly id: string;
    readonly revisionId: string;
    readonly place: PlaceKey;
    readonly personId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const result = await db
    .insertInto('evidence_use')
    .values({
      id: use.id,
      revision_id: use.revisionId,
      attached_by: use.personId,
      attached_at: use.now,
      ...('occurrenceId' in use.place
        ? { occurrence_id: use.place.occurrenceId }
        : { criterion_ref: use.place.criterionRef, year: use.place.year }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Stores a decision; false when somebody decided meanwhile. */
export async function saveDecision(
  db: Db,
  useId: string,
  decision: {
    readonly state: 'accepted' | 'returned';
    readonly reason: string;
    /** Whether the document's day lies outside the period, as whoever decided was told. */
    readonly outsidePeriod: boolean;
    readonly personId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const result = await db
    .updateTable('evidence_use')
    .set({
      state: decision.state,
      reason: decision.reason,
      outside_period: decision.outsidePeriod,
      decided_by: decision.personId,
      decided_at: decision.now,
    })
    .where('id', '=', useId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes back a use that nobody has decided about; false when somebody has. */
export async function deleteUse(db: Db, useId: string): Promise<boolean> {
  const result = await db
    .deleteFrom('evidence_use')
    .where('id', '=', useId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

// Work that was handed over is its heir's, with the proofs on it.
const giver = sql`coalesce(occurrence.unit_id, attacher.unit_id)`;

function uses(db: Db) {
  return db
    .selectFrom('evidence_use')
    .innerJoin('evidence_revision', 'evidence_revision.id', 'evidence_use.revision_id')
    .innerJoin('person as adder', 'adder.id', 'evidence_revision.added_by')
    .innerJoin('unit as origin', 'origin.id', 'evidence_revision.unit_id')
    .innerJoin('person as attacher', 'attacher.id', 'evidence_use.attached_by')
    .leftJoin('person as decider', 'decider.id', 'evidence_use.decided_by')
    .leftJoin('occurrence', 'occurrence.id', 'evidence_use.occurrence_id')
    .innerJoin('unit as giver', (join) => join.on(sql<boolean>`giver.id = ${giver}`))
    .leftJoin('task', 'task.id', 'occurrence.task_id')
    .leftJoin('plan', 'plan.id', 'occurrence.plan_id')
    .select(revisionColumns)
    .select((select) =>
      select
        .selectFrom('evidence_revision as other')
        .select(({ fn }) => fn.max('other.number').as('number'))
        .whereRef('other.evidence_id', '=', 'evidence_revision.evidence_id')
        .as('newest_number'),
    )
    .select([
      'evidence_use.id as use_id',
      'evidence_use.occurrence_id',
      'evidence_use.criterion_ref',
      'evidence_use.year',
      'evidence_use.attached_at',
      'evidence_use.state',
      'evidence_use.reason',
      'evidence_use.outside_period',
      'evidence_use.decided_at',
      'giver.id as giver_id',
      'giver.name as giver_name',
      'origin.name as origin_name',
      'origin.valid_to as origin_ended_on',
      'attacher.name as attached_by',
      'decider.name as decided_by',
      'occurrence.label',
      'occurrence.due_on',
      'plan.period_from',
      'plan.period_to',
      'plan.number as plan_number',
      'task.text as task_text',
    ]);
}

type UseRow = Awaited<ReturnType<ReturnType<typeof uses>['execute']>>[number];

function toUse(row: UseRow): UseRecord {
  return {
    useId: row.use_id,
    revision: toRevision(row),
    newestNumber: row.newest_number ?? row.number,
    place: toPlace(row),
    giverId: row.giver_id,
    giverName: row.giver_name,
    originName: row.origin_name,
    originEndedOn: row.origin_ended_on,
    attachedBy: row.attached_by,
    attachedAt: row.attached_at,
    state: row.state,
    reason: row.reason,
    outsidePeriod: row.outside_period,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}

function toPlace(row: UseRow): Place {
  if (row.occurrence_id === null) return { kind: 'criterion', ref: row.criterion_ref ?? '', year: row.year ?? 0 };
  return {
    kind: 'occurrence',
    occurrenceId: row.occurrence_id,
    label: row.label ?? '',
    dueOn: row.due_on,
    planFrom: row.period_from ?? '',
    planTo: row.period_to ?? '',
    planNumber: row.plan_number,
    taskText: row.task_text ?? '',
  };
}
