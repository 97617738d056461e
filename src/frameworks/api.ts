import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { setProblems } from './api/sets.ts';
import { additions, methods, provenances, relations } from './model/framework.ts';
import { editionStates } from './model/own-set/own-set.ts';
import { rule } from './model/schema.ts';

const sentence = z.object({ vi: z.string(), en: z.string() });
const span = z.object({ from: z.number(), to: z.number() });
const nodeProvenance = z.object({
  name: z.enum(provenances),
  points: z.enum(provenances),
  rule: z.enum(provenances),
});
const source = z.object({ key: z.string(), title: z.string(), url: z.string().nullable() });

/** An edition without its tree. */
const editionHead = z.object({
  id: z.string(),
  decision: z.object({ number: z.string(), date: z.iso.date(), provenance: z.enum(provenances) }).nullable(),
  /** `units` is how many are rated in that year; null where each province has its own number. */
  years: z.array(z.object({ year: z.number().int(), units: z.number().int().nullable() })),
  scale: span,
  /** How many nodes are known; 0 where the tree was not found. */
  nodes: z.number().int(),
  /** How an edition of the province's own stands; null for a published one. */
  state: z.enum(editionStates).nullable(),
  /** How many of them are reconstructed in a part. */
  reconstructed: z.number().int(),
});

const frameworkHead = z.object({
  index: z.string(),
  name: sentence,
  short: sentence,
  owner: sentence,
  rates: sentence,
  /** What it measures and how, in a sentence; null where nobody wrote one. */
  measures: sentence.nullable(),
});

/** One node; `parent` is the code of the node above, null at the top. */
export const nodeView = z.object({
  code: z.string(),
  parent: z.string().nullable(),
  depth: z.number().int(),
  name: sentence,
  /** Null where the level has none or nobody published them; never 0 for that. */
  points: span.nullable(),
  /** Percent of the value above. */
  weight: z.number().nullable(),
  by: z.array(z.enum(methods)),
  rule: rule.nullable(),
  /** False for what is printed in the tables and does not move the score. */
  counts: z.boolean(),
  optional: z.boolean(),
  /** What a unit shows to be believed, in the words of the set. */
  evidence: z.string().nullable(),
  provenance: nodeProvenance,
  /** The weakest of the three, of the parts that the node has. */
  known: z.enum(provenances),
  /** Keys of `sources`. */
  sources: z.array(z.string()),
});

const related = z.object({
  /** `index/edition/code`; the code is `*` for an index as a whole. */
  ref: z.string(),
  index: z.string(),
  edition: z.string(),
  code: z.string(),
  name: sentence,
  /** The short name of its index. */
  short: sentence,
  kind: z.enum(relations),
  /** True where the other node comes before, or feeds this one. */
  backwards: z.boolean(),
  provenance: z.enum(provenances),
});

const band = z.object({
  name: sentence,
  from: z.number().nullable(),
  lowest: z.record(z.string(), z.number()),
  provenance: z.enum(provenances),
});

/** Status of each refusal. */
export const problems = {
  'frameworks.no_index': 404,
  'frameworks.no_edition': 404,
  'frameworks.no_node': 404,
  ...setProblems,
} as const;

const ofEdition = z.object({ index: z.string(), edition: z.string() });

export const api = contract({
  listFrameworks: {
    method: 'GET',
    path: '/api/frameworks',
    summary: 'The indices with their editions: years, number of rated units, how much of the tree is known',
    permission: 'signed-in',
    output: z.object({ frameworks: z.array(frameworkHead.extend({ editions: z.array(editionHead) })) }),
    problems: [],
  },
  getEdition: {
    method: 'GET',
    path: '/api/frameworks/:index/editions/:edition',
    summary:
      'One edition of an index: its tree with points, rules, and how each is known; nodes stand before those under them',
    permission: 'signed-in',
    params: ofEdition,
    output: z.object({
      framework: frameworkHead,
      edition: editionHead.extend({
        adjustment: span.nullable(),
        note: sentence,
        bands: z.object({ by: z.enum(['score', 'quarter', 'year']), list: z.array(band) }).nullable(),
        levels: z.array(z.object({ name: sentence, adds: z.enum(additions) })),
      }),
      nodes: z.array(nodeView),
      sources: z.array(source),
    }),
    problems: ['frameworks.no_index', 'frameworks.no_edition'],
  },
  getNode: {
    method: 'GET',
    path: '/api/frameworks/:index/editions/:edition/nodes/:code',
    summary:
      'One node with those above it, and the nodes of other editions and indices that it became, came from, feeds or stands beside',
    permission: 'signed-in',
    params: ofEdition.extend({ code: z.string() }),
    output: z.object({
      node: nodeView,
      path: z.array(z.object({ code: z.string(), name: sentence })),
      related: z.array(related),
      sources: z.array(source),
    }),
    problems: ['frameworks.no_index', 'frameworks.no_edition', 'frameworks.no_node'],
  },
  getOpenFramework: {
    method: 'GET',
    path: '/api/open-data/:index/framework',
    summary:
      'What a published index measures, every node of every edition with its points, rule, sources and how each is known, as a file: CSV or JSON',
    permission: 'public',
    params: z.object({ index: z.string() }),
    query: z.object({ format: z.enum(['csv', 'json']).default('csv'), edition: z.string().optional() }),
    produces: 'text/csv, application/json',
    limit: { calls: 30, minutes: 1 },
    problems: ['frameworks.no_index', 'frameworks.no_edition', 'server.too_many'],
  },
});
