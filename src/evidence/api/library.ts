import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { evidenceKinds } from '../model/kinds.ts';
import { useStates } from '../model/use.ts';
import { described, proofView, revisionView } from './views.ts';

const evidenceParams = z.object({ evidenceId: z.uuid() });
const revisionParams = z.object({ revisionId: z.uuid() });

/** An evidence as a unit's library shows it: its newest revision, and how often it is used. */
export const evidenceView = z.object({
  revision: revisionView,
  unitId: z.uuid(),
  /** The unit that kept it first. */
  unitName: z.string(),
  /** That unit's last day; null while it has none. */
  unitEndedOn: z.iso.date().nullable(),
  uses: z.object({ waiting: z.number().int(), accepted: z.number().int(), returned: z.number().int() }),
});

/** What a library shows by what was decided; `unused` serves nothing yet. */
export const libraryStates = [...useStates, 'unused'] as const;

/** The unit's library of proofs, and one evidence with its revisions and where it is used. */
export const libraryApi = contract({
  listEvidence: {
    method: 'GET',
    path: '/api/evidence',
    summary:
      'What a unit keeps as proof and what it took over from units that ended, the newest first: of the caller’s unit, or of any for those who see all',
    permission: 'signed-in',
    query: z.object({
      unitId: z.uuid().optional(),
      find: z.string().trim().max(200).optional(),
      kind: z.enum(evidenceKinds).optional(),
      year: z.coerce.number().int().min(1990).max(2100).optional(),
      state: z.enum(libraryStates).optional(),
      /** What the last page gave as `next`. */
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    output: z.object({ evidence: z.array(evidenceView), next: z.uuid().nullable() }),
    problems: [],
  },
  findFile: {
    method: 'GET',
    path: '/api/evidence/files/:hash',
    summary:
      'The revision of the caller’s unit, or of one that it followed, that holds a file of this SHA-256, so that it need not be sent again; null where there is none',
    permission: 'signed-in',
    params: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.object({ revision: revisionView.nullable() }),
    problems: [],
  },
  getEvidence: {
    method: 'GET',
    path: '/api/evidence/:evidenceId',
    summary: 'One evidence: its revisions, and everywhere that it is used',
    permission: 'signed-in',
    params: evidenceParams,
    output: z.object({
      evidence: evidenceView,
      revisions: z.array(
        revisionView.extend({
          /** Accepted somewhere: what is said of it may no longer change. */
          frozen: z.boolean(),
          abilities: z.object({ describe: z.boolean(), look: z.boolean() }),
        }),
      ),
      uses: z.array(proofView),
      abilities: z.object({ add: z.boolean() }),
    }),
    problems: ['evidence.not_found'],
  },
  keepFile: {
    method: 'POST',
    path: '/api/evidence',
    summary: 'Keep a file in the library of the caller’s unit, without a use yet',
    permission: 'signed-in',
    upload: true,
    body: described,
    output: z.object({ revision: revisionView, known: z.boolean() }),
    problems: ['evidence.kind_not_accepted', 'server.file_too_large'],
  },
  keepLink: {
    method: 'POST',
    path: '/api/evidence/links',
    summary: 'Keep a link in the library of the caller’s unit, without a use yet',
    permission: 'signed-in',
    body: described.extend({ url: z.string() }),
    output: z.object({ revision: revisionView, known: z.boolean() }),
    // Each call makes the server speak to the outside.
    limit: { calls: 60, minutes: 10 },
    problems: ['evidence.link_malformed'],
  },
  addFile: {
    method: 'POST',
    path: '/api/evidence/:evidenceId/revisions',
    summary: 'Keep a newer file of an evidence; uses stay on the revision that they have',
    permission: 'signed-in',
    params: evidenceParams,
    upload: true,
    body: described,
    output: revisionView,
    problems: [
      'evidence.not_found',
      'evidence.kind_not_accepted',
      'evidence.content_known',
      'server.file_too_large',
      'server.changed_meanwhile',
    ],
  },
  addLink: {
    method: 'POST',
    path: '/api/evidence/:evidenceId/link-revisions',
    summary: 'Keep a newer link of an evidence; uses stay on the revision that they have',
    permission: 'signed-in',
    params: evidenceParams,
    body: described.extend({ url: z.string() }),
    output: revisionView,
    // Each call makes the server speak to the outside.
    limit: { calls: 60, minutes: 10 },
    problems: ['evidence.not_found', 'evidence.link_malformed', 'evidence.content_known', 'server.changed_meanwhile'],
  },
  describeRevision: {
    method: 'PATCH',
    path: '/api/evidence-revisions/:revisionId',
    summary: 'Write what a document is called, its number and its day; not once it was accepted somewhere',
    permission: 'signed-in',
    params: revisionParams,
    body: z.object({
      title: z.string().trim().min(1).max(300),
      documentNumber: z.string().trim().max(100),
      effectiveOn: z.iso.date().nullable(),
    }),
    output: revisionView,
    problems: ['evidence.not_found', 'evidence.frozen'],
  },
  lookAtLink: {
    method: 'POST',
    path: '/api/evidence-revisions/:revisionId/look',
    summary: 'Have the server look again whether a link answers; what it finds stands in the evidence a moment later',
    permission: 'signed-in',
    params: revisionParams,
    // Each call makes the server speak to the outside.
    limit: { calls: 20, minutes: 10 },
    problems: ['evidence.not_found'],
  },
  getRevisionFile: {
    method: 'GET',
    path: '/api/evidence-revisions/:revisionId/file',
    summary: 'The file of a revision, to save',
    permission: 'signed-in',
    params: revisionParams,
    produces: 'application/octet-stream',
    problems: ['evidence.not_found'],
  },
  putToUse: {
    method: 'POST',
    path: '/api/evidence-revisions/:revisionId/uses',
    summary:
      'Hand a revision in as proof of an occurrence, or of a criterion in a year; an older one that still waits there gives way',
    permission: 'signed-in',
    params: revisionParams,
    body: z.union([
      z.object({ occurrenceId: z.uuid() }),
      z.object({ criterionRef: z.string().max(100), year: z.number().int().min(2000).max(2100) }),
    ]),
    output: proofView,
    problems: [
      'evidence.not_found',
      'tasks.not_found',
      'evidence.unknown_criterion',
      'evidence.already_attached',
      'evidence.already_decided',
    ],
  },
});
