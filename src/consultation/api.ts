import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { planStates } from '../plans/model/plan.ts';
import { consultationStates, opinionStates } from './model/opinion.ts';

const params = z.object({ consultationId: z.uuid() });
const opinionParams = z.object({ opinionId: z.uuid() });
const isoDate = z.iso.date();
const words = z.string().trim().max(4000);
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const consultationView = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  planName: z.string(),
  planState: z.enum(planStates),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  dueOn: isoDate,
  message: z.string(),
  state: z.enum(consultationStates),
  closedAt: z.iso.datetime().nullable(),
  /** The day has passed and it is still open. */
  isOverdue: z.boolean(),
  /** Of all units for whoever asked, else of the reader's unit alone. */
  asked: z.number().int(),
  answered: z.number().int(),
  opinions: z.number().int(),
  waiting: z.number().int(),
  abilities: z.object({ answer: z.boolean(), agree: z.boolean(), lead: z.boolean(), close: z.boolean() }),
});

const unitStanding = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(['silent', 'agreed', 'opinions']),
  answeredOn: isoDate.nullable(),
  opinions: z.number().int(),
  /** Answered after the day, or has not answered though it has passed. */
  isLate: z.boolean(),
});

/** A task of the draft as those who are asked may read it, and nothing else of it. */
const draftTaskView = z.object({
  id: z.uuid(),
  revision: z.number().int(),
  text: z.string(),
  lead: z.array(z.string()),
  coordinate: z.array(z.string()),
  deadline: z.string().nullable(),
  product: z.string().nullable(),
  /** It names the reader's unit, by itself or in a collective. */
  isOwn: z.boolean(),
});

export const opinionView = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  personName: z.string(),
  givenOn: isoDate,
  isLate: z.boolean(),
  /** Null of an opinion about the draft as a whole. */
  taskId: z.uuid().nullable(),
  /** The sentence as it was when the opinion was given. */
  sentence: z.string().nullable(),
  text: z.string(),
  wording: z.string().nullable(),
  state: z.enum(opinionStates),
  reason: z.string(),
  applied: z.string().nullable(),
  abilities: z.object({ withdraw: z.boolean(), decide: z.boolean(), apply: z.boolean() }),
});

const wordRuns = z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }));

/** The words that the task is given, and the task as the decider saw it. */
const applied = z
  .object({ text: words.min(1), revision: z.number().int() })
  .nullable()
  .default(null);

/** Status of each refusal. */
export const problems = {
  'consultation.not_found': 404,
  'consultation.day_past': 422,
  'consultation.unit_unknown': 422,
  'consultation.unit_ended': 422,
  'consultation.already_open': 409,
  'consultation.closed': 409,
  'consultation.in_force': 409,
  'consultation.sentence_changed': 409,
  'consultation.sentence_gone': 409,
  'consultation.has_opinions': 409,
  'consultation.opinion_not_found': 404,
  'consultation.opinion_decided': 409,
  'consultation.reason_missing': 422,
} as const;

