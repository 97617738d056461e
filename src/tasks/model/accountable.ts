import { problem } from '../../kernel/problem.ts';
import { isAmongLeads, leadUnits, type Accountable, type TaskBody } from '../../plans/model/plan.ts';

/** What of a task the choice looks at: what it names, and what was said of it in the review. */
type Named = {
  readonly id: string;
  readonly ordinal: number;
  readonly bodies: readonly TaskBody[];
  readonly accountable: Accountable | null;
};

/** The tasks that name several units as leads, of which no review said who answers. */
export function undecidedLeads<Task extends Named>(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter(
    ({ bodies, accountable }) =>
      leadUnits(bodies).length > 1 && !(accountable !== null && isAmongLeads(accountable, bodies)),
  );
}

/**
 * Who is accountable for each task that names several units as leads, by what a person chose now or in the review. Refuses with
 * tasks.several_leads where nothing is said of a task, and with tasks.not_a_lead for a unit that the task does not name as its lead.
 */
export function accountableOf(
  tasks: readonly Named[],
  chosen: readonly { readonly taskId: string; readonly unitId: string | null }[],
  isEachElse: boolean,
): ReadonlyMap<string, Accountable> {
  const byTask = new Map(chosen.map(({ taskId, unitId }) => [taskId, unitId]));
  const undecided = undecidedLeads(tasks).filter(({ id }) => !byTask.has(id));
  const [first] = undecided;
  if (first && !isEachElse)
    throw problem('tasks.several_leads', { count: undecided.length, number: first.ordinal + 1 }, { field: 'leads' });
  const several = tasks.filter(({ bodies }) => leadUnits(bodies).length > 1);
  return new Map(
    several.map(({ id, ordinal, bodies, accountable }) => {
      const unitId = byTask.get(id);
      if (unitId && !leadUnits(bodies).includes(unitId))
        throw problem('tasks.not_a_lead', { number: ordinal + 1 }, { field: 'leads' });
      if (unitId) return [id, { unitId }];
      const isDecided = unitId === undefined && accountable !== null && isAmongLeads(accountable, bodies);
      return [id, isDecided ? accountable : 'each'];
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
