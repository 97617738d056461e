import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../web/language.tsx';
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
      {task.proposals.map(({ ref, index, code, name, confidence, words: shared }) => (
        <Checkbox
          key={ref}
          size="md"
          classNames={{ label: styles.name, description: styles.why }}
          checked={taken.includes(ref)}
          onChange={() => void tick(ref)}
          label={`${index} ${code} · ${name}`}
          description={t('proposalWhy', {
            words: shared.map((word) => `“${word}”`).join(', '),
            share: confidence < 0.1 ? t('share.under') : t('share.about', { count: Math.round(confidence * 10) }),
          })}
        />
      ))}
      {others.map(({ ref, index, code, name }) => (
        <Checkbox
          key={ref}
          size="md"
          classNames={{ label: styles.name }}
          checked={taken.includes(ref)}
          onChange={() => void tick(ref)}
          label={`${index} ${code} · ${name}`}
        />
      ))}
    </fieldset>
  );
}
