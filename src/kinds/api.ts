import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { indexNames, taskKinds } from '../plans/model/plan.ts';
import { addTaskRefusals } from '../tasks/api.ts';
import { initiativeLevels } from './model/initiative.ts';
import { placePattern, registerShows } from './model/register.ts';
import { typedKinds, writtenSchema } from './model/sheet.ts';
import {
  dutyView,
  findingView,
  inspectionName,
  initiativeView,
  linkView,
  lookView,
  plannedView,
  registerRow,
  overlapRuleView,
} from './api/views.ts';

const isoDate = z.iso.date();
const occurrenceParams = z.object({ occurrenceId: z.uuid() });

const registerQuery = z.object({ show: z.enum(registerShows).default('open'), unitId: z.uuid().optional() });

/** Status of each refusal. */
export const problems = {
  'kinds.other_kind': 409,
  'kinds.days_backwards': 422,
  'kinds.inspections_overlap': 409,
  'kinds.unit_unknown': 422,
  'kinds.no_link': 422,
  'kinds.move_not_possible': 409,
  'kinds.own_unit': 403,
  'kinds.target_missing': 422,
} as const;

export const api = contract({
  listPublishingDuties: {
    method: 'GET',
    path: '/api/kinds/publishing-duties',
    summary: 'What laws order to be published, as it holds today: what, who, where, how long, by when',
    permission: 'signed-in',
    output: z.object({ duties: z.array(dutyView) }),
    problems: [],
  },
  getOverlapRule: {
    method: 'GET',
    path: '/api/kinds/inspection/overlap-rule',
    summary: 'Why inspections may not overlap, as it holds today, and how we know',
    permission: 'signed-in',
    output: z.object({ rule: overlapRuleView.nullable() }),
    problems: [],
  },
  listSilent: {
    method: 'GET',
    path: '/api/kinds/silent',
    summary: 'Work whose published address no longer answers, among what the caller may see',
    permission: 'signed-in',
    output: z.object({ silent: z.array(z.object({ occurrenceId: z.uuid(), silentSince: isoDate })) }),
    problems: [],
  },
  listOfKind: {
    method: 'GET',
    path: '/api/kinds/:kind',
    summary: 'A page of the work of one kind in plans in force with its fields, what is silent and what is late first',
    permission: 'signed-in',
    params: z.object({ kind: z.enum(typedKinds) }),
    query: registerQuery.extend({
      /** What the last page gave as `next`. */
      after: z.string().regex(placePattern).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    output: z.object({
      rows: z.array(registerRow),
      /** Over the whole register of the unit or of all, whatever is shown. */
      counts: z.object({
        open: z.number().int(),
        late: z.number().int(),
        silent: z.number().int(),
        all: z.number().int(),
      }),
      next: z.string().nullable(),
      /** Whether the caller may make one, and for any unit or the own one alone. */
      abilities: z.object({ make: z.boolean(), forAnyUnit: z.boolean() }),
    }),
    problems: [],
  },
  getInspectionPlan: {
    method: 'GET',
    path: '/api/kinds/inspection/plan',
    summary: 'The inspections of one year with their targets and days, whatever page of the register is shown',
    permission: 'signed-in',
    query: registerQuery.extend({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
    output: z.object({
      year: z.number().int(),
      /** The years in which there are any. */
      years: z.array(z.number().int()),
      inspections: z.array(plannedView),
      /** Inspections that lack a target or days, and so stand in no year. */
      undated: z.number().int(),
    }),
    problems: [],
  },
  makeOfKind: {
    method: 'POST',
    path: '/api/kinds',
    summary: 'Make a new duty of a kind by hand in a plan in force, with its fields; it is given out at once',
    permission: 'signed-in',
    body: z.object({
      planId: z.uuid(),
      text: z.string().trim().min(1).max(2000),
      indexName: z.enum(indexNames).default('general'),
      lead: z.union([z.object({ unitId: z.uuid() }), z.object({ groupId: z.uuid() })]),
      deadlineText: z.string().trim().min(1).max(300),
      written: writtenSchema('task'),
    }),
    output: z.object({
      /** The first time that it is owed; null where its words give none within the plan. */
      occurrenceId: z.uuid().nullable(),
    }),
    problems: [...addTaskRefusals, 'kinds.unit_unknown', 'kinds.days_backwards', 'kinds.inspections_overlap'],
  },
  getSheet: {
    method: 'GET',
    path: '/api/occurrences/:occurrenceId/sheet',
    summary: 'The kind of a piece of work with its fields, and what follows from them',
    permission: 'signed-in',
    params: occurrenceParams,
    output: z.object({
      kind: z.enum(taskKinds),
      taskRevision: z.number().int(),
      /** Null for kinds without a sheet. */
      task: z.object({ written: writtenSchema('task'), revision: z.number().int() }).nullable(),
      work: z.object({ written: writtenSchema('work'), revision: z.number().int() }).nullable(),
      /** Names of required fields that nobody has filled in. */
      missing: z.array(z.string()),
      targetName: z.string().nullable(),
      link: linkView.nullable(),
      /** The last 30 days on which it was looked at, the newest first. */
      looks: z.array(lookView),
      stoodDays: z.number().int().nullable(),
      takenDownEarly: z.boolean(),
      overlaps: z.array(inspectionName),
      findings: z.array(findingView),
      /** The inspection whose finding this work is. */
      foundBy: inspectionName.nullable(),
      initiative: initiativeView.nullable(),
      abilities: z.object({
        changeKind: z.boolean(),
        writeTask: z.boolean(),
        writeWork: z.boolean(),
        addFinding: z.boolean(),
      }),
    }),
    problems: ['tasks.not_found'],
  },
  changeKind: {
    method: 'PUT',
    path: '/api/occurrences/:occurrenceId/kind',
    summary: 'Say of which kind the task is; what was written under another kind is kept there',
    permission: 'kinds.change-kind',
    params: occurrenceParams,
    body: z.object({ kind: z.enum(taskKinds), taskRevision: z.number().int() }),
    output: z.object({ kind: z.enum(taskKinds) }),
    problems: ['tasks.not_found', 'server.changed_meanwhile'],
  },
  writeTask: {
    method: 'PUT',
    path: '/api/occurrences/:occurrenceId/sheet/task',
    summary:
      'Fill in what the sheet asks of the task. An inspection that overlaps another is refused until a reason is given',
    permission: 'signed-in',
    params: occurrenceParams,
    body: z.object({ revision: z.number().int(), written: writtenSchema('task') }),
    output: z.object({ revision: z.number().int() }),
    problems: [
      'tasks.not_found',
      'kinds.other_kind',
      'kinds.days_backwards',
      'kinds.inspections_overlap',
      'kinds.unit_unknown',
      'server.changed_meanwhile',
    ],
  },
  writeWork: {
    method: 'PUT',
    path: '/api/occurrences/:occurrenceId/sheet/work',
    summary: 'Fill in what the sheet asks of the unit’s own work; the server looks whether a new link answers',
    permission: 'signed-in',
    params: occurrenceParams,
    body: z.object({ revision: z.number().int(), written: writtenSchema('work') }),
    output: z.object({ revision: z.number().int() }),
    // A new link makes the server speak to the outside.
    limit: { calls: 60, minutes: 10 },
    problems: [
      'tasks.not_found',
      'kinds.other_kind',
      'kinds.days_backwards',
      'evidence.link_malformed',
      'server.changed_meanwhile',
    ],
  },
  lookNow: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/link-look',
    summary:
      'Have the server look now whether the published address answers; what it finds stands there a moment later',
    permission: 'signed-in',
    params: occurrenceParams,
    limit: { calls: 20, minutes: 10 },
    problems: ['tasks.not_found', 'kinds.no_link'],
  },
  moveInitiative: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/initiative',
    summary: 'Judge an initiative, recognise it, decline it with a reason, or propose it again; never one’s own unit’s',
    permission: 'signed-in',
    params: occurrenceParams,
    body: z.discriminatedUnion('move', [
      z.object({
        move: z.literal('judge'),
        revision: z.number().int(),
        opinion: z.string().trim().min(1).max(4000),
        score: z.number().min(0).max(100).multipleOf(0.01).nullable().default(null),
      }),
      z.object({
        move: z.literal('recognise'),
        revision: z.number().int(),
        level: z.enum(initiativeLevels),
        decisionNumber: z.string().trim().min(1).max(100),
        decidedOn: isoDate,
      }),
      z.object({
        move: z.literal('decline'),
        revision: z.number().int(),
        reason: z.string().trim().min(1).max(2000),
      }),
      z.object({ move: z.literal('propose_again'), revision: z.number().int() }),
    ]),
    output: initiativeView,
    problems: [
      'tasks.not_found',
      'kinds.other_kind',
      'kinds.move_not_possible',
      'kinds.own_unit',
      'server.changed_meanwhile',
    ],
  },
  tieInitiative: {
    method: 'PUT',
    path: '/api/occurrences/:occurrenceId/initiative/criteria',
    summary: 'Tie an initiative to the criteria of indices that it serves',
    permission: 'signed-in',
    params: occurrenceParams,
    body: z.object({ taskRevision: z.number().int(), criterionRefs: z.array(z.string().max(100)).max(20) }),
    output: initiativeView,
    problems: ['tasks.not_found', 'kinds.other_kind', 'plans.unknown_criterion', 'server.changed_meanwhile'],
  },
  addFinding: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/findings',
    summary: 'What an inspection found becomes a task of the inspected unit, due as its words say',
    permission: 'signed-in',
    params: occurrenceParams,
    body: z.object({
      text: z.string().trim().min(1).max(2000),
      deadlineText: z.string().trim().min(1).max(300),
      product: z.string().trim().max(1000).default(''),
    }),
    output: findingView,
    problems: ['tasks.not_found', 'kinds.other_kind', 'kinds.target_missing', ...addTaskRefusals],
  },
});
