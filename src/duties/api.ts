import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { fileQuery } from '../kernel/file-query.ts';
import { addTaskRefusals, occurrenceView } from '../tasks/api.ts';
import { datings } from '../tasks/model/states.ts';
import { periodStates } from './model/period.ts';
import { dutyShows, dutyStates } from './model/standing.ts';

const isoDate = z.iso.date();
const taskParams = z.object({ taskId: z.uuid() });
const planParams = z.object({ planId: z.uuid() });
const giver = z.string().trim().min(1).max(200);

const answerView = z.object({
  id: z.uuid(),
  /** The period that it is about; null where nobody said. */
  label: z.string().nullable(),
  number: z.string(),
  answeredOn: isoDate,
  recordedBy: z.string(),
});

/** One time that a duty falls due, over all units that lead it, and how it stands upward. */
const periodView = z.object({
  label: z.string(),
  dueOn: isoDate.nullable(),
  isDone: z.boolean(),
  isAnswered: z.boolean(),
  state: z.enum(periodStates),
});

/** A duty from above: what is asked as written, by which document, who does it, how it stands, and what was reported upward. */
export const dutyView = z.object({
  taskId: z.uuid(),
  text: z.string(),
  product: z.string().nullable(),
  deadlineText: z.string().nullable(),
  document: z.object({
    planId: z.uuid(),
    number: z.string().nullable(),
    title: z.string(),
    issuedOn: isoDate.nullable(),
    giver: z.string(),
  }),
  leads: z.array(z.string()),
  coordinators: z.array(z.string()),
  state: z.enum(dutyStates),
  /** The times that it falls due, over all units that lead it (of one's own unit for those who see no other), and those still owed. */
  times: z.number().int(),
  open: z.number().int(),
  /** The piece of work that asks first; null where nobody was given it. */
  work: occurrenceView.nullable(),
  /** What was reported upward, the last first, and how often it was done without. */
  answers: z.array(answerView),
  unanswered: z.number().int(),
  /** Each time that it falls due, by day. */
  periods: z.array(periodView),
  abilities: z.object({ answer: z.boolean() }),
});

/** Who does a duty: a unit, or a collective that means each of its members. */
const doer = z.union([z.object({ unitId: z.uuid() }), z.object({ groupId: z.uuid() })]);

const newDuty = z.object({
  /** What is asked, as written. */
  text: z.string().trim().min(1).max(5000),
  lead: doer,
  coordinators: z.array(doer).max(50).default([]),
  deadlineText: z.string().trim().max(300),
  /** Words that give no day are taken; the coordinator sets one later. */
  mayWaitForDate: z.boolean().default(false),
  product: z.string().trim().max(1000).default(''),
});
const newDuties = z.array(newDuty).min(1).max(100);

const entered = z.object({ planId: z.uuid(), duties: z.number().int(), occurrences: z.number().int() });

/** Status of each refusal. */
export const problems = {
  'duties.not_found': 404,
  'duties.document_not_found': 404,
  'duties.document_known': 409,
  'duties.entered_by_hand': 409,
  'duties.issued_ahead': 422,
  'duties.until_too_early': 422,
  'duties.answer_ahead': 422,
  'duties.answer_too_early': 422,
  'duties.answer_not_found': 404,
  'duties.period_missing': 422,
  'duties.no_such_period': 422,
} as const;

