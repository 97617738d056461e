import { findPerson, recordAudit, recordAudits } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import type { MakeId } from '../../kernel/id.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { changeOf } from '../model/holders.ts';
import { mayGive, mayGiveWithin, mayTake } from '../policies.ts';
import { findAssignment, listHeldBy, listHolders, saveChange } from '../store.ts';
import { divisionsHolding, saveDivision, type Within } from '../store/divisions.ts';
import { checkWithin, readWithin } from './unit-people.ts';

/** What giving work leans on. */
export type Giving = {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
  readonly newId: MakeId;
};

/** Who shall hold pieces of work; a division that is left out follows the person who answers. */
export type Given = {
  readonly assignmentIds: readonly string[];
  readonly main: string | null;
  readonly helpers: readonly string[];
  readonly divisionId?: string | null | undefined;
};

/**
 * Gives pieces of the unit's work to a division or to people; how many. Refuses with cascade.not_found, .person_unknown, .division_unknown,
 * and server.not_allowed for somebody who is neither the unit's head, nor the head of the division that has it, nor takes what is nobody's.
 */
export async function giveWork(giving: Giving, given: Given): Promise<number> {
  const { db, actor, now } = giving;
  const within = await readWithin(db, actor.unitId);
  checkWithin(within, {
    people: [...(given.main ? [given.main] : []), ...given.helpers],
    divisionId: given.divisionId,
  });
  const ids = [...new Set(given.assignmentIds)];
  const [held, divisions] = [await listHolders(db, ids), await divisionsHolding(db, ids)];
  for (const id of ids) {
    const assignment = await findAssignment(db, id);
    if (!assignment || assignment.unitId !== actor.unitId) throw problem('cascade.not_found');
    const holders = held.filter((one) => one.assignmentId === id);
    const before = divisions.get(id)?.id ?? null;
    const work = { unitId: actor.unitId, divisionId: before, hasMain: holders.some(({ part }) => part === 'main') };
    if (!mayPass(actor, within, work, given)) throw problem('server.not_allowed');
    await saveChange(db, id, changeOf(holders, given), { ...giving, personId: actor.personId });
    const after = divisionAfter(within, given, before);
    if (after !== before) await saveDivision(db, id, after, { ...giving, personId: actor.personId });
  }
  const detail = { main: given.main, helpers: given.helpers, divisionId: given.divisionId };
  await recordAudits(
    db,
    ids.map((subjectId) => ({
      actor,
      now,
      event: { verb: 'gave-to-people', subjectKind: 'assignment', subjectId, detail },
    })),
  );
  return ids.length;
}

/** Hands all that a person holds over to another; how many. Refuses with cascade.person_unknown, .same_person, server.not_allowed. */
export async function handAllOver(
  giving: Giving,
  { fromPersonId, toPersonId }: { readonly fromPersonId: string; readonly toPersonId: string },
): Promise<number> {
  const { db, actor, now } = giving;
  const from = await findPerson(db, fromPersonId);
  const within = await readWithin(db, actor.unitId);
  const to = within.people.find(({ id }) => id === toPersonId);
  const ids = await listHeldBy(db, fromPersonId, actor.unitId);
  const isOfUnit = from?.unitId === actor.unitId || ids.length > 0;
  if (!from || !isOfUnit || !to) throw problem('cascade.person_unknown', {}, { field: 'toPersonId' });
  if (!mayGive(actor, actor)) throw problem('server.not_allowed');
  if (from.id === to.id) throw problem('cascade.same_person', {}, { field: 'toPersonId' });
  const [all, divisions] = [await listHolders(db, ids), await divisionsHolding(db, ids)];
  const heir = (id: string) => (id === from.id ? to.id : id);
  for (const id of ids) {
    const holders = all.filter((one) => one.assignmentId === id);
    const main = holders.find(({ part }) => part === 'main');
    const helpers = holders.filter(({ part }) => part === 'helper').map(({ personId }) => heir(personId));
    const wanted = { main: main ? heir(main.personId) : null, helpers };
    await saveChange(db, id, changeOf(holders, wanted), { ...giving, personId: actor.personId });
    const before = divisions.get(id)?.id ?? null;
    const after = divisionAfter(within, wanted, before);
    if (after !== before) await saveDivision(db, id, after, { ...giving, personId: actor.personId });
  }
  await recordAudit(db, actor, now, {
    verb: 'handed-over',
    subjectKind: 'person',
    subjectId: from.id,
    detail: { to: to.id, toName: to.name, assignments: ids.length },
  });
  return ids.length;
}

/** Once somebody answers, the division is theirs; a person outside all divisions has it alone. */
function divisionAfter(
  { members }: Within,
  { main, divisionId }: { readonly main: string | null; readonly divisionId?: string | null | undefined },
  before: string | null,
): string | null {
  if (main !== null) return members.get(main)?.divisionId ?? null;
  return divisionId === undefined ? before : divisionId;
}

function mayPass(
  actor: Actor,
  within: Within,
  work: { readonly unitId: string; readonly divisionId: string | null; readonly hasMain: boolean },
  { main, helpers, divisionId }: Given,
): boolean {
  if (mayGive(actor, work)) return true;
  const own = within.members.get(actor.personId);
  const named = [...(main ? [main] : []), ...helpers];
  const stays = named.every((id) => within.members.get(id)?.divisionId === work.divisionId);
  if (stays && (divisionId ?? work.divisionId) === work.divisionId && mayGiveWithin(actor, work, own)) return true;
  return main === actor.personId && helpers.length === 0 && mayTake(actor, work, own);
}
