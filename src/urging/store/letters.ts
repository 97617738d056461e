import { sql } from 'kysely';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import { isOpen } from '../../tasks/store/conditions.ts';

const letterStates = ['drafted', 'issued', 'dropped'] as const;
export type LetterState = (typeof letterStates)[number];

/** A letter to a unit about work that it owes. */
export type LetterRecord = {
  readonly id: string;
  readonly onDay: IsoDate;
  readonly unitId: string;
  readonly unitName: string;
  readonly state: LetterState;
  readonly number: string | null;
  readonly issuedOn: IsoDate | null;
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** The file as it was issued; null while it is a draft, and of letters from before they were kept. */
  readonly fileHash: string | null;
  /** Occurrences that it names. */
  readonly lines: number;
};

/** Keeps the drafts of one day. */
export async function insertLetters(
  db: Db,
  onDay: IsoDate,
  letters: readonly { readonly id: string; readonly unitId: string }[],
): Promise<void> {
  if (letters.length === 0) return;
  await db
    .insertInto('urging_letter')
    .values(letters.map(({ id, unitId }) => ({ id, on_day: onDay, unit_id: unitId, state: 'drafted' })))
    .execute();
}

/** Letters of a state, or all; the newest day first. */
export async function listLetters(
  db: Db,
  state: LetterState | undefined,
  limit: number,
): Promise<readonly LetterRecord[]> {
  let query = letters(db);
  if (state) query = query.where('urging_letter.state', '=', state);
  const rows = await query.orderBy('urging_letter.on_day', 'desc').orderBy('unit.name').limit(limit).execute();
  return rows.map(toRecord);
}

/** One letter, or null. */
export async function findLetter(db: Db, id: string): Promise<LetterRecord | null> {
  const row = await letters(db).where('urging_letter.id', '=', id).executeTakeFirst();
  return row ? toRecord(row) : null;
}

/** The occurrences that a letter names, each with the due day for which it was urged, by that day. */
export async function listLetterSteps(
  db: Db,
  letterId: string,
): Promise<readonly { readonly occurrenceId: string; readonly dueOn: IsoDate }[]> {
  const rows = await db
    .selectFrom('urging_step')
    .select(['occurrence_id', 'due_on'])
    .where('letter_id', '=', letterId)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ occurrenceId: row.occurrence_id, dueOn: row.due_on }));
}

/** Stores what was decided about a draft; false when somebody decided meanwhile. */
export async function saveLetterDecision(
  db: Db,
  id: string,
  decision: (
    | { readonly state: 'issued'; readonly number: string; readonly issuedOn: IsoDate; readonly fileHash: string }
    | { readonly state: 'dropped'; readonly reason: string }
  ) & { readonly personId: string; readonly now: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('urging_letter')
    .set({
      state: decision.state,
      ...(decision.state === 'issued'
        ? { number: decision.number, issued_on: decision.issuedOn, file_hash: decision.fileHash }
        : { reason: decision.reason }),
      decided_by: decision.personId,
      decided_at: decision.now,
    })
    .where('id', '=', id)
    .where('state', '=', 'drafted')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

function letters(db: Db) {
  return db
    .selectFrom('urging_letter')
    .innerJoin('unit', 'unit.id', 'urging_letter.unit_id')
    .leftJoin('person', 'person.id', 'urging_letter.decided_by')
    .selectAll('urging_letter')
    .select(['unit.name as unit_name', 'person.name as decided_name'])
    .select((select) =>
      select
        .selectFrom('urging_step')
        .innerJoin('occurrence', 'occurrence.id', 'urging_step.occurrence_id')
        .select(sql<number>`count(*)`.as('lines'))
        .whereRef('urging_step.letter_id', '=', 'urging_letter.id')
        // A draft counts what it would name: what the unit still owes for the day for which it was urged.
        .where((on) =>
          on.or([
            on('urging_letter.state', '<>', 'drafted'),
            on.and([
              isOpen,
              on('occurrence.due_on', '=', on.ref('urging_step.due_on')),
              on('occurrence.unit_id', '=', on.ref('urging_letter.unit_id')),
            ]),
          ]),
        )
        .as('lines'),
    );
}

function toRecord(row: Awaited<ReturnType<ReturnType<typeof letters>['execute']>>[number]): LetterRecord {
  return {
    id: row.id,
    onDay: row.on_day,
    unitId: row.unit_id,
    unitName: row.unit_name,
    state: row.state,
    number: row.number,
    issuedOn: row.issued_on,
    reason: row.reason,
    decidedBy: row.decided_name,
    decidedAt: row.decided_at,
    fileHash: row.file_hash,
    lines: row.lines ?? 0,
  };
}