export const api = contract({
  listConsultations: {
    method: 'GET',
    path: '/api/consultations',
    summary:
      'Drafts that units are asked about: all for whoever asks, else those that the caller’s unit is asked about',
    permission: 'signed-in',
    output: z.object({ consultations: z.array(consultationView) }),
    problems: [],
  },
  proposeConsultation: {
    method: 'GET',
    path: '/api/consultations/proposal',
    summary: 'Whom a draft could be shown to: the units that live today, those that it names marked',
    permission: 'consultation.lead',
    query: z.object({ planId: z.uuid() }),
    output: z.object({
      planId: z.uuid(),
      planName: z.string(),
      tasks: z.number().int(),
      units: z.array(z.object({ id: z.uuid(), name: z.string(), isNamed: z.boolean() })),
      /** The consultation of this plan that is open. */
      openId: z.uuid().nullable(),
    }),
    problems: ['plans.not_found', 'plans.not_a_draft'],
  },
  startConsultation: {
    method: 'POST',
    path: '/api/consultations',
    summary: 'Ask units about a draft by a day; its sentences are kept as they stand now',
    permission: 'consultation.lead',
    body: z.object({
      planId: z.uuid(),
      unitIds: z.array(z.uuid()).min(1).max(1000),
      dueOn: isoDate,
      message: words.default(''),
    }),
    output: consultationView,
    problems: [
      'plans.not_found',
      'plans.not_a_draft',
      'consultation.day_past',
      'consultation.unit_unknown',
      'consultation.unit_ended',
      'consultation.already_open',
    ],
  },
  getConsultation: {
    method: 'GET',
    path: '/api/consultations/:consultationId',
    summary:
      'The draft’s tasks, who answered and the opinions; a unit that is asked reads the tasks while it is open, and its own opinions',
    permission: 'signed-in',
    params,
    output: z.object({
      consultation: consultationView,
      tasks: z.array(draftTaskView),
      units: z.array(unitStanding),
      /** In the order of the opinion table. */
      opinions: z.array(opinionView),
    }),
    problems: ['consultation.not_found'],
  },
  giveOpinion: {
    method: 'POST',
    path: '/api/consultations/:consultationId/opinions',
    summary: 'Say what the caller’s unit thinks of a sentence, or of the draft as a whole',
    permission: 'signed-in',
    params,
    body: z.object({
      /** What it is about, with the sentence as the caller saw it; null is the draft as a whole. */
      about: z.object({ taskId: z.uuid(), sentence: z.string() }).nullable(),
      text: words.min(1),
      wording: words.min(1).nullable().default(null),
    }),
    output: opinionView,
    problems: [
      'consultation.not_found',
      'consultation.closed',
      'consultation.in_force',
      'consultation.sentence_gone',
      'consultation.sentence_changed',
    ],
  },
  withdrawOpinion: {
    method: 'DELETE',
    path: '/api/consultations/opinions/:opinionId',
    summary: 'Take an opinion of the caller’s unit back while nobody has decided about it',
    permission: 'signed-in',
    params: opinionParams,
    problems: [
      'consultation.opinion_not_found',
      'consultation.opinion_decided',
      'consultation.closed',
      'consultation.in_force',
    ],
  },
  agree: {
    method: 'POST',
    path: '/api/consultations/:consultationId/agreement',
    summary: 'Say that the caller’s unit agrees to the draft as it is',
    permission: 'signed-in',
    params,
    output: consultationView,
    problems: ['consultation.not_found', 'consultation.closed', 'consultation.in_force', 'consultation.has_opinions'],
  },
  decideOpinion: {
    method: 'POST',
    path: '/api/consultations/opinions/:opinionId/decision',
    summary:
      'Take an opinion, with the task’s new words where they are given, or a part of it, or not, with the reason',
    permission: 'consultation.lead',
    params: opinionParams,
    body: z.discriminatedUnion('state', [
      z.object({ state: z.literal('taken'), reason: words.default(''), applied }),
      z.object({ state: z.literal('partly'), reason: words, applied }),
      z.object({ state: z.literal('not_taken'), reason: words }),
    ]),
    output: opinionView,
    problems: [
      'consultation.opinion_not_found',
      'consultation.opinion_decided',
      'consultation.reason_missing',
      'consultation.sentence_gone',
      'consultation.in_force',
      'server.changed_meanwhile',
    ],
  },
  closeConsultation: {
    method: 'POST',
    path: '/api/consultations/:consultationId/closing',
    summary: 'Close it: nobody answers any more; what was said is still decided about',
    permission: 'consultation.lead',
    params,
    output: consultationView,
    problems: ['consultation.not_found', 'consultation.closed'],
  },
  compareVersions: {
    method: 'GET',
    path: '/api/consultations/:consultationId/differences',
    summary: 'The draft now against the draft that the units were asked about, sentence by sentence and word by word',
    permission: 'consultation.lead',
    params,
    output: z.object({
      consultation: consultationView,
      sentences: z.number().int(),
      differences: z.array(z.object({ id: z.uuid(), kind: z.enum(['added', 'removed', 'changed']), words: wordRuns })),
    }),
    problems: ['consultation.not_found'],
  },
  getOpinionTable: {
    method: 'GET',
    path: '/api/consultations/:consultationId/table.docx',
    summary: 'The opinion table as a Word file',
    permission: 'consultation.lead',
    params,
    produces: word,
    problems: ['consultation.not_found'],
  },
  getOpinionSheet: {
    method: 'GET',
    path: '/api/consultations/:consultationId/table.csv',
    summary: 'The opinion table as CSV',
    permission: 'consultation.lead',
    params,
    produces: 'text/csv',
    problems: ['consultation.not_found'],
  },
});
