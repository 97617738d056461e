import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';

const sentence = z.object({ vi: z.string(), en: z.string() });

const staked = {
  id: z.uuid(),
  /** Points of the index: each part in full, and the equal share where several serve it. */
  whole: z.number(),
  share: z.number(),
  codes: z.array(z.string()),
  /** Late work that serves these points, and by how many days the oldest is late; 0 where none is. */
  late: z.number().int(),
  daysLate: z.number().int(),
  /** Days to the next due day of what is open and not late; null where nothing of it has a day. */
  daysLeft: z.number().int().nullable(),
  /** The work to look at first: the oldest late one, else the next due; null where there is none. */
  workId: z.uuid().nullable(),
};

/** Points at stake beside lateness, of one index at a time: points of different indices are never added together. */
export const boardStakesApi = contract({
  getStakes: {
    method: 'GET',
    path: '/api/board/stakes',
    summary:
      'Units and tasks by the points of one index that hang on them and by how late the work is that serves those points; with the rank that each task alone would bring',
    permission: 'board.read',
    query: z.object({
      index: z.string().max(40).optional().describe('Without it the first whose points any task serves'),
    }),
    output: z.object({
      today: z.iso.date(),
      /** The province whose results are followed; null where the installation names none. */
      province: z.object({ key: z.string(), name: z.string() }).nullable(),
      /** The indices whose lost points are known by their parts. */
      indices: z.array(z.object({ index: z.string(), name: sentence, year: z.number().int() })),
      stakes: z
        .object({
          index: z.string(),
          name: sentence,
          year: z.number().int(),
          owner: sentence,
          lost: z.number().nullable(),
          /** Points that no task serves. */
          unserved: z.number(),
          place: z.object({ rank: z.number().int(), of: z.number().int() }).nullable(),
          units: z.array(z.object({ ...staked, name: z.string() })),
          tasks: z.array(
            z.object({
              ...staked,
              text: z.string(),
              leads: z.array(z.string()),
              /** The rank if the parts that it serves were won in full and all others stood still; null where ranks can’t be worked out. */
              rankIfWon: z.number().int().nullable(),
            }),
          ),
        })
        .nullable(),
    }),
    problems: [],
  },
});
