import { daysInMonth, writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import { must, problem, type Problem } from '../../kernel/problem.ts';
import { inOrder, monthsOfClosing, rhythms, type ReportingSettings, type Rhythm } from './reporting.ts';

/** One time that somebody entered, changed or removed an entry of the province's own settings. The last of an entry stands. */
export type SettingsChange = ReportingSettings & {
  readonly entryId: string;
  /** How often the entry was written, this time included. */
  readonly revision: number;
  readonly removed: boolean;
};

/** The entries that stand after these changes, in the order of their days. */
export function entriesAfter<Change extends SettingsChange>(changes: readonly Change[]): readonly Change[] {
  const last = new Map(changes.map((change) => [change.entryId, change]));
  return inOrder([...last.values()].filter(({ removed }) => !removed));
}

/** What holds in a province: the nation's settings until its own begin, then its own. */
export function settingsAfter(
  national: readonly ReportingSettings[],
  changes: readonly SettingsChange[],
): readonly ReportingSettings[] {
  const own = entriesAfter(changes);
  const [first] = own;
  return first ? [...national.filter(({ from }) => from < first.from), ...own] : national;
}

/** Whether an entry does not hold yet, so that it may be changed or removed; what holds is followed by another. */
export function isAhead({ from }: Pick<ReportingSettings, 'from'>, today: IsoDate): boolean {
  return from > today;
}

/** An entry as a form sends it, in which a field may still be empty. */
export type SettingsDraft = Pick<ReportingSettings, 'source' | 'updates'> & {
  readonly from: IsoDate | null;
  readonly cutOffs: Readonly<Record<Rhythm, { readonly month: number; readonly day: number | null }>>;
  readonly beforeDays: number | null;
};

/** Most days before D that 'trước ngày D' may mean. */
const mostBeforeDays = 10;

/** Everything that stands against an entry, each with its field; `taken` are the first days of the province's other entries. */
export function draftFaults(draft: SettingsDraft, taken: readonly IsoDate[], today: IsoDate): readonly Problem[] {
  const { source, beforeDays } = draft;
  const faults = [
    fromFault(draft.from, taken, today),
    source.trim() === '' ? problem('calendar.source_missing', {}, { field: 'source' }) : null,
    ...rhythms.map((rhythm) => cutOffFault(rhythm, draft)),
    isWithin(beforeDays, 0, mostBeforeDays)
      ? null
      : problem('calendar.before_days', { most: mostBeforeDays }, { field: 'beforeDays' }),
  ];
  return faults.filter((fault) => fault !== null);
}

/** The entry that a draft without faults makes. */
export function settingsOf({ from, source, cutOffs, beforeDays, updates }: SettingsDraft): ReportingSettings {
  const whole = <T>(value: T | null) => must(value, 'every field of a draft without faults');
  const cutOff = (rhythm: Rhythm) => ({ month: cutOffs[rhythm].month, day: whole(cutOffs[rhythm].day) });
  return {
    from: whole(from),
    source: source.trim(),
    cutOffs: {
      monthly: cutOff('monthly'),
      quarterly: cutOff('quarterly'),
      halfYearly: cutOff('halfYearly'),
      yearly: cutOff('yearly'),
    },
    beforeDays: whole(beforeDays),
    updates,
  };
}

function fromFault(from: IsoDate | null, taken: readonly IsoDate[], today: IsoDate): Problem | null {
  const at = { field: 'from' };
  if (from === null) return problem('calendar.from_missing', {}, at);
  if (from < today) return problem('calendar.from_past', { today: writtenDate(today) }, at);
  return taken.includes(from) ? problem('calendar.from_taken', { date: writtenDate(from) }, at) : null;
}

function cutOffFault(rhythm: Rhythm, { cutOffs }: SettingsDraft): Problem | null {
  const { month, day } = cutOffs[rhythm];
  // What returns within the year may name the 31st and means the last day of its months; a day of one month must be one.
  const last = rhythm === 'yearly' ? daysInMonth(leapYear, month) : 31;
  if (isWithin(day, 1, last)) return null;
  const months = rhythm === 'monthly' ? '1–12' : monthsOfClosing(rhythm, month).join(', ');
  return problem('calendar.no_such_day', { months, last }, { field: `cutOffs.${rhythm}.day` });
}

const leapYear = 2024;

function isWithin(number: number | null, least: number, most: number): boolean {
  return number !== null && number >= least && number <= most;
}
