import { Select } from '@mantine/core';
import type { z } from 'zod';
import { useLanguage } from '../../web/language.tsx';
import type { api } from '../api.ts';

/** An index with the years of its tables, as the list of results tells it. */
export type ListedIndex = z.output<typeof api.listResults.output>['indices'][number];

/** The years of an index that a question may be asked of; what they need is the asking page's to say. */
export type YearsOf = (index: ListedIndex | undefined) => readonly number[];

/** The index and year that are asked about: as the address says; else the first index that can be asked, and its newest year. */
export function askedOf(
  indices: readonly ListedIndex[],
  asked: { readonly index: string | null; readonly year: number | null },
  yearsOf: YearsOf,
): { readonly index: string | null; readonly year: number | null } {
  const askable = indices.filter((one) => yearsOf(one).length > 0);
  const index = askable.find((one) => one.index === asked.index) ?? askable[0];
  const years = yearsOf(index);
  return { index: index?.index ?? null, year: years.find((one) => one === asked.year) ?? years.at(-1) ?? null };
}

/** The names of indices that can't be asked of any year, in the language of the screen. */
export function useNotAskable(indices: readonly ListedIndex[], yearsOf: YearsOf): readonly string[] {
  const { language } = useLanguage();
  return indices.filter((one) => yearsOf(one).length === 0).map(({ short }) => short[language]);
}

/** Chooses one of the indices that can be asked, and one of its years. */
export function IndexAndYear({
  indices,
  shown,
  yearsOf,
  labels,
  onChange,
}: {
  readonly indices: readonly ListedIndex[];
  readonly shown: { readonly index: string | null; readonly year: number | null };
  readonly yearsOf: YearsOf;
  readonly labels: { readonly index: string; readonly year: string };
  readonly onChange: (change: { readonly index?: string | null; readonly year: number | null }) => void;
}) {
  const { language } = useLanguage();
  const askable = indices.filter((one) => yearsOf(one).length > 0);
  const years = yearsOf(askable.find(({ index }) => index === shown.index));
  return (
    <>
      <Select
        label={labels.index}
        allowDeselect={false}
        data={askable.map((one) => ({ value: one.index, label: one.short[language] }))}
        value={shown.index}
        onChange={(index) => onChange({ index, year: null })}
      />
      <Select
        label={labels.year}
        allowDeselect={false}
        data={years.toReversed().map(String)}
        value={shown.year === null ? null : String(shown.year)}
        onChange={(year) => onChange({ year: Number(year) })}
      />
    </>
  );
}
