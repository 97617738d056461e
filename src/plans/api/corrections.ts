import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { taskView } from './views.ts';

/** Status of each refusal of a correction of a draft's form. */
export const correctionProblems = {
  'plans.line_not_found': 404,
  'plans.line_is_task': 409,
  'plans.heading_shared': 409,
  'plans.headings_apart': 422,
  'plans.merge_nothing_before': 422,
  'plans.merge_loses': 409,
  'plans.split_place': 422,
  'plans.step_not_found': 404,
  'plans.step_overtaken': 409,
} as const;

const planParams = z.object({ planId: z.uuid() });
const line = z.string().max(100);
const seen = { taskId: z.uuid(), revision: z.number().int() };

/** What each paragraph is taken for, by its id: 'heading', 'task', 'left-over', ... */
const parts = z.record(z.string(), z.string());

/** The draft as it stands after a correction: all its tasks in order, and what its lines are. */
const corrected = z.object({ tasks: z.array(taskView), parts });

export const correctionsApi = contract({
  getLines: {
    method: 'GET',
    path: '/api/plans/:planId/lines',
    summary: "What each line of the plan's document is taken for; empty for plans that were read before it was kept",
    permission: 'signed-in',
    params: planParams,
    output: z.object({ parts }),
    problems: ['plans.not_found'],
  },
  correctForm: {
    method: 'POST',
    path: '/api/plans/:planId/corrections',
    summary:
      'Correct the form of a draft: a line becomes a task, a task a heading; a task goes into the one before it, or is split; a broken heading is joined',
    permission: 'plans.edit',
    params: planParams,
    body: z.union([
      z.object({ kind: z.literal('task'), line }),
      z.object({ kind: z.literal('heading'), ...seen }),
      z.object({
        kind: z.literal('merge'),
        ...seen,
        /** The task before it, as it was seen. */
        before: z.object(seen),
        isLossAccepted: z.boolean(),
      }),
      /** `at`: the letter of the text before which it is cut, from 0. */
      z.object({ kind: z.literal('split'), ...seen, at: z.number().int() }),
      z.object({ kind: z.literal('join-headings'), line }),
    ]),
    output: corrected.extend({
      /** Under which it can be taken back. */
      step: z.uuid(),
      /** The task to go on with; null where none is left of it. */
      taskId: z.uuid().nullable(),
      /** Tasks that stand elsewhere in the outline now. */
      moved: z.number().int(),
    }),
    problems: [
      'plans.not_found',
      'plans.not_a_draft',
      'plans.task_not_found',
      'plans.line_not_found',
      'plans.line_is_task',
      'plans.heading_shared',
      'plans.headings_apart',
      'plans.merge_nothing_before',
      'plans.merge_loses',
      'plans.split_place',
      'server.changed_meanwhile',
    ],
  },
  undoStep: {
    method: 'POST',
    path: '/api/plans/:planId/steps/:stepId/undo',
    summary: 'Take a correction back: what it changed is exactly as it was before, unless somebody changed it since',
    permission: 'plans.edit',
    params: planParams.extend({ stepId: z.uuid() }),
    output: corrected,
    problems: ['plans.not_found', 'plans.not_a_draft', 'plans.step_not_found', 'plans.step_overtaken'],
  },
});
