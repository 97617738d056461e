import type { Deadline } from '../../reading/model/deadline.ts';
import type { Doubt } from '../../reading/model/plan-document.ts';
import { unknownBodies } from './draft.ts';
import type { IndexName, TaskBody, TaskKind } from './plan.ts';

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
};

/** The reader's names of the fields that a correction settles. */
const fieldNames: Readonly<Record<keyof Correction, string>> = {
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

/** Applies a correction: what a person wrote is no longer in doubt, unless it names a body that nobody knows. */
export function correct(
  task: { readonly bodies: readonly TaskBody[]; readonly doubts: readonly Doubt[] },
  correction: Correction,
) {
  const { lead, coordinate, ...fields } = correction;
  const given = Object.entries(correction).filter(([, value]) => value !== undefined);
  const settled = given.map(([name]) => fieldNames[name as keyof Correction]);
  const bodies = [...roleBodies('lead', lead, task.bodies), ...roleBodies('coordinate', coordinate, task.bodies)];
  const doubts = task.doubts.filter((doubt) => !settled.includes(doubt.field));
  const stillUnknown = unknownBodies(bodies).filter((doubt) => settled.includes(doubt.field));
  return {
    ...fields,
    doubts: [...doubts, ...stillUnknown],
    ...(lead || coordinate ? { bodies } : {}),
  };
}

function roleBodies(
  role: TaskBody['role'],
  given: Correction['lead'],
  bodies: readonly TaskBody[],
): readonly TaskBody[] {
  return given ? given.map((body) => ({ ...body, role })) : bodies.filter((body) => body.role === role);
}
