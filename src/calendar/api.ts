import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { monthsOf, rhythms, type Rhythm } from './model/reporting.ts';
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

const cutOffOf = <Day extends z.ZodType>(rhythm: Rhythm, day: Day) =>
  z.object({ month: z.number().int().min(1).max(monthsOf[rhythm]), day });
const cutOffsWith = <Day extends z.ZodType>(day: Day) =>
  z.object({
    monthly: cutOffOf('monthly', day),
    quarterly: cutOffOf('quarterly', day),
    halfYearly: cutOffOf('halfYearly', day),
    yearly: cutOffOf('yearly', day),
  });

/** Other days off of the nation that the product brought: which days, and how many due days of open work they moved. */
const nationalChangeView = z.object({
  appliedAt: z.iso.datetime(),
  changed: z.array(z.object({ date: isoDate, works: z.boolean() })),
  moved: z.number().int(),
});

/** When reporting periods close from a day on: of which of its months, and the day; one past that month's end is its last. */
const settingsView = z.object({
  from: isoDate,
  source: z.string(),
  cutOffs: cutOffsWith(z.number().int()),
  beforeDays: z.number().int(),
  updates: z.enum(rhythms),
  /** Whether they are what holds today. */
  holds: z.boolean(),
});

/** An entry as a form holds it: what is empty or out of range is told all at once. */
const settingsDraft = z.object({
  from: isoDate.nullable(),
  source: z.string().max(300),
  cutOffs: cutOffsWith(z.number().int().nullable()),
  beforeDays: z.number().int().nullable(),
  updates: z.enum(rhythms),
});
const shownEntry = { entryId: z.uuid(), revision: z.number().int() };

/** What to do to the province's own settings: add an entry, or change or remove one that does not hold yet. */
export const settingsChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), entry: settingsDraft }),
  z.object({ kind: z.literal('change'), ...shownEntry, entry: settingsDraft }),
  z.object({ kind: z.literal('remove'), ...shownEntry }),
]);

export const settingsFaults = [
  'calendar.from_missing',
  'calendar.from_past',
  'calendar.from_taken',
  'calendar.source_missing',
  'calendar.no_such_day',
  'calendar.before_days',
  'calendar.entry_not_found',
  'calendar.entry_holds',
  'server.changed_meanwhile',
] as const;

/** Status of each refusal. */
export const problems = {
  'calendar.year_unknown': 404,
  'calendar.backwards': 422,
  'calendar.outside_year': 422,
  'calendar.day_twice': 422,
  'calendar.not_a_weekend': 422,
  'calendar.from_missing': 422,
  'calendar.from_past': 422,
  'calendar.from_taken': 409,
  'calendar.source_missing': 422,
  'calendar.no_such_day': 422,
  'calendar.before_days': 422,
  'calendar.entry_not_found': 404,
  'calendar.entry_holds': 409,
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
      /** When the nation's table of this year changed after the province began to reckon by it, the latest first. */
      nationalChanges: z.array(nationalChangeView),
      abilities: z.object({ enterNotice: z.boolean() }),
    }),
    problems: ['calendar.year_unknown'],
  },
  getReportingSettings: {
    method: 'GET',
    path: '/api/reporting-settings',
    summary:
      'When reporting periods close: the nation’s settings with their source, the province’s own entries, and every change of them',
    permission: 'signed-in',
    output: z.object({
      national: z.array(settingsView),
      /** In the order of their days. */
      own: z.array(
        settingsView.extend({ ...shownEntry, isAhead: z.boolean(), abilities: z.object({ change: z.boolean() }) }),
      ),
      /** The latest first. */
      changes: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum(['add', 'change', 'remove']),
          from: isoDate,
          source: z.string(),
          enteredBy: z.string(),
          enteredAt: z.iso.datetime(),
          /** How many due days it moved; null while they are being computed anew. */
          moved: z.number().int().nullable(),
        }),
      ),
      abilities: z.object({ change: z.boolean() }),
    }),
    problems: [],
  },
});
