import { isoDate, partsOf, type IsoDate } from '../../kernel/calendar.ts';

/** When recurring duties without a day of their own fall due; dated data of the nation, which a province may replace. */
export type ReportingSettings = {
  readonly from: IsoDate;
  readonly yearly: { readonly month: number; readonly day: number };
  readonly halfYearly: { readonly months: readonly number[]; readonly day: number };
  readonly quarterly: { readonly months: readonly number[]; readonly day: number };
  readonly monthly: { readonly day: number };
  /** How many days before D 'trước ngày D' is due. */
  readonly beforeDays: number;
  /** At which cut-offs a duty that is owed all the time owes an update. */
  readonly updates: 'monthly' | 'quarterly' | 'halfYearly' | 'yearly';
};

/** The settings that hold on a day: the last entry that began by then, else the first. */
export function settingsOn(settings: readonly ReportingSettings[], date: IsoDate): ReportingSettings {
  const held =
    settings
      .filter((entry) => entry.from <= date)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1) ?? settings[0];
  if (held === undefined) throw new Error('must have reporting settings');
  return held;
}

/** The days at which updates close, of whole years from the year of one day to the year of another, in order (Decree 09/2019, article 12). */
export function updateCutOffs(settings: readonly ReportingSettings[], from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let year = partsOf(from).year; year <= partsOf(to).year; year += 1) {
    const held = settingsOn(settings, `${year}-12-31`);
    for (const { month, day } of closings(held)) {
      const date = isoDate(year, month, day);
      if (date) days.push(date);
    }
  }
  return days.sort();
}

function closings(held: ReportingSettings): readonly { readonly month: number; readonly day: number }[] {
  if (held.updates === 'yearly') return [held.yearly];
  if (held.updates === 'monthly')
    return Array.from({ length: 12 }, (_, index) => ({ month: index + 1, day: held.monthly.day }));
  const { months, day } = held[held.updates];
  return months.map((month) => ({ month, day }));
}
