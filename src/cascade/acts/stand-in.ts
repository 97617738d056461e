import { findPerson, listReachable, recordAudit } from '../../accounts/store.ts';
import { must, problem } from '../../kernel/problem.ts';
import type { StandIn } from '../model/holders.ts';
import { maySetStandIn } from '../policies.ts';
import { deleteStandIn, insertStandIn, listStandIns, type StandInRecord } from '../store.ts';
import type { Giving } from './give.ts';

/**
 * Names who stands in for a person of the same unit. Refuses with cascade.person_unknown, .same_person, .stand_in_ends_before, and with
 * server.not_allowed for somebody who is neither that person nor their head.
 */
export async function setStandIn(
  { db, actor, now, today, newId }: Giving,
  wanted: StandIn,
): Promise<{ readonly standIn: StandInRecord; readonly unitId: string }> {
  const people = await listReachable(db);
  const person = people.find(({ id }) => id === wanted.personId);
  const substitute = people.find(({ id }) => id === wanted.substituteId);
  if (!person || !substitute || person.unitId !== substitute.unitId)
    throw problem('cascade.person_unknown', {}, { field: 'substituteId' });
  if (!maySetStandIn(actor, person)) throw problem('server.not_allowed');
  if (person.id === substitute.id) throw problem('cascade.same_person', {}, { field: 'substituteId' });
  if (wanted.toOn < wanted.fromOn || wanted.toOn < today)
    throw problem('cascade.stand_in_ends_before', {}, { field: 'toOn' });
  const id = newId();
  await insertStandIn(db, { ...wanted, id, setBy: actor.personId, now });
  await recordAudit(db, actor, now, {
    verb: 'set-stand-in',
    subjectKind: 'person',
    subjectId: person.id,
    detail: { ...wanted, substituteName: substitute.name },
  });
  const made = (await listStandIns(db, today)).find((one) => one.id === id);
  return { standIn: must(made, 'the stand-in just set'), unitId: person.unitId };
}

/** Ends that somebody stands in for a person. Refuses with cascade.not_found, also for somebody who may not know of it. */
export async function removeStandIn({ db, actor, now, today }: Giving, standInId: string): Promise<void> {
  const standIn = (await listStandIns(db, today)).find(({ id }) => id === standInId);
  const person = standIn ? await findPerson(db, standIn.personId) : null;
  if (!standIn || !person || !maySetStandIn(actor, person)) throw problem('cascade.not_found');
  await deleteStandIn(db, standIn.id);
  await recordAudit(db, actor, now, {
    verb: 'removed-stand-in',
    subjectKind: 'person',
    subjectId: standIn.personId,
    detail: { substituteId: standIn.substituteId, fromOn: standIn.fromOn, toOn: standIn.toOn },
  });
}
