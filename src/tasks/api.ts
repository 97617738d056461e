import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { indexNames } from '../plans/model/plan.ts';
import { scheduleProblems, scheduleView } from './api/schedules.ts';
import { handoverView } from './api/handovers.ts';
import { reassignmentView, reassignProblems } from './api/reassign.ts';
import { monthPattern } from './model/month.ts';
import { manyProblems } from './api/many.ts';
import { datings, proofStates, punctualities, reportedStates, shows } from './model/states.ts';

const planParams = z.object({ planId: z.uuid() });
const occurrenceParams = z.object({ occurrenceId: z.uuid() });
const isoDate = z.iso.date();
/** '11-29'. */
const monthDay = z.string().regex(/^\d\d-\d\d$/);
const role = z.enum(['lead', 'coordinate']);

const standingView = z.object({ state: z.enum(punctualities), days: z.number().int().nullable() });

/** One line of a list of work: an occurrence with enough of its task to know it. */
export const occurrenceView = z.object({
  id: z.uuid(),
  /** The unit's work on the task, which is given to people as one. */
  assignmentId: z.uuid(),
  taskId: z.uuid(),
  taskText: z.string(),
  indexName: z.enum(indexNames),
  criterion: z.string().nullable(),
  planId: z.uuid(),
  planNumber: z.string().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  /** The unit's last day, where it has one: past, its duties wait for an heir. */
  unitEndedOn: isoDate.nullable(),
  /** The unit to which the plan gave it, where another carries it on. */
  givenTo: z.string().nullable(),
  role,
  /** The collective through which the unit was named. */
  groupName: z.string().nullable(),
  label: z.string(),
  deadlineText: z.string().nullable(),
  /** What the unit has to do itself, where it coordinates and somebody said so; else ''. */
  ownPart: z.string(),
  dating: z.enum(datings),
  nominalOn: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  /** The day that was first set, where a later one was granted. */
  firstDueOn: isoDate.nullable(),
  /** Of what is owed all the time: the cut-off by which it owes an update. */
  updateBy: isoDate.nullable(),
  reported: z.enum(reportedStates),
  reportText: z.string(),
  product: z.string(),
  /** How much has been done; null where nobody gave a number. */
  quantityDone: z.number().nullable(),
  /** The product in the plan's words, and the number that they ask for where they name one: a proposal. */
  expectedProduct: z.string().nullable(),
  expected: z.object({ quantity: z.number(), unit: z.string() }).nullable(),
  difficulty: z.string(),
  reportedAt: z.iso.datetime().nullable(),
  proof: z.enum(proofStates),
  standing: standingView,
  allThree: z.boolean(),
  revision: z.number().int(),
  abilities: z.object({
    report: z.boolean(),
    setDate: z.boolean(),
    setMilestones: z.boolean(),
    proposeMilestones: z.boolean(),
    recordEvent: z.boolean(),
    /** The unit leads it and lives, and it is open: another may be given it. */
    reassign: z.boolean(),
    /** The unit coordinates, it is open, and the caller may say what its part is. */
    setPart: z.boolean(),
  }),
});

const progressView = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  personName: z.string(),
  reported: z.enum(reportedStates),
  text: z.string(),
  product: z.string(),
  quantityDone: z.number().nullable(),
  difficulty: z.string(),
});

/** Counts over a list's whole range, not only the page of it that is shown. */
export const countsView = z.object({
  late: z.number().int(),
  soon: z.number().int(),
  later: z.number().int(),
  returned: z.number().int(),
  /** Without a day, or without the milestones of a roadmap. */
  needsDate: z.number().int(),
  stale: z.number().int(),
  continuous: z.number().int(),
  awaitsEvent: z.number().int(),
  done: z.number().int(),
});

/** Status of each refusal. */
export const problems = {
  'tasks.not_found': 404,
  'tasks.nothing_confirmed': 422,
  'tasks.consultation_open': 409,
  'tasks.product_missing': 422,
  'tasks.has_date': 409,
  'tasks.date_outside_plan': 422,
  'tasks.part_of_lead': 422,
  'tasks.part_done': 409,
  'tasks.part_undated': 422,
  'tasks.part_day_past': 422,
  'tasks.part_day_late': 422,
  ...scheduleProblems,
  ...manyProblems,
  ...reassignProblems,
  'tasks.days_too_many': 422,
  'tasks.nothing_to_hand_over': 409,
  'tasks.heir_not_living': 422,
  'tasks.heir_has_it': 422,
  'tasks.several_leads': 422,
  'tasks.not_a_lead': 422,
  'tasks.several_heirs': 422,
  'tasks.group_not_found': 404,
  'tasks.reason_missing': 422,
  'tasks.plan_not_in_force': 409,
  'tasks.no_day_in_words': 422,
  'tasks.due_before_plan': 422,
  'tasks.lead_coordinates': 422,
  'tasks.unit_ends_first': 422,
  'tasks.group_empty': 422,
} as const;

