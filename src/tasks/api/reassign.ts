import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';

const role = z.enum(['lead', 'coordinate']);
const assignmentParams = z.object({ assignmentId: z.uuid() });
const partView = z.object({ unitId: z.uuid(), unitName: z.string() });

/** Why giving a duty again is refused. */
export const reassignProblems = {
  'tasks.not_reassignable': 409,
  'tasks.unchanged_parts': 422,
  'tasks.leads_already': 422,
} as const;

/** What one unit's part in a task became when it was given again. */
export const reassignmentView = z.object({
  id: z.uuid(),
  unitName: z.string(),
  was: role.nullable(),
  becomes: role.nullable(),
  reason: z.string(),
  onDay: z.iso.date(),
  decidedBy: z.string(),
});

export const reassignApi = contract({
  listParts: {
    method: 'GET',
    path: '/api/assignments/:assignmentId/parts',
    summary: 'Who leads a duty in force and who coordinates it today',
    permission: 'tasks.coordinate',
    params: assignmentParams,
    output: z.object({ lead: partView, coordinators: z.array(partView) }),
    problems: ['tasks.not_found'],
  },
  reassign: {
    method: 'POST',
    path: '/api/assignments/:assignmentId/reassign',
    summary:
      'Give a duty in force again from today: who leads it and who coordinates; what was done stays the former lead’s',
    permission: 'tasks.coordinate',
    params: assignmentParams,
    body: z.object({
      leadId: z.uuid(),
      /** All who coordinate from today; who is not among them does so no more. */
      coordinatorIds: z.array(z.uuid()).max(500),
      reason: z.string().trim().min(1).max(1000),
    }),
    output: z.object({ lead: partView, coordinators: z.array(partView) }),
    problems: [
      'tasks.not_found',
      'tasks.not_reassignable',
      'tasks.unchanged_parts',
      'tasks.heir_not_living',
      'tasks.leads_already',
      'tasks.lead_coordinates',
    ],
  },
});
