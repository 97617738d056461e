import type { Role } from '../../accounts/model.ts';
import { reachedFor, type StandIn } from '../../cascade/model/holders.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { MessageKind } from './message-lines.ts';

/** Somebody who may be told. */
export type Told = { readonly id: string; readonly unitId: string; readonly roles: readonly string[] };

/** Something about work of a unit that people are told of: a step that was climbed, an address that fell silent, or what happened. */
export type Tellable = {
  readonly id: string;
  readonly unitId: string;
  readonly kind: MessageKind;
  /** Those who hold the work within the unit. */
  readonly holders: readonly string[];
};

/** What each person is told of in one message of the day, by the person's id; and what nobody can be told of. */
export type Telling = { readonly messages: ReadonlyMap<string, readonly string[]>; readonly untold: readonly string[] };

/**
 * Who is told of what: before the due day, and of a silent address, those who hold the work, else the officers of the unit, its head where it
 * has none; from the due day on the other way about; the desk of its drafted letters, the chair of its list. For each of them also whoever stands
 * in on the day. Of an answer whoever asked is told, of work given again those who hold it and the head; of a draft that the unit is asked about all who
 * may answer for it; of a commitment the one to whom it was made alone, since a person signs it. Whoever is told of several things has one message.
 */
export function tell(
  things: readonly Tellable[],
  people: readonly Told[],
  standIns: readonly StandIn[],
  today: IsoDate,
): Telling {
  const byUnit = Map.groupBy(people, (person) => person.unitId);
  const messages = new Map<string, string[]>();
  const untold: string[] = [];
  for (const thing of things) {
    const among = ofAll.includes(thing.kind) ? people : (byUnit.get(thing.unitId) ?? []);
    const told = asked(thing, among)
      .map((ids) => (thing.kind === 'commitment-waiting' ? ids : reachedFor(ids, standIns, today)))
      .map((ids) => among.filter(({ id }) => ids.includes(id)))
      .find((reached) => reached.length > 0);
    if (!told) untold.push(thing.id);
    for (const { id } of told ?? []) {
      const own = messages.get(id);
      if (own) own.push(thing.id);
      else messages.set(id, [thing.id]);
    }
  }
  return { messages, untold };
}

/** What is told to the desk or to the chair, whatever unit it is about. */
const ofAll: readonly MessageKind[] = ['letter', 'list', 'difficulty-stuck'];

/** Those whom a thing is for, and where nobody of them can be reached the next ones. */
function asked({ kind, holders }: Tellable, among: readonly Told[]): readonly (readonly string[])[] {
  const withRole = (role: Role) => among.filter((person) => person.roles.includes(role)).map(({ id }) => id);
  switch (kind) {
    case 'letter':
    case 'difficulty-stuck':
      return [withRole('coordinator')];
    case 'list':
      return [withRole('chair')];
    case 'head':
    case 'difficulty':
    case 'difficulty-late':
      return [withRole('head'), withRole('officer')];
    case 'reassigned':
      return [[...holders, ...withRole('head')], withRole('officer')];
    case 'consultation-asked':
    case 'consultation-due':
      return [[...withRole('officer'), ...withRole('head')]];
    case 'commitment-waiting':
      return [holders];
    case 'digest':
    case 'update':
    case 'silent':
    case 'proof-returned':
    case 'extension':
      return [holders, withRole('officer'), withRole('head')];
  }
}
