import type { Db } from '../../server/database.ts';

/** An entry of the audit trail about a piece of work. */
export type TrailRecord = {
  readonly id: number;
  readonly at: Date;
  readonly personName: string;
  readonly verb: string;
  readonly detail: unknown;
};

/**
 * What the trail says of these occurrences, but for reports, whose words stand with them; and of what was set for all times of the unit's work
 * at once, which is told of one of them (`alsoOf`).
 */
export async function listTrail(
  db: Db,
  occurrenceIds: readonly string[],
  alsoOf: readonly string[],
): Promise<readonly TrailRecord[]> {
  const rows = await db
    .selectFrom('audit_event')
    .select(['id', 'at', 'person_name', 'verb', 'detail'])
    .where('subject_kind', '=', 'occurrence')
    .where('verb', '<>', 'reported')
    .where((on) =>
      on.or([
        on('subject_id', 'in', [...occurrenceIds]),
        on.and([
          on('subject_id', 'in', [...alsoOf, ...occurrenceIds]),
          on('verb', 'in', ['set-milestones', 'proposed-milestones']),
        ]),
      ]),
    )
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ id, at, person_name, verb, detail }) => ({ id, at, personName: person_name, verb, detail }));
}

/** Who was given a piece of work within its unit, by whom and when, the last one first. */
export async function listGiven(db: Db, assignmentId: string) {
  return db
    .selectFrom('holder')
    .innerJoin('person', 'person.id', 'holder.person_id')
    .innerJoin('person as giver', 'giver.id', 'holder.given_by')
    .select(['holder.id', 'holder.given_at as givenAt', 'holder.part', 'person.name', 'giver.name as giverName'])
    .where('holder.assignment_id', '=', assignmentId)
    .orderBy('holder.given_at', 'desc')
    .orderBy('holder.id')
    .execute();
}

/** Letters about these occurrences that were issued, with their number and day. */
export async function listIssuedLetters(db: Db, occurrenceIds: readonly string[]) {
  return db
    .selectFrom('urging_letter')
    .innerJoin('urging_step', 'urging_step.letter_id', 'urging_letter.id')
    .leftJoin('person', 'person.id', 'urging_letter.decided_by')
    .select([
      'urging_letter.id',
      'urging_letter.number',
      'urging_letter.issued_on as issuedOn',
      'urging_letter.decided_at as decidedAt',
      'person.name',
    ])
    .distinct()
    .where('urging_step.occurrence_id', 'in', [...occurrenceIds])
    .where('urging_letter.state', '=', 'issued')
    .execute();
}

/** When the plan of a piece of work was put in force, and by whom, where the trail knows. */
export async function findPutInForce(db: Db, planId: string) {
  const plan = await db
    .selectFrom('plan')
    .leftJoin('audit_event', (join) =>
      join.onRef('audit_event.subject_id', '=', 'plan.id').on('audit_event.verb', '=', 'put-in-force'),
    )
    .select(['plan.in_force_at as at', 'plan.number', 'plan.title', 'audit_event.person_name as who'])
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  return plan?.at ? { ...plan, at: plan.at } : null;
}
