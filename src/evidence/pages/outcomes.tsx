import type { Answer } from '../../kernel/contract.ts';
import type { manyApi } from '../../tasks/api/many.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { FormFoot } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './many.module.css';

/** What became of many: how many are done, and each that is not with its reason. */
export function Outcomes({
  title,
  of,
  onClose,
}: {
  readonly title: string;
  readonly of: Answer<typeof manyApi.reportMany>;
  readonly onClose: (isDone: boolean) => void;
}) {
  const t = useWords(words);
  const tt = useWords(taskWords);
  return (
    <Dialog wide={of.refused.length > 0} title={title} onClose={() => onClose(true)}>
      <p role="status">
        <b>{t('many.done', { count: of.done })}</b>
        {of.refused.length > 0 ? ` ${t('many.notDone', { count: of.refused.length })}` : null}
      </p>
      <ul className={styles.rows}>
        {of.refused.map(({ occurrenceId, taskText, reason }) => (
          <li key={occurrenceId}>
            <p>{taskText ? shortText(taskText) : t('many.unseen')}</p>
            <p className={styles.fault}>{tt(`fault.${reason}`)}</p>
          </li>
        ))}
      </ul>
      <FormFoot>
        <Button kind="main" onClick={() => onClose(true)}>
          {t('many.close')}
        </Button>
      </FormFoot>
    </Dialog>
  );
}
