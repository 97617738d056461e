import type { Role } from '../../accounts/model.ts';
import type { MessageKind } from './message-lines.ts';

/** Somebody who may be told. */
export type Told = { readonly id: string; readonly unitId: string; readonly roles: readonly string[] };

/** Something about work of a unit that people are told of: a step that was climbed, or an address that fell silent. */
export type Tellable = {
  readonly id: string;
  readonly unitId: string;
  readonly kind: MessageKind;
  /** Those who hold the work within the unit, and whoever stands in for them. */
  readonly holders: readonly string[];
};

/** What each person is told of in one message of the day, by the person's id; and what nobody can be told of. */
export type Telling = { readonly messages: ReadonlyMap<string, readonly string[]>; readonly untold: readonly string[] };

/**
 * Who is told of what: before the due day, and of a silent address, those who hold the work, else the officers of the unit, its head where it
 * has none; from the due day on the other way about; the desk of its drafted letters, the chair of its list. Whoever is told of several things
 * has one message.
 */
export function tell(things: readonly Tellable[], people: readonly Told[]): Telling {
  const byUnit = Map.groupBy(people, (person) => person.unitId);
  const messages = new Map<string, string[]>();
  const untold: string[] = [];
  for (const thing of things) {
    const told = toldOf(thing, byUnit.get(thing.unitId) ?? [], people);
    if (told.length === 0) untold.push(thing.id);
    for (const { id } of told) {
      const own = messages.get(id);
      if (own) own.push(thing.id);
      else messages.set(id, [thing.id]);
    }
  }
  return { messages, untold };
}

function toldOf({ kind, holders }: Tellable, ofUnit: readonly Told[], all: readonly Told[]): readonly Told[] {
  if (kind === 'letter') return withRole(all, 'coordinator');
  if (kind === 'list') return withRole(all, 'chair');
  const isForOfficers = kind === 'digest' || kind === 'silent';
  const holding = isForOfficers ? ofUnit.filter(({ id }) => holders.includes(id)) : [];
  if (holding.length > 0) return holding;
  const [first, second] = isForOfficers ? (['officer', 'head'] as const) : (['head', 'officer'] as const);
  const told = withRole(ofUnit, first);
  return told.length > 0 ? told : withRole(ofUnit, second);
}

function withRole(people: readonly Told[], role: Role): readonly Told[] {
  return people.filter((person) => person.roles.includes(role));
}
