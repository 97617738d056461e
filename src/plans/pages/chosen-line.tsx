import { Button } from '../../web/button.tsx';
import { Kbd } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './chosen-line.module.css';
import type { ChosenLine as Line } from './use-line-choice.ts';

/** What a chosen line of the document was read as, and what it can become, under the document. */
export function ChosenLine(props: {
  readonly line: Line | null;
  readonly onMakeTask: () => void;
  readonly onJoin: () => void;
  readonly onOpen: (taskId: string) => void;
  readonly onLeave: () => void;
}) {
  const t = useWords(words);
  const { line } = props;
  if (!line) return null;
  const { taskId } = line;
  return (
    <section className={styles.foot} aria-label={t('lineChosen')}>
      <p role="status" className={styles.says}>
        <span className={styles.text} lang="vi">
          {line.text}
        </span>
        <span className={styles.part}>
          {taskId === null ? t('lineIs', { part: t(`part.${line.part}`) }) : t('lineInTask')}
        </span>
      </p>
      <div className={styles.buttons}>
        {taskId === null ? (
          <Button kind="main" onClick={props.onMakeTask}>
            {t('makeTask')} <Kbd>T</Kbd>
          </Button>
        ) : (
          <Button onClick={() => props.onOpen(taskId)}>{t('openTask')}</Button>
        )}
        {line.followsHeading ? (
          <Button onClick={props.onJoin}>
            {t('joinHeadings')} <Kbd>G</Kbd>
          </Button>
        ) : null}
        <Button kind="flat" onClick={props.onLeave}>
          {t('leaveLine')} <Kbd>Esc</Kbd>
        </Button>
      </div>
    </section>
  );
}
