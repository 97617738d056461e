import { Select } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import { useApi } from '../../web/api-client.ts';
import { useWords } from '../../web/language.tsx';
import { libraryApi } from '../api/library.ts';
import type { revisionView } from '../api/views.ts';
import { words } from '../words.ts';
import { useOrigin } from './origin.ts';
import { useProofFacts } from './proof-facts.ts';
import styles from './hand-in.module.css';

type Revision = z.output<typeof revisionView>;

const shownAtOnce = 20;

/** One of what the unit keeps or took over, found by typing its name or number, with accents or without. */
export function FromLibrary({
  unitId,
  value,
  onChange,
}: {
  readonly unitId: string;
  readonly value: Revision | null;
  readonly onChange: (revision: Revision | null) => void;
}) {
  const t = useWords(words);
  const facts = useProofFacts();
  const origin = useOrigin();
  const [typed, setTyped] = useState('');
  const find = typed === value?.title ? undefined : typed.trim() || undefined;
  const found = useApi(libraryApi.listEvidence, { query: { unitId, find, limit: shownAtOnce } });
  const evidence = found.data?.evidence ?? [];
  const revisions = evidence.map(({ revision }) => revision);
  const takenOver = new Map(
    evidence
      .filter((one) => one.unitId !== unitId)
      .map(({ revision, unitName, unitEndedOn }) => [revision.id, origin({ unitName, endedOn: unitEndedOn })]),
  );
  const offered = value && !revisions.some((one) => one.id === value.id) ? [value, ...revisions] : revisions;
  const byId = new Map(offered.map((one) => [one.id, one]));
  return (
    <Select
      label={t('hand.find')}
      placeholder={t('hand.findHint')}
      searchable
      data={offered.map(({ id, title }) => ({ value: id, label: title }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(id === null ? null : (byId.get(id) ?? null))}
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has found them; what it compares is not only the name.
      filter={({ options }) => options}
      nothingFoundMessage={found.isPending ? undefined : t('hand.nothingFound')}
      renderOption={({ option }) => {
        const revision = byId.get(option.value);
        return (
          <span className={styles.option}>
            {option.label}
            {revision ? (
              <small>{[takenOver.get(revision.id) ?? [], ...facts(revision)].flat().join(', ')}</small>
            ) : null}
          </span>
        );
      }}
    />
  );
}
