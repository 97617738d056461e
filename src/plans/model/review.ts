import { problem } from '../../kernel/problem.ts';
import type { Deadline } from '../../reading/model/deadline.ts';
import type { Doubt } from '../../reading/model/plan-document.ts';
import { unknownBodies } from './draft.ts';
import { isAmongLeads, type Accountable, type IndexName, type TaskBody, type TaskKind } from './plan.ts';

/** A person's correction of what was read; only the fields that it has are changed. */
export type Correction = {
  readonly text?: string | undefined;
  readonly kind?: TaskKind | undefined;
  readonly indexName?: IndexName | undefined;
  readonly product?: string | null | undefined;
  readonly authority?: string | null | undefined;
  readonly criterionRefs?: readonly string[] | undefined;
  readonly deadline?: Deadline | undefined;
  readonly lead?: readonly Omit<TaskBody, 'role'>[] | undefined;
  readonly coordinate?: readonly Omit<TaskBody, 'role'>[] | undefined;
  /** Who answers where the sentence names several leads; null takes back what was said. */
  readonly accountable?: Accountable | null | undefined;
};

/** The reader's names of the fields that a correction settles. */
const fieldNames: Readonly<Record<Exclude<keyof Correction, 'accountable'>, string>> = {
  text: 'text',
  kind: 'kind',
  indexName: 'index',
  product: 'product',
  authority: 'authority',
  criterionRefs: 'criteria',
  deadline: 'deadline',
  lead: 'lead',
  coordinate: 'coordinate',
};

/**
 * Applies a correction: what a person wrote is no longer in doubt, unless it names a body that nobody knows. Who answers is forgotten where
 * that unit leads no more. Refuses with plans.not_a_lead a unit that the task does not name as its lead.
 */
export function correct(
  task: {
    readonly bodies: readonly TaskBody[];
    readonly doubts: readonly Doubt[];
    readonly accountable?: Accountable | null;
  },
  correction: Correction,
) {
  const { lead, coordinate, accountable, ...fields } = correction;
  const given = Object.entries({ ...fields, lead, coordinate }).filter(([, value]) => value !== undefined);
  const settled = given.map(([name]) => fieldNames[name as keyof typeof fieldNames]);
  const bodies = [...roleBodies('lead', lead, task.bodies), ...roleBodies('coordinate', coordinate, task.bodies)];
  if (accountable && !isAmongLeads(accountable, bodies)) throw problem('plans.not_a_lead', {}, { field: 'lead' });
  const held = task.accountable ?? null;
  const answers = accountable === undefined && held && !isAmongLeads(held, bodies) ? null : accountable;
  const doubts = task.doubts.filter(
    ({ field, code }) => !settled.includes(field) && !(accountable && code === 'reading.several_leads'),
  );
  const stillUnknown = unknownBodies(bodies).filter((doubt) => settled.includes(doubt.field));
  return {
    ...fields,
    doubts: [...doubts, ...stillUnknown],
    ...(lead || coordinate ? { bodies } : {}),
    ...(answers === undefined ? {} : { accountable: answers }),
  };
}

function roleBodies(
  role: TaskBody['role'],
  given: Correction['lead'],
  bodies: readonly TaskBody[],
): readonly TaskBody[] {
  return given ? given.map((body) => ({ ...body, role })) : bodies.filter((body) => body.role === role);
}
