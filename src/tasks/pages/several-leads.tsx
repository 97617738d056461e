import { Checkbox } from '@mantine/core';
import type { Answer } from '../../kernel/contract.ts';
import { Choice } from '../../web/choice.tsx';
import { useWords } from '../../web/language.tsx';
import type { api } from '../api.ts';
import { shortText } from '../model/short-text.ts';
import { words } from '../words.ts';
import styles from './put-in-force-dialog.module.css';

type Several = Answer<typeof api.previewWork>['severalLeads'];

/** The tasks that name several leads, each with the choice of the one that answers, and the word that the others answer each for its own part. */
export function SeveralLeads(props: {
  readonly tasks: Several;
  readonly chosen: Readonly<Record<string, string | null>>;
  readonly isEach: boolean;
  readonly onChoose: (taskId: string, unitId: string | null) => void;
  readonly onEach: (isEach: boolean) => void;
}) {
  const t = useWords(words);
  return (
    <div className={styles.ended}>
      <p>
        <b>{t('give.severalLeads', { count: props.tasks.length })}</b> {t('give.severalLeadsNote')}
      </p>
      {props.tasks.map(({ taskId, ordinal, text, leads }) => (
        <Choice
          key={taskId}
          label={t('give.leadOf', { number: ordinal + 1, text: shortText(text, sentenceLength) })}
          placeholder={t('give.chooseLead')}
          value={props.chosen[taskId] ?? null}
          onChange={(unitId) => props.onChoose(taskId, unitId)}
          options={leads.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        />
      ))}
      <Checkbox
        label={t('give.eachForItsPart')}
        checked={props.isEach}
        onChange={({ currentTarget }) => props.onEach(currentTarget.checked)}
      />
    </div>
  );
}

/** Enough of a sentence to know it by, in two lines of the dialog. */
const sentenceLength = 140;
