import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { treeAddress } from '../../frameworks/model/tree-address.ts';
import { useWords } from '../../web/language.tsx';
import { Provenance } from '../../web/tags.tsx';
import { words } from '../words.ts';
import styles from './criterion-proposals.module.css';
import type { TaskView } from './views.ts';

/** The criteria that a task may move: what the reader proposes and what a person took. One tick ties a criterion, another lets it go. */
export function CriterionProposals({
  task,
  onTake,
}: {
  readonly task: TaskView;
  /** The references that are taken after the tick; ends once the server has answered, well or not. */
  readonly onTake: (refs: readonly string[]) => Promise<unknown>;
}) {
  const t = useWords(words);
  // A tick shows at once; what the server answers then counts.
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const taken = asked ?? task.taken.map(({ ref }) => ref);
  const others = task.taken.filter(({ ref }) => !task.proposals.some((proposal) => proposal.ref === ref));
  if (task.proposals.length + others.length === 0) return null;
  const tick = async (ref: string) => {
    const refs = taken.includes(ref) ? taken.filter((one) => one !== ref) : [...taken, ref];
    setAsked(refs);
    await onTake(refs);
    setAsked((latest) => (latest === refs ? null : latest));
  };
  return (
    <fieldset className={styles.proposals}>
      <legend>{t('proposals')}</legend>
      {task.proposals.map(({ words: shared, confidence, ...criterion }) => (
        <Choice
          key={criterion.ref}
          criterion={criterion}
          isTaken={taken.includes(criterion.ref)}
          onTick={() => void tick(criterion.ref)}
          why={t('proposalWhy', {
            words: shared.map((word) => `“${word}”`).join(', '),
            share: confidence < 0.1 ? t('share.under') : t('share.about', { count: Math.round(confidence * 10) }),
          })}
        />
      ))}
      {others.map((criterion) => (
        <Choice
          key={criterion.ref}
          criterion={criterion}
          isTaken={taken.includes(criterion.ref)}
          onTick={() => void tick(criterion.ref)}
        />
      ))}
    </fieldset>
  );
}

/** A criterion to be ticked, and beside it the way to where it stands in its index. */
function Choice({
  criterion: { ref, index, code, name, isRebuilt },
  isTaken,
  onTick,
  why,
}: {
  readonly criterion: TaskView['taken'][number];
  readonly isTaken: boolean;
  readonly onTick: () => void;
  readonly why?: string;
}) {
  const t = useWords(words);
  return (
    <div className={styles.choice}>
      <Checkbox
        size="md"
        classNames={{ label: styles.name, description: styles.why }}
        checked={isTaken}
        onChange={onTick}
        label={
          <>
            {`${index} ${code} · ${name}`} {isRebuilt ? <Provenance kind="rebuilt" /> : null}
          </>
        }
        description={why}
      />
      <Link className={styles.see} to={treeAddress(ref)} aria-label={t('seeCriterionOf', { index, code })}>
        {t('seeCriterion')}
      </Link>
    </div>
  );
}
