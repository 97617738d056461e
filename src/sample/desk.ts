import { recordAudit, type AuditEntry } from '../accounts/store.ts';
import type { IsoDate } from '../kernel/calendar.ts';
import type { MakeId } from '../kernel/id.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';

/** Where the invented year is written: all in the transaction that makes the province. */
export type Place = { readonly db: Db; readonly newId: MakeId };

/** Tells the audit trail what somebody did to a thing of a kind. */
export function tell(
  { db, actor, now }: Pick<ReturnType<typeof atWork>, 'db' | 'actor' | 'now'>,
  verb: string,
  subject: Pick<AuditEntry['event'], 'subjectKind' | 'subjectId'>,
  detail: object,
): Promise<void> {
  return recordAudit(db, actor, now, { verb, ...subject, detail });
}

/** Somebody at work on the morning of a day. */
export function atWork({ db, newId }: Place, actor: Actor, day: IsoDate) {
  return { db, newId, actor, today: day, now: new Date(`${day}T09:00:00+07:00`) };
}
