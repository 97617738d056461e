import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { IsoDate } from '../../kernel/calendar.ts';
import { workCalendarApi } from '../../tasks/api/calendar.ts';
import { drawnStates } from '../../tasks/model/three-states.ts';
import { useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Marks } from '../../web/marks.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { words } from '../words.ts';
import type { DueDay, Shown } from './month-grid.tsx';
import type { WorkFilter } from './work-filter.ts';
import styles from './work-calendar.module.css';

/** The days of a month on which something falls due or offices rest, one under the other. */
export function Agenda({ days, off, today, withUnit, onWhole }: Shown & { readonly days: readonly DueDay[] }) {
  const t = useWords(words);
  const f = useFormat();
  if (days.length === 0) return <Empty why={t('calendar.nothing')} />;
  return (
    <div className={styles.agenda}>
      {days.map((day) => {
        const rest = off.rests.get(day.on);
        const notes = [
          t('calendar.count', { count: day.count }),
          ...(day.late > 0 ? [t('calendar.late', { count: day.late })] : []),
          ...(rest ? [t('calendar.off', { name: rest })] : []),
          ...(day.on === today ? [t('calendar.today')] : []),
        ];
        return (
          <Section key={day.on} title={f.longDate(day.on)} note={notes.join(' · ')}>
            <WorkLines work={day.work} withUnit={withUnit} />
            {day.count > day.work.length ? (
              <Button small kind="flat" onClick={() => onWhole(day.on)}>
                {t('calendar.moreOn', { count: day.count, date: f.date(day.on) })}
              </Button>
            ) : null}
          </Section>
        );
      })}
    </div>
  );
}

/** All work of one day, under the calendar. */
export function DayWork({
  on,
  filter,
  withUnit,
  onClose,
}: {
  readonly on: IsoDate;
  readonly filter: WorkFilter;
  readonly withUnit: boolean;
  readonly onClose: () => void;
}) {
  const t = useWords(words);
  const f = useFormat();
  const { show, planId, taskId, unitId } = filter;
  const day = useApi(workCalendarApi.listDays, {
    query: { from: on, to: on, show, planId, taskId, unitId, most: 200 },
  });
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.whole}>
      <Section
        title={f.longDate(on)}
        actions={
          <Button small kind="flat" onClick={onClose}>
            {t('many.close')}
          </Button>
        }
      >
        <Answered of={day}>
          {({ days }) => (
            <>
              <WorkLines work={days[0]?.work ?? []} withUnit={withUnit} />
              {days[0] && days[0].count > days[0].work.length ? (
                <p className={styles.note}>{t('calendar.more', { count: days[0].count - days[0].work.length })}</p>
              ) : null}
            </>
          )}
        </Answered>
      </Section>
    </div>
  );
}

function WorkLines({ work, withUnit }: { readonly work: DueDay['work']; readonly withUnit: boolean }) {
  return (
    <ul className={styles.lines}>
      {work.map((one) => (
        <li key={one.id}>
          <Link to={`/work/${one.id}`}>{one.taskText}</Link>
          <div className={styles.told}>
            {withUnit ? <span>{one.unitName}</span> : null}
            <Marks words states={drawnStates(one)} />
          </div>
        </li>
      ))}
    </ul>
  );
}
