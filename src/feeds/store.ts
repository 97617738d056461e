import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { IsoDate } from '../kernel/calendar.ts';
import type { Language } from '../kernel/words.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import { soonDays } from '../tasks/model/states.ts';
import { isDueWithin, isLate, isOpen, isOwed } from '../tasks/store/conditions.ts';
import { settledStays, type FeedChoice, type FeedEvent } from './model.ts';

/** A person's feed as it stands; nobody can tell its address from it. */
export type FeedRecord = FeedChoice & { readonly madeAt: Date };

/** The person's feed, or null. */
export async function findFeed(db: Db, personId: string): Promise<FeedRecord | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .select(['holds', 'unit_ids', 'made_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? { holds: row.holds, unitIds: row.unit_ids, madeAt: row.made_at } : null;
}

/** Keeps a person's feed under a new secret, of which only the digest is stored; the one before it is unknown from now on. */
export async function saveFeed(
  db: Db,
  feed: FeedChoice & { readonly personId: string; readonly secret: string; readonly now: Date },
): Promise<void> {
  const kept = {
    token_digest: digest(feed.secret),
    holds: feed.holds,
    unit_ids: [...feed.unitIds],
    made_at: feed.now,
  };
  await db
    .insertInto('calendar_feed')
    .values({ person_id: feed.personId, ...kept })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
    .execute();
}

/** Ends a person's feed; false where there was none. */
export async function deleteFeed(db: Db, personId: string): Promise<boolean> {
  const result = await db.deleteFrom('calendar_feed').where('person_id', '=', personId).executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Whose feed a secret opens, with their unit and roles of today; null where it is unknown, ended, or their account is closed. */
export async function findReader(
  db: Db,
  secret: string,
): Promise<{
  readonly reader: Actor & { readonly unitName: string; readonly language: Language };
  readonly choice: FeedChoice;
} | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .innerJoin('person', 'person.id', 'calendar_feed.person_id')
    .innerJoin('unit', 'unit.id', 'person.unit_id')
    .select(['person.id', 'person.name', 'person.unit_id', 'person.roles', 'person.language', 'unit.name as unit_name'])
    .select(['calendar_feed.holds', 'calendar_feed.unit_ids'])
    .where('calendar_feed.token_digest', '=', digest(secret))
    .where('person.disabled_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, unit_id: unitId, roles, language, unit_name: unitName } = row;
  return {
    reader: { personId: id, name, unitId, roles, language, unitName },
    choice: { holds: row.holds, unitIds: row.unit_ids },
  };
}

/** More days than anybody's calendar shows well. */
const mostEvents = 5000;

/** What stands in somebody's calendar, by day: what is owed, however late, and what was settled lately. */
export async function listEvents(
  db: Db,
  reader: { readonly personId: string; readonly unitId: string },
  { holds, unitIds }: FeedChoice,
  today: IsoDate,
): Promise<readonly FeedEvent[]> {
  const stands = sql<boolean>`(plan.state = 'in-force' and ${isOwed} and ${isOpen})`;
  const rows = await db
    .selectFrom('occurrence')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
    .where('occurrence.due_on', 'is not', null)
    .where(sql<boolean>`(${stands} or occurrence.due_on >= ${today}::date - ${settledStays}::int)`)
    .$if(holds !== 'province', (query) => query.where('occurrence.unit_id', '=', reader.unitId))
    .$if(holds === 'own', (query) => query.where(isOwnOf(reader.personId, today)))
    .$if(holds === 'province' && unitIds.length > 0, (query) => query.where('occurrence.unit_id', 'in', [...unitIds]))
    .$if(holds === 'province' && unitIds.length === 0, (query) =>
      query.where(sql<boolean>`(${stands} and (${isLate(today)} or ${isDueWithin(today, soonDays)}))`),
    )
    .select([
      'occurrence.id',
      'task.text',
      'unit.name',
      'plan.number',
      'occurrence.label',
      'occurrence.due_on',
      'occurrence.changes',
      'occurrence.changed_at',
    ])
    .select(stands.as('stands'))
    .orderBy('occurrence.due_on')
    .orderBy('occurrence.id')
    .limit(mostEvents)
    .execute();
  return rows.flatMap(({ due_on: dueOn, ...row }): FeedEvent[] =>
    dueOn === null
      ? []
      : [
          {
            occurrenceId: row.id,
            taskText: row.text,
            unitName: row.name,
            planNumber: row.number,
            label: row.label,
            dueOn,
            isOwed: row.stands,
            changes: row.changes,
            changedAt: row.changed_at,
          },
        ],
  );
}

/** Work that a person holds, or that somebody holds for whom they stand in today, or for which nobody in the unit answers yet. */
function isOwnOf(personId: string, today: IsoDate) {
  return sql<boolean>`(
    exists (select from holder where holder.assignment_id = occurrence.assignment_id and holder.until_on is null
      and (holder.person_id = ${personId} or holder.person_id in (
        select stand_in.person_id from stand_in
        where stand_in.substitute_id = ${personId} and ${today}::date between stand_in.from_on and stand_in.to_on)))
    or not exists (select from holder where holder.assignment_id = occurrence.assignment_id and holder.until_on is null
      and holder.part = 'main'))`;
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
