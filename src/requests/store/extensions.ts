import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import type { ExtensionState } from '../model/extension.ts';

/** A unit's request for a later day, with what was decided. */
export type ExtensionRecord = {
  readonly id: string;
  readonly occurrenceId: string;
  readonly dueOn: IsoDate;
  readonly wantedOn: IsoDate;
  readonly reason: string;
  readonly state: ExtensionState;
  readonly grantedOn: IsoDate | null;
  readonly answer: string;
  /** Who stands above the province and gave the task; null where the province gave it. */
  readonly giver: string | null;
  /** By which document the giver allowed the day; '' where none was needed. */
  readonly consent: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
};

/** The requests about one occurrence, the first one first. */
export async function listExtensions(db: Db, occurrenceId: string): Promise<readonly ExtensionRecord[]> {
  const rows = await extensions(db)
    .where('occurrence_id', '=', occurrenceId)
    .orderBy('asked_at')
    .orderBy('extension.id')
    .execute();
  return rows.map(toRecord);
}

/** Requests about several occurrences. */
export async function listExtensionsOf(db: Db, occurrenceIds: readonly string[]): Promise<readonly ExtensionRecord[]> {
  if (occurrenceIds.length === 0) return [];
  const rows = await extensions(db)
    .where('occurrence_id', 'in', [...occurrenceIds])
    .orderBy('asked_at')
    .orderBy('extension.id')
    .execute();
  return rows.map(toRecord);
}

/** Requests that wait for a decision, by the day that would pass first. */
export async function listWaitingExtensions(db: Db, limit: number): Promise<readonly ExtensionRecord[]> {
  const rows = await extensions(db)
    .where('state', '=', 'waiting')
    .orderBy('extension.due_on')
    .orderBy('extension.id')
    .limit(limit)
    .execute();
  return rows.map(toRecord);
}

/** One request, or null. */
export async function findExtension(db: Db, id: string): Promise<ExtensionRecord | null> {
  const row = await extensions(db).where('extension.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** Keeps a request; false where another about the same occurrence waits already. */
export async function insertExtension(
  db: Db,
  asked: Pick<ExtensionRecord, 'id' | 'occurrenceId' | 'dueOn' | 'wantedOn' | 'reason'> & {
    readonly personId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const result = await db
    .insertInto('extension')
    .values({
      id: asked.id,
      occurrence_id: asked.occurrenceId,
      due_on: asked.dueOn,
      wanted_on: asked.wantedOn,
      reason: asked.reason,
      asked_by: asked.personId,
      asked_at: asked.now,
    })
    // Written out, since a partial index is found by a constant and not by a parameter.
    .onConflict((conflict) =>
      conflict
        .column('occurrence_id')
        .where(sql<boolean>`state = 'waiting'`)
        .doNothing(),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Stores what became of a request; false when somebody decided meanwhile. */
export async function settleExtension(
  db: Db,
  id: string,
  outcome: {
    readonly state: Exclude<ExtensionState, 'waiting'>;
    readonly grantedOn: IsoDate | null;
    readonly answer: string;
    readonly consent: string;
    readonly personId: string;
    readonly now: Date;
  },
): Promise<boolean> {
  const result = await db
    .updateTable('extension')
    .set({
      state: outcome.state,
      granted_on: outcome.grantedOn,
      answer: outcome.answer,
      consent: outcome.consent,
      decided_by: outcome.personId,
      decided_at: outcome.now,
    })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function extensions(db: Db) {
  return db
    .selectFrom('extension')
    .innerJoin('person as asker', 'asker.id', 'extension.asked_by')
    .leftJoin('person as decider', 'decider.id', 'extension.decided_by')
    .innerJoin('occurrence', 'occurrence.id', 'extension.occurrence_id')
    .leftJoin('duty_document', 'duty_document.plan_id', 'occurrence.plan_id')
    .selectAll('extension')
    .select(['duty_document.giver', 'asker.name as asker_name', 'decider.name as decider_name']);
}

function toRecord(row: Awaited<ReturnType<ReturnType<typeof extensions>['execute']>>[number]): ExtensionRecord {
  return {
    id: row.id,
    occurrenceId: row.occurrence_id,
    dueOn: row.due_on,
    wantedOn: row.wanted_on,
    reason: row.reason,
    state: row.state,
    grantedOn: row.granted_on,
    answer: row.answer,
    giver: row.giver,
    consent: row.consent,
    askedBy: row.asker_name,
    askedAt: row.asked_at,
    decidedBy: row.decider_name,
    decidedAt: row.decided_at,
  };
}
