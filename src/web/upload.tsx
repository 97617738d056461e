import { Input } from '@mantine/core';
import { useId, useState, type DragEvent } from 'react';
import { fill, type Language } from '../kernel/words.ts';
import { formatBytes } from './format.ts';
import { useLanguage, useWords } from './language.tsx';
import styles from './upload.module.css';
import { webWords } from './words.ts';

/** What an upload takes: at most so many bytes; kinds by the ends of names, such as `.docx`, and in words where they are many. */
export type UploadLimits = { readonly maxBytes: number; readonly types?: readonly string[]; readonly kinds?: string };

/**
 * One file, dropped or chosen: a real file field under the dashed place, so that keyboard and screen readers have what they know. Refuses
 * at once what the server would refuse; the server looks at the content all the same.
 */
export function Upload(
  props: UploadLimits & {
    readonly label: string;
    readonly value: File | null;
    readonly onChange: (file: File | null) => void;
    /** A line under the invitation, such as files already sent that could serve. */
    readonly hint?: string;
    readonly error?: React.ReactNode;
    readonly disabled?: boolean;
  },
) {
  const t = useWords(webWords);
  const { language } = useLanguage();
  const [isOver, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const id = useId();

  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const reason = (files.length > 1 ? t('fileOnlyOne') : null) ?? refuseFile(file, props, language);
    setRefusal(reason);
    // A field that kept its old file would not tell when the same file is chosen again.
    setAttempt(attempt + 1);
    if (reason === null) props.onChange(file);
  };
  const onDrag = (event: DragEvent, over: boolean) => {
    if (!event.dataTransfer.types.includes('Files') || props.disabled) return;
    event.preventDefault();
    setOver(over);
  };
  const types = props.kinds ?? props.types?.join(', ');
  const size = formatBytes(props.maxBytes, language);
  const error = refusal ?? props.error;

  return (
    <div>
      <span id={`${id}-label`} className={styles.label}>
        {props.label}
      </span>
      {props.value ? (
        <div className={styles.chosen}>
          <span className={styles.name}>{props.value.name}</span>
          <span className={styles.size}>{formatBytes(props.value.size, language)}</span>
          <button
            type="button"
            className={styles.remove}
            aria-label={t('removeFile', { name: props.value.name })}
            onClick={() => props.onChange(null)}
          >
            ×
          </button>
        </div>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is for the mouse; the field inside is for all
        <label
          className={`${styles.zone} ${isOver ? styles.over : ''} ${props.disabled ? styles.disabled : ''}`}
          onDragEnter={(event) => onDrag(event, true)}
          onDragOver={(event) => onDrag(event, true)}
          onDragLeave={(event) => onDrag(event, false)}
          onDrop={(event) => {
            onDrag(event, false);
            if (!props.disabled) take(event.dataTransfer.files);
          }}
        >
          <input
            key={attempt}
            type="file"
            className={styles.input}
            accept={props.types?.join(',')}
            disabled={props.disabled}
            aria-labelledby={`${id}-label ${id}-invite`}
            aria-describedby={`${id}-limit`}
            aria-invalid={error ? true : undefined}
            onChange={(event) => take(event.currentTarget.files)}
          />
          <span id={`${id}-invite`}>
            {isOver ? (
              t('dropNow')
            ) : (
              <>
                <span className={styles.mouse}>
                  {t('dropHere')} <span className={styles.link}>{t('chooseFile')}</span>
                </span>
                <span className={`${styles.touch} ${styles.link}`}>{t('chooseOrPhotograph')}</span>
              </>
            )}
          </span>
          <span id={`${id}-limit`} className={styles.limit}>
            {types ? t('fileLimit', { types, size }) : t('fileLimitOnly', { size })}
          </span>
          {props.hint ? <span className={styles.limit}>{props.hint}</span> : null}
        </label>
      )}
      {error ? (
        <Input.Error role="alert" className={styles.error}>
          {error}
        </Input.Error>
      ) : null}
    </div>
  );
}

/** Why a file can't be sent, in words, or null. The name's end is a courtesy check: the server reads the content. */
export function refuseFile(file: Pick<File, 'name' | 'size'>, limits: UploadLimits, language: Language): string | null {
  const name = file.name.normalize('NFC');
  const { maxBytes, types } = limits;
  if (file.size === 0) return fill(webWords.fileEmpty[language], { name });
  if (file.size > maxBytes) {
    const [size, limit] = [formatBytes(file.size, language), formatBytes(maxBytes, language)];
    return fill(webWords.fileTooLarge[language], { name, size, limit });
  }
  if (types && !types.some((end) => name.toLowerCase().endsWith(end.toLowerCase()))) {
    return fill(webWords.fileWrongType[language], { name, types: limits.kinds ?? types.join(', ') });
  }
  return null;
}
