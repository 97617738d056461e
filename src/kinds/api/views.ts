import { z } from 'zod';
import { linkFaults, linkStates } from '../../evidence/model/link.ts';
import { occurrenceView } from '../../tasks/api.ts';
import { initiativeLevels, initiativeStates } from '../model/initiative.ts';
import { ruleProvenances } from '../model/provenance.ts';
import { sheets, writtenSchema } from '../model/sheet.ts';

const isoDate = z.iso.date();
const sentence = z.object({ vi: z.string(), en: z.string() });

/** What every rule of the catalogue says of itself. */
const ruleShape = {
  basis: z.string(),
  /** The first and last day on which it holds. */
  from: isoDate,
  to: isoDate.nullable(),
  /** How we know what it says and its first day; what is recalled is shown as not verified. */
  provenance: z.object({ rule: z.enum(ruleProvenances), from: z.enum(ruleProvenances) }),
  sources: z.array(z.object({ title: z.string(), url: z.string() })),
};

/** An entry of the catalogue of what must be published. */
export const dutyView = z.object({
  id: z.string(),
  what: sentence,
  who: sentence,
  places: z.array(z.enum(sheets.disclosure.task.places.of)),
  standDays: z.number().int().nullable(),
  deadline: sentence,
  note: sentence.nullable(),
  ...ruleShape,
});

/** Why inspections may not overlap. */
export const overlapRuleView = z.object({ what: sentence, article: z.string().nullable(), ...ruleShape });

/** How the address of something published stands. */
export const linkView = z.object({
  url: z.string(),
  state: z.enum(linkStates),
  lookedOn: isoDate.nullable(),
  answeredOn: isoDate.nullable(),
  /** The first day without an answer since it last gave one. */
  silentSince: isoDate.nullable(),
  fault: z.enum(linkFaults).nullable(),
  status: z.number().int().nullable(),
  /** Days on which it was looked at, and on which of them it answered. */
  looks: z.number().int(),
  answers: z.number().int(),
});

/** What one day's look found. */
export const lookView = z.object({
  onDay: isoDate,
  url: z.string(),
  state: z.enum(['answers', 'silent']),
  fault: z.enum(linkFaults).nullable(),
  status: z.number().int().nullable(),
});

/** An inspection as another one names it; no address where the caller may not see its work. */
export const inspectionName = z.object({
  taskId: z.uuid(),
  occurrenceId: z.uuid().nullable(),
  text: z.string(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
});

/** An inspection in the plan of a year. */
export const plannedView = z.object({
  occurrenceId: z.uuid(),
  text: z.string(),
  target: z.string().nullable(),
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  /** Other inspections of the same target on a day of this one. */
  overlaps: z.number().int(),
});

/** A task that a finding became, as it stands. */
export const findingView = z.object({
  taskId: z.uuid(),
  /** Null where its words give no work out, or the caller may not see it. */
  occurrence: occurrenceView.nullable(),
  text: z.string(),
});

/** Where an initiative has come to, and what the caller may do with it. */
export const initiativeView = z.object({
  state: z.enum(initiativeStates),
  opinion: z.string(),
  /** Of 100; null where none was given. */
  score: z.number().nullable(),
  judgedBy: z.string().nullable(),
  judgedOn: isoDate.nullable(),
  level: z.enum(initiativeLevels).nullable(),
  decisionNumber: z.string().nullable(),
  decidedOn: isoDate.nullable(),
  reason: z.string(),
  criteria: z.array(z.object({ ref: z.string(), index: z.string(), code: z.string(), name: z.string() })),
  revision: z.number().int(),
  taskRevision: z.number().int(),
  abilities: z.object({
    judge: z.boolean(),
    recognise: z.boolean(),
    decline: z.boolean(),
    propose_again: z.boolean(),
    tie: z.boolean(),
  }),
});

/** One piece of work on the register of its kind. */
export const registerRow = z.object({
  occurrence: occurrenceView,
  task: writtenSchema('task'),
  work: writtenSchema('work'),
  missing: z.array(z.string()),
  /** The inspected unit. */
  targetName: z.string().nullable(),
  link: linkView.nullable(),
  stoodDays: z.number().int().nullable(),
  takenDownEarly: z.boolean(),
  /** Other inspections of the same target on a day of this one. */
  overlaps: z.number().int(),
  findings: z.object({ all: z.number().int(), open: z.number().int() }),
  initiative: initiativeView.pick({ state: true, level: true, score: true }).nullable(),
});
