import { sql, type RawBuilder } from 'kysely';

/** Counts the rows of a group for which a condition holds; as a number, since our counts fit one. */
export function countWhere(condition: RawBuilder<unknown>): RawBuilder<number> {
  return sql<number>`count(*) filter (where ${condition})`;
}
