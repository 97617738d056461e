import type { MakeId } from '../../kernel/id.ts';
import type { Deadline } from '../../reading/model/deadline.ts';
import type { CriterionProposal, Doubt, PlanTask, TaskSource } from '../../reading/model/plan-document.ts';
import { resolveName, type NameBook } from '../../units/model.ts';
import type { IndexName, TaskBody, TaskKind } from './plan.ts';

/** A task as it goes into a draft: what the reader read, with each body taken for a unit or a collective where its name is known. */
export type DraftTask = {
  readonly id: string;
  readonly planId: string;
  readonly ordinal: number;
  readonly text: string;
  readonly indexName: IndexName;
  readonly path: readonly string[];
  /** As the document names them. */
  readonly criteria: readonly string[];
  /** What the reader proposes; nothing counts that a person has not taken. */
  readonly proposals: readonly CriterionProposal[];
  /** Nodes of indices that a person tied it to: 'papi/2021-2024/2.2.1'. */
  readonly criterionRefs: readonly string[];
  readonly kind: TaskKind;
  readonly product: string | null;
  /** Who decides, approves or receives what is made, in words that a person wrote. */
  readonly authority?: string | null;
  readonly deadline: Deadline;
  readonly source: TaskSource;
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  readonly bodies: readonly TaskBody[];
  readonly read: object;
};

/** Turns read tasks into a draft's, in the order of the document. A body that no unit has the name of becomes a doubt. */
export function toNewTasks(
  planId: string,
  tasks: readonly PlanTask[],
  names: NameBook,
  newId: MakeId,
): readonly DraftTask[] {
  return tasks.map((task, ordinal) => {
    const bodies = [...bodiesOf('lead', task.lead, names), ...bodiesOf('coordinate', task.coordinate, names)];
    return {
      id: newId(),
      planId,
      ordinal,
      text: task.text,
      indexName: task.index,
      path: task.path,
      criteria: task.criteria,
      proposals: task.proposals,
      criterionRefs: [],
      kind: task.kind,
      product: task.product,
      deadline: task.deadline,
      source: task.source,
      confidence: task.confidence,
      doubts: [...task.doubts.filter(({ code }) => code !== askedOfProvince), ...unknownBodies(bodies)],
      bodies,
      read: task,
    };
  });
}

/** The reader's doubt about a body that it knows by its form alone: whether it is a unit of the province is known here. */
const askedOfProvince = 'reading.body_by_form';

/** Doubts about bodies that stand for no unit and no collective of the province. */
export function unknownBodies(bodies: readonly TaskBody[]): readonly Doubt[] {
  return bodies
    .filter((body) => !body.unitId && !body.groupId)
    .map((body) => ({ field: body.role, code: 'plans.unknown_body', params: { written: body.written } }));
}

/** The version that follows a plan of the same number. */
export function nextVersion(earlier: { readonly id: string; readonly version: number } | null): {
  version: number;
  supersedesId: string | null;
} {
  return earlier ? { version: earlier.version + 1, supersedesId: earlier.id } : { version: 1, supersedesId: null };
}

/**
 * The first day that is proposed for a plan: of its period, but not before it was issued, since nobody could have been in time for what
 * fell due before. A person confirms it.
 */
export function startOf(
  period: { readonly from: string | null; readonly to: string | null },
  issuedOn: string | null,
): string | null {
  if (!period.from || !issuedOn || issuedOn < period.from) return period.from;
  return period.to && issuedOn > period.to ? period.from : issuedOn;
}

function bodiesOf(role: TaskBody['role'], written: readonly string[], names: NameBook): readonly TaskBody[] {
  return written.map((name) => {
    const resolution = resolveName(name, names);
    return {
      role,
      written: name,
      unitId: resolution.kind === 'unit' ? resolution.unitId : null,
      groupId: resolution.kind === 'group' ? resolution.groupId : null,
    };
  });
}
