import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { call } from '../../web/api-client.ts';
import { Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Upload } from '../../web/upload.tsx';
import { libraryApi } from '../api/library.ts';
import { readFileName } from '../model/file-name.ts';
import { words } from '../words.ts';
import { acceptedEnds, largestFile } from './accepted-files.ts';
import { DescribeFields } from './describe-fields.tsx';
import { hashOf } from './file-hash.ts';
import { FromLibrary } from './from-library.tsx';
import { nothingWritten, type Handing } from './handing.ts';
import styles from './hand-in.module.css';

/** Where a proof comes from, and what is said of it: a file or photo, a link, or one that the unit keeps already. */
export function HandIn({
  value,
  onChange,
  isBusy,
  libraryOf,
  urlFault,
}: {
  readonly value: Handing | null;
  readonly onChange: (handing: Handing | null) => void;
  readonly isBusy: boolean;
  /** The unit whose library may be chosen from; without it, only what is new. */
  readonly libraryOf?: string;
  readonly urlFault?: string | undefined;
}) {
  const t = useWords(words);
  const [via, setVia] = useState<Handing['via']>('file');
  const changeVia = (next: Handing['via']) => {
    setVia(next);
    onChange(null);
  };
  return (
    <div className={styles.handIn}>
      <Segmented
        label={t('hand.via')}
        labelled
        value={via}
        onChange={changeVia}
        wide
        options={[
          { value: 'file', label: t('hand.file') },
          { value: 'link', label: t('hand.link') },
          ...(libraryOf ? [{ value: 'library' as const, label: t('hand.library') }] : []),
        ]}
      />
      {via === 'file' ? (
        <HandFile value={value?.via === 'file' ? value : null} onChange={onChange} isBusy={isBusy} />
      ) : null}
      {via === 'link' ? (
        <HandLink value={value?.via === 'link' ? value : null} onChange={onChange} fault={urlFault} />
      ) : null}
      {via === 'library' && libraryOf ? (
        <FromLibrary
          unitId={libraryOf}
          value={value?.via === 'library' ? value.revision : null}
          onChange={(revision) => onChange(revision && { via: 'library', revision })}
        />
      ) : null}
    </div>
  );
}

type HandedFile = Extract<Handing, { via: 'file' }>;
type HandedLink = Extract<Handing, { via: 'link' }>;

function HandFile({
  value,
  onChange,
  isBusy,
}: {
  readonly value: HandedFile | null;
  readonly onChange: (handing: HandedFile | null) => void;
  readonly isBusy: boolean;
}) {
  const t = useWords(words);
  const [isProposed, setProposed] = useState(false);
  // What is written while the library is asked must not be lost to its answer, nor another file's answer be taken.
  const latest = useRef<HandedFile | null>(null);
  const change = (next: HandedFile | null) => {
    latest.current = next;
    onChange(next);
  };
  const take = async (file: File | null) => {
    if (!file) return change(null);
    const says = readFileName(file.name);
    setProposed(says.documentNumber !== null || says.effectiveOn !== null);
    const { documentNumber, effectiveOn } = says;
    change({
      via: 'file',
      file,
      known: null,
      written: { title: '', documentNumber: documentNumber ?? '', effectiveOn },
    });
    const known = await keptAs(file);
    if (known && latest.current?.file === file) change({ ...latest.current, known });
  };
  return (
    <>
      <Upload
        label={t('hand.fileField')}
        kinds={t('proof.kinds')}
        types={acceptedEnds}
        maxBytes={largestFile}
        value={value?.file ?? null}
        onChange={(file) => void take(file)}
        disabled={isBusy}
      />
      {value?.known ? (
        <p role="status" className={styles.known}>
          {t('hand.known', { title: value.known.title })}
        </p>
      ) : null}
      {value && !value.known ? (
        <DescribeFields
          value={value.written}
          called={value.file.name}
          note={isProposed ? t('hand.proposed') : undefined}
          onChange={(written) => change({ ...value, written })}
        />
      ) : null}
    </>
  );
}

function HandLink({
  value,
  onChange,
  fault,
}: {
  readonly value: HandedLink | null;
  readonly onChange: (handing: HandedLink | null) => void;
  readonly fault: string | undefined;
}) {
  const t = useWords(words);
  const written = value?.written ?? nothingWritten;
  return (
    <>
      <TextInput
        label={t('hand.url')}
        placeholder={t('hand.urlHint')}
        inputMode="url"
        autoComplete="off"
        maxLength={2000}
        value={value?.url ?? ''}
        error={fault}
        onChange={({ currentTarget: { value: url } }) => onChange(url === '' ? null : { via: 'link', url, written })}
      />
      {value ? <DescribeFields value={written} onChange={(next) => onChange({ ...value, written: next })} /> : null}
    </>
  );
}

/** The unit's own revision of this file; null where there is none, and where the device or the network can't tell: then the server does. */
async function keptAs(file: File) {
  try {
    const hash = await hashOf(file);
    return hash === null ? null : (await call(libraryApi.findFile, { params: { hash } })).revision;
  } catch {
    return null;
  }
}
