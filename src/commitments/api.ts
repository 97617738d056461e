import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { targetView } from '../results/api/targets.ts';
import { commitmentStates, lineKinds, mostLines, targetRecords } from './model/commitment.ts';

const params = z.object({ commitmentId: z.uuid() });
const year = z.coerce.number().int().min(2000).max(2100);

const workView = z.object({
  assignmentId: z.uuid(),
  text: z.string(),
  role: z.enum(['lead', 'coordinate']),
  occurrences: z.number().int(),
  done: z.number().int(),
  proven: z.number().int(),
  late: z.number().int(),
});

export const lineView = z.object({
  kind: z.enum(lineKinds),
  text: z.string(),
  assignmentId: z.uuid().nullable(),
  /** How the work stands today; null of a target. */
  now: workView.omit({ text: true, assignmentId: true }).nullable(),
  /** The target of the province that it names, as it was wanted when the line was written, and how that stands today; null of work and of free words. */
  target: targetView
    .pick({ id: true, subject: true, kind: true, operator: true, value: true, upper: true, year: true })
    .extend({
      standing: targetView.shape.standing.pick({
        last: true,
        lacking: true,
        lackingPoints: true,
        state: true,
        why: true,
      }),
      /** Whether the province still wants the same. */
      record: z.enum(targetRecords),
    })
    .nullable(),
});

export const commitmentView = z.object({
  id: z.uuid(),
  year: z.number().int(),
  personId: z.uuid(),
  personName: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  toPersonId: z.uuid(),
  toPersonName: z.string(),
  pledge: z.string(),
  state: z.enum(commitmentStates),
  hash: z.string().nullable(),
  signedAt: z.iso.datetime().nullable(),
  acceptedAt: z.iso.datetime().nullable(),
  answer: z.string(),
  revision: z.number().int(),
  abilities: z.object({
    change: z.boolean(),
    sign: z.boolean(),
    withdraw: z.boolean(),
    answer: z.boolean(),
    end: z.boolean(),
  }),
});

const content = z.object({
  toPersonId: z.uuid(),
  pledge: z.string().trim().max(10_000),
  lines: z
    .array(
      z.object({
        kind: z.enum(lineKinds),
        text: z.string().trim().min(1).max(4000),
        assignmentId: z.uuid().nullable().default(null),
        /** The target of the province that the words say. */
        targetId: z.uuid().nullable().default(null),
      }),
    )
    .max(mostLines),
});

const signature = z.object({
  revision: z.number().int(),
  /** The signer's own, asked for again. */
  password: z.string().min(1).max(200),
});

/** A password is tried as rarely here as at the door. */
const limit = { calls: 10, minutes: 5 } as const;

/** Status of each refusal. */
export const problems = {
  'commitments.not_found': 404,
  'commitments.exists': 409,
  'commitments.no_superior': 422,
  'commitments.work_of_others': 422,
  'commitments.no_such_target': 422,
  'commitments.pledge_missing': 422,
  'commitments.no_line': 422,
  'commitments.too_many_lines': 422,
  'commitments.wrong_password': 403,
  'commitments.reason_missing': 422,
  'commitments.moved': 409,
} as const;

export const api = contract({
  listCommitments: {
    method: 'GET',
    path: '/api/commitments',
    summary: 'Commitments of a year that the caller may see',
    permission: 'signed-in',
    query: z.object({ year }),
    output: z.object({ commitments: z.array(commitmentView), abilities: z.object({ make: z.boolean() }) }),
    problems: [],
  },
  proposeCommitment: {
    method: 'GET',
    path: '/api/commitments/proposal',
    summary: 'What the caller could commit to in a year: to whom, and the work of the unit as the plans say it',
    permission: 'signed-in',
    query: z.object({ year }),
    output: z.object({
      to: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string(), unitName: z.string() })),
      work: z.array(workView),
    }),
    problems: [],
  },
  getCommitment: {
    method: 'GET',
    path: '/api/commitments/:commitmentId',
    summary:
      'A commitment with its lines beside how their work stands now, and whether its words are those that were signed',
    permission: 'signed-in',
    params,
    output: z.object({
      commitment: commitmentView,
      lines: z.array(lineView),
      /** The hash worked out again from the words is the one that was signed; null of a draft. */
      intact: z.boolean().nullable(),
    }),
    problems: ['commitments.not_found'],
  },
  makeCommitment: {
    method: 'POST',
    path: '/api/commitments',
    summary: 'Draft a commitment for a year',
    permission: 'signed-in',
    body: content.extend({ year }),
    output: commitmentView,
    problems: [
      'commitments.exists',
      'commitments.no_superior',
      'commitments.work_of_others',
      'commitments.no_such_target',
    ],
  },
  changeCommitment: {
    method: 'PUT',
    path: '/api/commitments/:commitmentId',
    summary: 'Change a draft, or what was returned',
    permission: 'signed-in',
    params,
    body: content.extend({ revision: z.number().int() }),
    output: commitmentView,
    problems: [
      'commitments.not_found',
      'commitments.moved',
      'commitments.no_superior',
      'commitments.work_of_others',
      'commitments.no_such_target',
      'server.changed_meanwhile',
    ],
  },
  deleteCommitment: {
    method: 'DELETE',
    path: '/api/commitments/:commitmentId',
    summary: 'Throw a draft away',
    permission: 'signed-in',
    params,
    problems: ['commitments.not_found', 'commitments.moved'],
  },
  signCommitment: {
    method: 'POST',
    path: '/api/commitments/:commitmentId/signature',
    summary: 'Sign it with the password again: from then on its words do not change',
    permission: 'signed-in',
    params,
    body: signature,
    limit,
    output: commitmentView,
    problems: [
      'commitments.not_found',
      'commitments.moved',
      'commitments.pledge_missing',
      'commitments.no_line',
      'commitments.too_many_lines',
      'commitments.wrong_password',
      'server.changed_meanwhile',
      'server.too_many',
    ],
  },
  withdrawCommitment: {
    method: 'DELETE',
    path: '/api/commitments/:commitmentId/signature',
    summary: 'Take the signature back while nobody has answered',
    permission: 'signed-in',
    params,
    problems: ['commitments.not_found', 'commitments.moved'],
  },
  answerCommitment: {
    method: 'POST',
    path: '/api/commitments/:commitmentId/answer',
    summary: 'Accept it with the password again, or return it with a reason',
    permission: 'signed-in',
    params,
    body: z.discriminatedUnion('accept', [
      signature.extend({ accept: z.literal(true) }),
      z.object({ accept: z.literal(false), revision: z.number().int(), answer: z.string().trim().max(2000) }),
    ]),
    limit,
    output: commitmentView,
    problems: [
      'commitments.not_found',
      'commitments.moved',
      'commitments.reason_missing',
      'commitments.wrong_password',
      'server.changed_meanwhile',
      'server.too_many',
    ],
  },
  endCommitment: {
    method: 'POST',
    path: '/api/commitments/:commitmentId/end',
    summary: 'End an accepted commitment, such as when the person leaves; its words stay',
    permission: 'signed-in',
    params,
    output: commitmentView,
    problems: ['commitments.not_found', 'commitments.moved', 'server.changed_meanwhile'],
  },
});
