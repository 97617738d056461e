import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import { api as calendar } from '../../calendar/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section, Split } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { calendarWords } from '../words/calendar.ts';
import { CalendarYear } from './calendar-year.tsx';
import { NoticeForm } from './notice-form.tsx';
import styles from './calendar-days.module.css';

type Year = Answer<typeof calendar.getYear>;

/** The days of a year on which offices rest or work in exchange, how they are known, and the place to enter the year's notice. */
export function CalendarDaysPage() {
  const session = useApi(accounts.whoAmI, {});
  const today = session.data?.today;
  return today ? <Days today={today} /> : null;
}

function Days({ today }: { readonly today: string }) {
  const t = useWords(calendarWords);
  const [search] = useSearchParams();
  const asked = search.get('year') ?? '';
  const year = /^\d{4}$/.test(asked) ? Number(asked) : Number(today.slice(0, 4));
  const [isMoving, setMoving] = useState(false);
  const days = useApi(calendar.getYear, { params: { year } }, { refetchInterval: isMoving ? 1000 : false });
  const [entering, setEntering] = useState<number>();
  const { data } = days;
  if (data && isMoving !== (data.notices[0]?.appliedAt === null)) setMoving(!isMoving);
  return (
    <Page
      title={t('days.title', { year })}
      eyebrow={t('days.eyebrow')}
      lead={data ? <Known days={data} /> : null}
      actions={
        data ? (
          <>
            <ButtonLink to="/calendar-days/cut-offs">{t('days.cutOffs')}</ButtonLink>
            {year > data.known.from ? <YearLink year={year - 1} /> : null}
            {year < data.known.to ? <YearLink year={year + 1} /> : null}
            {data.abilities.enterNotice && entering !== year ? (
              <Button kind="main" onClick={() => setEntering(year)}>
                {t('days.enter')}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      <Answered of={days}>
        {(shown) => (
          <>
            {entering === year && shown.year === year ? (
              <NoticeForm key={year} days={shown} onClose={() => setEntering(undefined)} />
            ) : null}
            <Split main={<CalendarYear days={shown} today={today} />} side={<Lists days={shown} />} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function YearLink({ year }: { readonly year: number }) {
  const t = useWords(calendarWords);
  return <ButtonLink to={`/calendar-days?year=${year}`}>{t('days.previous', { year })}</ButtonLink>;
}

/** One sentence: published, computed, or by which notice. */
function Known({ days }: { readonly days: Year }) {
  const t = useWords(calendarWords);
  const [notice] = days.notices;
  if (days.status === 'notice' && notice) {
    return <>{t('days.notice', { number: notice.number, date: formatDate(notice.issuedOn) })}</>;
  }
  return days.status === 'published' ? <>{t('days.published')}</> : <strong>{t('days.computed')}</strong>;
}

function Lists({ days }: { readonly days: Year }) {
  const t = useWords(calendarWords);
  const f = useFormat();
  return (
    <>
      <Section title={t('days.off')}>
        <ul className={styles.list}>
          {days.off.map(({ from, to, name }) => (
            <li key={`${from} ${name}`}>
              <span lang="vi">{name}</span>
              <span>{from === to ? f.day(from) : t('days.span', { from: f.day(from), to: f.day(to) })}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('days.working')}>
        {days.working.length === 0 ? <p className={styles.quiet}>{t('days.noWorking')}</p> : null}
        <ul className={styles.list}>
          {days.working.map(({ date, name }) => (
            <li key={date}>
              <span lang="vi">{name}</span>
              <span>{f.day(date)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('days.notices')}>
        {days.notices.length === 0 ? <p className={styles.quiet}>{t('days.noNotices')}</p> : null}
        <ul className={styles.notices}>
          {days.notices.map((notice) => (
            <li key={notice.id}>
              <b>{t('days.noticeLine', { number: notice.number, date: formatDate(notice.issuedOn) })}</b>
              <span>
                {t('days.noticeBy', { person: notice.enteredBy, date: f.dateOf(notice.enteredAt) })},{' '}
                {notice.moved === null ? t('days.moving') : <Moved count={notice.moved} />}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {days.nationalChanges.length > 0 ? <NationalChanges changes={days.nationalChanges} /> : null}
    </>
  );
}

/** When the nation's days off of the year changed, day by day. */
function NationalChanges({ changes }: { readonly changes: Year['nationalChanges'] }) {
  const t = useWords(calendarWords);
  const f = useFormat();
  return (
    <Section title={t('days.nation')}>
      <ul className={styles.notices}>
        {changes.map(({ appliedAt, changed, moved }) => (
          <li key={appliedAt}>
            <b>
              {changed
                .map(({ date, works }) => t(works ? 'notice.dayWorked' : 'notice.dayOff', { day: f.day(date) }))
                .join('; ')}
            </b>
            <span>
              {t('days.nationFrom', { date: f.dateOf(appliedAt) })}, <Moved count={moved} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Moved({ count }: { readonly count: number }) {
  const t = useWords(calendarWords);
  return count === 0 ? t('days.movedNone') : t('days.moved', { count });
}
