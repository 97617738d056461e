import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { fieldErrors, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { DateField, Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { Upload } from '../../web/upload.tsx';
import { boundariesApi as api } from '../api/boundaries.ts';
import { tileSystems, type TileSystem } from '../model/tile-map.ts';
import { boundaryWords as words } from '../words/boundaries.ts';
import styles from './boundary-form.module.css';

const mostBytes = 20 * 1_048_576;
const readable = ['.geojson', '.json', '.topojson'];

type Came = z.output<typeof api.uploadBoundaries.output>;

/** Boundaries to hand in: whose they are, from which day, from where, and their file; then what came of it. */
export function BoundaryForm() {
  const t = useWords(words);
  const [system, setSystem] = useState<TileSystem>('34');
  const [validFrom, setValidFrom] = useState<string | null>('2025-07-01');
  const [sourceTitle, setSourceTitle] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const send = useAction(api.uploadBoundaries, {
    invalidates: [api.listBoundaries, api.getBoundary],
    onDone: ({ isKept }) => {
      if (isKept) setFile(null);
    },
  });
  const refused = send.error ? fieldErrors(send.error) : {};
  return (
    <Section title={t('boundary.upload')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(file === null);
          if (file) send.mutate({ file, body: { system, validFrom: validFrom ?? '', sourceTitle } });
        }}
      >
        <div className={styles.wide}>
          <Segmented
            label={t('boundary.system')}
            labelled
            value={system}
            onChange={(chosen) => {
              setSystem(chosen);
              setValidFrom(chosen === '34' ? '2025-07-01' : null);
            }}
            options={tileSystems.map((value) => ({ value, label: t(`boundary.system.${value}`) }))}
          />
        </div>
        <DateField
          label={t('boundary.validFrom')}
          value={validFrom}
          onChange={setValidFrom}
          error={refused['validFrom']}
        />
        <TextInput
          label={t('boundary.source')}
          description={t('boundary.sourceHint')}
          autoComplete="off"
          maxLength={500}
          value={sourceTitle}
          error={refused['sourceTitle']}
          onChange={({ currentTarget }) => setSourceTitle(currentTarget.value)}
        />
        <div className={styles.wide}>
          <Upload
            label={t('boundary.file')}
            types={readable}
            maxBytes={mostBytes}
            hint={t('boundary.fileHint')}
            value={file}
            onChange={setFile}
            error={refused['file'] ?? (isMissing && !file ? t('boundary.fileNeeded') : undefined)}
          />
        </div>
        <div className={styles.wide}>
          {send.error && Object.keys(refused).length === 0 ? (
            <ErrorNote problem={send.error} safe={t('boundary.nothingKept')} />
          ) : null}
          <Button kind="main" type="submit" busy={send.isPending}>
            {t('boundary.send')}
          </Button>
        </div>
      </form>
      <div role="status">{send.data ? <Outcome came={send.data} /> : null}</div>
    </Section>
  );
}

/** What came of a file: kept, with a warning where the archipelagos are not in it; or every fault. */
function Outcome({ came }: { readonly came: Came }) {
  const t = useWords(words);
  if (came.isKept)
    return (
      <>
        <p className={styles.kept}>{t('boundary.kept')}</p>
        {came.hasIslands ? null : <p className={styles.warned}>{t('boundary.noIslands')}</p>}
      </>
    );
  return (
    <div className={styles.faulty}>
      <p>{t('boundary.faulty', { count: came.faultCount })}</p>
      <ul>
        {came.faults.map(({ code, params }) => {
          const said = t(`boundary.fault.${code}`, params);
          return <li key={said}>{said}</li>;
        })}
      </ul>
    </div>
  );
}
