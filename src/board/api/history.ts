import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { historyVerbs, type HistoryVerb } from '../model/history.ts';

const verbs = Object.keys(historyVerbs) as [HistoryVerb, ...HistoryVerb[]];

const entryView = z.object({
  id: z.string(),
  /** Null where the day alone is known. */
  at: z.iso.datetime().nullable(),
  onDay: z.iso.date(),
  /** Null where the system did it. */
  who: z.string().nullable(),
  verb: z.enum(verbs),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** All that happened to a piece of work, from the plan that gave it out to the last word about it. */
export const historyApi = contract({
  getHistory: {
    method: 'GET',
    path: '/api/occurrences/:occurrenceId/history',
    summary:
      'Everything that happened to a piece of work, newest first: reports, proofs, days, requests, urging, who holds it, from unit to unit',
    permission: 'signed-in',
    params: z.object({ occurrenceId: z.uuid() }),
    output: z.object({ entries: z.array(entryView) }),
    problems: ['tasks.not_found'],
  },
});
