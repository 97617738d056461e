import { TextInput } from '@mantine/core';
import { DateField } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import type { Written } from './handing.ts';
import styles from './hand-in.module.css';

/** What a document is called, its number and its day; all of it may stay empty. */
export function DescribeFields({
  value,
  onChange,
  note,
  called,
}: {
  readonly value: Written;
  readonly onChange: (value: Written) => void;
  readonly note?: string | undefined;
  /** What it is called while nothing is written, such as the file's name. */
  readonly called?: string;
}) {
  const t = useWords(words);
  return (
    <div className={styles.describe}>
      <TextInput
        label={t('hand.number')}
        placeholder="15/KH-UBND"
        maxLength={100}
        value={value.documentNumber}
        onChange={({ currentTarget }) => onChange({ ...value, documentNumber: currentTarget.value })}
      />
      <DateField
        label={t('hand.day')}
        value={value.effectiveOn}
        onChange={(effectiveOn) => onChange({ ...value, effectiveOn })}
      />
      <div className={styles.wide}>
        <TextInput
          label={t('hand.name')}
          placeholder={called}
          maxLength={300}
          value={value.title}
          onChange={({ currentTarget }) => onChange({ ...value, title: currentTarget.value })}
        />
      </div>
      {note ? <p className={styles.note}>{note}</p> : null}
    </div>
  );
}
