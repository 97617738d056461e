import { Input, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { formatDate, parseDate } from './format.ts';
import { Kbd } from './keys.tsx';
import { useWords } from './language.tsx';
import styles from './field.module.css';
import { webWords } from './words.ts';

/** One of a few words: a radio group drawn as one strip. For more than five choices take Mantine's Select. */
export function Segmented<V extends string>(props: {
  readonly label: string;
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly options: readonly { readonly value: V; readonly label: string; readonly count?: number }[];
  /** As wide as its place, each part the same. */
  readonly wide?: boolean;
  /** The label is shown above; without it only screen readers hear it. */
  readonly labelled?: boolean;
  readonly error?: ReactNode;
}) {
  const name = useId();
  return (
    <fieldset>
      <legend className={props.labelled ? styles.label : styles.unseen}>{props.label}</legend>
      <div className={`${styles.segmented} ${props.wide ? styles.wide : ''}`}>
        {props.options.map(({ value, label, count }) => (
          <label key={value} className={styles.segment}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span>
              {label}
              {count === undefined ? null : ` ${count}`}
            </span>
          </label>
        ))}
      </div>
      {props.error ? <Input.Error>{props.error}</Input.Error> : null}
    </fieldset>
  );
}

/** A date typed as people write it, 27/9/2021, whatever the browser's own language; the value is `YYYY-MM-DD`, or null when empty. */
export function DateField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
}) {
  const t = useWords(webWords);
  const [typed, setTyped] = useState({ text: props.value ? formatDate(props.value) : '', means: props.value });
  const text = typed.means === props.value ? typed.text : props.value ? formatDate(props.value) : '';
  const isWrong = text.trim() !== '' && parseDate(text) === null;
  const [left, setLeft] = useState(false);
  return (
    <TextInput
      label={props.label}
      placeholder={t('dateHint')}
      inputMode="numeric"
      autoComplete="off"
      required={props.required}
      disabled={props.disabled}
      value={text}
      error={props.error ?? (isWrong && left ? t('dateWrong') : undefined)}
      onChange={({ currentTarget }) => {
        const means = parseDate(currentTarget.value);
        setTyped({ text: currentTarget.value, means });
        if (means !== props.value) props.onChange(means);
      }}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true);
        if (props.value) setTyped({ text: formatDate(props.value), means: props.value });
      }}
    />
  );
}

/**
 * A field that was read from a document: what was read, why it is in doubt, and the key that answers. In doubt it stands on amber; sure,
 * it says so. Pressing it is the same as its key.
 */
export function ReadField(props: {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly isUnsure?: boolean;
  /** Says nothing about sureness: the document is silent here, or nobody decides. */
  readonly isPlain?: boolean;
  /** The number key and the verb: `1 nhận`. */
  readonly answer?: { readonly key: string; readonly verb: string; readonly run: () => void };
}) {
  const t = useWords(webWords);
  const content = (
    <>
      <span className={styles.read}>
        <span className={props.isUnsure ? styles.readValue : undefined}>{props.value}</span>
        {props.note ? <span className={styles.readNote}>{props.note}</span> : null}
      </span>
      {props.answer ? (
        <span className={styles.answer}>
          <Kbd>{props.answer.key}</Kbd> {props.answer.verb}
        </span>
      ) : props.isUnsure || props.isPlain ? null : (
        <span className={styles.sure}>{t('sure')}</span>
      )}
    </>
  );
  const className = `${styles.readField} ${props.isUnsure ? styles.unsure : ''}`;
  return (
    <div className={styles.readRow}>
      <span className={styles.readName}>{props.name}</span>
      {props.answer ? (
        <button type="button" className={className} onClick={props.answer.run}>
          {content}
        </button>
      ) : (
        <div className={className}>{content}</div>
      )}
    </div>
  );
}

/** A form's body: fields under each other at an even distance. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}

/** A form's end: its buttons, and the quiet line that says when the draft was kept. */
export function FormFoot({ children, note }: { readonly children: ReactNode; readonly note?: ReactNode }) {
  return (
    <>
      <div className={styles.foot}>{children}</div>
      {note ? <p className={styles.footNote}>{note}</p> : null}
    </>
  );
}
