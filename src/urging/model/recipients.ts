import type { Role } from '../../accounts/model.ts';
import { reachedFor, type StandIn } from '../../cascade/model/holders.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import type { RungKind } from './ladder.ts';

/** Somebody who may be told. */
export type Told = { readonly id: string; readonly unitId: string; readonly roles: readonly string[] };

/** A step that was climbed, of a unit. */
export type ClimbedStep = {
  readonly id: string;
  readonly unitId: string;
  readonly kind: RungKind;
  /** Those who hold the work within the unit. */
  readonly holders: readonly string[];
};

/** The steps that each person is told of in one message of the day, by the person's id; and those that nobody can be told of. */
export type Telling = { readonly messages: ReadonlyMap<string, readonly string[]>; readonly untold: readonly string[] };

/**
 * Who is told of what: before the due day those who hold the work, else the officers of the unit, its head where it has none, and then the other
 * way about; the desk of its drafted letters, the chair of its list. For each of them also whoever stands in on the day. Whoever is told of several
 * things has one message.
 */
export function tell(
  steps: readonly ClimbedStep[],
  people: readonly Told[],
  standIns: readonly StandIn[],
  today: IsoDate,
): Telling {
  const byUnit = Map.groupBy(people, (person) => person.unitId);
  const messages = new Map<string, string[]>();
  const untold: string[] = [];
  for (const step of steps) {
    const among = step.kind === 'letter' || step.kind === 'list' ? people : (byUnit.get(step.unitId) ?? []);
    const told = asked(step, among)
      .map((ids) => reachedFor(ids, standIns, today))
      .map((ids) => among.filter(({ id }) => ids.includes(id)))
      .find((reached) => reached.length > 0);
    if (!told) untold.push(step.id);
    for (const { id } of told ?? []) {
      const own = messages.get(id);
      if (own) own.push(step.id);
      else messages.set(id, [step.id]);
    }
  }
  return { messages, untold };
}

/** Those whom a step is for, and where nobody of them can be reached the next ones. */
function asked({ kind, holders }: ClimbedStep, among: readonly Told[]): readonly (readonly string[])[] {
  const withRole = (role: Role) => among.filter((person) => person.roles.includes(role)).map(({ id }) => id);
  switch (kind) {
    case 'letter':
      return [withRole('coordinator')];
    case 'list':
      return [withRole('chair')];
    case 'head':
      return [withRole('head'), withRole('officer')];
    case 'digest':
      return [holders, withRole('officer'), withRole('head')];
  }
}
