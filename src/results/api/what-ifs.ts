import { z } from 'zod';
import { additions } from '../../frameworks/model/framework.ts';
import { contract } from '../../kernel/contract.ts';
import { keptAnswer, othersKinds, recomputation, whatIfStates } from '../model/kept-what-if.ts';

const sentence = z.object({ vi: z.string(), en: z.string() });

/** Runs that one question may ask for over HTTP; more than `runsAtOnce` are counted in the background. */
const mostRunsKept = 1_000_000;
export const runsAtOnce = 100_000;

const byCode = z.record(z.string().max(20), z.number());
const efforts = z.record(z.string().max(20), z.number().positive().max(1000));
const target = z.number().int().min(1).max(100);
const asked = z.object({ index: z.string().max(40), year: z.number().int(), province: z.string().max(80) });

/** The inputs of a question, as asked and as kept. */
const whatIfInputs = asked.extend({
  /** Points that nodes would have, by code. */
  set: byCode,
  /** How hard one point is to win, by code; 1 where nothing is said. */
  efforts,
  targetRank: target,
  others: z.enum(othersKinds),
  runs: z.number().int().min(1).max(mostRunsKept),
  seed: z.number().int().min(0).max(2_147_483_647),
});

/** A kept question with its answer, null while its runs are counted. */
export const whatIfView = whatIfInputs.extend({
  id: z.uuid(),
  indexName: sentence,
  provinceName: z.string(),
  state: z.enum(whatIfStates),
  /** SHA-256 of the figures that the answer rests on. */
  dataVersion: z.string(),
  answer: keptAnswer.nullable(),
  recomputed: recomputation.nullable(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  abilities: z.object({ remove: z.boolean() }),
});

const formNode = z.object({
  code: z.string(),
  name: sentence,
  depth: z.number().int(),
  points: z.number().nullable(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  worth: z.number().nullable(),
  isLast: z.boolean(),
});

const span = z.object({ from: z.number(), to: z.number() });
const adding = z.object({
  scale: span,
  levels: z.array(z.enum(additions)),
  nodes: z.array(
    z.object({
      code: z.string(),
      depth: z.number().int(),
      points: span.nullable(),
      weight: z.number().nullable(),
      counts: z.boolean(),
    }),
  ),
});

/** Status of each refusal. */
export const whatIfProblems = { 'results.what_if_not_found': 404, 'results.still_running': 409 } as const;

const posing = [
  'results.unknown_index',
  'results.unknown_year',
  'results.unknown_province',
  'results.no_result',
  'results.not_reckonable',
  'results.no_changes',
] as const;
const ofWhatIf = z.object({ whatIfId: z.uuid() });

/** Questions 'what if' to published results. */
export const whatIfsApi = contract({
  getForm: {
    method: 'GET',
    path: '/api/provinces/:province/what-if/:index/:year',
    summary: "What can be asked: the province's nodes with what a point of each is worth, and the totals of the others",
    permission: 'results.ask',
    params: z.object({ province: z.string(), index: z.string(), year: z.coerce.number().int() }),
    output: z.object({
      index: z.string(),
      year: z.number().int(),
      edition: z.string(),
      province: z.object({ key: z.string(), name: z.string() }),
      source: z.object({ title: z.string(), url: z.string().nullable() }),
      published: z.number(),
      /** The published standard error of that total; null where there is none. */
      error: z.number().nullable(),
      others: z.array(z.number()),
      /** How the nodes add up: whoever reckons with it, rounding to four decimals at each level, gets the server's totals. */
      adding,
      /** Yearly changes, within editions, that tell how far the others move; names of those with fewer than three of their own, which move as all did. */
      moving: z.object({ changes: z.number().int(), borrowing: z.array(z.string()) }),
      nodes: z.array(formNode),
    }),
    problems: posing,
  },
  ask: {
    method: 'POST',
    path: '/api/what-ifs',
    summary:
      'Ask what if, and keep question and answer; more than 100,000 runs are counted in the background (state: running)',
    permission: 'results.ask',
    body: whatIfInputs,
    output: whatIfView,
    limit: { calls: 60, minutes: 1 },
    problems: [...posing, 'results.unknown_node', 'results.out_of_bounds', 'server.too_many'],
  },
  listWhatIfs: {
    method: 'GET',
    path: '/api/what-ifs',
    summary: 'The kept questions of the province, newest first, at most a hundred',
    permission: 'results.ask',
    output: z.object({ whatIfs: z.array(whatIfView) }),
    problems: [],
  },
  getWhatIf: {
    method: 'GET',
    path: '/api/what-ifs/:whatIfId',
    summary: 'One kept question with its answer',
    permission: 'results.ask',
    params: ofWhatIf,
    output: whatIfView,
    problems: ['results.what_if_not_found'],
  },
  followWhatIf: {
    method: 'GET',
    path: '/api/what-ifs/:whatIfId/events',
    summary: 'Live progress of the runs as server-sent events: {done, total, ended?}',
    permission: 'results.ask',
    params: ofWhatIf,
    produces: 'text/event-stream',
    problems: ['results.what_if_not_found'],
  },
  recompute: {
    method: 'POST',
    path: '/api/what-ifs/:whatIfId/recompute',
    summary:
      'Work a kept answer out again from its kept inputs and say whether it is the same; `recomputed` tells, once `state` is ready',
    permission: 'results.ask',
    params: ofWhatIf,
    output: whatIfView,
    limit: { calls: 60, minutes: 1 },
    problems: ['results.what_if_not_found', 'results.still_running', ...posing, 'server.too_many'],
  },
  removeWhatIf: {
    method: 'DELETE',
    path: '/api/what-ifs/:whatIfId',
    summary: 'Remove a kept question; where its runs are still being counted, that is stopped',
    permission: 'results.ask',
    params: ofWhatIf,
    problems: ['results.what_if_not_found'],
  },
  findCheapest: {
    method: 'POST',
    path: '/api/what-ifs/cheapest',
    summary: 'The least effort to a rank, all others held still: which nodes must rise to what; nothing is kept',
    permission: 'results.ask',
    body: asked.extend({ targetRank: target, efforts, set: byCode }),
    output: z.object({
      /** Points of the index between the province and the score of the rank. */
      gap: z.number(),
      steps: z.array(
        z.object({ code: z.string(), name: sentence, from: z.number(), to: z.number(), effort: z.number() }),
      ),
      effort: z.number(),
      /** What is lacking, in points of the index, where all nodes at their most don't reach; else 0. */
      short: z.number(),
      /** Nodes that may rise in each other's place for the same effort; none where the way is the only one. */
      alike: z.array(z.string()),
      score: z.number(),
      rank: z.number().int(),
    }),
    problems: [...posing, 'results.unknown_node', 'results.out_of_bounds'],
  },
});
