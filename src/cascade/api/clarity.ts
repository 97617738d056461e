import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { clarityFaults, clarityPoints } from '../../plans/model/clarity.ts';

/** The list of what a plan's tasks are not clear about. */
export const clarityApi = contract({
  getClarity: {
    method: 'GET',
    path: '/api/plans/:planId/clarity',
    summary:
      'What the tasks of a plan miss of the points of clarity that held when it was issued, and, in force, which leading units have given to nobody; skipped readings do not count',
    permission: 'signed-in',
    params: z.object({ planId: z.uuid() }),
    output: z.object({
      planNumber: z.string().nullable(),
      planTitle: z.string(),
      /** What demands these points. */
      source: z.string(),
      checked: z.number().int(),
      points: z.array(z.object({ point: z.enum(clarityPoints), tasks: z.number().int() })),
      tasks: z.array(
        z.object({
          id: z.uuid(),
          ordinal: z.number().int(),
          text: z.string(),
          unclear: z.array(z.enum(clarityFaults)),
        }),
      ),
    }),
    problems: ['plans.not_found'],
  },
});
