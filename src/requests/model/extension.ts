import type { IsoDate } from '../../kernel/calendar.ts';
import { problem, type Problem } from '../../kernel/problem.ts';
import { isStillOpen, type Proof, type Reported } from '../../tasks/model/states.ts';

export const extensionStates = ['waiting', 'granted', 'refused', 'withdrawn'] as const;
export type ExtensionState = (typeof extensionStates)[number];

/** How often whoever gave a task may move its day, and the working days in which a difficulty is answered. */
export type RequestSettings = { readonly extensions: number; readonly answerWorkingDays: number };

/** The part of an occurrence that an extension asks about. */
export type Extendable = {
  readonly dueOn: IsoDate | null;
  readonly reported: Reported;
  readonly proof: Proof;
};

/** Why a unit may not ask for a later day now, or null: it asks before the day has passed, for work that is still owed, one request at a time. */
export function askingFault(
  occurrence: Extendable,
  earlier: readonly { readonly state: ExtensionState }[],
  today: IsoDate,
): Problem | null {
  if (occurrence.dueOn === null) return problem('requests.extension_undated');
  if (!isStillOpen(occurrence)) return problem('requests.extension_done');
  if (today > occurrence.dueOn) return problem('requests.extension_too_late');
  if (earlier.some(({ state }) => state === 'waiting')) return problem('requests.extension_waiting');
  return null;
}

/** Why a day can't be the new one, or null: it is later than the one that holds, and not over. `field` is where it was written. */
export function laterFault(dueOn: IsoDate, day: IsoDate, today: IsoDate, field: string): Problem | null {
  if (day <= dueOn) return problem('requests.extension_not_later', {}, { field });
  return day < today ? problem('requests.extension_over', {}, { field }) : null;
}

/** What is wanting in a decision about a later day, each at its field: a day that can hold, the reason of a refusal, the giver's consent. */
export function decisionFaults(
  extension: { readonly dueOn: IsoDate; readonly giver: string | null },
  decision: Decision,
  today: IsoDate,
): readonly Problem[] {
  if (!decision.grant)
    return decision.answer === '' ? [problem('requests.extension_answer_missing', {}, { field: 'answer' })] : [];
  const over = laterFault(extension.dueOn, decision.grantedOn, today, 'grantedOn');
  const { giver } = extension;
  return [
    ...(over ? [over] : []),
    ...(giver !== null && decision.consent === ''
      ? [problem('requests.consent_missing', { giver }, { field: 'consent' })]
      : []),
  ];
}

/** What was decided about a later day; `consent` is the document by which whoever stands above allows it. */
export type Decision =
  | { readonly grant: true; readonly grantedOn: IsoDate; readonly consent: string; readonly answer: string }
  | { readonly grant: false; readonly answer: string };

/** Whether the next extension of an occurrence is the chair's to grant: whoever gave the task has used up theirs. */
export function isForChair(
  earlier: readonly { readonly state: ExtensionState }[],
  settings: Pick<RequestSettings, 'extensions'>,
): boolean {
  return earlier.filter(({ state }) => state === 'granted').length >= settings.extensions;
}
