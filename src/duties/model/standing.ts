import { unansweredTimes, type Period } from './period.ts';

/** How a duty stands: some of it late, due within a week, not yet due or without a day, or all of it reported done. */
export const dutyStates = ['late', 'soon', 'open', 'done'] as const;
export type DutyState = (typeof dutyStates)[number];

export const dutyShows = ['open', 'late', 'soon', 'unanswered', 'done', 'all'] as const;
/** Which part of the ledger is shown; `unanswered` is what was done and not yet reported upward. */
export type DutyShow = (typeof dutyShows)[number];

/** A duty with how its work stands, of all units for those who look over them, else of one's own unit. */
export type DutyStanding = {
  readonly taskId: string;
  readonly planId: string;
  readonly giver: string;
  readonly issuedOn: string | null;
  /** Of the times that it falls due, so many are still owed; of these, late and due within a week. */
  readonly open: number;
  readonly late: number;
  readonly soon: number;
  /** All times, over all units that are seen. */
  readonly times: number;
  /** The next day on which something open is due. */
  readonly nextDueOn: string | null;
  /** The piece of work that asks first: the open one that is due next, else the one done last. */
  readonly currentId: string | null;
  /** Each time that it falls due, by day; and how many answers name none of them. */
  readonly periods: readonly Period[];
  readonly looseAnswers: number;
};

/** How a duty stands; one that nobody was given is still open. */
export function dutyState({ open, late, soon, times }: DutyStanding): DutyState {
  if (late > 0) return 'late';
  if (soon > 0) return 'soon';
  return open > 0 || times === 0 ? 'open' : 'done';
}

/** The duties of one part of the ledger, late ones first, then by the next due day; of the same day the newest document first. */
export function arrangeDuties(
  standings: readonly DutyStanding[],
  { show, giver, planId }: { readonly show: DutyShow; readonly giver?: string; readonly planId?: string },
): readonly DutyStanding[] {
  return standings
    .filter((one) => isShown(one, show))
    .filter((one) => (giver === undefined || one.giver === giver) && (planId === undefined || one.planId === planId))
    .toSorted(
      (a, b) =>
        dutyStates.indexOf(dutyState(a)) - dutyStates.indexOf(dutyState(b)) ||
        compare(a.nextDueOn ?? never, b.nextDueOn ?? never) ||
        compare(b.issuedOn ?? '', a.issuedOn ?? '') ||
        compare(a.taskId, b.taskId),
    );
}

/** How many duties there are of each sort that asks for something, in the whole ledger. */
export function countDuties(standings: readonly DutyStanding[]) {
  const count = (is: (one: DutyStanding) => boolean) => standings.filter(is).length;
  return {
    all: standings.length,
    open: count((one) => isShown(one, 'open')),
    late: count((one) => isShown(one, 'late')),
    soon: count((one) => isShown(one, 'soon')),
    unanswered: count((one) => isShown(one, 'unanswered')),
  };
}

/** Who gave duties, those who gave most first. */
export function countGivers(standings: readonly DutyStanding[]): readonly { giver: string; duties: number }[] {
  return [...Map.groupBy(standings, ({ giver }) => giver)]
    .map(([giver, given]) => ({ giver, duties: given.length }))
    .toSorted((a, b) => b.duties - a.duties || a.giver.localeCompare(b.giver, 'vi'));
}

function isShown(one: DutyStanding, show: DutyShow): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'open':
      return dutyState(one) !== 'done';
    case 'late':
      return one.late > 0;
    case 'soon':
      return one.soon > 0;
    case 'unanswered':
      return unansweredTimes(one.periods, one.looseAnswers) > 0;
    case 'done':
      return dutyState(one) === 'done';
  }
}

/** What has no day comes after every day. */
const never = '9999-12-31';

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
