import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { fileQuery } from '../kernel/file-query.ts';

/** How one unit, or one plan, stands: counts of occurrences, and when anything was last heard. */
export const standingRow = z.object({
  id: z.uuid(),
  name: z.string(),
  occurrences: z.number().int(),
  /** Those with a report other than "not started". */
  reported: z.number().int(),
  done: z.number().int(),
  proven: z.number().int(),
  allThree: z.number().int(),
  late: z.number().int(),
  /** Owed all the time, without the update that a cut-off asked for. */
  stale: z.number().int(),
  waiting: z.number().int(),
  returned: z.number().int(),
  needsDate: z.number().int(),
  lastReportAt: z.iso.datetime().nullable(),
  /** Days since the last report, or since the work was given out; null when nothing is open. */
  silentDays: z.number().int().nullable(),
});

/** The form and the language in which a table of the board is taken away. */
export const fileForm = fileQuery.shape;

const boardQuery = z.object({
  planId: z.uuid().optional(),
  /** Counts by the units of this day; without it by those that owe the work. */
  mapOn: z.iso.date().optional(),
});

export const api = contract({
  getBoard: {
    method: 'GET',
    path: '/api/board',
    summary: 'Who reported, who is late, who is silent, by unit and by plan in force',
    permission: 'board.read',
    query: boardQuery,
    output: z.object({
      today: z.iso.date(),
      drafts: z.number().int(),
      waitingProofs: z.number().int(),
      units: z.array(standingRow),
      /** By the map of another day: what is no single unit’s there, with those among which it would be shared out. */
      apart: z.array(standingRow.extend({ candidates: z.array(z.string()) })),
      plans: z.array(standingRow),
      total: standingRow.omit({ id: true, name: true, lastReportAt: true, silentDays: true }),
    }),
    problems: [],
  },
  getBoardFile: {
    method: 'GET',
    path: '/api/board/file',
    summary: 'How all units stand, as the board shows it, as Excel or CSV',
    permission: 'board.read',
    query: boardQuery.extend(fileForm),
    produces: 'application/octet-stream',
    problems: [],
  },
});
