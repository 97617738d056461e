import type { ColumnKind } from './columns.ts';

/** A way of writing a body that a province explained: the words as printed, and the name of what they stand for. */
export type BodyRule = { readonly written: string; readonly means: string };

/** What the cells under a heading hold that the reader does not know by itself, as a province explained it. */
export type ColumnRule = { readonly written: string; readonly means: ColumnKind };

/** A line that heads others and is no duty, though it is printed like one. */
export type HeadingRule = { readonly written: string };

/** What a province taught the reader: a reading leans on it as on the bodies and headings that are known, and names each rule that it used. */
export type ReadingRules = {
  readonly bodies: readonly BodyRule[];
  readonly columns: readonly ColumnRule[];
  readonly headings: readonly HeadingRule[];
};

/** What a reading leans on where nobody taught the reader anything. */
export const noRules: ReadingRules = { bodies: [], columns: [], headings: [] };
