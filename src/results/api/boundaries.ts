import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { boundaryFaults } from '../model/boundary.ts';
import { tileSystems } from '../model/tile-map.ts';

const system = z.enum(tileSystems);

const boundaryView = z.object({
  id: z.uuid(),
  system,
  validFrom: z.iso.date(),
  sourceTitle: z.string(),
  fileName: z.string(),
  /** False where nothing lies east of 111°E: the map adds Hoàng Sa and Trường Sa by itself. */
  hasIslands: z.boolean(),
  uploadedBy: z.string(),
  uploadedAt: z.iso.datetime(),
});

const point = z.tuple([z.number(), z.number()]).describe('Longitude and latitude');

/** Status of each refusal. */
export const boundaryProblems = {
  'results.boundary_too_large': 422,
  'results.boundary_day': 422,
  'results.boundary_source': 422,
  'results.boundary_not_found': 404,
} as const;

/** Boundaries of provinces that a province hands in for its maps. */
export const boundariesApi = contract({
  uploadBoundaries: {
    method: 'POST',
    path: '/api/boundaries',
    summary:
      'Hand in the boundaries of all provinces, GeoJSON or TopoJSON; kept where nothing is wrong with them, else every fault is told and nothing is kept',
    permission: 'results.boundaries',
    upload: true,
    body: z.object({
      system: system.default('34').describe('How many provinces the country was divided into'),
      validFrom: z.string().default('').describe('The first day on which they are right, YYYY-MM-DD'),
      sourceTitle: z.string().max(500).default('').describe('What they were taken from'),
    }),
    output: z.object({
      isKept: z.boolean(),
      hasIslands: z.boolean(),
      /** The first faults; their sentences are `boundary.fault.…`. */
      faults: z.array(
        z.object({ code: z.enum(boundaryFaults), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
      ),
      faultCount: z.number().int(),
    }),
    problems: [
      'results.boundary_too_large',
      'results.boundary_day',
      'results.boundary_source',
      'server.file_too_large',
      'server.empty_file',
      'server.no_file',
    ],
  },
  listBoundaries: {
    method: 'GET',
    path: '/api/boundaries',
    summary: 'The boundaries that the province handed in, without their shapes',
    permission: 'signed-in',
    output: z.object({ boundaries: z.array(boundaryView), abilities: z.object({ upload: z.boolean() }) }),
    problems: [],
  },
  getBoundary: {
    method: 'GET',
    path: '/api/boundaries/:system/:year',
    summary:
      'The boundaries that were right at the end of a year, with the rings of each province; null where none were handed in',
    permission: 'signed-in',
    params: z.object({ system, year: z.coerce.number().int().min(1900).max(2200) }),
    output: z.object({
      boundary: boundaryView
        .extend({ shapes: z.array(z.object({ key: z.string(), rings: z.array(z.array(point)) })) })
        .nullable(),
    }),
    problems: [],
  },
  removeBoundary: {
    method: 'DELETE',
    path: '/api/boundaries/:boundaryId',
    summary: 'Take boundaries away',
    permission: 'results.boundaries',
    params: z.object({ boundaryId: z.uuid() }),
    problems: ['results.boundary_not_found'],
  },
});
