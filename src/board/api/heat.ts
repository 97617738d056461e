import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { monthPattern } from '../../tasks/model/month.ts';
import { unitLevels } from '../../units/model.ts';
import { fileForm } from '../api.ts';

const month = z.string().regex(monthPattern);

/** What falls due in a month: all of it, open past its day, reported done, with accepted proof, with all three marks. */
const heatCell = z.object({
  due: z.number().int(),
  late: z.number().int(),
  done: z.number().int(),
  proven: z.number().int(),
  allThree: z.number().int(),
});

const heatQuery = z.object({
  planId: z.uuid().optional(),
  from: month
    .optional()
    .describe(
      'The first month; without it the period of the plans where that is a year at most, else a year around today',
    ),
});

/** Work by unit and by the month in which it falls due. What has no day is in no month. */
export const heatApi = contract({
  getHeat: {
    method: 'GET',
    path: '/api/board/heat',
    summary:
      'Work of plans in force by unit and by the month of its due day: how much, how much is late, done, proven; twelve months at once',
    permission: 'board.read',
    query: heatQuery,
    output: z.object({
      today: z.iso.date(),
      months: z.array(month),
      /** Units that owe anything in these months, the latest first. */
      units: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          level: z.enum(unitLevels),
          /** One for each month; null where nothing falls due. */
          cells: z.array(heatCell.nullable()),
        }),
      ),
    }),
    problems: [],
  },
  getHeatFile: {
    method: 'GET',
    path: '/api/board/heat/file',
    summary: 'The same months as Excel or CSV: a row for each month in which anything of a unit falls due',
    permission: 'board.read',
    query: heatQuery.extend(fileForm),
    produces: 'application/octet-stream',
    problems: [],
  },
});
