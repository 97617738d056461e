import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { clarityFaults } from '../../plans/model/clarity.ts';
import { ownStates } from '../model/own-plan.ts';
import { divisionView } from './divisions.ts';

const isoDate = z.iso.date();
const planState = z.enum(['draft', 'in-force']);
const planParams = z.object({ unitPlanId: z.uuid() });
const lineParams = z.object({ lineId: z.uuid() });
const text = z.string().trim().min(1).max(5000);
const droppedReason = z.string().trim().min(1).max(1000);

const lineView = z.object({
  id: z.uuid(),
  ordinal: z.number().int(),
  text: z.string(),
  /** The unit's part of the province's sentence; null for a line of the unit's own. */
  assignmentId: z.uuid().nullable(),
  provinceText: z.string().nullable(),
  role: z.enum(['lead', 'coordinate']).nullable(),
  /** The unit's first piece of work by the sentence. */
  occurrenceId: z.uuid().nullable(),
  /** The province's last day; a line may not be later. */
  latestOn: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  divisionId: z.uuid().nullable(),
  divisionName: z.string().nullable(),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  /** Why the unit leaves the sentence out. */
  droppedReason: z.string().nullable(),
  state: z.enum(ownStates),
  doneOn: isoDate.nullable(),
  isLate: z.boolean(),
  revision: z.number().int(),
  abilities: z.object({ edit: z.boolean(), remove: z.boolean(), move: z.boolean() }),
});

export const ownPlanProblems = {
  'cascade.own_plan_not_found': 404,
  'cascade.own_plan_exists': 409,
  'cascade.own_plan_in_force': 409,
  'cascade.own_plan_not_in_force': 409,
  'cascade.no_part_in_plan': 422,
  'cascade.later_than_province': 422,
  'cascade.own_day_missing': 422,
  'cascade.nobody_for_lines': 422,
  'cascade.last_line_of_sentence': 409,
  'cascade.own_line_dropped': 422,
} as const;

const lineProblems = [
  'cascade.own_plan_not_found',
  'cascade.later_than_province',
  'cascade.own_day_missing',
  'cascade.person_unknown',
  'cascade.division_unknown',
] as const;

