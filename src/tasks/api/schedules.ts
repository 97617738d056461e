import { z } from 'zod';
import { noticeDays, yearParams } from '../../calendar/api.ts';
import { contract } from '../../kernel/contract.ts';
import { clockUnits } from '../../reading/model/clock.ts';
import { roadmapStates } from '../model/milestones.ts';

const occurrenceParams = z.object({ occurrenceId: z.uuid() });
const isoDate = z.iso.date();

const milestone = z.object({ name: z.string().trim().min(1).max(200), on: isoDate });
const milestones = z.array(milestone).min(1).max(30);
const clockSpan = { count: z.number().int().min(1).max(366), unit: z.enum(clockUnits) };

/** From where an occurrence has its day, or what it waits for: a roadmap's steps, the length of a clock, the event that started it. */
export const scheduleView = z.object({
  roadmap: z
    .object({
      /** The other document, in words: as the duty's own words name it until somebody writes more. */
      document: z.string(),
      milestones: z.array(milestone),
      /** Null while there are only the duty's words. */
      state: z.enum(roadmapStates).nullable(),
      proposedBy: z.string().nullable(),
    })
    .nullable(),
  /** How long the duty's words give after its event; null where they say no length, or it has no event. */
  clock: z.object(clockSpan).nullable(),
  event: z.object({ happenedOn: isoDate, proofWords: z.string(), recordedBy: z.string(), ...clockSpan }).nullable(),
});

/** What a calendar's change does: the days that are no longer worked or now are, and the due days of open work that move. */
const effectView = z.object({
  days: z.array(z.object({ date: isoDate, works: z.boolean() })),
  /** By task, label and days; the first of them where there are many. */
  moves: z.array(
    z.object({
      taskId: z.uuid(),
      taskText: z.string(),
      label: z.string(),
      from: isoDate,
      to: isoDate,
      units: z.number().int(),
    }),
  ),
  /** Of all occurrences, not only those that are shown. */
  moved: z.number().int(),
});

/** Status of each refusal. */
export const scheduleProblems = {
  'tasks.no_roadmap': 409,
  'tasks.roadmap_set': 409,
  'tasks.milestone_twice': 422,
  'tasks.no_event': 409,
  'tasks.event_outside_plan': 422,
  'tasks.event_ahead': 422,
  'tasks.event_known': 409,
  'tasks.no_such_day': 422,
} as const;

const noticeFaults = [
  'calendar.year_unknown',
  'calendar.backwards',
  'calendar.outside_year',
  'calendar.day_twice',
  'calendar.not_a_weekend',
] as const;

export const schedulesApi = contract({
  setMilestones: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/milestones',
    summary:
      'Name the dated steps of a duty by roadmap, for this unit or for all of the task; each becomes an occurrence',
    permission: 'tasks.coordinate',
    params: occurrenceParams,
    body: z.object({
      document: z.string().trim().max(500),
      milestones,
      allUnits: z.boolean().default(false),
    }),
    output: z.object({ occurrences: z.number().int() }),
    problems: ['tasks.not_found', 'tasks.no_roadmap', 'tasks.milestone_twice', 'tasks.date_outside_plan'],
  },
  proposeMilestones: {
    method: 'PUT',
    path: '/api/occurrences/:occurrenceId/milestones/proposal',
    summary:
      'Propose the dated steps of a duty by roadmap, as the head of a unit that leads it; the coordinator sets them',
    permission: 'signed-in',
    params: occurrenceParams,
    body: z.object({ document: z.string().trim().max(500), milestones }),
    problems: [
      'tasks.not_found',
      'tasks.no_roadmap',
      'tasks.roadmap_set',
      'tasks.milestone_twice',
      'tasks.date_outside_plan',
    ],
  },
  recordEvent: {
    method: 'POST',
    path: '/api/occurrences/:occurrenceId/events',
    summary: 'Record that what a duty waits for happened; the clock that it starts gives an occurrence its day',
    permission: 'signed-in',
    params: occurrenceParams,
    body: z.object({
      happenedOn: isoDate,
      /** What shows it: a document's number, a register's entry. */
      proofWords: z.string().trim().min(1).max(500),
      ...clockSpan,
      /** The same for every unit of the task; the coordinator's alone. */
      allUnits: z.boolean().default(false),
    }),
    output: z.object({ occurrenceId: z.uuid(), dueOn: isoDate, occurrences: z.number().int() }),
    problems: [
      'tasks.not_found',
      'tasks.no_event',
      'tasks.event_outside_plan',
      'tasks.event_ahead',
      'tasks.event_known',
    ],
  },
  previewNotice: {
    method: 'POST',
    path: '/api/calendar/:year/preview',
    summary: 'What a year’s notice would change: days, and due days of open work. Nothing is kept',
    permission: 'tasks.coordinate',
    params: yearParams,
    body: noticeDays,
    output: effectView,
    problems: noticeFaults,
  },
  enterNotice: {
    method: 'POST',
    path: '/api/calendar/:year/notices',
    summary: 'Enter a year’s notice of days off; it stands at once, and due days of open work follow in the background',
    permission: 'tasks.coordinate',
    params: yearParams,
    body: noticeDays.extend({ number: z.string().trim().min(1).max(60), issuedOn: isoDate }),
    output: z.object({ noticeId: z.uuid() }),
    problems: noticeFaults,
  },
});
