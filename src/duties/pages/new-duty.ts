import type { Call } from '../../kernel/contract.ts';
import { endOfFollowing } from '../model/document.ts';
import type { api } from '../api.ts';

/** A duty as it stands in the form; `lead` and `coordinators` are values of choices: 'unit:<id>' or 'group:<id>'. */
export type DutyInput = {
  readonly key: number;
  readonly text: string;
  readonly lead: string | null;
  readonly coordinators: readonly string[];
  readonly deadlineText: string;
  readonly mayWaitForDate: boolean;
  readonly product: string;
};

/** The document's head as it stands in the form; `until` is null while it follows from the day of issue. */
export type HeadInput = {
  readonly giver: string;
  readonly number: string;
  readonly issuedOn: string | null;
  readonly title: string;
  readonly until: string | null;
};

/** An empty row. */
export function emptyDuty(key: number): DutyInput {
  return { key, text: '', lead: null, coordinators: [], deadlineText: '', mayWaitForDate: false, product: '' };
}

/** Until when the duties are followed: as said, else to the end of the year of issue. */
export function untilOf({ issuedOn, until }: Pick<HeadInput, 'issuedOn' | 'until'>): string | null {
  return until ?? (issuedOn ? endOfFollowing(issuedOn) : null);
}

type Sent = Call<typeof api.addDuties>['body']['duties'];

/** The rows as the API takes them; null while one has nobody to lead it. */
export function sentDuties(rows: readonly DutyInput[]): Sent | null {
  const sent = rows.flatMap(({ key: _key, lead, coordinators, ...row }) => {
    const doer = lead === null ? null : doerOf(lead);
    return doer ? [{ ...row, lead: doer, coordinators: coordinators.flatMap((one) => doerOf(one) ?? []) }] : [];
  });
  return sent.length === rows.length ? sent : null;
}

function doerOf(value: string): Sent[number]['lead'] | null {
  const [kind, id] = value.split(':');
  if (!id) return null;
  return kind === 'group' ? { groupId: id } : { unitId: id };
}
