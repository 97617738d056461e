import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { methods } from '../model/framework.ts';
import { editionStates } from '../model/own-set/own-set.ts';
import { setFaultCodes } from '../model/own-set/set-fault.ts';
import { frameworkFile, rule } from '../model/schema.ts';

const values = z.record(z.string(), z.union([z.string(), z.number()]));
const nodeParts = [
  'code',
  'name',
  'points',
  'from',
  'weight',
  'by',
  'rule',
  'evidence',
  'unused',
  'optional',
  'provenance',
  'sources',
] as const;
const place = z.discriminatedUnion('kind', [
  /** `sheet` is empty for a CSV file; `cell` as a spreadsheet names it: 'C17'. */
  z.object({ kind: z.literal('cell'), sheet: z.string(), cell: z.string() }),
  z.object({ kind: z.literal('line'), line: z.number().int(), column: z.number().int() }),
  z.object({ kind: z.literal('node'), code: z.string(), part: z.enum(nodeParts) }),
  z.object({ kind: z.literal('form'), part: z.string() }),
]);
/** One thing that is wrong, and where; its sentence is `set.fault.…`. */
const setFault = z.object({ code: z.enum(setFaultCodes), params: values, place });

const points = z.number().nullable();
const named = z.object({ code: z.string(), name: z.string() });
/** What a set changes of an earlier edition: how many of each, and the first of them. */
const changes = z.object({
  edition: z.string(),
  added: z.array(named.extend({ points })),
  removed: z.array(named.extend({ points })),
  points: z.array(named.extend({ before: points, now: points })),
  names: z.array(z.object({ code: z.string(), before: z.string(), now: z.string() })),
  measured: z.array(z.string()),
  counts: z.object({
    added: z.number().int(),
    removed: z.number().int(),
    points: z.number().int(),
    names: z.number().int(),
    measured: z.number().int(),
  }),
});

/** A set as it would be kept. */
const summary = z.object({
  set: z.string(),
  title: z.string(),
  edition: z.string(),
  nodes: z.number().int(),
  leaves: z.number().int(),
  points: z.number(),
  by: z.record(z.enum(methods), z.number()).describe('Points by way of measuring'),
  /** True where a draft of the same years is there, which this one takes the place of. */
  replacesDraft: z.boolean(),
  changes: changes.nullable(),
});

export const setImportView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  state: z.enum(['reading', 'ready', 'faulty', 'refused', 'accepted']),
  /** Headings of columns that were left out. */
  besides: z.array(z.string()),
  /** The first faults. */
  faults: z.array(setFault),
  faultCount: z.number().int(),
  summary: summary.nullable(),
  /** Why the file could not be read. */
  problem: z.object({ code: z.string(), params: values }).nullable(),
});

const editionHead = z.object({
  edition: z.string(),
  state: z.enum(editionStates),
  nodes: z.number().int(),
  faultCount: z.number().int(),
  file: z.string().nullable(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
  revision: z.number().int(),
});

export const setView = editionHead.extend({
  set: z.string(),
  title: z.string(),
  /** In the form of a file of data/frameworks, with this one edition. */
  content: frameworkFile,
  faults: z.array(setFault),
  /** What the set is checked against, so that a browser can check while somebody types. */
  besides: z.object({
    indices: z.array(z.string()),
    others: z.array(z.object({ edition: z.string(), years: z.array(z.number().int()) })),
  }),
  changes: changes.nullable(),
  abilities: z.object({ edit: z.boolean(), use: z.boolean(), retire: z.boolean(), copy: z.boolean() }),
});

const mappedPair = z.object({ from: z.string(), to: z.string(), kind: z.enum(['same', 'changed']) });

const nodeChange = z.object({
  vi: z.string().trim().min(1).max(500).optional(),
  en: z.string().trim().max(500).optional(),
  points: z.number().positive().max(100_000).nullable().optional(),
  weight: z.number().positive().max(100).nullable().optional(),
  by: z.enum(methods).nullable().optional(),
  rule: rule.nullable().optional(),
  evidence: z.string().trim().min(1).max(2000).nullable().optional(),
});
const setChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), code: z.string(), to: nodeChange }),
  z.object({
    kind: z.literal('add'),
    parent: z.string().nullable(),
    node: nodeChange.extend({ vi: z.string().trim().min(1).max(500) }),
  }),
  z.object({ kind: z.literal('remove'), code: z.string() }),
  z.object({
    kind: z.literal('about'),
    title: z.string().trim().min(1).max(300),
    decision: z.object({ number: z.string().trim().min(1).max(100), date: z.iso.date() }).nullable(),
  }),
]);

