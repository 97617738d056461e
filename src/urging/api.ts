import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { mostRungs } from './model/ladder-faults.ts';
import { rungKinds } from './model/ladder.ts';
import { messageKinds } from './model/message-lines.ts';

const letterParams = z.object({ letterId: z.uuid() });
const isoDate = z.iso.date();
const rung = z.object({ days: z.number().int(), kind: z.enum(rungKinds) });

const countsView = z.object({
  climbed: z.number().int(),
  passedOver: z.number().int(),
  /** Steps and silent addresses whose unit has nobody with an account to be told. */
  untold: z.number().int(),
});

const runView = countsView.extend({
  /** The units in which nobody could be told, by name. */
  untoldUnits: z.array(z.string()),
  onDay: isoDate,
  ranAt: z.iso.datetime(),
  quiet: z.boolean(),
});

export const letterView = z.object({
  id: z.uuid(),
  onDay: isoDate,
  unitId: z.uuid(),
  unitName: z.string(),
  state: z.enum(['drafted', 'issued', 'dropped']),
  number: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  lines: z.number().int(),
  abilities: z.object({ decide: z.boolean() }),
});

/** One step about an occurrence, for its history. */
const stepView = z.object({
  id: z.uuid(),
  onDay: isoDate,
  dueOn: isoDate,
  days: z.number().int(),
  kind: z.enum(rungKinds),
  outcome: z.enum(['climbed', 'passed-over']),
});

export const messageView = z.object({
  id: z.uuid(),
  onDay: isoDate,
  readAt: z.iso.datetime().nullable(),
  parts: z.array(
    z.object({
      kind: z.enum(messageKinds),
      lines: z.array(
        z.object({
          /** The piece of work; null of a draft that the unit is asked about and of a commitment. */
          occurrenceId: z.uuid().nullable(),
          /** The task's sentence, the draft's name, or who committed and for which year. */
          text: z.string(),
          /** Whose it is; of a draft who asks. */
          unitName: z.string(),
          /** Where it is looked at, as an address within the product. */
          place: z.string(),
          /**
           * The due day; of `silent` the first day on which the published address did not answer; of an event its day, of a difficulty and of a draft
           * that of its answer, of a commitment that of its signature.
           */
          on: isoDate,
          /** False once it was done or answered, or its day was moved; of `silent` once it answers again or need not stand. */
          open: z.boolean(),
          /** Its proof came back and no other was sent. */
          returned: z.boolean(),
        }),
      ),
    }),
  ),
});

export const settingsView = z.object({
  rungs: z.array(rung),
  /** True while the province has set none and the product's data hold. */
  usual: z.boolean(),
  mail: z.boolean(),
  /** Whether the installation has a mail server at all. */
  mailServer: z.boolean(),
  webhookUrl: z.string().nullable(),
  setBy: z.string().nullable(),
  setAt: z.iso.datetime().nullable(),
  abilities: z.object({ set: z.boolean() }),
});

const deliveryView = z.object({
  id: z.uuid(),
  channel: z.enum(['mail', 'webhook']),
  /** `given-up`: tried as often as the queue does; it waits for a person. */
  state: z.enum(['waiting', 'sent', 'stopped', 'failed', 'given-up']),
  attempts: z.number().int(),
  fault: z.string().nullable(),
  triedAt: z.iso.datetime().nullable(),
  onDay: isoDate,
  personName: z.string(),
});

/** Status of each refusal. */
export const problems = {
  'urging.letter_not_found': 404,
  'urging.letter_decided': 409,
  'urging.letter_number_missing': 422,
  'urging.letter_reason_missing': 422,
  'urging.letter_before_draft': 422,
  'urging.message_not_found': 404,
  'urging.has_run': 409,
  'urging.delivery_not_given_up': 409,
  'urging.no_rung': 422,
  'urging.rungs_of_one_day': 422,
  'urging.digest_after_due': 422,
  'urging.letter_before_due': 422,
  'urging.list_before_letter': 422,
  'urging.days_out_of_range': 422,
  'urging.private_webhook': 422,
} as const;

