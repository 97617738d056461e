import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { addDays, partsOf, weekday, type IsoDate } from '../../kernel/calendar.ts';
import type { workCalendarApi } from '../../tasks/api/calendar.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { drawnStates } from '../../tasks/model/three-states.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Marks } from '../../web/marks.tsx';
import { words } from '../words.ts';
import type { DaysOff } from './use-days-off.ts';
import styles from './work-calendar.module.css';

/** A day on which something falls due, as the server tells it. */
export type DueDay = Answer<typeof workCalendarApi.listDays>['days'][number];

/** What both ways of seeing a calendar draw from. */
export type Shown = {
  readonly byDay: ReadonlyMap<IsoDate, DueDay>;
  readonly off: DaysOff;
  readonly today: IsoDate;
  readonly withUnit: boolean;
  /** Shows all work of a day. */
  readonly onWhole: (on: IsoDate) => void;
};

const most = 3;

/** A month as on a wall. Arrows go from day to day, PageUp and PageDown by month, Enter opens a day's work. */
export function MonthGrid({
  year,
  month,
  weeks,
  onStep,
  ...shown
}: Shown & {
  readonly year: number;
  readonly month: number;
  readonly weeks: readonly (readonly IsoDate[])[];
  readonly onStep: (by: number) => void;
}) {
  const t = useWords(words);
  const days = weeks.flat();
  const [at, setAt] = useState(() =>
    days.includes(shown.today) ? shown.today : (days.find((day) => partsOf(day).day === 1) ?? ''),
  );
  const table = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) table.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    moved.current = false;
  }, [at]);
  const navigate = useNavigate();
  const open = (on: IsoDate) => {
    const day = shown.byDay.get(on);
    if (day?.count === 1) void navigate(`/work/${day.work[0]?.id}`);
    else if (day) shown.onWhole(on);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, on: IsoDate) => {
    // Links inside a day keep their own keys.
    if (event.target !== event.currentTarget) return;
    const by = steps[event.key];
    if (by === undefined && !(event.key in verbs)) return;
    event.preventDefault();
    if (by !== undefined) {
      const next = addDays(on, event.key === 'Home' ? 1 - weekday(on) : event.key === 'End' ? 7 - weekday(on) : by);
      if (!days.includes(next)) return onStep(next < on ? -1 : 1);
      moved.current = true;
      setAt(next);
      return;
    }
    if (event.key === 'PageUp' || event.key === 'PageDown') onStep(event.key === 'PageUp' ? -1 : 1);
    else open(on);
  };
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose days are walked through is a grid */}
      <table ref={table} role="grid" className={styles.month} aria-label={t('calendar.grid', { month, year })}>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {t(`calendar.weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((on) => (
                <DayCell
                  key={on}
                  {...shown}
                  on={on}
                  isOther={partsOf(on).month !== month}
                  isAt={on === at}
                  onKeyDown={onKeyDown}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('calendar.keys')}</p>
    </>
  );
}

function DayCell({
  on,
  isOther,
  isAt,
  onKeyDown,
  byDay,
  off,
  today,
  withUnit,
  onWhole,
}: Shown & {
  readonly on: IsoDate;
  readonly isOther: boolean;
  readonly isAt: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, on: IsoDate) => void;
}) {
  const t = useWords(words);
  const f = useFormat();
  const day = byDay.get(on);
  const rest = off.rests.get(on);
  const isOff = rest !== undefined || (weekday(on) > 5 && !off.worked.has(on));
  const kind = [styles.day, isOff && styles.off, isOther && styles.other, on === today && styles.today];
  const count = day
    ? t('calendar.dayOf', { date: f.date(on), count: day.count })
    : t('calendar.freeDay', { date: f.date(on) });
  return (
    <td
      data-day={on}
      tabIndex={isAt ? 0 : -1}
      className={kind.filter(Boolean).join(' ')}
      aria-label={rest ? `${count}. ${t('calendar.off', { name: rest })}` : count}
      aria-current={on === today ? 'date' : undefined}
      onKeyDown={(event) => onKeyDown(event, on)}
    >
      <div className={styles.dayHead}>
        <b>{partsOf(on).day}</b>
        {rest ? (
          <span lang="vi" className={styles.rest}>
            {rest}
          </span>
        ) : off.worked.has(on) ? (
          <span className={styles.rest}>{t('calendar.worked')}</span>
        ) : null}
      </div>
      <ul>
        {(day?.work ?? []).slice(0, most).map((work) => (
          <li key={work.id} className={work.standing.state === 'late' ? styles.late : undefined}>
            <Link to={`/work/${work.id}`} title={work.taskText}>
              {withUnit ? `${work.unitName}: ` : null}
              {shortText(work.taskText, 60)}
            </Link>
            <Marks states={drawnStates(work)} />
          </li>
        ))}
      </ul>
      {day && day.count > most ? (
        <button
          type="button"
          className={styles.more}
          aria-label={t('calendar.moreOn', { count: day.count, date: f.date(on) })}
          onClick={() => onWhole(on)}
        >
          {t('calendar.more', { count: day.count - most })}
        </button>
      ) : null}
    </td>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
  Home: 0,
  End: 0,
};
const verbs = { PageUp: true, PageDown: true, Enter: true, ' ': true };
