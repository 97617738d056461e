import { Select, type ComboboxItem } from '@mantine/core';
import type { ReactNode } from 'react';
import { fold } from '../kernel/vietnamese.ts';
import { useWords } from './language.tsx';
import { webWords } from './words.ts';

/** One of many, found by typing with or without accents; empty means none of them. */
export function Choice(props: {
  readonly label: string;
  /** What stands there while nothing is chosen, such as "Mọi đơn vị". */
  readonly placeholder: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly required?: boolean;
  readonly error?: ReactNode;
}) {
  const t = useWords(webWords);
  return (
    <Select
      label={props.label}
      placeholder={props.placeholder}
      data={[...props.options]}
      value={props.value}
      onChange={props.onChange}
      required={props.required}
      error={props.error}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clearChoice', { label: props.label }) }}
      nothingFoundMessage={t('noSuchChoice')}
      limit={100}
      filter={({ options, search, limit }) => {
        const sought = fold(search.trim());
        return (options as ComboboxItem[]).filter((option) => fold(option.label).includes(sought)).slice(0, limit);
      }}
    />
  );
}
