import { Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api as units } from '../../units/api.ts';
import { useApi } from '../../web/api-client.ts';
import { Choice } from '../../web/choice.tsx';
import { useWords } from '../../web/language.tsx';
import { webWords } from '../../web/words.ts';
import { libraryStates } from '../api/library.ts';
import { evidenceKinds } from '../model/kinds.ts';
import { words } from '../words.ts';
import type { LibraryFilter } from './library-filter.ts';
import styles from './library.module.css';

/** Years back that may be chosen: an index looks at few. */
const yearsBack = 6;
/** Typing rests so long before the server is asked, in milliseconds. */
const rest = 250;

/** By words, kind, year, decision; and by unit for those who look over all. */
export function LibraryFilters({
  filter,
  onChange,
  seesAll,
  year,
}: {
  readonly filter: LibraryFilter;
  readonly onChange: (change: Partial<LibraryFilter>) => void;
  readonly seesAll: boolean;
  /** This year. */
  readonly year: number;
}) {
  const t = useWords(words);
  const tw = useWords(webWords);
  const named = useApi(units.listUnits, {}, { enabled: seesAll });
  const clear = (label: string) => ({ 'aria-label': tw('clearChoice', { label }) });
  const stateWords = (state: (typeof libraryStates)[number]) =>
    state === 'unused' ? t('library.unused') : t(`proof.${state}`);
  return (
    <div className={styles.filters}>
      <Find value={filter.find ?? ''} onChange={(find) => onChange({ find: find || undefined })} />
      <Select
        label={t('library.kind')}
        placeholder={t('library.anyKind')}
        clearable
        clearButtonProps={clear(t('library.kind'))}
        value={filter.kind ?? null}
        onChange={(kind) => onChange({ kind: evidenceKinds.find((one) => one === kind) })}
        data={[
          { value: 'file', label: t('library.kindFile') },
          { value: 'link', label: t('library.kindLink') },
        ]}
      />
      <Select
        label={t('library.year')}
        placeholder={t('library.anyYear')}
        clearable
        clearButtonProps={clear(t('library.year'))}
        value={filter.year ? String(filter.year) : null}
        onChange={(chosen) => onChange({ year: chosen ? Number(chosen) : undefined })}
        data={Array.from({ length: yearsBack + 2 }, (_, back) => String(year + 1 - back))}
      />
      <Select
        label={t('library.state')}
        placeholder={t('library.anyState')}
        clearable
        clearButtonProps={clear(t('library.state'))}
        value={filter.state ?? null}
        onChange={(state) => onChange({ state: libraryStates.find((one) => one === state) })}
        data={libraryStates.map((state) => ({ value: state, label: stateWords(state) }))}
      />
      {seesAll ? (
        <Choice
          label={t('work.unit')}
          placeholder={t('work.anyUnit')}
          value={filter.unitId ?? null}
          onChange={(unitId) => onChange({ unitId: unitId ?? undefined })}
          options={(named.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      ) : null}
    </div>
  );
}

function Find({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const t = useWords(words);
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(typed.trim()), rest);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <TextInput
      className={styles.find}
      label={t('library.find')}
      placeholder={t('hand.findHint')}
      type="search"
      maxLength={200}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
    />
  );
}
