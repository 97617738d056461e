import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { difficultyStates } from './model/difficulty.ts';
import { extensionStates } from './model/extension.ts';

const isoDate = z.iso.date();
const occurrenceParams = z.object({ occurrenceId: z.uuid() });
const extensionParams = z.object({ extensionId: z.uuid() });
const difficultyParams = z.object({ difficultyId: z.uuid() });

export const extensionView = z.object({
  id: z.uuid(),
  occurrenceId: z.uuid(),
  /** The day that held when it was asked. */
  dueOn: isoDate,
  wantedOn: isoDate,
  reason: z.string(),
  state: z.enum(extensionStates),
  grantedOn: isoDate.nullable(),
  answer: z.string(),
  /** Who stands above the province and gave the task; null where the province gave it. */
  giver: z.string().nullable(),
  /** By which document the giver allowed the day. */
  consent: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** Whoever gave the task has used up theirs, or would decide about their own unit: the chair decides. */
  forChair: z.boolean(),
  abilities: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
});

export const difficultyView = z.object({
  id: z.uuid(),
  occurrenceId: z.uuid(),
  unitId: z.uuid(),
  text: z.string(),
  routedTo: z.uuid(),
  routedToName: z.string(),
  answerBy: isoDate,
  state: z.enum(difficultyStates),
  isLate: z.boolean(),
  answer: z.string(),
  raisedBy: z.string(),
  raisedAt: z.iso.datetime(),
  answeredBy: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
  abilities: z.object({ answer: z.boolean(), route: z.boolean(), reopen: z.boolean(), close: z.boolean() }),
});

/** The work that a request is about, as a list of requests shows it. */
const aboutWork = z.object({
  taskText: z.string(),
  unitName: z.string(),
  dueOn: isoDate.nullable(),
  /** Whether the caller may open its page: a unit that is asked to clear something for another may not. */
  isSeen: z.boolean(),
});

/** Status of each refusal. */
export const problems = {
  'requests.extension_undated': 422,
  'requests.extension_done': 422,
  'requests.extension_too_late': 422,
  'requests.extension_waiting': 409,
  'requests.extension_not_later': 422,
  'requests.extension_over': 422,
  'requests.consent_missing': 422,
  'requests.extension_not_found': 404,
  'requests.extension_decided': 409,
  'requests.extension_answer_missing': 422,
  'requests.extension_for_chair': 403,
  'requests.extension_own': 403,
  'requests.difficulty_not_found': 404,
  'requests.difficulty_moved': 409,
  'requests.unit_unknown': 422,
  'requests.own_unit': 422,
} as const;

export const api = contract({
  listRequests: {
    method: 'GET',
    path: '/api/occurrences/:occurrenceId/requests',
    summary: 'Requests for a later day and difficulties of one occurrence, the first one first',
    permission: 'signed-in',
    params: occurrenceParams,
    output: z.object({
      extensions: z.array(extensionView),
      difficulties: z.array(difficultyView),
      /** What the last report says stands in the way, as long as it was sent to nobody. */
      told: z.string().nullable(),
      firstDueOn: isoDate.nullable(),
      abilities: z.object({ ask: z.boolean(), raise: z.boolean() }),
    }),
    problems: ['tasks.not_found'],
  },
  listWaiting: {
    method: 'GET',
    path: '/api/requests',
    summary:
      'What waits: requests for a later day for those who decide, difficulties that the caller’s unit has to do with, and those told in reports and sent to nobody',
    permission: 'signed-in',
    output: z.object({
      extensions: z.array(z.object({ extension: extensionView, work: aboutWork })),
      difficulties: z.array(z.object({ difficulty: difficultyView, work: aboutWork })),
      told: z.array(
        z.object({ occurrenceId: z.uuid(), text: z.string(), reportedAt: z.iso.datetime(), work: aboutWork }),
      ),
    }),
    problems: [],
  },
  askExtension: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/extensions',
    summary: 'Ask for a later day, before the day has passed, with a reason',
    permission: 'signed-in',
    params: occurrenceParams,
    body: z.object({ wantedOn: isoDate, reason: z.string().trim().min(1).max(2000) }),
    output: extensionView,
    problems: [
      'tasks.not_found',
      'requests.extension_undated',
      'requests.extension_done',
      'requests.extension_too_late',
      'requests.extension_waiting',
      'requests.extension_not_later',
      'requests.extension_over',
    ],
  },
  decideExtension: {
    method: 'POST',
    path: '/api/extensions/:extensionId/decision',
    summary:
      'Grant a later day, the wanted one or another, or refuse it with the reason; beyond what whoever gave the task may grant, the chair decides',
    permission: 'signed-in',
    params: extensionParams,
    body: z.discriminatedUnion('grant', [
      z.object({
        grant: z.literal(true),
        grantedOn: isoDate,
        /** For a duty from above: the number of the document by which the giver allows it. */
        consent: z.string().trim().max(200).default(''),
        answer: z.string().trim().max(2000).default(''),
      }),
      z.object({ grant: z.literal(false), answer: z.string().trim().max(2000) }),
    ]),
    output: extensionView,
    problems: [
      'requests.extension_not_found',
      'requests.extension_decided',
      'requests.extension_answer_missing',
      'requests.extension_for_chair',
      'requests.extension_own',
      'requests.extension_not_later',
      'requests.extension_over',
      'requests.consent_missing',
    ],
  },
  withdrawExtension: {
    method: 'DELETE',
    path: '/api/extensions/:extensionId',
    summary: 'Take back a request that nobody has decided about yet; it stays in the history',
    permission: 'signed-in',
    params: extensionParams,
    problems: ['requests.extension_not_found', 'requests.extension_decided'],
  },
  raiseDifficulty: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/difficulties',
    summary: 'Say what stands in the way, and which unit can clear it; that unit gets a day to answer by',
    permission: 'signed-in',
    params: occurrenceParams,
    body: z.object({ text: z.string().trim().min(1).max(4000), unitId: z.uuid() }),
    output: difficultyView,
    problems: ['tasks.not_found', 'requests.unit_unknown', 'requests.own_unit'],
  },
  answerDifficulty: {
    method: 'POST',
    path: '/api/difficulties/:difficultyId/answer',
    summary: 'Answer what stands in another unit’s way',
    permission: 'signed-in',
    params: difficultyParams,
    body: z.object({ answer: z.string().trim().min(1).max(4000) }),
    output: difficultyView,
    problems: ['requests.difficulty_not_found', 'requests.difficulty_moved'],
  },
  routeDifficulty: {
    method: 'POST',
    path: '/api/difficulties/:difficultyId/route',
    summary: 'Send it to another unit, whose time begins anew',
    permission: 'signed-in',
    params: difficultyParams,
    body: z.object({ unitId: z.uuid() }),
    output: difficultyView,
    problems: [
      'requests.difficulty_not_found',
      'requests.difficulty_moved',
      'requests.unit_unknown',
      'requests.own_unit',
    ],
  },
  closeDifficulty: {
    method: 'POST',
    path: '/api/difficulties/:difficultyId/close',
    summary: 'The unit that raised it says that it is cleared, or that it is not yet',
    permission: 'signed-in',
    params: difficultyParams,
    body: z.object({ cleared: z.boolean() }),
    output: difficultyView,
    problems: ['requests.difficulty_not_found', 'requests.difficulty_moved'],
  },
});
