import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './duties.module.css';
import type { Duty } from './duty-table.tsx';
import { usePeriodName } from './period-words.ts';

/** Each period of a duty that returns: when it is due, and which answer it had, or that it has none; nothing for a duty that falls due once. */
export function PeriodList({ periods, answers }: Pick<Duty, 'periods' | 'answers'>) {
  const t = useWords(words);
  const f = useFormat();
  const nameOf = usePeriodName();
  if (periods.length < 2) return null;
  const said = ({ label, state }: Duty['periods'][number]) =>
    state === 'answered'
      ? t('period.answered', {
          answers: answers
            .filter((one) => one.label === label)
            .map((one) => t('answerOf', { number: one.number, date: f.date(one.answeredOn) }))
            .join('; '),
        })
      : t(`period.${state}`);
  return (
    <ol className={styles.periods} aria-label={t('period.list')}>
      {periods.map((period) => (
        <li key={period.label}>
          <span>
            {nameOf(period.label)}
            {period.dueOn && period.dueOn !== period.label ? (
              <span className={styles.quiet}>, {t('period.due', { date: f.date(period.dueOn) })}</span>
            ) : null}
          </span>
          <span className={toneOf[period.state]}>{said(period)}</span>
        </li>
      ))}
    </ol>
  );
}

const toneOf = {
  answered: undefined,
  late: styles.late,
  unanswered: styles.wanting,
  soon: styles.quiet,
  open: styles.quiet,
} as const;
