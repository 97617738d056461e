import type { z } from 'zod';
import type { progressView } from '../../tasks/api.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { words } from '../words.ts';
import styles from './occurrence.module.css';

/** Every report as it was sent, newest first. */
export function ReportHistory({ progress }: { readonly progress: readonly z.output<typeof progressView>[] }) {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const f = useFormat();
  return (
    <Section title={t('occurrence.history')} note={progress.length > 1 ? progress.length : null}>
      {progress.length === 0 ? <p className={styles.quiet}>{t('occurrence.noHistory')}</p> : null}
      <ol className={styles.history}>
        {progress.map((report) => (
          <li key={report.id}>
            <p className={styles.reportHead}>
              <b>{tt(`reported.${report.reported}`)}</b>
              <span>
                {report.personName}, {f.instant(report.at)}
              </span>
            </p>
            {report.text ? <p>{report.text}</p> : null}
            {report.product ? <p>{t('occurrence.product', { product: report.product })}</p> : null}
            {report.quantityDone === null ? null : (
              <p>{t('occurrence.quantityTold', { quantity: f.number(report.quantityDone) })}</p>
            )}
            {report.difficulty ? (
              <p className={styles.difficulty}>{t('occurrence.difficulty', { difficulty: report.difficulty })}</p>
            ) : null}
            {report.text || report.product || report.difficulty || report.quantityDone !== null ? null : (
              <p className={styles.quiet}>{t('occurrence.noWords')}</p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
