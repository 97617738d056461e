import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldErrors, useAction } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { useWords } from '../../../web/language.tsx';
import { ErrorNote } from '../../../web/states.tsx';
import { Upload } from '../../../web/upload.tsx';
import { setsApi } from '../../api/sets.ts';
import { mostBytes } from '../../model/own-set/own-set.ts';
import { setWords } from '../../words/set-pages.ts';
import styles from './sets.module.css';

/** What a person says of a set beside its file; texts of fields. */
export type LoadFacts = { readonly set: string; readonly title: string; readonly years: string };

const nothing: LoadFacts = { set: '', title: '', years: '' };
const readable = ['.xlsx', '.csv', '.yaml', '.yml'];

/** The file of a set, and what it does not say itself. */
export function LoadForm(props: {
  /** What was said of the file that was tried before: who mended it need not say it again. */
  readonly before: LoadFacts | null;
  readonly onSaid: (facts: LoadFacts) => void;
  readonly onSent: (importId: string) => void;
}) {
  const t = useWords(setWords);
  const [values, setValues] = useState(props.before ?? nothing);
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const send = useAction(setsApi.tryFile, { onDone: ({ importId }) => props.onSent(importId) });
  const refused = send.error ? fieldErrors(send.error) : {};
  const submit = () => {
    setMissing(file === null);
    if (!file) return;
    props.onSaid(values);
    send.mutate({ file, body: values });
  };
  const text = (name: keyof LoadFacts, label: string, hint: string) => (
    <TextInput
      label={label}
      description={hint}
      autoComplete="off"
      maxLength={300}
      value={values[name]}
      error={refused[name]}
      onChange={({ currentTarget: { value } }) => setValues((said) => ({ ...said, [name]: value }))}
    />
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {text('set', t('setCode'), t('setCodeHint'))}
      {text('title', t('title'), t('titleHint'))}
      {text('years', t('years'), t('yearsHint'))}
      <div className={styles.wide}>
        <Upload
          label={t('file')}
          types={readable}
          maxBytes={mostBytes}
          hint={t('fileHint')}
          value={file}
          onChange={setFile}
          error={isMissing && !file ? t('fileNeeded') : undefined}
        />
      </div>
      <div className={styles.wide}>
        {send.error && Object.keys(refused).length === 0 ? (
          <ErrorNote problem={send.error} safe={t('nothingKept')} />
        ) : null}
        <Button kind="main" type="submit" busy={send.isPending}>
          {t('tryFile')}
        </Button>
      </div>
    </form>
  );
}
