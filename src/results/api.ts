import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { placeView, provinceView, rankRangeView, scoreView } from './api/figures.ts';
import { targetProblems } from './api/targets.ts';
import { whatIfProblems } from './api/what-ifs.ts';
import { boundaryProblems } from './api/boundaries.ts';
import { uncertaintyProblems } from './api/uncertainties.ts';
import { importProblems } from './api/imports.ts';
import { comparisons } from './model/comparable.ts';
import { conclusions, publishedErrors } from './model/noise.ts';
import { confidences } from './model/score.ts';

const sentence = z.object({ vi: z.string(), en: z.string() });

const sourceView = z.object({ key: z.string(), title: z.string(), url: z.string().nullable() });

const indexView = z.object({
  index: z.string(),
  short: sentence,
  name: sentence,
  owner: sentence,
  /** What it measures and how, in a sentence; null where nobody wrote one. */
  measures: sentence.nullable(),
});

const rowView = z.object({
  province: provinceView,
  score: scoreView,
  place: placeView.nullable(),
  rankRange: rankRangeView,
  confidence: z.enum(confidences),
  /** Key of one of `sources`. */
  source: z.string(),
});

const seriesView = z.object({
  province: provinceView,
  years: z.array(
    z.object({
      index: z.string(),
      year: z.number().int(),
      edition: z.string(),
      code: z.string(),
      /** How it stands to the year before it in this list: a line goes through `same` alone; null for the first of an index. */
      toPrevious: z.enum(comparisons).nullable(),
      scale: z.object({ from: z.number(), to: z.number() }).nullable(),
      score: scoreView,
      place: placeView.nullable(),
      rankRange: rankRangeView,
      confidence: z.enum(confidences),
      source: z.string(),
    }),
  ),
});

const series = z.object({ own: seriesView, merged: z.array(seriesView), sources: z.array(sourceView) });

/** One node of a ledger; null is what is not known. `canWin`, `changeInIndex`, `best.gapInIndex` are points of the index, the others of the node. */
export const ledgerLine = z.object({
  code: z.string(),
  name: sentence,
  depth: z.number().int(),
  isLast: z.boolean(),
  /** True where the score is of the province's own table, since none is published. */
  isFilled: z.boolean(),
  score: scoreView,
  max: z.number().nullable(),
  lost: z.number().nullable(),
  canWin: z.number().nullable(),
  before: z
    .object({
      year: z.number().int(),
      points: z.number(),
      place: placeView.nullable(),
      comparison: z.enum(comparisons),
      change: z.number().nullable(),
      changeInIndex: z.number().nullable(),
      conclusion: z.enum(conclusions),
      /** What the survey's chance alone may explain at 95 %; at least that where the error of one year only was published. */
      margin: z.object({ points: z.number(), errorOf: z.enum(publishedErrors) }).nullable(),
    })
    .nullable(),
  place: placeView.nullable(),
  median: z.number().nullable(),
  best: z
    .object({
      points: z.number(),
      provinces: z.array(provinceView),
      gap: z.number().nullable(),
      gapInIndex: z.number().nullable(),
    })
    .nullable(),
  ownBest: z.object({ year: z.number().int(), points: z.number() }).nullable(),
  ownBestPlace: z.object({ year: z.number().int(), rank: z.number().int() }).nullable(),
});

/** Status of each refusal. */
export const problems = {
  'results.unknown_index': 404,
  'results.unknown_year': 404,
  'results.unknown_node': 404,
  'results.unknown_province': 404,
  'results.no_result': 404,
  'results.no_totals': 404,
  'results.out_of_bounds': 422,
  'results.not_reckonable': 422,
  'results.no_changes': 422,
  'results.bad_wish': 422,
  'results.bad_runs': 422,
  ...whatIfProblems,
  ...uncertaintyProblems,
  ...boundaryProblems,
  ...importProblems,
  ...targetProblems,
} as const;

const ofTable = z.object({ index: z.string(), year: z.coerce.number().int() });
const node = z.object({ node: z.string().optional().describe('Code of a node; the whole index without it') });
const ofProvince = z.object({ province: z.string().describe('Key (42@63) or name (Hà Tĩnh)') });

/** An index in a year, or one of its nodes: every province, in the order of ranks. */
const tableView = z.object({
  index: indexView,
  year: z.number().int(),
  edition: z.string(),
  units: z.number().int(),
  /** True for the province's own table alone, which stands in where none is published. */
  isOwn: z.boolean(),
  /** How many rows show a figure of the province's own table where the published one has none. */
  filled: z.number().int(),
  node: z.object({ code: z.string(), name: sentence }),
  /** Where the points lie; null where nobody published it. */
  scale: z.object({ from: z.number(), to: z.number() }).nullable(),
  rows: z.array(rowView),
  sources: z.array(sourceView),
  intervalSource: sourceView.nullable(),
  /** What can't be worked out again, and why. */
  notes: z.array(sentence),
});

