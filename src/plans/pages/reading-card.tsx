import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useIsNarrow } from '../../web/display.ts';
import { ErrorNote } from '../../web/states.tsx';
import { useWords } from '../../web/language.tsx';
import { Tag } from '../../web/tags.tsx';
import { words } from '../words.ts';
import { headingWords, placeLabel } from './place-label.ts';
import styles from './reading-card.module.css';
import { UnclearLine } from './unclear-line.tsx';
import { segmentOf } from './review-queue.ts';
import type { Fault } from './use-review.ts';
import type { TaskView } from './views.ts';

/** The reading in hand: its state, its place in the document, its sentence, and below them its fields or the form that corrects them. */
export function ReadingCard({
  task,
  card,
  position,
  isReview,
  fault,
  isSentenceHidden,
  children,
}: {
  readonly task: TaskView;
  readonly card: RefObject<HTMLElement | null>;
  /** Where it stands in its list, as '2/5'. */
  readonly position: string | null;
  /** Without it nothing is said of the review: the plan is in force. */
  readonly isReview: boolean;
  readonly fault?: Fault | null;
  readonly isSentenceHidden?: boolean;
  readonly children: ReactNode;
}) {
  const t = useWords(words);
  const place = placeLabel(task.path);
  // The criterion stands among the fields; here its section tells more.
  const heading = task.path.findLast((one) => !task.criteria.includes(one));
  useFocusOnNext(card, task.id);
  return (
    <article ref={card} tabIndex={-1} className={styles.card} aria-labelledby={`task-${task.id}`}>
      <header className={styles.head}>
        {isReview ? <StateTag task={task} /> : null}
        <span className={styles.place}>
          {[place || t('taskNumber', { number: task.ordinal + 1 }), headingWords(heading ?? '')]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {position ? <span className={styles.position}>{position}</span> : null}
      </header>
      <p id={`task-${task.id}`} className={isSentenceHidden ? styles.unseen : styles.sentence}>
        {task.text}
      </p>
      {fault ? (
        fault.changedMeanwhile ? (
          <p role="alert" className={styles.meanwhile}>
            {t('changedMeanwhile')}
          </p>
        ) : (
          <ErrorNote problem={fault.problem} safe="nothing" />
        )
      ) : null}
      {children}
      {/* In a review the choice among several leads is asked for above. */}
      <UnclearLine unclear={task.unclear.filter((fault) => !isReview || fault !== 'leads-several')} />
    </article>
  );
}

/** What the review knows of a reading, in words on a tint. */
function StateTag({ task }: { readonly task: TaskView }) {
  const t = useWords(words);
  const segment = segmentOf(task);
  const places = new Set(task.doubts.map((doubt) => doubt.field)).size;
  if (segment === 'doubtful') return <Tag tone="ask">{t('unsurePlaces', { count: places })}</Tag>;
  return <Tag tone={segment === 'confirmed' ? 'ok' : 'plain'}>{t(`state.${segment}`)}</Tag>;
}

/** The buttons under a reading; what leads away from it stands at the end. */
export function CardActions({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className={styles.actions}>
      {children}
      {end ? <div className={styles.end}>{end}</div> : null}
    </div>
  );
}

/** Another task in hand takes the focus, so that keys go on from it and a screen reader says it; the first one leaves it to the page. */
function useFocusOnNext(card: RefObject<HTMLElement | null>, taskId: string): void {
  const shown = useRef(taskId);
  const isNarrow = useIsNarrow();
  useEffect(() => {
    if (shown.current === taskId) return;
    shown.current = taskId;
    card.current?.focus({ preventScroll: true });
    card.current?.scrollTo({ top: 0 });
    // It stands above the list that it was picked from.
    if (isNarrow) card.current?.scrollIntoView({ block: 'start' });
  }, [card, taskId, isNarrow]);
}
