import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { occurrenceView } from '../tasks/api.ts';
import { described, proofView } from './api/views.ts';

const occurrenceParams = z.object({ occurrenceId: z.uuid() });
const useParams = z.object({ useId: z.uuid() });

/** Status of each refusal. */
export const problems = {
  'evidence.not_found': 404,
  'evidence.kind_not_accepted': 422,
  'evidence.link_malformed': 422,
  'evidence.content_known': 409,
  'evidence.frozen': 409,
  'evidence.unknown_criterion': 422,
  'evidence.already_attached': 409,
  'evidence.already_decided': 409,
  'evidence.reason_missing': 422,
  'evidence.own_unit': 403,
} as const;

export const api = contract({
  attachProof: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/proofs',
    summary:
      'Hand in a file as proof of an occurrence; the same file is kept once, and sent again while it waits it changes nothing',
    permission: 'signed-in',
    params: occurrenceParams,
    upload: true,
    body: described,
    output: z.object({
      proof: proofView,
      /** The unit had this very file before: it is that one which serves here, under its own description. */
      known: z.boolean(),
    }),
    problems: ['tasks.not_found', 'evidence.kind_not_accepted', 'evidence.already_attached', 'server.file_too_large'],
  },
  attachLink: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/links',
    summary: 'Hand in a link as proof of an occurrence; the server looks whether it answers',
    permission: 'signed-in',
    params: occurrenceParams,
    body: described.extend({ url: z.string() }),
    output: z.object({ proof: proofView, known: z.boolean() }),
    // Each call makes the server speak to the outside.
    limit: { calls: 60, minutes: 10 },
    problems: ['tasks.not_found', 'evidence.link_malformed', 'evidence.already_attached'],
  },
  listProofs: {
    method: 'GET',
    path: '/api/occurrences/:occurrenceId/proofs',
    summary: 'The proofs of an occurrence, newest first',
    permission: 'signed-in',
    params: occurrenceParams,
    output: z.object({ proofs: z.array(proofView) }),
    problems: ['tasks.not_found'],
  },
  listWaiting: {
    method: 'GET',
    path: '/api/proofs/waiting',
    summary:
      'Proofs that wait for a decision, oldest first, with the work that they prove; null for one that serves a criterion',
    permission: 'evidence.decide',
    output: z.object({
      waiting: z.array(z.object({ proof: proofView, occurrence: occurrenceView.nullable() })),
      total: z.number().int(),
    }),
    problems: [],
  },
  getProofFile: {
    method: 'GET',
    path: '/api/proofs/:useId/file',
    summary: 'The file of a proof, to save',
    permission: 'signed-in',
    params: useParams,
    produces: 'application/octet-stream',
    problems: ['evidence.not_found'],
  },
  decideProof: {
    method: 'POST',
    path: '/api/proofs/:useId/decision',
    summary: 'Accept a proof, with a reason or without, or return it with one; never a proof of one’s own unit',
    permission: 'evidence.decide',
    params: useParams,
    body: z.object({ accept: z.boolean(), reason: z.string().trim().max(1000).default('') }),
    output: proofView,
    problems: ['evidence.not_found', 'evidence.already_decided', 'evidence.reason_missing', 'evidence.own_unit'],
  },
  withdrawProof: {
    method: 'DELETE',
    path: '/api/proofs/:useId',
    summary: 'Take back a proof that nobody has decided about yet',
    permission: 'signed-in',
    params: useParams,
    problems: ['evidence.not_found', 'evidence.already_decided'],
  },
});
