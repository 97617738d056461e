import { updateCutOffs, type ReportingSettings } from '../../calendar/model/reporting.ts';
import { addMonths, type IsoDate } from '../../kernel/calendar.ts';
import type { Dating, Proof } from './states.ts';

/** The day from which time is reckoned, and the days at which updates close, in order; with enough of both past and future. */
export type Reckoning = { readonly today: IsoDate; readonly cutOffs: readonly IsoDate[] };

/** The cut-offs that settings give around a day: from before any plan in force to beyond the next update of each. */
export function reckonBy(settings: readonly ReportingSettings[], today: IsoDate): Reckoning {
  return {
    today,
    cutOffs: updateCutOffs(settings, addMonths(today, -12 * yearsAround), addMonths(today, 12 * yearsAround)),
  };
}

const yearsAround = 10;

/** The part of an occurrence from which follows by when it owes an update. */
export type Updated = {
  readonly dating: Dating;
  readonly doneOn: IsoDate | null;
  readonly proof: Proof;
  /** The day of the last report. */
  readonly heardOn: IsoDate | null;
  /** The day on which the plan gave it out, and the plan's period. */
  readonly givenOutOn: IsoDate;
  readonly periodFrom: IsoDate;
  readonly periodTo: IsoDate;
};

/**
 * The cut-off by which a duty that is owed all the time owes its next update: the first since it was given out, then the one after that
 * which its last report serves (Decree 09/2019, article 12). Null for other work, for what is done and did not come back, and after the plan's last cut-off.
 */
export function updateBy(occurrence: Updated, cutOffs: readonly IsoDate[]): IsoDate | null {
  if (occurrence.dating !== 'continuous') return null;
  if (occurrence.doneOn !== null && occurrence.proof !== 'returned') return null;
  const start = occurrence.givenOutOn > occurrence.periodFrom ? occurrence.givenOutOn : occurrence.periodFrom;
  const heard = occurrence.heardOn;
  const first = cutOffs.findIndex((cutOff) => cutOff >= (heard ?? start));
  const owed = first < 0 ? undefined : cutOffs[heard === null ? first : first + 1];
  return owed === undefined || owed > occurrence.periodTo ? null : owed;
}
