import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { correctionProblems } from './api/corrections.ts';
import { goalProblems } from './api/goals.ts';
import { ruleProblems } from './api/rules.ts';
import { accountableView, planView, taskView } from './api/views.ts';
import { indexNames, reviewStates, taskKinds } from './model/plan.ts';

const planParams = z.object({ planId: z.uuid() });
const taskParams = z.object({ taskId: z.uuid() });
const importParams = z.object({ importId: z.uuid() });
const isoDate = z.iso.date();

const bodyChange = z.object({
  written: z.string().trim().min(1).max(300),
  unitId: z.uuid().nullable(),
  groupId: z.uuid().nullable(),
});

/** Status of each refusal. */
export const problems = {
  'plans.not_found': 404,
  'plans.no_file': 404,
  'plans.import_not_found': 404,
  'plans.task_not_found': 404,
  'plans.not_a_draft': 409,
  'plans.period_missing': 422,
  'plans.period_backwards': 422,
  'plans.too_much_to_read': 422,
  'plans.unknown_body': 422,
  'plans.unknown_criterion': 422,
  'plans.not_a_lead': 422,
  ...goalProblems,
  ...ruleProblems,
  ...correctionProblems,
} as const;

export const api = contract({
  listPlans: {
    method: 'GET',
    path: '/api/plans',
    summary: 'The registry of plans, newest first; drafts only for those who may edit them',
    permission: 'signed-in',
    output: z.object({ plans: z.array(planView), abilities: z.object({ import: z.boolean() }) }),
    problems: [],
  },
  importDocument: {
    method: 'POST',
    path: '/api/imports',
    summary: 'Hand in a plan as a file. A file that is known answers with its plan; `again` reads it as a new version',
    permission: 'plans.edit',
    upload: true,
    body: z.object({ again: z.enum(['true', 'false']).optional() }),
    output: z.object({
      importId: z.uuid().nullable(),
      /** The plan that the same file gave before; nothing was imported. */
      knownPlanId: z.uuid().nullable(),
    }),
    problems: ['server.file_too_large', 'server.empty_file', 'server.no_file'],
  },
  getImport: {
    method: 'GET',
    path: '/api/imports/:importId',
    summary: 'How an import stands: being read, ready with its plan, or refused with the reason',
    permission: 'plans.edit',
    params: importParams,
    output: z.object({
      id: z.uuid(),
      fileName: z.string(),
      state: z.enum(['reading', 'ready', 'refused']),
      planId: z.uuid().nullable(),
      tasks: z.number().int().nullable(),
      /** A plan of the same number that was there before: the new one is its next version. */
      earlierPlanId: z.uuid().nullable(),
      problem: z
        .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
        .nullable(),
    }),
    problems: ['plans.import_not_found'],
  },
  followImport: {
    method: 'GET',
    path: '/api/imports/:importId/events',
    summary: 'Live progress of an import as server-sent events: {done, total, ended?}',
    permission: 'plans.edit',
    params: importParams,
    produces: 'text/event-stream',
    problems: ['plans.import_not_found'],
  },
  getPlan: {
    method: 'GET',
    path: '/api/plans/:planId',
    summary: 'One plan',
    permission: 'signed-in',
    params: planParams,
    output: planView,
    problems: ['plans.not_found'],
  },
  getDocument: {
    method: 'GET',
    path: '/api/plans/:planId/document',
    summary: 'The plan as written: its blocks with their places; none where a clerk entered it by hand',
    permission: 'signed-in',
    params: planParams,
    output: z.object({ fileName: z.string().nullable(), blocks: z.array(z.looseObject({})) }),
    problems: ['plans.not_found'],
  },
  getFile: {
    method: 'GET',
    path: '/api/plans/:planId/file',
    summary: 'The file as it was handed in',
    permission: 'signed-in',
    params: planParams,
    produces: 'application/octet-stream',
    problems: ['plans.not_found', 'plans.no_file'],
  },
  changePlan: {
    method: 'PATCH',
    path: '/api/plans/:planId',
    summary: "Correct a draft's head and set its period",
    permission: 'plans.edit',
    params: planParams,
    body: z
      .object({
        number: z.string().trim().max(60).nullable(),
        title: z.string().trim().min(1).max(1000),
        issuedOn: isoDate.nullable(),
        periodFrom: isoDate.nullable(),
        periodTo: isoDate.nullable(),
      })
      .partial(),
    output: planView,
    problems: ['plans.not_found', 'plans.not_a_draft', 'plans.period_backwards'],
  },
  discardPlan: {
    method: 'DELETE',
    path: '/api/plans/:planId',
    summary: 'Throw a draft away; the file itself is kept no longer when no other plan uses it',
    permission: 'plans.edit',
    params: planParams,
    problems: ['plans.not_found', 'plans.not_a_draft'],
  },
  listTasks: {
    method: 'GET',
    path: '/api/plans/:planId/tasks',
    summary: "The plan's tasks in the order of the document, with what the reader doubts",
    permission: 'signed-in',
    params: planParams,
    output: z.object({ tasks: z.array(taskView) }),
    problems: ['plans.not_found'],
  },
  changeTask: {
    method: 'PATCH',
    path: '/api/tasks/:taskId',
    summary: 'Correct what was read of a task; the fields that are corrected are no longer in doubt',
    permission: 'plans.edit',
    params: taskParams,
    body: z
      .object({
        text: z.string().trim().min(1).max(10_000),
        kind: z.enum(taskKinds),
        indexName: z.enum(indexNames),
        product: z.string().trim().max(1000).nullable(),
        authority: z.string().trim().max(300).nullable(),
        deadlineText: z.string().trim().max(300).nullable(),
        lead: z.array(bodyChange).max(30),
        coordinate: z.array(bodyChange).max(60),
        criterionRefs: z.array(z.string().max(100)).max(20),
        accountable: accountableView.nullable(),
      })
      .partial()
      .extend({ revision: z.number().int() }),
    /** The task, and the step under which the correction can be taken back. */
    output: taskView.extend({ step: z.uuid() }),
    problems: [
      'plans.task_not_found',
      'plans.not_a_draft',
      'plans.unknown_criterion',
      'plans.not_a_lead',
      'server.changed_meanwhile',
    ],
  },
  reviewTask: {
    method: 'POST',
    path: '/api/tasks/:taskId/review',
    summary: 'Confirm a task, skip it, or open it again',
    permission: 'plans.edit',
    params: taskParams,
    body: z.object({ review: z.enum(reviewStates), revision: z.number().int() }),
    output: taskView,
    problems: ['plans.task_not_found', 'plans.not_a_draft', 'server.changed_meanwhile'],
  },
  confirmSure: {
    method: 'POST',
    path: '/api/plans/:planId/confirm-sure',
    summary: 'Confirm every unreviewed task that the reader does not doubt',
    permission: 'plans.edit',
    params: planParams,
    output: z.object({ confirmed: z.number().int() }),
    problems: ['plans.not_found', 'plans.not_a_draft'],
  },
});
