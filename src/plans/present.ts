import type { z } from 'zod';
import { dueDates, type DueContext } from '../reading/model/due-dates.ts';
import type { Actor } from '../server/actor.ts';
import type { UnitGroup } from '../units/model.ts';
import { proposeHeirs, type UnitFunction } from '../units/model/proposal.ts';
import { hasEnded, type UnitGraph } from '../units/model/succession.ts';
import type { bodyView, planView, taskView } from './api/views.ts';
import { unclear, type ClarityFault, type ClarityPoint } from './model/clarity.ts';
import type { CriterionNames } from './model/criterion-name.ts';
import type { TaskBody } from './model/plan.ts';
import type { ruleView } from './api/rules.ts';
import { mayEditPlans, maySeePlan, mayTeachReader } from './policies.ts';
import type { PlanRecord } from './store/plans.ts';
import type { RuleRecord } from './store/rules.ts';
import type { TaskRecord } from './store/tasks.ts';

/** A plan as the API shows it to an actor, with what that actor may do with it. */
export function presentPlan(record: PlanRecord, actor: Actor): z.output<typeof planView> {
  const { documentId: _document, fileHash: _hash, mediaType: _type, ...shown } = record;
  const edit = record.state === 'draft' && mayEditPlans(actor);
  return {
    ...shown,
    importedAt: record.importedAt.toISOString(),
    abilities: { edit, putInForce: edit, discard: edit },
  };
}

/** A rule as the API shows it to an actor; the plan that it came from only where that actor may see it. */
export function presentRule({ plan, planId: _plan, ...rule }: RuleRecord, actor: Actor): z.output<typeof ruleView> {
  return {
    ...rule,
    madeAt: rule.madeAt.toISOString(),
    plan: plan && maySeePlan(actor, plan) ? { id: plan.id, name: plan.name } : null,
    abilities: { remove: mayTeachReader(actor) },
  };
}

/** What tasks are shown by: names of units, collectives and criteria, and how deadlines are dated within the plan's period. */
export type TaskContext = {
  readonly graph: UnitGraph;
  readonly groups: readonly UnitGroup[];
  readonly dates: DueContext;
  readonly criteria: CriterionNames;
  readonly functions: readonly UnitFunction[];
  /** The points of clarity that hold for the plan. */
  readonly demanded: readonly ClarityPoint[];
  readonly today: string;
};

/** A task as the API shows it, its deadline dated within the plan's period. */
export function presentTask(record: TaskRecord, context: TaskContext): z.output<typeof taskView> {
  const { planId: _plan, bodies: _bodies, criterionRefs, ...shown } = record;
  const { due, effective, needsDate } = dueDates(record.deadline, context.dates);
  const { type, value, text } = record.deadline;
  return {
    ...shown,
    authority: record.authority ?? null,
    unclear: unclearIn(record, context),
    path: [...record.path],
    criteria: [...record.criteria],
    proposals: record.proposals.map(({ ref, index, code, name, confidence, words }) => ({
      ref,
      index,
      code,
      name,
      isRebuilt: context.criteria.get(ref)?.isRebuilt ?? false,
      confidence,
      words: [...words],
    })),
    taken: criterionRefs.map((ref) => ({
      ref,
      ...(context.criteria.get(ref) ?? { index: '', code: ref, name: ref, isRebuilt: false }),
    })),
    doubts: record.doubts.map((doubt) => ({ ...doubt, params: { ...doubt.params } })),
    source: structuredClone(record.source) as z.output<typeof taskView>['source'],
    lead: presentBodies(record, 'lead', context),
    coordinate: presentBodies(record, 'coordinate', context),
    deadline: {
      type,
      text,
      value: isList(value) ? [...value] : value,
      due: [...due],
      effective: [...effective],
      needsDate,
    },
  };
}

/** What a task misses of the points of clarity demanded when its plan was issued. */
function unclearIn(record: TaskRecord, { dates, demanded }: Pick<TaskContext, 'dates' | 'demanded'>): ClarityFault[] {
  return [...unclear({ ...record, needsDate: dueDates(record.deadline, dates).needsDate }, demanded)];
}

function presentBodies(
  { bodies, text }: Pick<TaskRecord, 'bodies' | 'text'>,
  role: TaskBody['role'],
  { graph, groups, functions, today }: TaskContext,
): z.output<typeof bodyView>[] {
  return bodies
    .filter((body) => body.role === role)
    .map(({ written, unitId, groupId }) => {
      const unit = unitId === null ? undefined : graph.units.get(unitId);
      const heirsOfUnit = (endedId: string) =>
        proposeHeirs(graph, { unitId: endedId, text }, functions, today).map(
          (heir) => graph.units.get(heir.unitId)?.name ?? '',
        );
      return {
        written,
        unitId,
        groupId,
        name: (unit ?? groups.find((group) => group.id === groupId))?.name ?? null,
        ...(unit?.validTo && hasEnded(unit, today) ? { ended: { on: unit.validTo, heirs: heirsOfUnit(unit.id) } } : {}),
      };
    });
}

function isList(value: string | readonly string[] | null): value is readonly string[] {
  return Array.isArray(value);
}
