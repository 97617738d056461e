import type { DeadlineContext, Moment } from './moments.ts';

type Groups = readonly (string | undefined)[];
/** What a form may lean on: the whole match, whether 'trước' stands before it, what the phrase leans on. */
export type Hints = { readonly whole: string; readonly before: boolean; readonly context: DeadlineContext };

/** One way of writing a time, and what it names; `read` gives nothing where the match is no time after all. */
export type Form = {
  /** Words of which a text has one where the form has one. */
  readonly needs?: readonly string[];
  readonly pattern: RegExp;
  readonly read: (groups: Groups, hints: Hints) => readonly Moment[] | undefined;
};

/** The words that make a time return. */
export const each = String.raw`(?:hàng|hằng|mỗi|từng|các)`;

/** A form's pattern, which finds every place of it. */
export function pattern(source: string): RegExp {
  return new RegExp(source, 'gu');
}
