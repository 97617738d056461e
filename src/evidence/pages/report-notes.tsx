import type { z } from 'zod';
import type { occurrenceView } from '../../tasks/api.ts';
import type { ApiProblem } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { words } from '../words.ts';
import styles from './report.module.css';
import type { Sending } from './use-sending.ts';

/** What stands in the way of a report, or of its proof. */
export function SendingNotes({
  sending,
  occurrence,
}: {
  readonly sending: Sending;
  readonly occurrence: z.output<typeof occurrenceView>;
}) {
  const t = useWords(words);
  const f = useFormat();
  const { reportProblem, proofProblem, isChanged } = sending;
  const toldAbove = isChanged && reportProblem?.code === 'server.changed_meanwhile';
  return (
    <div className={styles.notes}>
      {isChanged && occurrence.reportedAt ? (
        <p role="alert" className={styles.changed}>
          {t('report.changed', { time: f.instant(occurrence.reportedAt), text: occurrence.reportText })}
        </p>
      ) : null}
      {reportProblem && !toldAbove ? <ErrorNote problem={reportProblem} {...safety(reportProblem)} /> : null}
      {proofProblem ? <ErrorNote problem={proofProblem} safe={t('report.sentButNotFile')} /> : null}
    </div>
  );
}

// The sentence of a lost connection tells of the draft itself.
function safety(problem: ApiProblem): { safe?: 'draft' } {
  return problem.code === 'web.offline' ? {} : { safe: 'draft' };
}
