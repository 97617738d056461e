import type { Proof, Reported, Standing } from './states.ts';

/** The three states of an occurrence as they are drawn: a mark for each, none derived from another. */
export type DrawnStates = {
  readonly reported: Reported;
  readonly proven: Proof;
  readonly timing:
    | { readonly kind: 'in_time'; readonly days?: number }
    | { readonly kind: 'soon'; readonly days: number }
    | { readonly kind: 'late'; readonly days?: number }
    | { readonly kind: 'continuous' }
    | { readonly kind: 'undated' };
};

/** What the three marks of an occurrence show. What was done in time no longer counts days. */
export function drawnStates(occurrence: {
  readonly reported: Reported;
  readonly proof: Proof;
  readonly standing: Standing;
}): DrawnStates {
  return { reported: occurrence.reported, proven: occurrence.proof, timing: timingOf(occurrence.standing) };
}

/** True while no day has been missed; what has no day yet can't be said to be on time. */
export function isOnTime({ state }: Standing): boolean {
  return state !== 'late' && state !== 'done-late' && state !== 'needs-date';
}

function timingOf({ state, days }: Standing): DrawnStates['timing'] {
  if (state === 'continuous') return { kind: 'continuous' };
  if (state === 'needs-date') return { kind: 'undated' };
  if (state === 'done-in-time') return { kind: 'in_time' };
  if (state === 'soon') return { kind: 'soon', days: days ?? 0 };
  const kind = state === 'in-time' ? 'in_time' : 'late';
  return days === null ? { kind } : { kind, days };
}
