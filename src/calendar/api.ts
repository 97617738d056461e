import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { yearStatuses } from './model/year.ts';

const isoDate = z.iso.date();

export const yearParams = z.object({ year: z.coerce.number().int().min(1900).max(2199) });

/** A rest from its first to its last day, and a weekend day worked in exchange. */
const daysOffView = z.object({ from: isoDate, to: isoDate, name: z.string().trim().min(1).max(120) });
const extraDayView = z.object({ date: isoDate, name: z.string().trim().max(120) });

/** A year's days as a notice gives them. */
export const noticeDays = z.object({
  off: z.array(daysOffView).min(1).max(60),
  working: z.array(extraDayView).max(30),
});

const noticeView = z.object({
  id: z.uuid(),
  number: z.string(),
  issuedOn: isoDate,
  enteredBy: z.string(),
  enteredAt: z.iso.datetime(),
  /** Null while due days are being computed anew. */
  appliedAt: z.iso.datetime().nullable(),
  moved: z.number().int().nullable(),
});

/** Status of each refusal. */
export const problems = {
  'calendar.year_unknown': 404,
  'calendar.backwards': 422,
  'calendar.outside_year': 422,
  'calendar.day_twice': 422,
  'calendar.not_a_weekend': 422,
} as const;

export const api = contract({
  getYear: {
    method: 'GET',
    path: '/api/calendar/:year',
    summary:
      'A year of the working calendar: days off, days worked in exchange, how they are known, and the notices entered for it',
    permission: 'signed-in',
    params: yearParams,
    output: z.object({
      year: z.number().int(),
      /** First and last year that the calendar knows. */
      known: z.object({ from: z.number().int(), to: z.number().int() }),
      status: z.enum(yearStatuses),
      off: z.array(daysOffView),
      working: z.array(extraDayView),
      /** The latest first; it stands. */
      notices: z.array(noticeView),
      abilities: z.object({ enterNotice: z.boolean() }),
    }),
    problems: ['calendar.year_unknown'],
  },
});
