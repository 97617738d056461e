import { z } from 'zod';
import { evidenceKinds } from '../model/kinds.ts';
import { linkFaults, linkStates } from '../model/link.ts';
import { dateFits } from '../model/period.ts';
import { useStates } from '../model/use.ts';

const isoDate = z.iso.date();

/** What a person writes of a document; all of it may stay open. */
export const described = z.object({
  title: z.string().trim().max(300).optional(),
  documentNumber: z.string().trim().max(100).optional(),
  effectiveOn: isoDate.nullable().optional(),
});

/** One revision of an evidence: a file that is kept, or a link with what the last look at it found. */
export const revisionView = z.object({
  id: z.uuid(),
  evidenceId: z.uuid(),
  number: z.number().int(),
  kind: z.enum(evidenceKinds),
  title: z.string(),
  documentNumber: z.string(),
  /** The day from which the document holds, or on which it was made; null where nobody wrote it. */
  effectiveOn: isoDate.nullable(),
  file: z.object({ hash: z.string(), name: z.string(), size: z.number().int(), mediaType: z.string() }).nullable(),
  link: z
    .object({
      url: z.string(),
      state: z.enum(linkStates),
      /** HTTP's; null where no answer came. */
      status: z.number().int().nullable(),
      fault: z.enum(linkFaults).nullable(),
      checkedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  addedBy: z.string(),
  addedAt: z.iso.datetime(),
});

/** What a proof serves: one time of a piece of work, or a criterion in a year. */
const placeView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('occurrence'),
    occurrenceId: z.uuid(),
    label: z.string(),
    planNumber: z.string().nullable(),
    taskText: z.string(),
  }),
  z.object({
    kind: z.literal('criterion'),
    /** `index/edition/code`. */
    ref: z.string(),
    /** Short name of the index. */
    index: z.string(),
    code: z.string(),
    name: z.string(),
    year: z.number().int(),
  }),
]);

/** A proof where it is used: its revision, who handed it in, and what was decided about it here. */
export const proofView = z.object({
  useId: z.uuid(),
  revision: revisionView,
  place: placeView,
  /** The unit that gives it. */
  unitName: z.string(),
  /** Where another unit kept it first, whose heir gives it: that one, and its last day. */
  origin: z.object({ unitName: z.string(), endedOn: isoDate.nullable() }).nullable(),
  /** A newer revision of the same evidence is kept. */
  hasNewer: z.boolean(),
  attachedBy: z.string(),
  attachedAt: z.iso.datetime(),
  /** The period that it should come from, and how the document's day stands to it: a warning, never a refusal. */
  period: z.object({ from: isoDate, to: isoDate }),
  fit: z.enum(dateFits),
  state: z.enum(useStates),
  reason: z.string(),
  /** Whether who decided was told that the day lies outside the period; null while it waits. */
  outsidePeriod: z.boolean().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  abilities: z.object({
    decide: z.boolean(),
    withdraw: z.boolean(),
    /** What the reader may open: the work that it proves, and the evidence with all its uses. */
    openWork: z.boolean(),
    openEvidence: z.boolean(),
  }),
});
