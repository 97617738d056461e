/** A way of writing a body that a province explained: the words as printed, and the name of what they stand for. */
export type BodyRule = { readonly written: string; readonly means: string };

/** What a province taught the reader: a reading leans on it as on the bodies that are known, and names each rule that it used. */
export type ReadingRules = { readonly bodies: readonly BodyRule[] };

/** What a reading leans on where nobody taught the reader anything. */
export const noRules: ReadingRules = { bodies: [] };
