import { sql } from 'kysely';

/**
 * A unit that may still answer and has neither agreed nor said anything: `answeringFault` and `standingOf` of the model as a condition, for a query that
 * joins the consultation, its plan and the unit that is asked.
 */
export const isUnanswered = sql<boolean>`(consultation.state = 'open' and plan.state = 'draft' and consultation_unit.agreed_on is null and not exists (
  select from opinion where opinion.consultation_id = consultation_unit.consultation_id and opinion.unit_id = consultation_unit.unit_id))`;
