import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Button } from '../../web/button.tsx';
import { Kbd } from '../../web/keys.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './correction-note.module.css';
import { HeadingOffer, type HeadingOffered } from './rule-offer.tsx';
import type { FormChange } from './use-review.ts';

/** A correction of the form that was just made: which, of what words, and how many tasks it moved in the outline. */
export type Corrected = {
  readonly step: string;
  readonly kind: FormChange['kind'];
  readonly text: string;
  readonly moved: number;
};

/** Says what a correction did (one note a step), how it is taken back, and asks whether its line shall be remembered for the province. */
export function CorrectionNote(props: {
  readonly done: Corrected;
  readonly offer: HeadingOffered | null;
  readonly onUndo: () => void;
}) {
  const t = useWords(words);
  const { done, offer } = props;
  const note = useRef<HTMLDivElement>(null);
  // On a narrow screen the next reading has come into view, and this stands above it.
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={note} className={styles.note}>
      <p role="status" className={styles.says}>
        <span>{t(`done.${done.kind}`, { text: done.text, count: done.moved })}</span>
        <Button small onClick={props.onUndo}>
          {t('undo')} <Kbd>Ctrl Z</Kbd>
        </Button>
      </p>
      {done.kind === 'heading' ? <HeadingOffer offer={offer} /> : null}
      {done.kind === 'task' && offer?.isKept ? (
        <p role="status" className={styles.says}>
          <span>{t('stillRule')}</span>
          <Link to="/plans/rules">{t('ruleSeeAll')}</Link>
        </p>
      ) : null}
    </div>
  );
}
