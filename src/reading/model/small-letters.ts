/** Whether a text has one of some words, given in small letters: to look for a few costs a tenth of trying a pattern that needs them. */
export function hasAny(text: string, words: readonly string[]): boolean {
  const small = smallLetters(text);
  return words.some((word) => small.includes(word));
}

/** A text in small letters; that of the text asked last is kept, since the fields of a duty ask one after the other. */
function smallLetters(text: string): string {
  if (kept.text !== text) kept = { text, small: text.toLowerCase() };
  return kept.small;
}

let kept: { readonly text: string; readonly small: string } = { text: '', small: '' };
