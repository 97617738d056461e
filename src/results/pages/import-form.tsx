import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { Upload } from '../../web/upload.tsx';
import { importApi } from '../api/imports.ts';
import { importWords } from '../words/import-page.ts';
import type { IndexNames } from './index-name.ts';
import { indexName } from './index-name.ts';
import styles from './import-page.module.css';

const nothing: TableFacts = { index: 'par-index', year: '', sourceTitle: '', sourceUrl: '' };
const usualLimit = 50 * 1_048_576;
const readable = ['.xlsx', '.csv', '.txt'];

/** What a person says of a table; texts of fields. */
export type TableFacts = {
  readonly index: string;
  readonly year: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
};

/** What a table is: its index, its year, how it writes decimals, where it comes from, and its file. */
export function ImportForm(props: {
  readonly indices: IndexNames;
  /** What was said of the table that was tried before: who mended its file need not say it again. */
  readonly before: TableFacts | null;
  readonly onSent: (importId: string) => void;
}) {
  const t = useWords(importWords);
  const [values, setValues] = useState({ ...(props.before ?? nothing), mark: '' });
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const send = useAction(importApi.importTable, { onDone: ({ importId }) => props.onSent(importId) });
  const refused = send.error ? fieldErrors(send.error) : {};
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const submit = () => {
    setMissing(file === null);
    if (file) send.mutate({ file, body: values });
  };
  const text = (name: 'year' | 'sourceTitle' | 'sourceUrl', label: string, hint?: string) => (
    <TextInput
      label={label}
      description={hint}
      autoComplete="off"
      maxLength={name === 'year' ? 4 : 500}
      inputMode={name === 'year' ? 'numeric' : name === 'sourceUrl' ? 'url' : 'text'}
      value={values[name]}
      error={refused[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
  return (
    <Section title={t('import.whatTable')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles.wide}>
          <Segmented
            label={t('import.index')}
            labelled
            value={values.index}
            onChange={(index) => set({ index })}
            options={props.indices.map(({ index }) => ({ value: index, label: indexName(props.indices, index) }))}
          />
        </div>
        {text('year', t('import.yearOfTable'), t('import.yearHint'))}
        <Segmented
          label={t('import.decimalMark')}
          labelled
          value={values.mark}
          onChange={(mark) => set({ mark })}
          options={[
            { value: '', label: t('import.markAuto') },
            { value: ',', label: t('import.markComma') },
            { value: '.', label: t('import.markPoint') },
          ]}
        />
        {text('sourceTitle', t('import.sourceTitle'), t('import.sourceHint'))}
        {text('sourceUrl', t('import.sourceUrl'), 'https://…')}
        <div className={styles.wide}>
          <Upload
            label={t('import.tableFile')}
            types={readable}
            maxBytes={usualLimit}
            hint={t('import.tableHint')}
            value={file}
            onChange={setFile}
            error={isMissing && !file ? t('import.fileNeeded') : undefined}
          />
          <p className={styles.hint}>{t('import.statesHint')}</p>
          <p className={styles.hint}>{t('import.intervalsHint')}</p>
        </div>
        <div className={styles.wide}>
          {send.error && Object.keys(refused).length === 0 ? (
            <ErrorNote problem={send.error} safe={t('import.nothingKept')} />
          ) : null}
          <Button kind="main" type="submit" busy={send.isPending}>
            {t('import.tryTable')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
