import { problem } from '../../kernel/problem.ts';
import { leadUnits, type Accountable, type TaskBody } from '../../plans/model/plan.ts';

/**
 * Who is accountable for each task that names several units as leads, by what a person chose. Refuses with tasks.several_leads where nothing is
 * said of a task, and with tasks.not_a_lead for a unit that the task does not name as its lead.
 */
export function accountableOf(
  tasks: readonly { readonly id: string; readonly ordinal: number; readonly bodies: readonly TaskBody[] }[],
  chosen: readonly { readonly taskId: string; readonly unitId: string | null }[],
  isEachElse: boolean,
): ReadonlyMap<string, Accountable> {
  const byTask = new Map(chosen.map(({ taskId, unitId }) => [taskId, unitId]));
  const several = tasks.filter(({ bodies }) => leadUnits(bodies).length > 1);
  const undecided = several.filter(({ id }) => !byTask.has(id));
  const [first] = undecided;
  if (first && !isEachElse)
    throw problem('tasks.several_leads', { count: undecided.length, number: first.ordinal + 1 }, { field: 'leads' });
  return new Map(
    several.map(({ id, ordinal, bodies }) => {
      const unitId = byTask.get(id) ?? null;
      if (unitId !== null && !leadUnits(bodies).includes(unitId))
        throw problem('tasks.not_a_lead', { number: ordinal + 1 }, { field: 'leads' });
      return [id, unitId === null ? 'each' : { unitId }];
    }),
  );
}

/** The bodies as they receive work: the units that were passed over as accountable coordinate. What is printed stays with the task. */
export function withOneLead<Body extends TaskBody>(bodies: readonly Body[], accountable: Accountable | null): Body[] {
  if (accountable === null || accountable === 'each') return [...bodies];
  return bodies.map((body) =>
    body.role === 'lead' && body.unitId !== null && body.unitId !== accountable.unitId
      ? { ...body, role: 'coordinate' }
      : body,
  );
}
