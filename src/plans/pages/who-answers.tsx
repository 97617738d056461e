import { useId, type RefObject } from 'react';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './who-answers.module.css';
import type { TaskView } from './views.ts';

type Accountable = TaskView['accountable'];

/** The units that a task names as its lead, each once; a choice is asked for where there are several. */
export function leadsOf(task: Pick<TaskView, 'lead'>): readonly { readonly unitId: string; readonly name: string }[] {
  const units = task.lead.flatMap(({ unitId, name, written }) => (unitId ? [[unitId, name ?? written] as const] : []));
  return [...new Map(units)].map(([unitId, name]) => ({ unitId, name }));
}

/** Which of several leads answers for a task: one of them, each for its own part, or the task is split. The same choice as at putting in force. */
export function WhoAnswers({
  task,
  place,
  onChoose,
  onSplit,
}: {
  readonly task: TaskView;
  readonly place: RefObject<HTMLFieldSetElement | null>;
  readonly onChoose: (accountable: NonNullable<Accountable>) => void;
  readonly onSplit: () => void;
}) {
  const t = useWords(words);
  const name = useId();
  const leads = leadsOf(task);
  if (leads.length < 2) return null;
  const chosen = task.accountable;
  const choices = [
    ...leads.map((one) => ({
      key: one.unitId,
      label: t('who.one', { name: one.name }),
      value: { unitId: one.unitId },
      isChosen: chosen !== null && chosen !== 'each' && chosen.unitId === one.unitId,
    })),
    { key: 'each', label: t('who.each'), value: 'each' as const, isChosen: chosen === 'each' },
  ];
  return (
    <fieldset ref={place} className={`${styles.who} ${chosen === null ? styles.open : ''}`}>
      <legend>{t('who.title')}</legend>
      {choices.map(({ key, label, value, isChosen }) => (
        <label key={key}>
          <input type="radio" name={name} checked={isChosen} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
      <div className={styles.foot}>
        <span>{t('who.note')}</span>
        <Button small kind="flat" onClick={onSplit}>
          {t('who.split')}
        </Button>
      </div>
    </fieldset>
  );
}
