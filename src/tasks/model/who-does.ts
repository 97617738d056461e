import type { Proof, Reported, Standing } from './states.ts';
import { isOnTime } from './three-states.ts';

/** The part of an occurrence that tells who owes it and how far they are. */
export type Owed = {
  readonly id: string;
  readonly unitId: string;
  readonly role: 'lead' | 'coordinate';
  readonly groupName: string | null;
  readonly label: string;
  readonly reported: Reported;
  readonly proof: Proof;
  readonly standing: Standing;
  readonly allThree: boolean;
};

/** A collective as the plan names it, its members at one period, and how many of them stand how: one member's success is not the group's. */
export type Collective<T> = {
  readonly name: string;
  readonly role: 'lead' | 'coordinate';
  readonly members: readonly T[];
  readonly reported: number;
  readonly proven: number;
  readonly onTime: number;
  readonly allThree: number;
};

/** Who does the task at the period of one occurrence: units named by themselves, leads first, and collectives with their members. */
export function whoDoes<T extends Owed>(
  occurrence: T,
  related: readonly T[],
): { readonly units: readonly T[]; readonly collectives: readonly Collective<T>[] } {
  const now = atPeriod(occurrence, related);
  const byRole = (a: T, b: T) => Number(a.role === 'coordinate') - Number(b.role === 'coordinate');
  const grouped = Map.groupBy(
    now.filter((one) => one.groupName !== null),
    (one) => `${one.role} ${one.groupName}`,
  );
  const collectives = [...grouped.values()]
    .map((members) => collectiveOf(members))
    .toSorted((a, b) => byLead(a) - byLead(b));
  return { units: now.filter((one) => one.groupName === null).toSorted(byRole), collectives };
}

/** The other times that the same unit owes the task, by their order; with the one in view when there is more than one. */
export function periodsOf<T extends Owed>(occurrence: T, related: readonly T[]): readonly T[] {
  const own = related.filter((one) => one.unitId === occurrence.unitId);
  return own.length > 1 ? own : [];
}

/** Each unit once: at the same period, or at its only one where a day was set for it apart from the others. */
function atPeriod<T extends Owed>(occurrence: T, related: readonly T[]): readonly T[] {
  const byUnit = Map.groupBy(related, (one) => one.unitId);
  return [...byUnit.values()].flatMap((times) => {
    const same = times.find((one) => one.id === occurrence.id) ?? times.find((one) => one.label === occurrence.label);
    return same ?? (times.length === 1 ? times : []);
  });
}

function collectiveOf<T extends Owed>(members: readonly T[]): Collective<T> {
  const count = (is: (one: T) => boolean) => members.filter(is).length;
  return {
    name: members[0]?.groupName ?? '',
    role: members[0]?.role ?? 'lead',
    members,
    reported: count((one) => one.reported !== 'none'),
    proven: count((one) => one.proof === 'accepted'),
    onTime: count((one) => isOnTime(one.standing)),
    allThree: count((one) => one.allThree),
  };
}

function byLead({ role }: { readonly role: 'lead' | 'coordinate' }): number {
  return role === 'lead' ? 0 : 1;
}
