import { writtenDate, type IsoDate } from '../../kernel/calendar.ts';
import type { LinkFault, LinkState } from './link.ts';
import { wholeYear, type DateFit, type Period } from './period.ts';

/** A key of the slice's words with its values. */
export type Told<K extends string> = {
  readonly key: K;
  readonly values: Readonly<Record<string, string | number>>;
};

/** What is said of a document's day that lies outside the period of what it should prove; null where nothing need be said. */
export function dateWarning(proof: {
  readonly fit: DateFit;
  readonly period: Period;
  readonly revision: { readonly effectiveOn: IsoDate | null };
}): Told<'proof.outsideYear' | 'proof.outsidePeriod'> | null {
  const { effectiveOn } = proof.revision;
  if (proof.fit !== 'outside' || effectiveOn === null) return null;
  const date = writtenDate(effectiveOn);
  const year = wholeYear(proof.period);
  if (year !== null) return { key: 'proof.outsideYear', values: { date, year } };
  const [from, to] = [writtenDate(proof.period.from), writtenDate(proof.period.to)];
  return { key: 'proof.outsidePeriod', values: { date, from, to } };
}

/** What the last look at a link found, in words. */
export function linkWords(link: {
  readonly state: LinkState;
  readonly status: number | null;
  readonly fault: LinkFault | null;
}): Told<'link.unchecked' | 'link.answers' | `link.${LinkFault}`> {
  if (link.state === 'unchecked') return { key: 'link.unchecked', values: {} };
  if (link.state === 'answers') return { key: 'link.answers', values: {} };
  return { key: `link.${link.fault ?? 'no-answer'}`, values: { status: link.status ?? '' } };
}
