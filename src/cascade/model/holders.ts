import type { IsoDate } from '../../kernel/calendar.ts';

/** Who answers for a piece of work within its unit, and who helps. */
export const parts = ['main', 'helper'] as const;
export type Part = (typeof parts)[number];

/** Somebody who holds a piece of work today. */
export type Holding = { readonly personId: string; readonly part: Part };

/** What giving work out changes: whose holding ends, and who begins to hold it. Who keeps their part is in neither. */
export type Change = { readonly ended: readonly Holding[]; readonly begun: readonly Holding[] };

/** From those who hold a piece of work to those who shall. A person who is named twice holds it once, answering before helping. */
export function changeOf(
  held: readonly Holding[],
  wanted: { readonly main: string | null; readonly helpers: readonly string[] },
): Change {
  const next: readonly Holding[] = [
    ...(wanted.main ? [{ personId: wanted.main, part: 'main' as const }] : []),
    ...[...new Set(wanted.helpers)]
      .filter((personId) => personId !== wanted.main)
      .map((personId) => ({ personId, part: 'helper' as const })),
  ];
  return { ended: held.filter((one) => !has(next, one)), begun: next.filter((one) => !has(held, one)) };
}

function has(all: readonly Holding[], one: Holding): boolean {
  return all.some(({ personId, part }) => personId === one.personId && part === one.part);
}

/** Somebody who stands in for another from a day to a day, both included. */
export type StandIn = {
  readonly personId: string;
  readonly substituteId: string;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
};

/** The people who are reached for these on a day: they themselves and whoever stands in for them. A stand-in of a stand-in is not followed. */
export function reachedFor(
  personIds: readonly string[],
  standIns: readonly StandIn[],
  today: IsoDate,
): readonly string[] {
  const substitutes = standIns
    .filter(({ personId, fromOn, toOn }) => personIds.includes(personId) && fromOn <= today && today <= toOn)
    .map(({ substituteId }) => substituteId);
  return [...new Set([...personIds, ...substitutes])];
}

/** What of a unit's work is looked at: all of it, what one's own division has with one's own, or one's own alone. */
export const workShown = ['division', 'mine', 'all'] as const;
export type WorkShown = (typeof workShown)[number];

/** Whether a piece of work is among what somebody looks at. */
export function isShown(
  work: {
    readonly holders: readonly { readonly personId: string }[];
    readonly division: { readonly id: string } | null;
  },
  show: WorkShown,
  reader: { readonly personId: string | null; readonly divisionId: string | null },
): boolean {
  const isMine = work.holders.some(({ personId }) => personId === reader.personId);
  const isOfDivision = work.division !== null && work.division.id === reader.divisionId;
  return show === 'all' || isMine || (show === 'division' && isOfDivision);
}
