import { listReachable } from '../../accounts/store.ts';
import { listHolders, listStandIns } from '../../cascade/store.ts';
import { membersHolding } from '../../cascade/store/divisions.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { MakeId } from '../../kernel/id.ts';
import type { Db } from '../../server/database.ts';
import { enqueueAll } from '../../server/jobs.ts';
import { tell, type Tellable } from '../model/recipients.ts';
import type { EventRecord } from '../store/events.ts';
import { insertMessages } from '../store/messages.ts';
import { findSettings } from '../store/settings.ts';
import type { NewSilence } from './new-silences.ts';

/** The day of the messages, and where ids come from. */
type At = { readonly now: Date; readonly today: IsoDate; readonly newId: MakeId };

/** A step that was climbed, or what else is told, with whose work it is about; `personId` where it is for one person. */
type Climbed = Omit<Tellable, 'holders'> & { readonly assignmentId: string | null; readonly personId?: string | null };

/** Writes each person's message of the day and queues the ways by which it leaves; of which units nobody could be told, once for each thing. */
export async function tellPeople(
  db: Db,
  at: At,
  steps: readonly Climbed[],
  silences: readonly NewSilence[],
  events: readonly EventRecord[],
): Promise<readonly string[]> {
  const [people, settings] = [await listReachable(db), await findSettings(db)];
  const silent = silences.map((one) => ({ ...one, id: one.occurrenceId, kind: 'silent' as const }));
  const happened = events.map((one) => ({ ...one, id: `${one.kind} ${one.subjectId} ${one.unitId}` }));
  const things = [...steps, ...silent, ...happened];
  const { messages, untold } = tell(await withHolders(db, things), people, await listStandIns(db, at.today), at.today);
  const [byId, silentById, eventById, thingById] = [
    new Map(people.map((person) => [person.id, person])),
    new Map(silent.map((one) => [one.id, one])),
    new Map(happened.map((one) => [one.id, one])),
    new Map(things.map((one) => [one.id, one.unitId])),
  ];
  const made = [...messages].map(([personId, ids]) => {
    const hasMail = (settings?.mail ?? true) && byId.get(personId)?.email;
    return {
      id: at.newId(),
      personId,
      stepIds: ids.filter((id) => !silentById.has(id) && !eventById.has(id)),
      silences: ids.flatMap((id) => silentById.get(id) ?? []),
      events: ids.flatMap((id) => eventById.get(id) ?? []),
      deliveries: [
        ...(hasMail ? [{ id: at.newId(), channel: 'mail' as const }] : []),
        ...(settings?.webhookUrl ? [{ id: at.newId(), channel: 'webhook' as const }] : []),
      ],
    };
  });
  await insertMessages(db, at.today, at.now, made);
  const deliveries = made.flatMap((message) => message.deliveries.map(({ id }) => ({ deliveryId: id })));
  await enqueueAll(db, 'urging.deliver', deliveries);
  return untold.flatMap((id) => thingById.get(id) ?? []);
}

/** What is to be told, each with those who hold the work within its unit. */
async function withHolders(db: Db, things: readonly Climbed[]): Promise<readonly Tellable[]> {
  const assignmentIds = things.flatMap(({ assignmentId }) => assignmentId ?? []);
  const holders = await listHolders(db, assignmentIds);
  const divisions = await membersHolding(db, assignmentIds);
  const held = Map.groupBy(holders, (one) => one.assignmentId);
  return things.map(({ id, unitId, kind, assignmentId, personId }) => {
    if (personId) return { id, unitId, kind, holders: [personId] };
    if (assignmentId === null) return { id, unitId, kind, holders: [] };
    const answering = (held.get(assignmentId) ?? []).flatMap(({ personId, hasLeft }) => (hasLeft ? [] : personId));
    // What a division has and nobody of it answers for yet is told to the whole division.
    const holding = answering.length > 0 ? answering : (divisions.get(assignmentId) ?? []);
    return { id, unitId, kind, holders: holding };
  });
}
