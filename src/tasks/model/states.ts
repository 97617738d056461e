import { daysBetween } from '../../kernel/calendar.ts';

/** What the unit says of an occurrence. */
export const reportedStates = ['none', 'doing', 'done'] as const;
export type Reported = (typeof reportedStates)[number];

/** What somebody outside the unit says of its proof. */
export const proofStates = ['none', 'waiting', 'accepted', 'returned'] as const;
export type Proof = (typeof proofStates)[number];

/** Whether an occurrence has a day: dated, owed all the time, or without one until a person sets it, names milestones, or an event happens. */
export const datings = ['dated', 'continuous', 'needs-date', 'needs-milestones', 'awaits-event'] as const;
export type Dating = (typeof datings)[number];

/** How an occurrence stands to its day. Never stored: it follows from dates and today. */
export const punctualities = [
  'in-time',
  'soon',
  'late',
  'done-in-time',
  'done-late',
  'continuous',
  'stale',
  'needs-date',
  'needs-milestones',
  'awaits-event',
] as const;
export type Punctuality = (typeof punctualities)[number];

/** `days` to go, late by, or since the cut-off that brought no update, as the state says; null where there is no day. */
export type Standing = { readonly state: Punctuality; readonly days: number | null };

/** The part of an occurrence from which its standing follows. */
export type Dated = {
  readonly dating: Dating;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly proof: Proof;
  /** The day on which the proof that waits or was accepted was handed in. */
  readonly proofOn: string | null;
  /** Of what is owed all the time: the cut-off by which it owes an update (`updateBy`). */
  readonly updateBy?: string | null;
};

export const shows = ['open', 'late', 'stale', 'soon', 'returned', 'needs-date', 'done', 'all'] as const;
/** Which part of the work a list shows. */
export type Show = (typeof shows)[number];

/** Days before a due day from which it counts as near. */
export const soonDays = 7;

/**
 * How an occurrence stands today. It is done on the day on which it was reported done, or on the later one on which the proof that stands was
 * handed in; one whose proof came back is not done, whatever was said of it.
 */
export function standing(occurrence: Dated, today: string): Standing {
  if (occurrence.dating === 'continuous') return standingOfUpdates(occurrence, today);
  if (occurrence.dating !== 'dated') return { state: occurrence.dating, days: null };
  if (occurrence.dueOn === null) return { state: 'needs-date', days: null };
  const doneOn = completedOn(occurrence);
  const left = daysBetween(doneOn ?? today, occurrence.dueOn);
  if (doneOn !== null) return { state: left >= 0 ? 'done-in-time' : 'done-late', days: Math.abs(left) };
  if (left < 0) return { state: 'late', days: -left };
  return { state: left <= soonDays ? 'soon' : 'in-time', days: left };
}

/** True while something is still owed: it is not reported done, or its proof came back. */
export function isStillOpen(occurrence: { readonly reported: Reported; readonly proof: Proof }): boolean {
  return occurrence.reported !== 'done' || occurrence.proof === 'returned';
}

/** What is owed all the time is never late: it goes stale when a cut-off passed that owed an update, and is fresh again with one. */
function standingOfUpdates(occurrence: Dated, today: string): Standing {
  const { updateBy } = occurrence;
  if (completedOn(occurrence) !== null || !updateBy || updateBy >= today) return { state: 'continuous', days: null };
  return { state: 'stale', days: daysBetween(updateBy, today) };
}

function completedOn({ doneOn, proof, proofOn }: Dated): string | null {
  if (doneOn === null || proof === 'returned') return null;
  return proofOn !== null && proofOn > doneOn ? proofOn : doneOn;
}

/** True when all three marks stand: reported done, proof accepted, on time. Only then may anything be green. */
export function hasAllThree(occurrence: Dated & { readonly reported: Reported }, today: string): boolean {
  const { state } = standing(occurrence, today);
  return (
    occurrence.reported === 'done' &&
    occurrence.proof === 'accepted' &&
    (state === 'done-in-time' || state === 'continuous')
  );
}
