import { sql } from 'kysely';

/** Counts a change of what others show of an occurrence, such as a calendar outside: goes into every update of its day, unit, role, report, proof or debt. */
export const changed = {
  changes: sql<number>`occurrence.changes + 1`,
  changed_at: sql<Date>`now()`,
};
