import { api as calendar } from '../../calendar/api.ts';
import { daysOf } from '../../calendar/model/year.ts';
import type { IsoDate } from '../../kernel/calendar.ts';
import { useApi } from '../../web/api-client.ts';

/** The days of a span on which offices rest, by name, and the weekend days that they work in exchange; of the province's own calendar. */
export type DaysOff = {
  readonly rests: ReadonlyMap<IsoDate, string>;
  readonly worked: ReadonlySet<IsoDate>;
};

/** The days off of the years of a span; none yet while they are asked for, and in a year that no calendar knows. */
export function useDaysOff(from: IsoDate, to: IsoDate): DaysOff {
  const first = useApi(calendar.getYear, { params: { year: Number(from.slice(0, 4)) } });
  const last = useApi(calendar.getYear, { params: { year: Number(to.slice(0, 4)) } });
  const years = [first.data, last.data].filter((year) => year !== undefined);
  return {
    rests: new Map(
      years.flatMap(({ off }) => off.flatMap((rest) => daysOf(rest).map((day) => [day, rest.name] as const))),
    ),
    worked: new Set(years.flatMap(({ working }) => working.map(({ date }) => date))),
  };
}
