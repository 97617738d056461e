import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './duties.module.css';
import { PeriodList } from './period-list.tsx';

/** On a piece of work's page: who gave it from above by which document, and what was reported upward; nothing for other work. */
export function DutyOfWork({ occurrenceId }: { readonly occurrenceId: string }) {
  const t = useWords(words);
  const f = useFormat();
  const found = useApi(api.getDutyOfWork, { params: { occurrenceId } });
  const duty = found.data?.duty;
  if (!duty) return null;
  const { giver, number, issuedOn } = duty.document;
  const answers = duty.answers.map((one) => t('answerOf', { number: one.number, date: f.date(one.answeredOn) }));
  return (
    <Section title={t('work.title')}>
      <p>{t('work.by', { giver, number: number ?? t('unnumbered'), date: f.date(issuedOn) })}</p>
      {duty.periods.length > 1 ? (
        <PeriodList periods={duty.periods} answers={duty.answers} />
      ) : (
        <p className={styles.quiet}>
          {answers.length > 0 ? t('work.answered', { answers: answers.join('; ') }) : t('work.notAnswered')}
        </p>
      )}
    </Section>
  );
}
