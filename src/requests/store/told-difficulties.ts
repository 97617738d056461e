import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';
import { isOpen, isOwed } from '../../tasks/store/conditions.ts';

/** What a unit's last report says stands in its way, as long as it was sent to nobody. */
export type ToldDifficulty = {
  readonly occurrenceId: string;
  readonly unitId: string;
  readonly text: string;
  readonly reportedAt: Date;
};

/** What reports on open work of plans in force tell and nobody was sent, the oldest first: of one unit, of one occurrence, or of all. */
export async function listTold(
  db: Db,
  about: { readonly unitId?: string | null; readonly occurrenceId?: string },
  limit: number,
): Promise<readonly ToldDifficulty[]> {
  let query = db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .where('plan.state', '=', 'in-force')
    .where(isOwed)
    .where(isOpen)
    .where('occurrence.difficulty', '<>', '')
    .where('occurrence.reported_at', 'is not', null)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('difficulty')
            .select('difficulty.id')
            .whereRef('difficulty.occurrence_id', '=', 'occurrence.id')
            .where((on) =>
              on.or([
                on('difficulty.state', '<>', 'closed'),
                on('difficulty.raised_at', '>', on.ref('occurrence.reported_at')),
                on('difficulty.text', '=', on.ref('occurrence.difficulty')),
              ]),
            ),
        ),
      ),
    );
  if (about.unitId) query = query.where('occurrence.unit_id', '=', about.unitId);
  if (about.occurrenceId) query = query.where('occurrence.id', '=', about.occurrenceId);
  const rows = await query
    .select([
      'occurrence.id',
      'occurrence.unit_id',
      'occurrence.difficulty',
      sql<Date>`occurrence.reported_at`.as('reported_at'),
    ])
    .orderBy('occurrence.reported_at')
    .orderBy('occurrence.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    occurrenceId: row.id,
    unitId: row.unit_id,
    text: row.difficulty,
    reportedAt: row.reported_at,
  }));
}
