import type { LinkFault, LinkLook } from '../../evidence/model/link.ts';
import { daysBetween, type IsoDate } from '../../kernel/calendar.ts';

/** What a look at the address of something published found on a day. */
export type DayLook = LinkLook & { readonly onDay: IsoDate; readonly url: string };

/** How the address of something published stands: nobody looked yet, it answers, or it has been silent since a day. */
export type LinkStanding = {
  readonly state: 'unchecked' | LinkLook['state'];
  readonly lookedOn: IsoDate | null;
  readonly answeredOn: IsoDate | null;
  readonly silentSince: IsoDate | null;
  readonly fault: LinkFault | null;
  readonly status: number | null;
  /** Days on which it was looked at, and on which of them it answered. */
  readonly looks: number;
  readonly answers: number;
};

/** Reads the looks at one address, in whatever order; looks at another one that stood there before do not count. */
export function standingOfLink(url: string, looks: readonly DayLook[]): LinkStanding {
  const own = looks.filter((look) => look.url === url).toSorted((a, b) => (a.onDay < b.onDay ? -1 : 1));
  const last = own.at(-1);
  const lastAnswer = own.findLastIndex(({ state }) => state === 'answers');
  return {
    state: last?.state ?? 'unchecked',
    lookedOn: last?.onDay ?? null,
    answeredOn: own[lastAnswer]?.onDay ?? null,
    silentSince: own[lastAnswer + 1]?.onDay ?? null,
    fault: last?.fault ?? null,
    status: last?.status ?? null,
    looks: own.length,
    answers: own.filter(({ state }) => state === 'answers').length,
  };
}

/** Days for which something has stood, both ends included: until it was taken down, else until today. Null where its first day is not known or yet to come. */
export function stoodDays(
  { postedFrom, postedTo }: { readonly postedFrom: IsoDate | null; readonly postedTo: IsoDate | null },
  today: IsoDate,
): number | null {
  if (postedFrom === null || postedFrom > today) return null;
  const until = postedTo !== null && postedTo < today ? postedTo : today;
  return until < postedFrom ? null : daysBetween(postedFrom, until) + 1;
}

/** True where it was taken down before it had stood as long as it must. */
export function isTakenDownEarly(
  posted: { readonly postedFrom: IsoDate | null; readonly postedTo: IsoDate | null },
  standDays: number | null,
  today: IsoDate,
): boolean {
  const stood = stoodDays(posted, today);
  return (
    standDays !== null && stood !== null && posted.postedTo !== null && posted.postedTo < today && stood < standDays
  );
}