export const ownPlansApi = contract({
  listOwnPlans: {
    method: 'GET',
    path: '/api/unit-plans',
    summary: 'The province’s plans in force in which the caller’s unit has a part, with the unit’s own plan by each',
    permission: 'signed-in',
    output: z.object({
      plans: z.array(
        z.object({
          planId: z.uuid(),
          planNumber: z.string().nullable(),
          planTitle: z.string(),
          sentences: z.number().int(),
          unitPlan: z
            .object({
              id: z.uuid(),
              state: planState,
              /** Lines that stand, and how many of them are done, and late. */
              lines: z.number().int(),
              done: z.number().int(),
              late: z.number().int(),
              /** Sentences of the province that came since it was made. */
              newSentences: z.number().int(),
            })
            .nullable(),
        }),
      ),
      abilities: z.object({ start: z.boolean() }),
    }),
    problems: [],
  },
  startOwnPlan: {
    method: 'POST',
    path: '/api/unit-plans',
    summary: 'Begin the unit’s own plan: one line for each of the province’s sentences in which it has a part',
    permission: 'signed-in',
    body: z.object({ planId: z.uuid() }),
    output: z.object({ id: z.uuid() }),
    problems: ['plans.not_found', 'cascade.own_plan_exists', 'cascade.no_part_in_plan'],
  },
  getOwnPlan: {
    method: 'GET',
    path: '/api/unit-plans/:unitPlanId',
    summary: 'A unit’s own plan, line by line beside the province’s sentences',
    permission: 'signed-in',
    params: planParams,
    output: z.object({
      id: z.uuid(),
      planId: z.uuid(),
      planNumber: z.string().nullable(),
      planTitle: z.string(),
      unitName: z.string(),
      state: planState,
      lines: z.array(lineView),
      /** The province’s sentences that came since the plan was made and stand in no line of it. */
      newSentences: z.array(
        z.object({
          assignmentId: z.uuid(),
          text: z.string(),
          role: z.enum(['lead', 'coordinate']),
          latestOn: isoDate.nullable(),
        }),
      ),
      divisions: z.array(divisionView),
      people: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string() })),
      abilities: z.object({ edit: z.boolean(), add: z.boolean(), putInForce: z.boolean() }),
    }),
    problems: ['cascade.own_plan_not_found'],
  },
  putOwnPlanInForce: {
    method: 'POST',
    path: '/api/unit-plans/:unitPlanId/put-in-force',
    summary: 'Put a unit’s own plan in force: whom its lines name holds the unit’s work, where nobody holds it yet',
    permission: 'signed-in',
    params: planParams,
    output: z.object({ given: z.number().int(), lines: z.number().int() }),
    problems: [
      'cascade.own_plan_not_found',
      'cascade.own_plan_in_force',
      'cascade.nobody_for_lines',
      'cascade.later_than_province',
      'cascade.own_day_missing',
    ],
  },
  addOwnLine: {
    method: 'POST',
    path: '/api/unit-plans/:unitPlanId/lines',
    summary:
      'Add a line to a draft: one more for a sentence of the province, or one of the unit’s own; in force, for a sentence that came since, with who has it or a reason to leave it out',
    permission: 'signed-in',
    params: planParams,
    body: z.object({
      assignmentId: z.uuid().nullable(),
      text,
      dueOn: isoDate.nullable().optional(),
      divisionId: z.uuid().nullable().optional(),
      personId: z.uuid().nullable().optional(),
      droppedReason: droppedReason.nullable().optional(),
    }),
    output: z.object({ id: z.uuid() }),
    problems: [
      ...lineProblems,
      'cascade.not_found',
      'cascade.own_plan_in_force',
      'cascade.own_line_dropped',
      'cascade.nobody_for_lines',
    ],
  },
  changeOwnLine: {
    method: 'PATCH',
    path: '/api/own-tasks/:lineId',
    summary:
      'Word a line, set its day (never after the province’s), give it to a division or a person, or leave it out with a reason',
    permission: 'signed-in',
    params: lineParams,
    body: z
      .object({
        text,
        dueOn: isoDate.nullable(),
        divisionId: z.uuid().nullable(),
        personId: z.uuid().nullable(),
        droppedReason: droppedReason.nullable(),
      })
      .partial()
      .extend({ revision: z.number().int() }),
    output: z.object({ id: z.uuid() }),
    problems: [...lineProblems, 'cascade.own_line_dropped', 'cascade.nobody_for_lines', 'server.changed_meanwhile'],
  },
  removeOwnLine: {
    method: 'DELETE',
    path: '/api/own-tasks/:lineId',
    summary: 'Take a line out of a draft; the last of a sentence is left out with a reason instead',
    permission: 'signed-in',
    params: lineParams,
    problems: ['cascade.own_plan_not_found', 'cascade.last_line_of_sentence'],
  },
  moveOwnLine: {
    method: 'POST',
    path: '/api/own-tasks/:lineId/state',
    summary: 'Say how far a line of the unit’s own plan is; the unit’s reports to the province stay as they are',
    permission: 'signed-in',
    params: lineParams,
    body: z.object({ revision: z.number().int(), state: z.enum(ownStates) }),
    output: z.object({ id: z.uuid() }),
    problems: ['cascade.own_plan_not_found', 'cascade.own_plan_not_in_force', 'server.changed_meanwhile'],
  },
  getOwnLinesOfWork: {
    method: 'GET',
    path: '/api/occurrences/:occurrenceId/own-tasks',
    summary: 'Which units have put a task into their own plans, by which lines, and what the task is not clear about',
    permission: 'signed-in',
    params: z.object({ occurrenceId: z.uuid() }),
    output: z.object({
      unclear: z.array(z.enum(clarityFaults)),
      lines: z.array(
        z.object({
          id: z.uuid(),
          unitPlanId: z.uuid(),
          unitName: z.string(),
          planState,
          text: z.string(),
          dueOn: isoDate.nullable(),
          divisionName: z.string().nullable(),
          personName: z.string().nullable(),
          droppedReason: z.string().nullable(),
          state: z.enum(ownStates),
        }),
      ),
    }),
    problems: ['tasks.not_found'],
  },
});
