import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { useRungDay } from './rung-words.ts';
import styles from './urging.module.css';

/** Every rung that an occurrence was urged by, the first one first. */
export function UrgingHistory({ occurrenceId }: { readonly occurrenceId: string }) {
  const t = useWords(words);
  const f = useFormat();
  const dayOf = useRungDay();
  const steps = useApi(api.listSteps, { params: { occurrenceId } });
  return (
    <Section title={t('history.title')}>
      <Answered of={steps} rows={2}>
        {({ steps: all }) =>
          all.length === 0 ? (
            <p className={styles.quiet}>{t('history.none')}</p>
          ) : (
            <ol className={styles.lines}>
              {all.map((step) => (
                <li key={step.id}>
                  <p>
                    <b>{f.date(step.onDay)}</b> {t(`rung.${step.kind}`)}
                  </p>
                  <p className={styles.told}>
                    {step.kind === 'digest' && step.days > 0 ? t('rung.stale') : dayOf(step.days)},{' '}
                    {t('history.forDay', { date: f.date(step.dueOn) })}
                    {step.outcome === 'passed-over' ? `, ${t('rung.passedOver')}` : null}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </Section>
  );
}
