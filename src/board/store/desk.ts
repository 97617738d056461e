import { sql } from 'kysely';
import { must } from '../../kernel/problem.ts';
import { countWhere } from '../../server/count-where.ts';
import type { Db } from '../../server/database.ts';
import { soonDays } from '../../tasks/model/states.ts';
import { isDueWithin, isLate, isOpen, isOwed } from '../../tasks/store/conditions.ts';

/** How a unit's work stands, in the counts that ask for something. */
export async function countOfUnit(db: Db, unitId: string, today: string) {
  return workOf(db, unitId)
    .select([
      countWhere(isLate(today)).as('late'),
      countWhere(sql`${isDueWithin(today, soonDays)} and occurrence.reported = 'none'`).as('atRisk'),
      countWhere(sql`occurrence.proof = 'returned'`).as('returned'),
    ])
    .executeTakeFirstOrThrow();
}

/** Who within a unit answers for how much open work, the most late first; a row without a person for what nobody answers for. */
export async function listCarriers(db: Db, unitId: string, today: string) {
  const rows = await workOf(db, unitId)
    .leftJoin('holder', (join) =>
      join
        .onRef('holder.assignment_id', '=', 'occurrence.assignment_id')
        .on('holder.part', '=', 'main')
        .on('holder.until_on', 'is', null),
    )
    .leftJoin('person', 'person.id', 'holder.person_id')
    .where(isOpen)
    .select([
      'person.id',
      'person.name',
      sql<boolean | null>`person.disabled_at is not null or person.unit_id <> occurrence.unit_id`.as('has_left'),
      sql<number>`count(*)`.as('open'),
      sql<number>`count(distinct occurrence.assignment_id)`.as('assignments'),
      countWhere(isLate(today)).as('late'),
    ])
    .groupBy(['person.id', 'person.name', 'occurrence.unit_id'])
    .orderBy('late', 'desc')
    .orderBy('open', 'desc')
    .orderBy('person.name')
    .execute();
  return rows.map(({ id, name, has_left: hasLeft, open, assignments, late }) => ({
    personId: id,
    name,
    hasLeft: hasLeft ?? false,
    open,
    assignments,
    late,
  }));
}

/** What waits for a person and their unit, each with the number of its pieces. */
export async function countAwaiting(
  db: Db,
  { unitId, personId }: { readonly unitId: string; readonly personId: string },
) {
  const { rows } = await sql<
    Record<
      'difficulties' | 'answers' | 'commitments' | 'unsigned' | 'consultations' | 'milestones' | 'messages',
      number
    >
  >`select
    (select count(*) from difficulty where routed_to = ${unitId} and state = 'open') as difficulties,
    (select count(*) from difficulty join occurrence on occurrence.id = difficulty.occurrence_id
      where occurrence.unit_id = ${unitId} and difficulty.state = 'answered') as answers,
    (select count(*) from commitment where to_person_id = ${personId} and state = 'signed') as commitments,
    (select count(*) from commitment where person_id = ${personId} and state in ('draft', 'returned')) as unsigned,
    (select count(*) from consultation_unit asked join consultation on consultation.id = asked.consultation_id
      where asked.unit_id = ${unitId} and asked.agreed_on is null and consultation.state = 'open'
        and not exists (select from opinion
          where opinion.consultation_id = consultation.id and opinion.unit_id = asked.unit_id)) as consultations,
    (select count(distinct occurrence.task_id) from occurrence join plan on plan.id = occurrence.plan_id
      where plan.state = 'in-force' and occurrence.unit_id = ${unitId} and occurrence.role = 'lead'
        and occurrence.dating = 'needs-milestones' and ${isOwed} and ${isOpen}
        and not exists (select from roadmap where roadmap.task_id = occurrence.task_id)) as milestones,
    (select count(*) from message where person_id = ${personId} and read_at is null) as messages`.execute(db);
  return must(rows[0], 'a select without a table gives one row');
}

function workOf(db: Db, unitId: string) {
  return db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .where('plan.state', '=', 'in-force')
    .where('occurrence.unit_id', '=', unitId)
    .where(isOwed);
}
