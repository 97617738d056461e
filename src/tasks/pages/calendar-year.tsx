import type { Answer } from '../../kernel/contract.ts';
import { partsOf, weekday, weeksOfMonth, type IsoDate } from '../../kernel/calendar.ts';
import type { api as calendar } from '../../calendar/api.ts';
import { daysOf } from '../../calendar/model/year.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { calendarWords } from '../words/calendar.ts';
import styles from './calendar-days.module.css';

type Year = Pick<Answer<typeof calendar.getYear>, 'year' | 'off' | 'working'>;

/** Twelve months as on a wall: rests filled, weekend days that are worked framed, today underlined. */
export function CalendarYear({ days, today }: { readonly days: Year; readonly today: IsoDate }) {
  const t = useWords(calendarWords);
  const off = new Map(days.off.flatMap((rest) => daysOf(rest).map((date) => [date, rest.name] as const)));
  const working = new Map(days.working.map(({ date, name }) => [date, name]));
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <div>
      <ul className={styles.legend} aria-label={t('days.legend')}>
        <li>
          <span className={styles.off} aria-hidden="true" /> {t('days.legendOff')}
        </li>
        <li>
          <span className={styles.worked} aria-hidden="true" /> {t('days.legendWorked')}
        </li>
      </ul>
      <div className={styles.months}>
        {months.map((month) => (
          <Month key={month} year={days.year} month={month} off={off} working={working} today={today} />
        ))}
      </div>
    </div>
  );
}

type Named = ReadonlyMap<IsoDate, string>;

function Month(props: {
  readonly year: number;
  readonly month: number;
  readonly off: Named;
  readonly working: Named;
  readonly today: IsoDate;
}) {
  const t = useWords(calendarWords);
  return (
    <table className={styles.month}>
      <caption>{t('days.month', { month: props.month })}</caption>
      <thead>
        <tr>
          {t('days.weekdays')
            .split(' ')
            .map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(props.year, props.month).map((week) => (
          <tr key={week.find((date) => date !== null) ?? ''}>
            {week.map((date, place) => (
              <td key={date ?? `none ${place}`}>{date ? <Day date={date} {...props} /> : null}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  date,
  off,
  working,
  today,
}: {
  readonly date: IsoDate;
  readonly off: Named;
  readonly working: Named;
  readonly today: IsoDate;
}) {
  const t = useWords(calendarWords);
  const f = useFormat();
  const day = f.day(date);
  const [rest, exchange] = [off.get(date), working.get(date)];
  const said =
    rest !== undefined
      ? t('days.isOff', { day, name: rest })
      : exchange !== undefined
        ? t('days.isWorked', { day, name: exchange })
        : date === today
          ? t('days.isToday', { day })
          : undefined;
  const kind = rest !== undefined ? styles.off : exchange !== undefined ? styles.worked : weekendClass(date);
  return (
    <span className={kind} title={said} aria-current={date === today ? 'date' : undefined}>
      {Number(date.slice(8))}
      {said ? <span className={styles.unseen}>{said.slice(said.indexOf(','))}</span> : null}
    </span>
  );
}

function weekendClass(date: IsoDate): string | undefined {
  return weekday(date) > 5 ? styles.weekend : undefined;
}

/** The weeks of a month from Monday; null where the month is not. */
function weeksOf(year: number, month: number): readonly (readonly (IsoDate | null)[])[] {
  return weeksOfMonth(year, month).map((week) => week.map((date) => (partsOf(date).month === month ? date : null)));
}
