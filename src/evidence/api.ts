import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { occurrenceView } from '../tasks/api.ts';
import { useStates } from './model.ts';

const occurrenceParams = z.object({ occurrenceId: z.uuid() });
const useParams = z.object({ useId: z.uuid() });

/** A proof where it is used: the file, who handed it in, and what was decided about it here. */
export const proofView = z.object({
  useId: z.uuid(),
  evidenceId: z.uuid(),
  fileName: z.string(),
  fileSize: z.number().int(),
  mediaType: z.string(),
  fileHash: z.string(),
  uploadedBy: z.string(),
  attachedAt: z.iso.datetime(),
  state: z.enum(useStates),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  abilities: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
});

/** Status of each refusal. */
export const problems = {
  'evidence.not_found': 404,
  'evidence.kind_not_accepted': 422,
  'evidence.already_attached': 409,
  'evidence.already_decided': 409,
  'evidence.reason_missing': 422,
  'evidence.own_unit': 403,
} as const;

export const api = contract({
  attachProof: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/proofs',
    summary: 'Hand in a file as proof of an occurrence; the same file is kept once',
    permission: 'signed-in',
    params: occurrenceParams,
    upload: true,
    output: proofView,
    problems: ['tasks.not_found', 'evidence.kind_not_accepted', 'evidence.already_attached', 'server.file_too_large'],
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
    summary: 'Proofs that wait for a decision, oldest first, with the work that they prove',
    permission: 'evidence.decide',
    output: z.object({
      waiting: z.array(z.object({ proof: proofView, occurrence: occurrenceView })),
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
    summary: 'Accept a proof, or return it with a reason; never a proof of one’s own unit',
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
