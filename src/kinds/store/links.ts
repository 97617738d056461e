import { sql, type ExpressionBuilder } from 'kysely';
import type { LinkFault, LinkLook } from '../../evidence/model/link.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { DB } from '../../server/database-types.gen.ts';
import type { Db } from '../../server/database.ts';
import { isOwed } from '../../tasks/store/conditions.ts';
import type { DayLook } from '../model/posted.ts';

/** Published addresses that nobody has looked at on a day: of work in force that stands posted still, the longest unseen first. */
export async function listUnlooked(db: Db, today: IsoDate): Promise<readonly string[]> {
  const rows = await published(db)
    .leftJoin('link_look', 'link_look.occurrence_id', 'occurrence.id')
    .select('occurrence.id')
    .where(sql<boolean>`coalesce(${field('postedTo')}::date, 'infinity') >= ${today}::date`)
    .groupBy('occurrence.id')
    .having(sql<boolean>`coalesce(max(link_look.on_day), '-infinity') < ${today}::date`)
    .orderBy(sql`max(link_look.on_day) nulls first`)
    .orderBy('occurrence.id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The address that a unit published at; null where it gave none. */
export async function findPublished(db: Db, occurrenceId: string): Promise<string | null> {
  const row = await published(db)
    .select(sql<string>`${field('link')}`.as('url'))
    .where('occurrence.id', '=', occurrenceId)
    .executeTakeFirst();
  return row?.url ?? null;
}

/** Keeps what a look found as that day's; a later look of the same day takes its place. */
export async function saveLook(
  db: Db,
  occurrenceId: string,
  found: LinkLook & { readonly url: string },
  at: { readonly today: IsoDate; readonly now: Date },
): Promise<void> {
  const row = { url: found.url, state: found.state, status: found.status, fault: found.fault, at: at.now };
  await db
    .insertInto('link_look')
    .values({ occurrence_id: occurrenceId, on_day: at.today, ...row })
    .onConflict((conflict) => conflict.columns(['occurrence_id', 'on_day']).doUpdateSet(row))
    .execute();
}

/** The looks at several works' addresses, of each the newest first. */
export async function listLooks(
  db: Db,
  occurrenceIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DayLook[]>> {
  if (occurrenceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('link_look')
    .select(['occurrence_id', 'on_day', 'url', 'state', 'status', 'fault'])
    .where('occurrence_id', 'in', [...occurrenceIds])
    .orderBy('on_day', 'desc')
    .execute();
  const looks = rows.map(({ occurrence_id: id, on_day: onDay, fault, ...look }) => ({
    id,
    look: { ...look, onDay, fault: fault as LinkFault | null },
  }));
  return new Map(
    [...Map.groupBy(looks, ({ id }) => id)].map(([id, all]) => [id, all.map(({ look }) => look)] as const),
  );
}

/** Which work is asked about: of one unit or of all, and only some of it where it is named. */
export type SilentFilter = {
  readonly unitId: string | null;
  readonly occurrenceIds?: readonly string[];
  readonly today: IsoDate;
};

/** Work whose address was silent at the last look while it should stand. */
export async function listSilentWork(
  db: Db,
  { unitId, occurrenceIds, today }: SilentFilter,
): Promise<readonly { readonly occurrenceId: string; readonly url: string }[]> {
  const rows = await published(db)
    .leftJoinLateral(lastLook, (join) => join.onTrue())
    .select(['occurrence.id', sql<string>`${field('link')}`.as('url')])
    .where(sql<boolean>`coalesce(${field('postedTo')}::date, 'infinity') >= ${today}::date`)
    .where('last_look.state', '=', 'silent')
    .$if(unitId !== null, (query) => query.where('occurrence.unit_id', '=', unitId ?? ''))
    .$if(occurrenceIds !== undefined, (query) =>
      query.where(sql<boolean>`occurrence.id = any(${[...(occurrenceIds ?? [])]}::uuid[])`),
    )
    .execute();
  return rows.map(({ id, url }) => ({ occurrenceId: id, url }));
}

/** The last look at the address that holds, for queries that join `work_fields`. */
export function lastLook(query: ExpressionBuilder<DB, 'occurrence'>) {
  return query
    .selectFrom('link_look')
    .select('link_look.state')
    .whereRef('link_look.occurrence_id', '=', 'occurrence.id')
    .where(sql<boolean>`link_look.url = ${field('link')}`)
    .orderBy('link_look.on_day', 'desc')
    .limit(1)
    .as('last_look');
}

function field(name: 'link' | 'postedTo') {
  return sql<string | null>`(work_fields.fields->>${sql.lit(name)})`;
}

function published(db: Db) {
  return db
    .selectFrom('work_fields')
    .innerJoin('occurrence', 'occurrence.id', 'work_fields.occurrence_id')
    .innerJoin('task', 'task.id', 'occurrence.task_id')
    .innerJoin('plan', 'plan.id', 'occurrence.plan_id')
    .where('plan.state', '=', 'in-force')
    .where(isOwed)
    .where('task.kind', '=', 'disclosure')
    .where('work_fields.kind', '=', 'disclosure')
    .where(sql<boolean>`${field('link')} is not null`);
}
