import { sql } from 'kysely';
import { isUnanswered } from '../../consultation/store/conditions.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import type { AskKind } from '../model/message-lines.ts';
import type { EventRecord } from './events.ts';

/**
 * What waits for an answer and stands in nobody's message yet: drafts about which units that live `today` have not answered, once more those whose day
 * to answer lies by `remindUntil` and that they were told of before, and commitments in the revision in which they were signed.
 */
export async function listNewAsks(
  db: Db,
  { today, remindUntil }: { readonly today: IsoDate; readonly remindUntil: IsoDate },
): Promise<readonly EventRecord[]> {
  const asked = (kind: 'consultation-asked' | 'consultation-due') =>
    db
      .selectFrom('consultation_unit')
      .innerJoin('consultation', 'consultation.id', 'consultation_unit.consultation_id')
      .innerJoin('plan', 'plan.id', 'consultation.plan_id')
      .innerJoin('unit', 'unit.id', 'consultation_unit.unit_id')
      .where(isUnanswered)
      .where((on) => on.or([on('unit.valid_to', 'is', null), on('unit.valid_to', '>=', today)]))
      .select([
        sql<AskKind>`${kind}::text`.as('kind'),
        'consultation.id as subjectId',
        'consultation_unit.unit_id as unitId',
        sql<string | null>`null::uuid`.as('personId'),
        sql<number | null>`null::integer`.as('revision'),
        sql<IsoDate>`consultation.due_on`.as('on'),
      ]);
  const due = asked('consultation-due')
    .where('consultation.due_on', '<=', remindUntil)
    .where((on) =>
      on.exists(
        on
          .selectFrom('message_event as told')
          .select('told.message_id')
          .where('told.kind', '=', 'consultation-asked')
          .whereRef('told.subject_id', '=', 'consultation.id')
          .whereRef('told.unit_id', '=', 'consultation_unit.unit_id'),
      ),
    );
  const signed = db
    .selectFrom('commitment')
    .innerJoin('person', 'person.id', 'commitment.to_person_id')
    .where('commitment.state', '=', sql.lit('signed'))
    .select([
      sql<AskKind>`'commitment-waiting'`.as('kind'),
      'commitment.id as subjectId',
      'person.unit_id as unitId',
      sql<string | null>`person.id`.as('personId'),
      sql<number | null>`commitment.revision`.as('revision'),
      sql<IsoDate>`(commitment.signed_at at time zone 'Asia/Ho_Chi_Minh')::date`.as('on'),
    ]);
  const rows = await db
    .selectFrom(asked('consultation-asked').unionAll(due).unionAll(signed).as('ask'))
    .selectAll()
    .where((on) =>
      on.not(
        on.exists(
          on
            .selectFrom('message_event')
            .select('message_id')
            .whereRef('message_event.subject_id', '=', 'ask.subjectId')
            .whereRef('message_event.kind', '=', 'ask.kind')
            .whereRef('message_event.revision', 'is not distinct from', 'ask.revision')
            // A commitment is a person's: where they moved to another unit they were told all the same.
            .where((either) =>
              either.or([
                either('ask.kind', '=', 'commitment-waiting'),
                either('message_event.unit_id', '=', either.ref('ask.unitId')),
              ]),
            ),
        ),
      ),
    )
    .orderBy('on')
    .orderBy('subjectId')
    .orderBy('unitId')
    .execute();
  return rows.map((row) => ({ ...row, occurrenceId: null, assignmentId: null }));
}

/** A line of a message about what waits for an answer; `open` while it does. */
type AskLine = {
  readonly messageId: string;
  readonly kind: AskKind;
  readonly on: IsoDate;
  readonly open: boolean;
  readonly subjectId: string;
  readonly text: string;
  readonly unitName: string;
};

/** The lines of messages that tell of what waits for an answer, as far as it is there and its reader may still see it. */
export async function listAskLines(db: Db, messageIds: readonly string[]): Promise<readonly AskLine[]> {
  if (messageIds.length === 0) return [];
  const drafts = await db
    .selectFrom('message_event')
    .innerJoin('consultation', 'consultation.id', 'message_event.subject_id')
    .innerJoin('consultation_unit', (join) =>
      join
        .onRef('consultation_unit.consultation_id', '=', 'consultation.id')
        .onRef('consultation_unit.unit_id', '=', 'message_event.unit_id'),
    )
    .innerJoin('plan', 'plan.id', 'consultation.plan_id')
    .innerJoin('person', 'person.id', 'consultation.asked_by')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .where('message_event.message_id', 'in', [...messageIds])
    .where('message_event.kind', 'in', ['consultation-asked', 'consultation-due'])
    .select([
      'message_event.message_id as messageId',
      sql<AskKind>`message_event.kind`.as('kind'),
      sql<IsoDate>`message_event.on_day`.as('on'),
      isUnanswered.as('open'),
      'consultation.id as subjectId',
      'plan.number',
      'plan.title',
      'unit.name as unitName',
    ])
    .orderBy('message_event.on_day')
    .orderBy('consultation.id')
    .execute();
  const pledged = await db
    .selectFrom('message_event')
    .innerJoin('message', 'message.id', 'message_event.message_id')
    .innerJoin('commitment', (join) =>
      join
        .onRef('commitment.id', '=', 'message_event.subject_id')
        .onRef('commitment.to_person_id', '=', 'message.person_id'),
    )
    .innerJoin('person as maker', 'maker.id', 'commitment.person_id')
    .innerJoin('unit', 'unit.id', 'commitment.unit_id')
    .where('message_event.message_id', 'in', [...messageIds])
    .where('message_event.kind', '=', 'commitment-waiting')
    // A draft is its maker's alone, also one that was taken back.
    .where('commitment.state', '<>', 'draft')
    .select([
      'message_event.message_id as messageId',
      sql<AskKind>`message_event.kind`.as('kind'),
      sql<IsoDate>`message_event.on_day`.as('on'),
      sql<boolean>`commitment.state = 'signed' and commitment.revision = message_event.revision`.as('open'),
      'commitment.id as subjectId',
      'commitment.year',
      'maker.name',
      'unit.name as unitName',
    ])
    .orderBy('message_event.on_day')
    .orderBy('commitment.id')
    .execute();
  return [
    ...drafts.map(({ number, title, ...line }) => ({ ...line, text: [number, title].filter(Boolean).join(' · ') })),
    ...pledged.map(({ name, year, ...line }) => ({ ...line, text: `${name}, ${year}` })),
  ];
}
