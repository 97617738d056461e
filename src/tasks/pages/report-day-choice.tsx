import { TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { useWords } from '../../web/language.tsx';
import type { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './put-in-force-dialog.module.css';

type Report = Answer<typeof api.previewWork>['report'];

/** '11-29', null for the yearly cut-off, undefined while another day is being typed. */
export type ChosenDay = { readonly day: string | null | undefined };

/** On which day of each year yearly duties without one fall due: that of the plan's own report is proposed, a person confirms or changes it. */
export function ReportDayChoice({
  report,
  chosen,
  fault,
  onChange,
}: {
  readonly report: Report;
  readonly chosen: ChosenDay;
  readonly fault: string | undefined;
  readonly onChange: (chosen: ChosenDay) => void;
}) {
  const t = useWords(words);
  const name = useId();
  const [isOther, setOther] = useState(false);
  const [typed, setTyped] = useState('');
  const pick = (day: string | null) => {
    setOther(false);
    onChange({ day });
  };
  const own = (text: string) => {
    setTyped(text);
    onChange({ day: readDay(text) });
  };
  return (
    <fieldset className={styles.days}>
      <legend>{t('give.reportDay', { tasks: report.yearlyTasks })}</legend>
      {report.days.map(({ day, words: said, duty }) => (
        <label key={day}>
          <input type="radio" name={name} checked={!isOther && chosen.day === day} onChange={() => pick(day)} />
          <span>
            {t('give.reportDayOfPlan', { day: writtenDay(day) })}
            <small>{t('give.reportDayWords', { words: said, duty })}</small>
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name={name} checked={!isOther && chosen.day === null} onChange={() => pick(null)} />
        <span>
          {report.cutOffs
            .map(({ year, day, source }, place) =>
              t(place === 0 ? 'give.reportDayCutOff' : 'give.reportDayCutOffFrom', {
                year,
                day: writtenDay(day),
                source,
              }),
            )
            .join('; ')}
        </span>
      </label>
      <label>
        <input
          type="radio"
          name={name}
          checked={isOther}
          onChange={() => {
            setOther(true);
            own(typed);
          }}
        />
        <span>{t('give.reportDayOther')}</span>
      </label>
      {isOther ? (
        <TextInput
          className={styles.ownDay}
          label={t('give.dayAndMonth')}
          placeholder={t('give.dayAndMonthHint')}
          value={typed}
          error={fault}
          onChange={({ currentTarget }) => own(currentTarget.value)}
        />
      ) : null}
    </fieldset>
  );
}

/** '11-29' as people write it: 29/11. */
function writtenDay(day: string): string {
  return `${Number(day.slice(3))}/${Number(day.slice(0, 2))}`;
}

/** '29/11' as it is kept; undefined while it is no day and month. Whether every year has that day, the server says. */
function readDay(text: string): string | undefined {
  const [, day, month] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text) ?? [];
  return day && month ? `${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