export const api = contract({
  listResults: {
    method: 'GET',
    path: '/api/results',
    summary: 'Which indices and years have published results here, and how much of each is known',
    permission: 'public',
    output: z.object({
      indices: z.array(
        indexView.extend({
          years: z.array(
            z.object({
              year: z.number().int(),
              edition: z.string(),
              units: z.number().int(),
              /** Provinces with a score, and those whose score the owner withheld; the rest was not found. */
              scores: z.number().int(),
              withheld: z.number().int(),
              /** Codes of the nodes of which anything is known, beside the whole. */
              nodes: z.array(z.string()),
            }),
          ),
        }),
      ),
      /** What who asks may do. */
      abilities: z.object({ import: z.boolean() }),
    }),
    problems: [],
  },
  getTable: {
    method: 'GET',
    path: '/api/results/:index/:year',
    summary: 'The results of an index in a year, or of one of its nodes: every province, in the order of ranks',
    permission: 'public',
    params: ofTable,
    query: node,
    output: tableView,
    problems: ['results.unknown_index', 'results.unknown_year', 'results.unknown_node'],
  },
  getOwnTable: {
    method: 'GET',
    path: '/api/result-tables/:index/:year',
    summary: "The province's own table, also where a published one stands before it",
    permission: 'signed-in',
    params: ofTable,
    query: node,
    output: tableView,
    problems: ['results.no_own_table', 'results.unknown_node'],
  },
  listProvinces: {
    method: 'GET',
    path: '/api/provinces',
    summary: 'The provinces under all names since the first results, with what they were merged into',
    permission: 'public',
    output: z.object({
      provinces: z.array(
        provinceView.extend({
          kind: z.enum(['city', 'province']),
          region: z.string(),
          from: z.iso.date().nullable(),
          to: z.iso.date().nullable(),
          successor: z.string().nullable(),
        }),
      ),
    }),
    problems: [],
  },
  getProvinceResults: {
    method: 'GET',
    path: '/api/provinces/:province/results',
    summary:
      'A province over the years in all indices; one that was merged comes with each of those that were, never with an average',
    permission: 'public',
    params: ofProvince,
    output: series,
    problems: ['results.unknown_province'],
  },
  getProvinceIndex: {
    method: 'GET',
    path: '/api/provinces/:province/results/:index',
    summary: 'A province over the years in one index, or in one node of it and those that it came from',
    permission: 'public',
    params: ofProvince.extend({ index: z.string() }),
    query: node.extend({
      year: z.coerce
        .number()
        .int()
        .optional()
        .describe('Up to this year, whose edition names the node; else the latest'),
    }),
    output: series,
    problems: ['results.unknown_province', 'results.unknown_index', 'results.unknown_year', 'results.unknown_node'],
  },
  getLedger: {
    method: 'GET',
    path: '/api/provinces/:province/ledger/:index/:year',
    summary: 'Where a province lost its points in an index and year: every node, most to win first',
    permission: 'signed-in',
    params: ofProvince.extend(ofTable.shape),
    output: z.object({
      index: indexView,
      year: z.number().int(),
      edition: z.string(),
      province: provinceView,
      confidence: z.enum(confidences),
      source: sourceView,
      /** True where the year is known by the province's own table alone. */
      isOwn: z.boolean(),
      /** The source of lines that are `isFilled`; null where there is none. */
      filledFrom: sourceView.nullable(),
      /** Of the whole. */
      rankRange: rankRangeView,
      whole: ledgerLine,
      lines: z.array(ledgerLine),
    }),
    problems: ['results.unknown_province', 'results.unknown_index', 'results.unknown_year', 'results.no_result'],
  },
  getLedgerFile: {
    method: 'GET',
    path: '/api/provinces/:province/ledger/:index/:year/file',
    summary: 'The same as a spreadsheet opens it: CSV, each line with its source',
    permission: 'signed-in',
    params: ofProvince.extend(ofTable.shape),
    produces: 'text/csv',
    problems: ['results.unknown_province', 'results.unknown_index', 'results.unknown_year', 'results.no_result'],
  },
  getOpenData: {
    method: 'GET',
    path: '/api/open-data/:index',
    summary: 'Every published figure of an index, each with its source and confidence, as a file: CSV or JSON',
    permission: 'public',
    params: z.object({ index: z.string() }),
    query: z.object({ format: z.enum(['csv', 'json']).default('csv'), year: z.coerce.number().int().optional() }),
    produces: 'text/csv, application/json',
    limit: { calls: 30, minutes: 1 },
    problems: ['results.unknown_index', 'results.unknown_year', 'server.too_many'],
  },
});
