import { useState, type ComponentType } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { api as accounts, type sessionUser } from '../../accounts/api.ts';
import { isAnyOf } from '../../accounts/model.ts';
import { addMonths, partsOf, weeksOfMonth, type IsoDate } from '../../kernel/calendar.ts';
import { workCalendarApi } from '../../tasks/api/calendar.ts';
import { useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { useIsNarrow } from '../../web/display.ts';
import { Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Answered } from '../../web/states.tsx';
import { words } from '../words.ts';
import { Agenda, DayWork } from './agenda.tsx';
import { MonthGrid } from './month-grid.tsx';
import { useDaysOff } from './use-days-off.ts';
import { calendarAddress, readFilter, workAddress, type WorkFilter } from './work-filter.ts';
import { WorkFilters, WorkShow } from './work-filters.tsx';
import { WorkFile } from './work-tools.tsx';
import styles from './work-calendar.module.css';

/** Work by the day on which it falls due: a month as on a wall, or day by day; days by the list's own filters, with days off named. */
export function WorkCalendarPage({ Feed }: { readonly Feed: ComponentType }) {
  const session = useApi(accounts.whoAmI, {});
  const { user, today } = session.data ?? {};
  return user && today ? <Calendar user={user} today={today} Feed={Feed} /> : null;
}

function Calendar({
  user,
  today,
  Feed,
}: {
  readonly user: z.output<typeof sessionUser>;
  readonly today: IsoDate;
  readonly Feed: ComponentType;
}) {
  const t = useWords(words);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const isNarrow = useIsNarrow();
  const filter = readFilter(search);
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/.exec(search.get('month') ?? '')?.[0] ?? today.slice(0, 7);
  const view = isNarrow || search.get('view') === 'agenda' ? 'agenda' : 'month';
  const seesAll = isAnyOf(user, 'coordinator', 'appraiser', 'chair');
  const { year, month: number } = partsOf(`${month}-01`);
  const weeks = weeksOfMonth(year, number);
  const [from, to] = [weeks[0]?.[0] ?? today, weeks.at(-1)?.[6] ?? today];
  const { show, planId, taskId, unitId } = filter;
  const days = useApi(workCalendarApi.listDays, { query: { from, to, show, planId, taskId, unitId, most: 20 } });
  const off = useDaysOff(from, to);
  const [whole, setWhole] = useState<IsoDate | null>(null);

  const go = (change: Partial<WorkFilter>, place: { readonly month?: string; readonly view?: string } = {}) => {
    setWhole(null);
    const next = {
      month: place.month ?? month,
      view: (place.view ?? view) === 'agenda' ? ('agenda' as const) : undefined,
    };
    void navigate(calendarAddress({ ...filter, ...change }, next), { preventScrollReset: true });
  };
  const step = (by: number) => go({}, { month: addMonths(`${month}-01`, by).slice(0, 7) });
  const withUnit = seesAll && !unitId;
  return (
    <Page
      title={t('calendar.title', { month: number, year })}
      crumbs={[
        { label: t(seesAll ? 'work.title' : 'work.titleOfUnit'), to: workAddress(filter) },
        { label: t('calendar.open') },
      ]}
      actions={
        <div className={styles.actions}>
          <Button aria-label={t('calendar.previous')} onClick={() => step(-1)}>
            ‹
          </Button>
          <Button onClick={() => go({}, { month: today.slice(0, 7) })}>{t('calendar.today')}</Button>
          <Button aria-label={t('calendar.next')} onClick={() => step(1)}>
            ›
          </Button>
          <WorkShow filter={filter} onChange={(change) => go(change)} />
          {isNarrow ? null : (
            <Segmented
              label={t('calendar.view')}
              value={view}
              onChange={(next) => go({}, { view: next })}
              options={[
                { value: 'month', label: t('calendar.asMonth') },
                { value: 'agenda', label: t('calendar.asAgenda') },
              ]}
            />
          )}
          <ButtonLink to={workAddress(filter)}>{t('calendar.list')}</ButtonLink>
          <WorkFile filter={{ ...filter, month }} />
        </div>
      }
    >
      <WorkFilters filter={filter} seesAll={seesAll} onChange={(change) => go(change)} />
      <Answered of={days}>
        {(answer) => {
          const byDay = new Map(answer.days.map((day) => [day.on, day]));
          const shown = { byDay, off, today, withUnit, onWhole: setWhole };
          return view === 'month' ? (
            <MonthGrid {...shown} key={month} year={year} month={number} weeks={weeks} onStep={step} />
          ) : (
            <Agenda {...shown} days={answer.days.filter(({ on }) => on.startsWith(month))} />
          );
        }}
      </Answered>
      {whole ? (
        <DayWork key={whole} on={whole} filter={filter} withUnit={withUnit} onClose={() => setWhole(null)} />
      ) : null}
      <p className={styles.note}>{t('calendar.undated')}</p>
      <Feed />
    </Page>
  );
}
