import type { IsoDate } from '../kernel/calendar.ts';
import type { MakeId } from '../kernel/id.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';

/** Where the invented year is written: all in the transaction that makes the province. */
export type Place = { readonly db: Db; readonly newId: MakeId };

/** Somebody at work on the morning of a day. */
export function atWork({ db, newId }: Place, actor: Actor, day: IsoDate) {
  return { db, newId, actor, today: day, now: new Date(`${day}T09:00:00+07:00`) };
}
