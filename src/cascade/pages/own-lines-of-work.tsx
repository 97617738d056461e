import { Link } from 'react-router';
import { words as planWords } from '../../plans/words.ts';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { ownPlansApi } from '../api/own-plans.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';

/** Which units have put the task into their own plans, and what it is not clear about. */
export function OwnLinesOfWork({ occurrenceId }: { readonly occurrenceId: string }) {
  const t = useWords(words);
  const tp = useWords(planWords);
  const f = useFormat();
  const known = useApi(ownPlansApi.getOwnLinesOfWork, { params: { occurrenceId } });
  return (
    <Answered of={known} rows={1}>
      {({ unclear, lines }) => (
        <>
          {unclear.length > 0 ? (
            <Section title={t('unclearOfWork')}>
              <ul className={styles.faults}>
                {unclear.map((fault) => (
                  <li key={fault}>{tp(`clarity.${fault}`)}</li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section title={t('ownLines.ofWork')}>
            {lines.length === 0 ? <p className={styles.quiet}>{t('ownLines.none')}</p> : null}
            <ul className={styles.lines}>
              {lines.map((line) => (
                <li key={line.id}>
                  <Link to={`/unit-plan/${line.unitPlanId}`}>{line.text}</Link>
                  <span className={styles.told}>
                    {[
                      line.unitName,
                      line.divisionName,
                      line.personName,
                      line.droppedReason
                        ? t('ownLine.dropped', { reason: line.droppedReason })
                        : line.dueOn
                          ? t('ownLine.dueOn', { date: f.date(line.dueOn) })
                          : t('ownLine.noDay'),
                      line.planState === 'draft'
                        ? t('ownPlan.draft')
                        : line.droppedReason
                          ? null
                          : t(`ownState.${line.state}`),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </Answered>
  );
}
