import type { MakeId } from '../../kernel/id.ts';
import type { Unit, UnitGroup } from '../../units/model.ts';
import { membersOf } from '../../units/model.ts';
import type { PlannedOccurrence } from './occurrences.ts';

/** A body that a confirmed task names; neither id when it stands for no unit yet. */
export type NamedBody = {
  readonly role: 'lead' | 'coordinate';
  readonly written: string;
  readonly unitId: string | null;
  readonly groupId: string | null;
};

/** Work given to one unit. A unit that a task names twice has one assignment: leading comes before coordinating, its own name before a collective's. */
export type Assignment = {
  readonly unitId: string;
  readonly role: 'lead' | 'coordinate';
  /** The collective through which the unit was meant. */
  readonly groupId: string | null;
};

/**
 * Gives a task to every unit that its bodies mean on a day; a collective means each of its members. What is named for a unit that has ended
 * goes to the heir that a person chose for it, else to the unit itself, where it waits for one.
 */
export function giveOut(
  bodies: readonly NamedBody[],
  units: readonly Unit[],
  groups: readonly UnitGroup[],
  onDate: string,
  heirs: ReadonlyMap<string, string> = new Map(),
): readonly Assignment[] {
  const given = new Map<string, Assignment>();
  const ranked = [...bodies].sort((a, b) => rank(a) - rank(b));
  for (const body of ranked) {
    for (const named of unitsOf(body, units, groups, onDate)) {
      const unitId = heirs.get(named) ?? named;
      if (!given.has(unitId)) given.set(unitId, { unitId, role: body.role, groupId: body.groupId });
    }
  }
  return [...given.values()];
}

/** What is stored when a task is given out: its assignments, each with every time that the task falls due. */
export function workOf(
  task: { readonly taskId: string; readonly planId: string },
  given: readonly Assignment[],
  times: readonly PlannedOccurrence[],
  newId: MakeId,
) {
  const assignments = given.map((one) => ({ ...one, ...task, id: newId() }));
  const occurrences = assignments.flatMap(({ id: assignmentId, ...one }) =>
    times.map((time) => ({ ...time, ...one, id: newId(), assignmentId })),
  );
  return { assignments, occurrences };
}

function unitsOf(
  body: NamedBody,
  units: readonly Unit[],
  groups: readonly UnitGroup[],
  onDate: string,
): readonly string[] {
  if (body.unitId) return [body.unitId];
  const group = groups.find((one) => one.id === body.groupId);
  return group ? membersOf(group, units, onDate).map((unit) => unit.id) : [];
}

function rank(body: NamedBody): number {
  return (body.role === 'lead' ? 0 : 2) + (body.groupId ? 1 : 0);
}
