import { memo, useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../web/language.tsx';
import { Tag } from '../../web/tags.tsx';
import { words } from '../words.ts';
import type { FieldName } from './answer.ts';
import { placeLabel } from './place-label.ts';
import styles from './reading-list.module.css';
import { segmentOf } from './review-queue.ts';
import type { TaskView } from './views.ts';

/** The readings of a segment, one line each; the one in hand stays in sight. */
export function ReadingList(props: {
  readonly label: string;
  readonly tasks: readonly TaskView[];
  readonly current: string | null;
  /** Must keep its identity: rows are drawn again only when their task changes. */
  readonly onPick: (taskId: string) => void;
  readonly isReview: boolean;
  readonly children?: ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const { current } = props;
  useEffect(() => {
    const pane = list.current;
    const row = current === null ? null : pane?.querySelector(`[data-task="${CSS.escape(current)}"]`);
    // On a narrow screen the list does not scroll by itself, and the page stays where its reader is.
    if (!pane || !row || pane.scrollHeight <= pane.clientHeight) return;
    const [frame, box] = [pane.getBoundingClientRect(), row.getBoundingClientRect()];
    if (box.top < frame.top) pane.scrollTop += box.top - frame.top;
    if (box.bottom > frame.bottom) pane.scrollTop += box.bottom - frame.bottom;
  }, [current]);
  return (
    <div ref={list} className={styles.scroll}>
      <ul className={styles.list} aria-label={props.label}>
        {props.tasks.map((task) => (
          <ReadingRow
            key={task.id}
            task={task}
            isCurrent={task.id === current}
            isReview={props.isReview}
            onPick={props.onPick}
          />
        ))}
      </ul>
      {props.children}
    </div>
  );
}

/** One reading in one line: what is unsure of it, its sentence, its place. */
export const ReadingRow = memo(function ReadingRow(props: {
  readonly task: TaskView;
  readonly isCurrent: boolean;
  readonly isReview: boolean;
  readonly onPick: (taskId: string) => void;
}) {
  const { task } = props;
  const t = useWords(words);
  const isGiven = props.isReview || task.review === 'confirmed';
  return (
    <li data-task={task.id} className={styles.row}>
      <button
        type="button"
        className={styles.pick}
        aria-current={props.isCurrent || undefined}
        onClick={() => props.onPick(task.id)}
      >
        {props.isReview ? <RowTag task={task} /> : null}
        <span className={isGiven ? styles.text : styles.notGiven}>{task.text}</span>
        {isGiven ? null : <Tag>{t('notGivenShort')}</Tag>}
        <span className={styles.place}>{placeLabel(task.path) || task.ordinal + 1}</span>
      </button>
    </li>
  );
});

function RowTag({ task }: { readonly task: TaskView }) {
  const t = useWords(words);
  if (segmentOf(task) !== 'doubtful') return null;
  const fields = [...new Set(task.doubts.map((doubt) => doubt.field as FieldName))];
  const [first, ...others] = fields.map((field) => t(`field.${field}`));
  return (
    <span className={styles.tag}>
      <Tag tone="ask">{others.length > 0 ? `${first} +${others.length}` : first}</Tag>
    </span>
  );
}
