import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { fileQuery } from '../../kernel/file-query.ts';
import { monthPattern } from '../model/month.ts';
import { shows } from '../model/states.ts';

/** What the file of a list is asked for with: the list's own filters, and the file's form. */
const listQuery = fileQuery.extend({
  unitId: z.uuid().optional(),
  planId: z.uuid().optional(),
  taskId: z.uuid().optional(),
  month: z.string().regex(monthPattern).optional().describe('What falls due within this month, such as 2026-03'),
  show: z.enum(shows).default('open'),
  /** A new code of the caller's own, under which `followFile` tells how far it is. */
  fileId: z.uuid().optional(),
});

export const workListFileApi = contract({
  getWorkFile: {
    method: 'GET',
    path: '/api/occurrences/file',
    summary:
      'Exactly the rows that the list’s filters show, all of them, as Excel or CSV; edited, it may be brought back',
    permission: 'signed-in',
    query: listQuery,
    produces: 'application/octet-stream',
    problems: [],
  },
  followFile: {
    method: 'GET',
    path: '/api/occurrences/file/:fileId/progress',
    summary: 'Live progress of a file in the making as server-sent events: {done, total, ended?}',
    permission: 'signed-in',
    params: z.object({ fileId: z.uuid() }),
    produces: 'text/event-stream',
    problems: [],
  },
});
