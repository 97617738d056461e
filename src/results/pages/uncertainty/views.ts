import type { z } from 'zod';
import type { uncertaintiesApi, uncertaintyView } from '../../api/uncertainties.ts';
import type { UncertaintyInputs } from '../../model/kept-uncertainty.ts';

/** A kept test as the API shows it. */
export type UncertaintyView = z.output<typeof uncertaintyView>;
export type KeptAnswer = NonNullable<UncertaintyView['answer']>;
/** What can be varied in a year. */
export type GroundsView = z.output<typeof uncertaintiesApi.getGrounds.output>;

/** What somebody chose on the screen. */
export type Choices = Omit<UncertaintyInputs, 'index' | 'year'>;

/** What the screen begins with: weights by a quarter, all scales and both means, the published errors where there are some. */
export function firstChoices(hasErrors: boolean): Choices {
  return {
    weightSpread: 25,
    errors: hasErrors ? 'published' : 'none',
    errorShare: 5,
    normalisations: ['points', 'min-max', 'z', 'rank'],
    aggregations: ['arithmetic', 'geometric'],
    runs: 10_000,
    seed: 1,
  };
}

/** The choices that a kept test was asked with. */
export function choicesOf(view: UncertaintyView): Choices {
  const { weightSpread, errors, errorShare, normalisations, aggregations, runs, seed } = view;
  return { weightSpread, errors, errorShare, normalisations, aggregations, runs, seed };
}

/** What the screen shows, as its address says it; what is absent is for the screen to choose. */
export type Shown = { readonly index: string | null; readonly year: number | null; readonly kept: string | null };

/** Reads the address; a year that is no number is absent. */
export function readShown(search: URLSearchParams): Shown {
  const year = Number(search.get('year') ?? Number.NaN);
  return { index: search.get('index'), year: Number.isInteger(year) ? year : null, kept: search.get('kept') };
}

/** Writes the address; `readShown` reads it back. */
export function shownAddress({ index, year, kept }: Shown): string {
  const said = Object.entries({ index, year, kept }).flatMap(([key, value]) =>
    value === null ? [] : [[key, String(value)]],
  );
  return said.length > 0 ? `/results/uncertainty?${new URLSearchParams(said)}` : '/results/uncertainty';
}
