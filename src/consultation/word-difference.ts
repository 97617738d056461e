import { diffArrays } from 'diff';

/** A run of words that both versions have, or one of them. */
export type WordRun = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Two versions of a sentence word by word: `same` and `removed` runs make the first, `same` and `added` the second, to the letter. */
export function wordDifference(before: string, after: string): readonly WordRun[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Words and what stands between them. Vietnamese is written with spaces, so that they alone part words from each other and from marks. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}
