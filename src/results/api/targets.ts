import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { mostAmount, targetKinds, targetOperators } from '../model/target.ts';
import { targetReasons, targetStates } from '../model/target-standing.ts';
import { placeView, provinceView, scoreView } from './figures.ts';

const sentence = z.object({ vi: z.string(), en: z.string() });
const year = z.number().int().min(2000).max(2100);
/** Exact to the four decimals of published figures. */
const figure = z.number().multipleOf(0.0001);

/** What is wanted: of an index or one of its nodes (`node` '*' is the whole), or of a statistic in words. */
export const targetInputs = z.object({
  subject: z.union([
    z.object({ index: z.string().max(40), edition: z.string().max(40), node: z.string().max(20) }),
    z.object({ statistic: z.string().trim().min(1).max(300), unit: z.string().trim().max(40) }),
  ]),
  kind: z.enum(targetKinds),
  operator: z.enum(targetOperators),
  value: figure,
  /** With `between` alone. */
  upper: figure.nullable(),
  year,
  /** The path goes from this year's result; null leaves it to the newest result before this year of today. */
  baselineYear: year.nullable(),
});

/** A year's figure of a statistic; a year of which there is none has none, and is not 0. */
const statisticFigure = z.object({
  year: z.number().int().min(1990).max(2100),
  value: figure.min(-mostAmount).max(mostAmount),
  source: z.string().trim().min(1).max(300),
});

const yearResult = z.object({ year: z.number().int(), score: scoreView, place: placeView.nullable() });
const none = z.object({ none: z.enum(targetReasons) });

/** How a target stands. Figures are points of the node, or places for a rank and a group; null is what can't be told. */
const standingView = z.object({
  last: yearResult.nullable(),
  /** How much is lacking; 0 or less where it is met. */
  lacking: z.number().nullable(),
  /** For a rank: the points that part the province from whoever held it in the year of the last result. */
  lackingPoints: z.number().nullable(),
  /** What the rank took: the points with which a province stood there or better. */
  ofRank: z
    .object({
      year: z.number().int(),
      rank: z.number().int(),
      of: z.number().int(),
      points: z.number(),
      interval: z.object({ low: z.number(), high: z.number(), level: z.number(), error: z.number() }).nullable(),
      holders: z.array(provinceView),
      heldRank: z.number().int(),
      withheld: z.number().int(),
    })
    .nullable(),
  /** The provinces that will be rated in the wanted year, where that is another number than in the last result. */
  otherBase: z.number().int().nullable(),
  path: z.union([z.object({ from: yearResult, year: z.number().int(), value: z.number() }), none]),
  /** `low` to `high` holds 95 of 100 years, if changes go on as they did. */
  forecast: z.union([
    z.object({
      year: z.number().int(),
      points: z.number(),
      low: z.number(),
      high: z.number(),
      years: z.number().int(),
      from: z.number().int(),
      to: z.number().int(),
    }),
    none,
  ]),
  state: z.enum(targetStates),
  why: z.enum(targetReasons).nullable(),
});

export const targetView = targetInputs.extend({
  id: z.uuid(),
  value: z.number(),
  upper: z.number().nullable(),
  year: z.number().int(),
  baselineYear: z.number().int().nullable(),
  /** The index and the node in words; null for a statistic. */
  names: z.object({ index: sentence, node: sentence.nullable() }).nullable(),
  /** The goal of a plan that it was taken from; null where a person made it by hand. */
  goal: z.object({ planId: z.uuid(), planName: z.string(), blocks: z.array(z.string()) }).nullable(),
  /** The goal's sentence, or what the person who made it rests it on. */
  words: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  revision: z.number().int(),
  standing: standingView,
  /** Of a statistic, oldest first; none of an index. */
  figures: z.array(statisticFigure.extend({ value: z.number() })),
  abilities: z.object({ edit: z.boolean() }),
});

/** Status of each refusal. */
export const targetProblems = {
  'results.target_not_found': 404,
  'results.target_kind': 422,
  'results.target_value': 422,
  'results.target_span': 422,
  'results.target_baseline': 422,
  'results.figures_of_index': 409,
  'results.figure_twice': 422,
  'results.figure_ahead': 422,
} as const;

const asking = [
  'results.unknown_index',
  'results.unknown_node',
  'results.target_kind',
  'results.target_value',
  'results.target_span',
  'results.target_baseline',
] as const;
const ofTarget = z.object({ targetId: z.uuid() });
const words = z.string().trim().max(1000).default('').describe('What the target rests on: a decision, a resolution');

/** Targets of the province. */
export const targetsApi = contract({
  listTargets: {
    method: 'GET',
    path: '/api/targets',
    summary: 'The province’s targets by year, each beside the last result, its path, a forecast, and how it stands',
    permission: 'signed-in',
    output: z.object({
      /** The province whose results are followed; null where the installation names none. */
      province: provinceView.nullable(),
      targets: z.array(targetView),
      abilities: z.object({ add: z.boolean() }),
    }),
    problems: [],
  },
  addTarget: {
    method: 'POST',
    path: '/api/targets',
    summary: 'Set a target by hand',
    permission: 'results.target',
    body: targetInputs.extend({ words }),
    output: targetView,
    problems: [...asking],
  },
  changeTarget: {
    method: 'PATCH',
    path: '/api/targets/:targetId',
    summary: 'Change what is wanted; where it comes from stays',
    permission: 'results.target',
    params: ofTarget,
    body: targetInputs.extend({ words, revision: z.number().int() }),
    output: targetView,
    problems: ['results.target_not_found', 'server.changed_meanwhile', ...asking],
  },
  setFigures: {
    method: 'PUT',
    path: '/api/targets/:targetId/figures',
    summary: 'Bring in the figures of a statistic by year, each with its source, in the place of those before',
    permission: 'results.target',
    params: ofTarget,
    body: z.object({ figures: z.array(statisticFigure).max(60), revision: z.number().int() }),
    output: targetView,
    problems: [
      'results.target_not_found',
      'results.figures_of_index',
      'results.figure_twice',
      'results.figure_ahead',
      'server.changed_meanwhile',
    ],
  },
  removeTarget: {
    method: 'DELETE',
    path: '/api/targets/:targetId',
    summary: 'Remove a target; the goal that it was taken from may be taken again',
    permission: 'results.target',
    params: ofTarget,
    problems: ['results.target_not_found'],
  },
});
