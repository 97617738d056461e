import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { keptRanks, uncertaintyInputs } from '../model/kept-uncertainty.ts';
import { verdicts, whatIfStates } from '../model/kept-what-if.ts';

const sentence = z.object({ vi: z.string(), en: z.string() });
const named = z.object({ key: z.string(), name: z.string(), en: z.string() });

/** Runs that are counted while the caller waits; more go to the background. */
export const uncertaintyRunsAtOnce = 2000;

/** A kept question with its answer, null while its runs are counted. */
export const uncertaintyView = uncertaintyInputs.extend({
  id: z.uuid(),
  indexName: sentence,
  state: z.enum(whatIfStates),
  /** SHA-256 of the figures that the answer rests on. */
  dataVersion: z.string(),
  answer: keptRanks.nullable(),
  /** The provinces that the answer names by key. */
  provinces: z.array(named),
  recomputed: z.object({ at: z.iso.datetime(), verdict: z.enum(verdicts) }).nullable(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  abilities: z.object({ remove: z.boolean() }),
});

/** Status of each refusal. */
export const uncertaintyProblems = {
  'results.uncertainty_not_found': 404,
  'results.no_parts': 422,
  'results.no_errors': 422,
} as const;

const posing = ['results.unknown_index', 'results.unknown_year', 'results.no_parts'] as const;
const ofOne = z.object({ uncertaintyId: z.uuid() });

/** Questions how far ranks hang on weights, errors and ways of reckoning. */
export const uncertaintiesApi = contract({
  getGrounds: {
    method: 'GET',
    path: '/api/uncertainty-grounds/:index/:year',
    summary:
      'What can be varied in a year of an index: its parts and how each counts, who has them all, for how many an error is published',
    permission: 'results.ask',
    params: z.object({ index: z.string(), year: z.coerce.number().int() }),
    output: z.object({
      parts: z.array(z.object({ code: z.string(), name: sentence, worth: z.number() })),
      provinces: z.number().int(),
      leftOut: z.array(named),
      withErrors: z.number().int(),
      source: z.object({ title: z.string(), url: z.string().nullable() }),
    }),
    problems: posing,
  },
  askUncertainty: {
    method: 'POST',
    path: '/api/uncertainties',
    summary:
      'Ask how far ranks hang on choices and errors, and keep question and answer; more than 2,000 runs are counted in the background (state: running)',
    permission: 'results.ask',
    body: uncertaintyInputs,
    output: uncertaintyView,
    limit: { calls: 60, minutes: 1 },
    problems: [...posing, 'results.no_errors', 'server.too_many'],
  },
  listUncertainties: {
    method: 'GET',
    path: '/api/uncertainties',
    summary: 'The kept questions of the province, newest first, at most fifty, without their answers',
    permission: 'results.ask',
    output: z.object({ uncertainties: z.array(uncertaintyView) }),
    problems: [],
  },
  getUncertainty: {
    method: 'GET',
    path: '/api/uncertainties/:uncertaintyId',
    summary: 'One kept question with its answer',
    permission: 'results.ask',
    params: ofOne,
    output: uncertaintyView,
    problems: ['results.uncertainty_not_found'],
  },
  followUncertainty: {
    method: 'GET',
    path: '/api/uncertainties/:uncertaintyId/events',
    summary: 'Live progress of the runs as server-sent events: {done, total, ended?}',
    permission: 'results.ask',
    params: ofOne,
    produces: 'text/event-stream',
    problems: ['results.uncertainty_not_found'],
  },
  recomputeUncertainty: {
    method: 'POST',
    path: '/api/uncertainties/:uncertaintyId/recompute',
    summary:
      'Work a kept answer out again from its kept inputs and say whether it is the same; `recomputed` tells, once `state` is ready',
    permission: 'results.ask',
    params: ofOne,
    output: uncertaintyView,
    limit: { calls: 60, minutes: 1 },
    problems: [
      ...posing,
      'results.uncertainty_not_found',
      'results.still_running',
      'results.no_errors',
      'server.too_many',
    ],
  },
  removeUncertainty: {
    method: 'DELETE',
    path: '/api/uncertainties/:uncertaintyId',
    summary: 'Remove a kept question; where its runs are still being counted, that is stopped',
    permission: 'results.ask',
    params: ofOne,
    problems: ['results.uncertainty_not_found'],
  },
});
