import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';

const sentence = z.object({ vi: z.string(), en: z.string() });
const named = z.object({ id: z.uuid(), name: z.string() });

/** Points of the index: each part in full, and the equal share where several serve it. */
const stake = { codes: z.array(z.string()), whole: z.number(), share: z.number() };

const ofIndex = {
  index: z.string(),
  indexName: sentence,
  year: z.number().int(),
  edition: z.string(),
};

/** What is known of the part was put together again; nobody found the table itself. */
const isRebuilt = z.boolean();

/** A smallest known part of the index, what can be won there in points of the index, and who serves it. */
const nodeView = z.object({
  code: z.string(),
  name: sentence,
  canWin: z.number(),
  isRebuilt,
  tasks: z.array(z.uuid()),
  leads: z.array(z.string()),
});

const ownerView = z.object({
  /** A unit named by itself, or a collective that plans name as one. */
  kind: z.enum(['unit', 'group']),
  id: z.uuid(),
  name: z.string(),
  units: z.number().int(),
  tasks: z.array(z.uuid()),
  lead: z.object(stake),
  coordinate: z.object({ codes: stake.codes, whole: stake.whole }),
});

const indexStakes = z.object({
  ...ofIndex,
  /** What the whole lost; null where it is not known. */
  lost: z.number().nullable(),
  /** Parts of which nobody knows how much was lost; they are in no sum. */
  unknown: z.number().int(),
  nodes: z.array(nodeView),
  /** Largest share first. Over all owners shares never add to more than was lost. */
  owners: z.array(ownerView),
  /** Single units as leads, by themselves and in collectives. */
  units: z.array(named.extend({ ...stake })),
  tasks: z.array(named.omit({ name: true }).extend({ text: z.string(), plan: named, ...stake })),
});

/** What hangs on tasks and units in points of the indices. Points of different indices are never added together. */
export const stakesApi = contract({
  listPointsAtStake: {
    method: 'GET',
    path: '/api/points-at-stake',
    summary:
      'The points that the province can win back, by the tasks and the units that serve them, for each index in the newest year whose parts are known',
    permission: 'signed-in',
    query: z.object({
      index: z.string().max(40).optional(),
      year: z.coerce
        .number()
        .int()
        .optional()
        .describe('Of this year; without it, of the newest whose parts are known'),
    }),
    output: z.object({
      /** The province whose results are followed; null where the installation names none. */
      province: z.object({ key: z.string(), name: z.string() }).nullable(),
      indices: z.array(indexStakes),
    }),
    problems: [],
  },
  listTaskStakes: {
    method: 'GET',
    path: '/api/points-at-stake/tasks',
    summary:
      'What each task of the caller’s unit may win back, by index, for a list of work; each task of the province for those who see all',
    permission: 'signed-in',
    output: z.object({
      tasks: z.array(
        z.object({
          taskId: z.uuid(),
          stakes: z.array(z.object({ ...ofIndex, ...stake })),
        }),
      ),
    }),
    problems: [],
  },
  getTaskStakes: {
    method: 'GET',
    path: '/api/tasks/:taskId/points-at-stake',
    summary:
      'What one task may win back, by index: the parts that it serves, in full and its equal share; nothing for a task tied to none',
    permission: 'signed-in',
    params: z.object({ taskId: z.uuid() }),
    output: z.object({
      stakes: z.array(
        z.object({
          ...ofIndex,
          whole: z.number(),
          share: z.number(),
          nodes: z.array(
            z.object({
              code: z.string(),
              name: sentence,
              canWin: z.number(),
              isRebuilt,
              /** How many tasks serve it, this one too. */
              tasks: z.number().int(),
              /** The task is tied to something within it alone. */
              inPart: z.boolean(),
            }),
          ),
        }),
      ),
    }),
    problems: [],
  },
});
