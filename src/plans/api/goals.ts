import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { targetInputs } from '../../results/api/targets.ts';
import { goalReasons } from '../model/target-proposal.ts';

const sentence = z.object({ vi: z.string(), en: z.string() });

/** A goal of a plan in force, and the target that it is taken for. */
const proposalView = z.object({
  plan: z.object({ id: z.uuid(), name: z.string() }),
  /** Its place among the goals of the plan's reading. */
  ordinal: z.number().int(),
  text: z.string(),
  /** Where the sentence stands in the document. */
  blocks: z.array(z.string()),
  /** What was understood; null where the goal stays as text. */
  target: targetInputs.nullable(),
  /** The index that it is about, in words. */
  indexName: sentence.nullable(),
  why: z.enum(goalReasons).nullable(),
  /** The target that was taken from it already. */
  targetId: z.uuid().nullable(),
  abilities: z.object({ take: z.boolean() }),
});

/** Status of each refusal about goals. */
export const goalProblems = {
  'plans.no_goal': 404,
  'plans.goal_not_understood': 422,
  'plans.goal_taken': 409,
} as const;

export const goalsApi = contract({
  listTargetProposals: {
    method: 'GET',
    path: '/api/target-proposals',
    summary:
      'The goals of plans in force, each with the target that it is taken for; none of them counts before a person takes it',
    permission: 'signed-in',
    output: z.object({ proposals: z.array(proposalView) }),
    problems: [],
  },
  takeGoal: {
    method: 'POST',
    path: '/api/plans/:planId/goals/:ordinal/target',
    summary: 'Take a plan’s goal as a target, as it was understood',
    permission: 'plans.take-goals',
    params: z.object({ planId: z.uuid(), ordinal: z.coerce.number().int().min(0) }),
    /** The goal's text, so that no other is taken where the document was read again meanwhile. */
    body: z.object({ text: z.string() }),
    output: z.object({ targetId: z.uuid() }),
    problems: ['plans.no_goal', 'plans.goal_not_understood', 'plans.goal_taken'],
  },
});
