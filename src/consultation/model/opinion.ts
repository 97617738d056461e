import type { IsoDate } from '../../kernel/calendar.ts';
import { problem, type Problem } from '../../kernel/problem.ts';
import { livesOn, type Unit } from '../../units/model.ts';

export const consultationStates = ['open', 'closed'] as const;
export type ConsultationState = (typeof consultationStates)[number];

export const opinionStates = ['waiting', 'taken', 'partly', 'not_taken'] as const;
/** What became of an opinion: nobody has decided, the draft takes it, a part of it, or nothing of it. */
export type OpinionState = (typeof opinionStates)[number];

/** What a unit thinks of a sentence, or of the whole draft where there is none; `wording` is what it would have written. */
export type Opinion = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly personName: string;
  readonly givenOn: IsoDate;
  readonly taskId: string | null;
  /** The sentence as it was when the opinion was given. */
  readonly sentence: string | null;
  readonly text: string;
  readonly wording: string | null;
  readonly state: OpinionState;
  readonly reason: string;
  /** The words that the task was given for it; null where none were. */
  readonly applied: string | null;
};

/** A unit that was asked; `agreedOn` is when it said that the draft may stay as it is. */
export type AskedUnit = { readonly id: string; readonly name: string; readonly agreedOn: IsoDate | null };

/** Why units can't be asked like this, or null: by a day that is still to come, and only those that live today. */
export function askingFault(
  asked: { readonly unitIds: readonly string[]; readonly dueOn: IsoDate },
  units: readonly Unit[],
  today: IsoDate,
): Problem | null {
  if (asked.dueOn < today) return problem('consultation.day_past', {}, { field: 'dueOn' });
  for (const unitId of asked.unitIds) {
    const unit = units.find(({ id }) => id === unitId);
    if (!unit) return problem('consultation.unit_unknown', {}, { field: 'unitIds' });
    if (!livesOn(unit, today)) return problem('consultation.unit_ended', { unit: unit.name }, { field: 'unitIds' });
  }
  return null;
}

/** Why nothing can be said any more, or null: it is closed, or the plan is no draft. */
export function answeringFault(consultation: {
  readonly state: ConsultationState;
  readonly planState: string;
}): Problem | null {
  if (consultation.planState !== 'draft') return problem('consultation.in_force');
  return consultation.state === 'closed' ? problem('consultation.closed') : null;
}

/** Where one unit stands: when it answered first, whether that was after the day, and how many opinions it has. */
export function standingOf(unit: AskedUnit, opinions: readonly Opinion[], dueOn: IsoDate, today: IsoDate) {
  const own = opinions.filter(({ unitId }) => unitId === unit.id);
  const answeredOn = own.map(({ givenOn }) => givenOn).toSorted()[0] ?? unit.agreedOn;
  const state = answeredOn === null ? 'silent' : own.length === 0 ? 'agreed' : 'opinions';
  return {
    ...unit,
    answeredOn,
    state,
    opinions: own.length,
    isLate: (answeredOn ?? today) > dueOn,
  } as const;
}
