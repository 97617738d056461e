import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { planStates, reviewStates } from '../model/plan.ts';

/** A task that a person tied to criteria, with the plan in whose document its sentence stands. */
const tiedTaskView = z.object({
  id: z.uuid(),
  text: z.string(),
  review: z.enum(reviewStates),
  /** Codes of the criteria in the edition that was asked for. */
  codes: z.array(z.string()),
  /** Who leads, as the document writes it. */
  leads: z.array(z.string()),
  plan: z.object({ id: z.uuid(), number: z.string().nullable(), title: z.string(), state: z.enum(planStates) }),
});

export const criteriaApi = contract({
  listTiedTasks: {
    method: 'GET',
    path: '/api/frameworks/:index/editions/:edition/tasks',
    summary:
      'The tasks that serve the criteria of an edition, those too that were tied to what a criterion was in another edition, or to something within it that this one does not have; not what was skipped or replaced',
    permission: 'signed-in',
    params: z.object({ index: z.string(), edition: z.string() }),
    output: z.object({ tasks: z.array(tiedTaskView) }),
    problems: ['frameworks.no_index', 'frameworks.no_edition'],
  },
});
