import { z } from 'zod';
import { contract } from '../../kernel/contract.ts';
import { occurrenceView } from '../api.ts';
import { shows } from '../model/states.ts';

const isoDate = z.iso.date();

/** A piece of work as a day of a calendar shows it. */
const dayWork = occurrenceView.pick({
  id: true,
  taskText: true,
  unitName: true,
  role: true,
  dueOn: true,
  reported: true,
  proof: true,
  standing: true,
  allThree: true,
});

export const workCalendarApi = contract({
  listDays: {
    method: 'GET',
    path: '/api/occurrences/days',
    summary:
      'Work by the day on which it falls due, within the list’s filters: of each day how much there is, and the first of it',
    permission: 'signed-in',
    query: z.object({
      from: isoDate,
      to: isoDate,
      unitId: z.uuid().optional(),
      planId: z.uuid().optional(),
      taskId: z.uuid().optional(),
      show: z.enum(shows).default('open'),
      /** How much of each day's work is told. */
      most: z.coerce.number().int().min(1).max(200).default(10),
    }),
    output: z.object({
      /** Only days on which something falls due. */
      days: z.array(z.object({ on: isoDate, count: z.number().int(), late: z.number().int(), work: z.array(dayWork) })),
    }),
    problems: ['tasks.days_too_many'],
  },
});