export const api = contract({
  listDuties: {
    method: 'GET',
    path: '/api/duties',
    summary:
      'The ledger of duties from above, late ones first: all for those who look over all units, else what the caller’s unit leads or coordinates',
    permission: 'signed-in',
    query: z.object({
      show: z.enum(dutyShows).default('open'),
      giver: giver.optional(),
      planId: z.uuid().optional(),
      /** What the last page gave as `next`. */
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    output: z.object({
      duties: z.array(dutyView),
      counts: z.object({
        all: z.number().int(),
        open: z.number().int(),
        late: z.number().int(),
        soon: z.number().int(),
        unanswered: z.number().int(),
      }),
      givers: z.array(z.object({ giver: z.string(), duties: z.number().int() })),
      next: z.uuid().nullable(),
      abilities: z.object({ enter: z.boolean() }),
    }),
    problems: [],
  },
  getLedgerFile: {
    method: 'GET',
    path: '/api/duties/file',
    summary: 'The ledger as it is shown, whole, as Excel or CSV',
    permission: 'signed-in',
    query: fileQuery.extend({
      show: z.enum(dutyShows).default('open'),
      giver: giver.optional(),
      planId: z.uuid().optional(),
    }),
    produces: 'application/octet-stream',
    problems: [],
  },
  proposeGivers: {
    method: 'GET',
    path: '/api/duties/givers',
    summary: 'Who gives duties from above: those who did so far, then the usual ones; any other words may be written',
    permission: 'duties.enter',
    output: z.object({ givers: z.array(z.string()) }),
    problems: [],
  },
  readDeadline: {
    method: 'GET',
    path: '/api/duties/deadline',
    summary:
      'How words of time are read, as `thuocdo deadline` reads them, within the days in which a document is followed',
    permission: 'duties.enter',
    query: z.object({ words: z.string().trim().max(300), from: isoDate, to: isoDate }),
    output: z.object({
      times: z.array(z.object({ dating: z.enum(datings), nominalOn: isoDate.nullable(), dueOn: isoDate.nullable() })),
    }),
    problems: [],
  },
  enterDocument: {
    method: 'POST',
    path: '/api/duty-documents',
    summary: 'Enter a document from above by hand with its duties, and give them out at once; all of it or nothing',
    permission: 'duties.enter',
    body: z.object({
      giver,
      number: z.string().trim().min(1).max(60),
      issuedOn: isoDate,
      title: z.string().trim().min(1).max(1000),
      /** Until when its duties are followed. */
      until: isoDate,
      duties: newDuties,
    }),
    output: entered,
    problems: ['duties.document_known', 'duties.issued_ahead', 'duties.until_too_early', ...addTaskRefusals],
  },
  addDuties: {
    method: 'POST',
    path: '/api/duty-documents/:planId/duties',
    summary: 'Add duties to a document from above that is in force, and give them out at once',
    permission: 'duties.enter',
    params: planParams,
    body: z.object({ duties: newDuties }),
    output: entered,
    problems: ['duties.document_not_found', ...addTaskRefusals],
  },
  getDocument: {
    method: 'GET',
    path: '/api/duty-documents/:planId',
    summary: 'Whether a plan’s document comes from above, from whom, and what the caller may do about it',
    permission: 'signed-in',
    params: planParams,
    output: z.object({
      planId: z.uuid(),
      number: z.string().nullable(),
      title: z.string(),
      issuer: z.string().nullable(),
      issuedOn: isoDate.nullable(),
      until: isoDate.nullable(),
      giver: z.string().nullable(),
      abilities: z.object({ mark: z.boolean(), unmark: z.boolean(), add: z.boolean() }),
    }),
    problems: ['plans.not_found'],
  },
  markDocument: {
    method: 'PUT',
    path: '/api/duty-documents/:planId',
    summary:
      'Say that a plan’s document comes from above, and from whom: its tasks stand in the ledger once it is in force',
    permission: 'duties.enter',
    params: planParams,
    body: z.object({ giver }),
    problems: ['plans.not_found'],
  },
  unmarkDocument: {
    method: 'DELETE',
    path: '/api/duty-documents/:planId',
    summary: 'Say that a plan’s document does not come from above after all; its tasks and their work stay',
    permission: 'duties.enter',
    params: planParams,
    problems: ['plans.not_found', 'duties.document_not_found', 'duties.entered_by_hand'],
  },
  getDutyOfWork: {
    method: 'GET',
    path: '/api/occurrences/:occurrenceId/duty',
    summary:
      'The document from above that one piece of work comes from, and what was reported upward; nothing of other work',
    permission: 'signed-in',
    params: z.object({ occurrenceId: z.uuid() }),
    output: z.object({
      duty: dutyView.pick({ taskId: true, document: true, answers: true, periods: true }).nullable(),
    }),
    problems: ['tasks.not_found'],
  },
  recordAnswer: {
    method: 'POST',
    path: '/api/duties/:taskId/answers',
    summary: 'Record the document that reported upward on a duty, and for which of its periods',
    permission: 'duties.answer',
    params: taskParams,
    body: z.object({
      number: z.string().trim().min(1).max(60),
      answeredOn: isoDate,
      /** The label of a period; may be left out where the duty falls due no more than once. */
      label: z.string().min(1).max(400).nullable().default(null),
    }),
    output: z.object({ answerId: z.uuid() }),
    problems: [
      'duties.not_found',
      'duties.answer_ahead',
      'duties.answer_too_early',
      'duties.period_missing',
      'duties.no_such_period',
    ],
  },
  takeBackAnswer: {
    method: 'DELETE',
    path: '/api/duties/:taskId/answers/:answerId',
    summary: 'Take back an answer that was recorded by mistake; the audit trail keeps what it was',
    permission: 'duties.answer',
    params: taskParams.extend({ answerId: z.uuid() }),
    problems: ['duties.not_found', 'duties.answer_not_found'],
  },
});