/** Why a task that a person adds to a plan in force may be refused: for every endpoint that adds one. */
export const addTaskRefusals = [
  'plans.not_found',
  'plans.unknown_criterion',
  'tasks.plan_not_in_force',
  'tasks.no_day_in_words',
  'tasks.due_before_plan',
  'tasks.lead_coordinates',
  'tasks.unit_ends_first',
  'tasks.group_empty',
  'tasks.group_not_found',
  'units.not_found',
] as const;

export const api = contract({
  previewWork: {
    method: 'GET',
    path: '/api/plans/:planId/work',
    summary:
      'What putting the plan in force would give out: units, assignments, dated occurrences, and what needs a date or a body',
    permission: 'tasks.coordinate',
    params: planParams,
    output: z.object({
      confirmedTasks: z.number().int(),
      unreviewedTasks: z.number().int(),
      units: z.number().int(),
      assignments: z.number().int(),
      occurrences: z.number().int(),
      needsDate: z.number().int(),
      needsMilestones: z.number().int(),
      awaitsEvent: z.number().int(),
      continuous: z.number().int(),
      /** Dated occurrences whose words name a day outside the plan's period. */
      outsidePeriod: z.number().int(),
      /** When yearly duties without a day of their own fall due: those of the plan's own report, else the cut-offs that hold in the province. */
      report: z.object({
        yearlyTasks: z.number().int(),
        days: z.array(z.object({ day: monthDay, words: z.string(), duty: z.string() })),
        /** That of the plan's first year, and of each year from which it is another; with what grounds it. */
        cutOffs: z.array(z.object({ year: z.number().int(), day: monthDay, source: z.string() })),
      }),
      /** Names as written that stand for no unit yet; no work is given to them. */
      unknownBodies: z.array(z.object({ written: z.string(), tasks: z.number().int() })),
      tasksWithoutLead: z.number().int(),
      /** Tasks that name several units as leads: a person says which of them answers, or that each answers for its own part. */
      severalLeads: z.array(
        z.object({
          taskId: z.uuid(),
          ordinal: z.number().int(),
          text: z.string(),
          leads: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
        }),
      ),
      /** Units that are still asked about the draft: until when, how many, how many answered, and opinions that wait for a decision. */
      consultation: z
        .object({
          id: z.uuid(),
          dueOn: isoDate,
          asked: z.number().int(),
          answered: z.number().int(),
          waiting: z.number().int(),
        })
        .nullable(),
      /** Units named that have ended, with who follows them: their tasks go to the heir chosen, else wait for one. */
      endedUnits: z.array(
        z.object({
          unitId: z.uuid(),
          name: z.string(),
          endedOn: isoDate,
          tasks: z.number().int(),
          heirs: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
        }),
      ),
      /** Collectives without a member today; no work is given to them. */
      emptyGroups: z.array(z.object({ name: z.string(), tasks: z.number().int() })),
    }),
    problems: ['plans.not_found', 'plans.period_missing'],
  },
  putInForce: {
    method: 'POST',
    path: '/api/plans/:planId/put-in-force',
    summary: 'Give out the confirmed tasks: one assignment a unit, one occurrence each time it falls due',
    permission: 'tasks.coordinate',
    params: planParams,
    body: z
      .object({
        /** The day of yearly duties without one; null for the yearly cut-off; left out, the first that the preview proposes. */
        reportDay: monthDay.nullable().optional(),
        /** Who takes what the plan names for a unit that has ended; without a choice it waits in the queue. */
        heirs: z.array(z.object({ unitId: z.uuid(), heirId: z.uuid() })).max(200),
        /** Who answers for tasks that name several leads; null where each answers for its own part. */
        leads: z.array(z.object({ taskId: z.uuid(), unitId: z.uuid().nullable() })).max(5000),
        /** Every other such task: each answers for its own part. Without it they are refused, so that nothing is decided silently. */
        eachForItsPart: z.boolean(),
        /** Puts it in force although units are still asked about it; no opinion is taken any more then. */
        despiteConsultation: z.boolean(),
      })
      .partial()
      .nullish(),
    output: z.object({
      assignments: z.number().int(),
      occurrences: z.number().int(),
      needsDate: z.number().int(),
      needsMilestones: z.number().int(),
      awaitsEvent: z.number().int(),
    }),
    problems: [
      'plans.not_found',
      'plans.not_a_draft',
      'plans.period_missing',
      'tasks.consultation_open',
      'tasks.nothing_confirmed',
      'tasks.no_such_day',
      'tasks.heir_not_living',
      'tasks.several_leads',
      'tasks.not_a_lead',
    ],
  },
  listOccurrences: {
    method: 'GET',
    path: '/api/occurrences',
    summary: 'Work owed, by due date: of the caller’s unit, or of any unit for those who see all',
    permission: 'signed-in',
    query: z.object({
      unitId: z.uuid().optional(),
      planId: z.uuid().optional(),
      taskId: z.uuid().optional(),
      month: z.string().regex(monthPattern).optional().describe('What falls due within this month, such as 2026-03'),
      show: z.enum(shows).default('open'),
      /** What the last page gave as `next`. */
      after: z
        .string()
        .regex(/^(\d{4}-\d\d-\d\d)?\|[0-9a-f-]{36}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    output: z.object({ occurrences: z.array(occurrenceView), counts: countsView, next: z.string().nullable() }),
    problems: [],
  },
  getOccurrence: {
    method: 'GET',
    path: '/api/occurrences/:occurrenceId',
    summary: 'One occurrence with its reports so far, and where its sentence stands in the plan',
    permission: 'signed-in',
    params: occurrenceParams,
    output: z.object({
      occurrence: occurrenceView,
      path: z.array(z.string()),
      criteria: z.array(z.string()),
      planTitle: z.string(),
      schedule: scheduleView,
      progress: z.array(progressView),
      /** Who has the duties of the unit today, by name, where it ended; proposed until somebody decides. */
      heirs: z.array(z.string()),
      /** How it passed from unit to unit, oldest first. */
      handovers: z.array(handoverView),
      /** How its task was given again while in force, oldest first. */
      reassignments: z.array(reassignmentView),
      /** The unit's other periods of the task, and the task's other units in this period for those who may see them. */
      related: z.array(occurrenceView),
    }),
    problems: ['tasks.not_found'],
  },
  reportProgress: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/progress',
    summary: 'Report how far the unit has come; done needs its product or result in words',
    permission: 'signed-in',
    params: occurrenceParams,
    body: z.object({
      revision: z.number().int(),
      reported: z.enum(reportedStates),
      text: z.string().trim().max(5000),
      product: z.string().trim().max(1000).default(''),
      /** How much has been done; left out, what was said before stays. */
      quantityDone: z.number().min(0).max(1_000_000_000).multipleOf(0.01).nullable().optional(),
      difficulty: z.string().trim().max(2000).default(''),
    }),
    output: occurrenceView,
    problems: ['tasks.not_found', 'tasks.product_missing', 'server.changed_meanwhile'],
  },
  setOwnPart: {
    method: 'PUT',
    path: '/api/occurrences/:occurrenceId/part',
    summary:
      'Say what a coordinating unit has to do itself, and by which day of its own, not after the one of the whole',
    permission: 'tasks.coordinate',
    params: occurrenceParams,
    body: z.object({
      revision: z.number().int(),
      text: z.string().trim().max(2000),
      /** The unit's own day; null leaves the day that holds. */
      dueOn: isoDate.nullable().default(null),
    }),
    output: occurrenceView,
    problems: [
      'tasks.not_found',
      'tasks.part_of_lead',
      'tasks.part_done',
      'tasks.part_undated',
      'tasks.part_day_past',
      'tasks.part_day_late',
      'server.changed_meanwhile',
    ],
  },
  setDate: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/date',
    summary: 'Give a day to an occurrence whose words give none, or to all of its task; the words stay beside it',
    permission: 'tasks.coordinate',
    params: occurrenceParams,
    body: z.object({
      revision: z.number().int(),
      dueOn: isoDate,
      /** The same day for every unit whose work on this task has none either. */
      allUnits: z.boolean().default(false),
    }),
    output: occurrenceView,
    problems: ['tasks.not_found', 'tasks.has_date', 'server.changed_meanwhile', 'tasks.date_outside_plan'],
  },
});