export const api = contract({
  getUrging: {
    method: 'GET',
    path: '/api/urging',
    summary: 'How the urging stands: the latest runs, what the next would do today, and what did not leave the house',
    permission: 'urging.follow',
    output: z.object({
      runs: z.array(runView),
      /** What a run today would do, or null where today has had its run. */
      today: z
        .object({
          quiet: z.boolean(),
          steps: z.array(z.object({ kind: z.enum(rungKinds), count: z.number().int() })),
          /** Published addresses that fell silent and that nobody was told of. */
          silent: z.number().int(),
          /** What happened and that nobody was told of. */
          events: z.number().int(),
        })
        .nullable(),
      unsent: z.array(deliveryView),
      /** Duties of units that ended: nobody is urged about them until somebody decides who carries them on. */
      waitingForHeirs: z.number().int(),
      abilities: z.object({ run: z.boolean(), decide: z.boolean() }),
    }),
    problems: [],
  },
  runToday: {
    method: 'POST',
    path: '/api/urging/runs',
    summary: 'Urge for today at once, without waiting for the morning; a day is urged once',
    permission: 'urging.decide',
    output: countsView.extend({ quiet: z.boolean() }),
    problems: ['urging.has_run'],
  },
  sendAgain: {
    method: 'POST',
    path: '/api/urging/deliveries/:deliveryId/again',
    summary: 'Try a message again that was given up, under the same id',
    permission: 'urging.decide',
    params: z.object({ deliveryId: z.uuid() }),
    problems: ['urging.delivery_not_given_up'],
  },
  listLetters: {
    method: 'GET',
    path: '/api/urging/letters',
    summary: 'Drafted letters to units, newest first; of one state where it is named',
    permission: 'urging.follow',
    query: z.object({ state: z.enum(['drafted', 'issued', 'dropped']).optional() }),
    output: z.object({ letters: z.array(letterView) }),
    problems: [],
  },
  getLetterFile: {
    method: 'GET',
    path: '/api/urging/letters/:letterId/file',
    summary:
      'The letter as a Word file: a draft with the work that is still owed for the same day, an issued one as it was issued',
    permission: 'urging.follow',
    params: letterParams,
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    problems: ['urging.letter_not_found'],
  },
  decideLetter: {
    method: 'POST',
    path: '/api/urging/letters/:letterId/decision',
    summary: 'Note that a letter was issued under a number and on a day, or drop it with a reason',
    permission: 'urging.decide',
    params: letterParams,
    body: z.discriminatedUnion('state', [
      z.object({ state: z.literal('issued'), number: z.string().trim().max(100), issuedOn: isoDate }),
      z.object({ state: z.literal('dropped'), reason: z.string().trim().max(1000) }),
    ]),
    output: letterView,
    problems: [
      'urging.letter_not_found',
      'urging.letter_decided',
      'urging.letter_number_missing',
      'urging.letter_reason_missing',
      'urging.letter_before_draft',
    ],
  },
  listSteps: {
    method: 'GET',
    path: '/api/occurrences/:occurrenceId/urging',
    summary: 'Every rung that was climbed or passed over for an occurrence, the first one first',
    permission: 'signed-in',
    params: z.object({ occurrenceId: z.uuid() }),
    output: z.object({ steps: z.array(stepView) }),
    problems: ['tasks.not_found'],
  },
  getSettings: {
    method: 'GET',
    path: '/api/urging/settings',
    summary: 'How the province urges: rungs, mail, webhook',
    permission: 'urging.follow',
    output: settingsView,
    problems: [],
  },
  saveSettings: {
    method: 'PUT',
    path: '/api/urging/settings',
    summary: 'Set how the province urges from the next run on; a new webhook gets a secret that is shown this once',
    permission: 'urging.set',
    body: z.object({
      rungs: z.array(rung).max(mostRungs),
      mail: z.boolean(),
      webhookUrl: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .nullable(),
    }),
    output: settingsView.extend({ newSecret: z.string().nullable() }),
    problems: [
      'urging.no_rung',
      'urging.rungs_of_one_day',
      'urging.digest_after_due',
      'urging.letter_before_due',
      'urging.list_before_letter',
      'urging.days_out_of_range',
      'urging.private_webhook',
    ],
  },
  listMessages: {
    method: 'GET',
    path: '/api/messages',
    summary: 'What the caller was told, the latest day first, with the work as it stands now',
    permission: 'signed-in',
    output: z.object({ messages: z.array(messageView), unread: z.number().int() }),
    problems: [],
  },
  readMessage: {
    method: 'POST',
    path: '/api/messages/:messageId/read',
    summary: 'Mark a message of the caller as read',
    permission: 'signed-in',
    params: z.object({ messageId: z.uuid() }),
    problems: ['urging.message_not_found'],
  },
});
