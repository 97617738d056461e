import type { Answer } from '../../kernel/contract.ts';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import type { api } from '../api.ts';
import { words } from '../words.ts';
import { useFaultWords, type NamedFunction } from './fault-list.tsx';
import styles from './units.module.css';

/** What a change does, line by line, before anybody decides on it. */
export function ChangePreview({
  preview,
  beginsOn,
  goesOn,
  functions,
}: {
  readonly preview: Answer<typeof api.previewChange>;
  readonly beginsOn: string;
  readonly goesOn: boolean;
  readonly functions: readonly NamedFunction[];
}) {
  const t = useWords(words);
  const sayFault = useFaultWords(functions);
  const { ends, begins, proposals, people, warnings, lastDay } = preview;
  return (
    <>
      <h3>{t('previewTitle')}</h3>
      <ul className={styles.changes}>
        {ends.map(({ name, duties, times }) => (
          <li key={name}>
            {goesOn ? t('previewGoesOn', { name }) : t('previewEnds', { name, date: formatDate(lastDay) })}{' '}
            {goesOn
              ? duties > 0
                ? t('previewLeaving', { duties, times, date: formatDate(beginsOn) })
                : t('previewNoneLeaving')
              : duties > 0
                ? t('previewDuties', { duties, times })
                : t('previewNoDuties')}
          </li>
        ))}
        {begins.map((name) => (
          <li key={name}>{t('previewBegins', { name, date: formatDate(beginsOn) })}</li>
        ))}
        {proposals.map(({ name, duties }) => (
          <li key={name ?? ''}>
            {name === null ? t('previewUnclear', { count: duties }) : t('previewProposed', { name, count: duties })}
          </li>
        ))}
        {people > 0 ? <li>{t('previewPeople', { count: people })}</li> : null}
      </ul>
      {warnings.length > 0 ? (
        <ul className={styles.faults}>
          {warnings.map((warning) => (
            <li key={`${warning.code} ${warning.unitId} ${warning.functionId ?? ''}`}>{sayFault(warning)}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
