import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import type { api } from '../api.ts';
import { words } from '../words.ts';
import { OverlapRule } from './rule-basis.tsx';
import styles from './kinds.module.css';
import { useDays } from './say-days.ts';

type Inspection = Answer<typeof api.getSheet>['overlaps'][number];

/** Other inspections of the same unit at the same time. */
export function Overlaps({ overlaps }: { readonly overlaps: readonly Inspection[] }) {
  const t = useWords(words);
  if (overlaps.length === 0) return null;
  return (
    <div className={styles.below}>
      <h3 className={styles.doubt}>{t('overlap.title')}</h3>
      <ul className={styles.lines}>
        {overlaps.map((one) => (
          <li key={one.taskId}>
            <InspectionName of={one} />
          </li>
        ))}
      </ul>
      <OverlapRule />
    </div>
  );
}

/** An inspection by name and days, as a link where the reader may see its work. */
export function InspectionName({ of }: { readonly of: Inspection }) {
  const f = useFormat();
  const days = useDays();
  const name = shortText(of.text);
  return (
    <>
      {of.occurrenceId ? <Link to={`/work/${of.occurrenceId}`}>{name}</Link> : name}
      {of.from && of.to ? <span className={styles.told}> ({days(f.date(of.from), f.date(of.to))})</span> : null}
    </>
  );
}