const ofEdition = z.object({ set: z.string(), edition: z.string() });
const revision = z.number().int();
const setPath = '/api/framework-sets/:set/editions/:edition';

/** Status of each refusal of sets. */
export const setProblems = {
  'frameworks.not_a_set': 422,
  'frameworks.set_too_large': 422,
  'frameworks.set_too_much': 422,
  'frameworks.import_not_found': 404,
  'frameworks.import_not_ready': 409,
  'frameworks.no_own_edition': 404,
  'frameworks.edition_frozen': 409,
  'frameworks.not_in_use': 409,
  'frameworks.set_has_faults': 409,
  'frameworks.years_taken': 409,
  'frameworks.bad_years': 422,
  'frameworks.bad_set_code': 422,
} as const;

export const setsApi = contract({
  listSets: {
    method: 'GET',
    path: '/api/framework-sets',
    summary: "The province's own sets of criteria with their editions and how each stands",
    permission: 'signed-in',
    output: z.object({
      sets: z.array(z.object({ set: z.string(), title: z.string(), editions: z.array(editionHead) })),
      abilities: z.object({ edit: z.boolean() }),
    }),
    problems: [],
  },
  getTemplate: {
    method: 'GET',
    path: '/api/framework-template',
    summary: 'A form of a set to fill in, as a workbook or as YAML; it is sound as it is',
    permission: 'signed-in',
    query: z.object({ format: z.enum(['xlsx', 'yaml']).default('xlsx') }),
    produces: 'application/octet-stream',
    problems: [],
  },
  exportEdition: {
    method: 'GET',
    path: '/api/frameworks/:index/editions/:edition/file',
    summary: "Any edition, published or the province's own, as a workbook or as YAML, to be edited and loaded again",
    permission: 'signed-in',
    params: z.object({ index: z.string(), edition: z.string() }),
    query: z.object({ format: z.enum(['xlsx', 'yaml']).default('xlsx') }),
    produces: 'application/octet-stream',
    problems: ['frameworks.no_own_edition'],
  },
  tryFile: {
    method: 'POST',
    path: '/api/framework-imports',
    summary:
      'Hand in a set as .xlsx, CSV or YAML for a dry run: it is read and checked, and nothing of it is kept as a set',
    permission: 'frameworks.edit',
    upload: true,
    body: z.object({
      set: z.string().default('').describe('The code of the set; empty for what the file says'),
      title: z.string().default('').describe('Its name; empty for what the file says'),
      years: z.string().default('').describe("'2026', '2026-2028'; empty for what the file says"),
    }),
    output: z.object({ importId: z.uuid() }),
    problems: [
      'frameworks.set_too_large',
      'frameworks.bad_years',
      'server.file_too_large',
      'server.empty_file',
      'server.no_file',
    ],
  },
  getImport: {
    method: 'GET',
    path: '/api/framework-imports/:importId',
    summary: 'What a dry run came to: faults by cell or line, or what would be kept and what it changes',
    permission: 'frameworks.edit',
    params: z.object({ importId: z.uuid() }),
    output: setImportView,
    problems: ['frameworks.import_not_found'],
  },
  followImport: {
    method: 'GET',
    path: '/api/framework-imports/:importId/events',
    summary: 'Live progress of a dry run as server-sent events: {done, total, ended?}',
    permission: 'frameworks.edit',
    params: z.object({ importId: z.uuid() }),
    produces: 'text/event-stream',
    problems: ['frameworks.import_not_found'],
  },
  acceptImport: {
    method: 'POST',
    path: '/api/framework-imports/:importId/accept',
    summary: 'Keep the set of a dry run without faults as a draft',
    permission: 'frameworks.edit',
    params: z.object({ importId: z.uuid() }),
    output: ofEdition,
    problems: [
      'frameworks.import_not_found',
      'frameworks.import_not_ready',
      'frameworks.edition_frozen',
      'frameworks.set_has_faults',
    ],
  },
  startEdition: {
    method: 'POST',
    path: '/api/framework-sets',
    summary: "Make a draft for other years out of any edition, the province's own or a published one",
    permission: 'frameworks.edit',
    body: z.object({
      from: z.object({ index: z.string(), edition: z.string() }),
      years: z.string(),
      set: z.string().default(''),
      title: z.string().max(300).default(''),
    }),
    output: ofEdition,
    problems: [
      'frameworks.no_own_edition',
      'frameworks.bad_years',
      'frameworks.years_taken',
      'frameworks.bad_set_code',
    ],
  },
  getSet: {
    method: 'GET',
    path: setPath,
    summary: 'One edition of a set whole, with its faults and what it changes of the edition before',
    permission: 'signed-in',
    params: ofEdition,
    output: setView,
    problems: ['frameworks.no_own_edition'],
  },
  changeSet: {
    method: 'POST',
    path: `${setPath}/changes`,
    summary:
      'Change one node of a draft, add one, take one away, or change its title and decision; sums may stand wrong meanwhile',
    permission: 'frameworks.edit',
    params: ofEdition,
    body: z.object({ revision, change: setChange }),
    output: setView,
    problems: [
      'frameworks.no_own_edition',
      'frameworks.edition_frozen',
      'frameworks.no_node',
      'server.changed_meanwhile',
    ],
  },
  putInUse: {
    method: 'POST',
    path: `${setPath}/use`,
    summary: 'Put a draft without faults in use: it never changes again',
    permission: 'frameworks.edit',
    params: ofEdition,
    body: z.object({ revision }),
    output: setView,
    problems: [
      'frameworks.no_own_edition',
      'frameworks.edition_frozen',
      'frameworks.set_has_faults',
      'server.changed_meanwhile',
    ],
  },
  retireSet: {
    method: 'POST',
    path: `${setPath}/retire`,
    summary: 'Retire an edition in use; it stays readable for what was rated by it',
    permission: 'frameworks.edit',
    params: ofEdition,
    body: z.object({ revision }),
    output: setView,
    problems: ['frameworks.no_own_edition', 'frameworks.not_in_use', 'server.changed_meanwhile'],
  },
  removeSet: {
    method: 'DELETE',
    path: setPath,
    summary: 'Take a draft away',
    permission: 'frameworks.edit',
    params: ofEdition,
    query: z.object({ revision: z.coerce.number().int() }),
    problems: ['frameworks.no_own_edition', 'frameworks.edition_frozen', 'server.changed_meanwhile'],
  },
  getMapping: {
    method: 'GET',
    path: `${setPath}/mapping`,
    summary: 'Which node is which of the edition before: as decided, or as proposed by codes and likeness of names',
    permission: 'signed-in',
    params: ofEdition,
    output: z.object({
      from: z.string().nullable(),
      isDecided: z.boolean(),
      pairs: z.array(
        mappedPair.extend({
          fromName: z.string(),
          toName: z.string(),
          by: z.enum(['code', 'name', 'person']),
          likeness: z.number().nullable(),
        }),
      ),
      ended: z.array(named),
      added: z.array(named),
      abilities: z.object({ decide: z.boolean() }),
    }),
    problems: ['frameworks.no_own_edition'],
  },
  decideMapping: {
    method: 'PUT',
    path: `${setPath}/mapping`,
    summary: 'Keep which node is which of an earlier edition',
    permission: 'frameworks.edit',
    params: ofEdition,
    body: z.object({ from: z.string(), pairs: z.array(mappedPair) }),
    problems: ['frameworks.no_own_edition', 'frameworks.no_node'],
  },
});
