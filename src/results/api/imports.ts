import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { importFaults } from '../model/import-fault.ts';

const importParams = z.object({ importId: z.uuid() });
const tableParams = z.object({ index: z.string(), year: z.coerce.number().int() });
const figure = z.union([z.number(), z.literal('withheld')]);
const values = z.record(z.string(), z.union([z.string(), z.number()]));

/** What a dry run found in one year of a table, and how it stands to the table of that year that is known. */
const yearSummary = z.object({
  year: z.number().int(),
  provinces: z.number().int(),
  /** Provinces that the index rated. */
  units: z.number().int(),
  /** The edition that is taken, where nobody gave this year one yet: its tree must not have changed; else null. */
  assumedEdition: z.string().nullable(),
  nodes: z.number().int(),
  figures: z.number().int(),
  withheld: z.number().int(),
  /** How many of the figures have an interval. */
  intervals: z.number().int(),
  /** A published table stays in its place, and this one is kept beside it; the province's own is followed by this one. */
  known: z.enum(['published', 'own']).nullable(),
  same: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  /** The first of the changed figures; null is missing. */
  differences: z.array(
    z.object({
      province: z.string(),
      name: z.string(),
      code: z.string(),
      now: figure.nullable(),
      known: figure.nullable(),
    }),
  ),
});

export const importView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  index: z.string(),
  year: z.number().int().nullable(),
  source: z.object({ title: z.string(), url: z.string() }),
  state: z.enum(['reading', 'ready', 'faulty', 'refused', 'accepted']),
  /** Rows of the file, the heading too. */
  rows: z.number().int().nullable(),
  years: z.array(yearSummary),
  /** Headings of columns that were left out. */
  besides: z.array(z.string()),
  /** The first faults, each with its cell ('C17'); their sentences are `results.fault.…`. */
  faults: z.array(z.object({ cell: z.string(), code: z.enum(importFaults), params: values })),
  faultCount: z.number().int(),
  problem: z.object({ code: z.string(), params: values }).nullable(),
  abilities: z.object({ accept: z.boolean() }),
});

/** Status of each refusal of tables that are brought in. */
export const importProblems = {
  'results.import_not_found': 404,
  'results.import_not_ready': 409,
  'results.no_own_table': 404,
  'results.source_needed': 422,
  'results.year_unknown': 422,
  'results.not_a_table': 422,
  'results.nothing_in_table': 422,
  'results.too_much_to_read': 422,
} as const;

export const importApi = contract({
  importTable: {
    method: 'POST',
    path: '/api/result-imports',
    summary:
      'Hand in a table of results, CSV or .xlsx, for a dry run: it is read and checked, and nothing of it counts',
    permission: 'results.import',
    upload: true,
    body: z.object({
      index: z.string().default('').describe('papi, pci, par-index, sipas'),
      year: z.string().default('').describe('Of rows that name no year'),
      mark: z
        .string()
        .default('')
        .describe('The decimal mark, a comma or a point; without it, what the table itself shows'),
      sourceTitle: z.string().default('').describe('What the figures were taken from'),
      sourceUrl: z.string().default('').describe('Where that can be read: http or https'),
    }),
    output: z.object({ importId: z.uuid() }),
    problems: [
      'results.unknown_index',
      'results.year_unknown',
      'results.source_needed',
      'server.file_too_large',
      'server.empty_file',
      'server.no_file',
    ],
  },
  getTableImport: {
    method: 'GET',
    path: '/api/result-imports/:importId',
    summary: 'What a dry run came to: faults by cell, or what the table holds and what it would change',
    permission: 'results.import',
    params: importParams,
    output: importView,
    problems: ['results.import_not_found'],
  },
  followTableImport: {
    method: 'GET',
    path: '/api/result-imports/:importId/events',
    summary: 'Live progress of a dry run as server-sent events: {done, total, ended?} in rows',
    permission: 'results.import',
    params: importParams,
    produces: 'text/event-stream',
    problems: ['results.import_not_found'],
  },
  acceptTableImport: {
    method: 'POST',
    path: '/api/result-imports/:importId/accept',
    summary: "Keep the figures of a dry run without faults as the province's own tables",
    permission: 'results.import',
    params: importParams,
    output: z.object({ index: z.string(), years: z.array(z.number().int()) }),
    problems: ['results.import_not_found', 'results.import_not_ready'],
  },
  listOwnTables: {
    method: 'GET',
    path: '/api/result-tables',
    summary: "The province's own tables of results, with their sources and who accepted them",
    permission: 'signed-in',
    output: z.object({
      tables: z.array(
        z.object({
          index: z.string(),
          year: z.number().int(),
          provinces: z.number().int(),
          source: z.object({ title: z.string(), url: z.string() }),
          acceptedBy: z.string(),
          acceptedAt: z.iso.datetime(),
          /** False where a table of that index and year is published: then this one fills its holes. */
          inUse: z.boolean(),
          /** How many of its figures stand where the published table has none. */
          fills: z.number().int(),
        }),
      ),
      abilities: z.object({ import: z.boolean() }),
    }),
    problems: [],
  },
  removeOwnTable: {
    method: 'DELETE',
    path: '/api/result-tables/:index/:year',
    summary: "Take one of the province's own tables away",
    permission: 'results.import',
    params: tableParams,
    problems: ['results.no_own_table'],
  },
});
