import type { Role } from '../../accounts/model.ts';
import type { RungKind } from './ladder.ts';

/** Somebody who may be told. */
export type Told = { readonly id: string; readonly unitId: string; readonly roles: readonly string[] };

/** A step that was climbed, of a unit. */
export type ClimbedStep = {
  readonly id: string;
  readonly unitId: string;
  readonly kind: RungKind;
  /** Those who hold the work within the unit, and whoever stands in for them. */
  readonly holders: readonly string[];
};

/** The steps that each person is told of in one message of the day, by the person's id; and those that nobody can be told of. */
export type Telling = { readonly messages: ReadonlyMap<string, readonly string[]>; readonly untold: readonly string[] };

/**
 * Who is told of what: before the due day those who hold the work, else the officers of the unit, its head where it has none, and then the other way about; the desk of its drafted letters, the chair
 * of its list. Whoever is told of several things has one message.
 */
export function tell(steps: readonly ClimbedStep[], people: readonly Told[]): Telling {
  const byUnit = Map.groupBy(people, (person) => person.unitId);
  const messages = new Map<string, string[]>();
  const untold: string[] = [];
  for (const step of steps) {
    const told = toldOf(step, byUnit.get(step.unitId) ?? [], people);
    if (told.length === 0) untold.push(step.id);
    for (const { id } of told) {
      const own = messages.get(id);
      if (own) own.push(step.id);
      else messages.set(id, [step.id]);
    }
  }
  return { messages, untold };
}

function toldOf({ kind, holders }: ClimbedStep, ofUnit: readonly Told[], all: readonly Told[]): readonly Told[] {
  if (kind === 'letter') return withRole(all, 'coordinator');
  if (kind === 'list') return withRole(all, 'chair');
  const holding = kind === 'digest' ? ofUnit.filter(({ id }) => holders.includes(id)) : [];
  if (holding.length > 0) return holding;
  const [first, second] = kind === 'digest' ? (['officer', 'head'] as const) : (['head', 'officer'] as const);
  const told = withRole(ofUnit, first);
  return told.length > 0 ? told : withRole(ofUnit, second);
}

function withRole(people: readonly Told[], role: Role): readonly Told[] {
  return people.filter((person) => person.roles.includes(role));
}
