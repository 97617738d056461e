import { Button } from '../../web/button.tsx';
import { Segmented } from '../../web/field.tsx';
import { Kbd } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import { CardActions } from './reading-card.tsx';
import { ReadingRow } from './reading-list.tsx';
import { segments, type Segment } from './review-queue.ts';
import styles from './review-parts.module.css';
import type { TaskView } from './views.ts';

type Counts = Readonly<Record<Segment, number>>;

/** Which readings are listed: those in doubt, the sure ones, what was decided. */
export function SegmentChoice(props: {
  readonly counts: Counts;
  readonly shown: Segment;
  readonly onChange: (segment: Segment) => void;
}) {
  const t = useWords(words);
  return (
    <Segmented
      label={t('whichReadings')}
      value={props.shown}
      onChange={props.onChange}
      options={segments.map((value) => ({ value, label: t(`segment.${value}`), count: props.counts[value] }))}
    />
  );
}

/** What can be done with a reading, each with its key; what was decided can be opened again. */
export function ReviewActions(props: {
  readonly task: TaskView;
  readonly onDecide: (decision: TaskView['review']) => void;
  readonly onEdit: () => void;
  readonly onHeading: () => void;
  readonly onSplit: () => void;
  /** Null where nothing stands before it. */
  readonly onMerge: (() => void) | null;
  readonly onPlace: () => void;
}) {
  const t = useWords(words);
  const { review, deadline } = props.task;
  const place = (
    <Button kind="flat" onClick={props.onPlace}>
      {t('seePlace')} <Kbd>Space</Kbd>
    </Button>
  );
  if (review !== 'unreviewed') {
    return (
      <CardActions end={place}>
        <Button onClick={() => props.onDecide('unreviewed')}>{t('openAgain')}</Button>
        <Button onClick={props.onEdit}>
          {t('edit')} <Kbd>E</Kbd>
        </Button>
      </CardActions>
    );
  }
  return (
    <CardActions end={place}>
      <Button kind="main" onClick={() => props.onDecide('confirmed')}>
        {t('confirm')} <Kbd>Enter</Kbd>
      </Button>
      <Button onClick={props.onEdit}>
        {t('edit')} <Kbd>E</Kbd>
      </Button>
      <Button onClick={props.onSplit}>
        {t('split')} <Kbd>S</Kbd>
      </Button>
      {props.onMerge ? (
        <Button onClick={props.onMerge}>
          {t('merge')} <Kbd>M</Kbd>
        </Button>
      ) : null}
      <Button onClick={() => props.onDecide('skipped')}>
        {t('skip')} <Kbd>X</Kbd>
      </Button>
      {/* What heads others has no time of its own; the key takes any line. */}
      {deadline.text === null ? (
        <Button onClick={props.onHeading}>
          {t('isHeading')} <Kbd>H</Kbd>
        </Button>
      ) : null}
    </CardActions>
  );
}

/** In place of a card where a segment has nothing: what is left to do. */
export function SegmentDone(props: {
  readonly segment: Segment;
  readonly counts: Counts;
  readonly onShow: (segment: Segment) => void;
  readonly onConfirmSure: () => void;
}) {
  const t = useWords(words);
  const { segment, counts } = props;
  const isOpen = segment === 'doubtful' || segment === 'sure';
  const total = counts.doubtful + counts.sure + counts.confirmed + counts.skipped;
  if (total === 0) return <p className={styles.done}>{t('noTasksRead')}</p>;
  if (!isOpen) return <p className={styles.done}>{t(segment === 'confirmed' ? 'noneConfirmed' : 'noneSkipped')}</p>;
  if (segment === 'doubtful' && counts.sure > 0) {
    return (
      <div className={styles.done}>
        <p>{t('doubtsDone')}</p>
        <div className={styles.buttons}>
          <Button kind="main" onClick={props.onConfirmSure}>
            {t('confirmSure', { count: counts.sure })}
          </Button>
          <Button onClick={() => props.onShow('sure')}>{t('seeSure')}</Button>
        </div>
      </div>
    );
  }
  if (segment === 'sure' && counts.doubtful > 0) {
    return (
      <div className={styles.done}>
        <p>{t('sureDone')}</p>
        <div className={styles.buttons}>
          <Button kind="main" onClick={() => props.onShow('doubtful')}>
            {t('seeDoubts', { count: counts.doubtful })}
          </Button>
        </div>
      </div>
    );
  }
  return <p className={styles.done}>{t('allReviewed')}</p>;
}

/** The last few that were confirmed in this review, to look at once more. */
export function JustConfirmed(props: {
  readonly tasks: readonly TaskView[];
  readonly ids: readonly string[];
  readonly onPick: (taskId: string) => void;
}) {
  const t = useWords(words);
  const confirmed = (id: string) => props.tasks.find((task) => task.id === id && task.review === 'confirmed') ?? [];
  const shown = props.ids.slice(0, 3).flatMap(confirmed);
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className={styles.justConfirmed}>{t('justConfirmed')}</h3>
      <ul className={styles.confirmed}>
        {shown.map((task) => (
          <ReadingRow key={task.id} task={task} isCurrent={false} isReview onPick={props.onPick} />
        ))}
      </ul>
    </>
  );
}
