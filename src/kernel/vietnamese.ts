/** Text as the system keeps it: NFC, because decomposed Vietnamese draws broken and compares unequal. */
export function toNfc(text: string): string {
  return maybeDecomposed.test(text) ? text.normalize('NFC') : text;
}

/** NFC text on one line: every run of white space, no-break spaces too, becomes one space, ends trimmed. */
export function collapse(text: string): string {
  if (!maybeChanged.test(text) && text.trim() === text) return text;
  const composed = toNfc(text);
  return untidy.test(composed) ? composed.replace(invisible, '').replace(/\s+/gu, ' ').trim() : composed;
}

/** Text for search and comparison: lower case without diacritics, đ as d: 'Đắk Lắk' is 'dak lak'. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFC');
}

/** Orders two texts as a Vietnamese dictionary does, numbers by value: a, ă, â, b ... d, đ ...; for Array.sort. */
export function compareVietnamese(left: string, right: string): number {
  return collator.compare(left, right);
}

/** Whether a text has no small letter, as a heading in capitals. */
export function isCapitals(text: string): boolean {
  // A small Latin letter tells most texts apart without writing them anew.
  return !smallLatin.test(text) && text === text.toUpperCase();
}

/** Capital first letter, the rest untouched: 'các sở' is 'Các sở'. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}

// What neither composing nor tidying may change, but for blanks at its ends: the common case of both costs one look.
const maybeChanged = /[\u0300-\u1dff\t-\r\u00a0\u00ad\u1f00-\u200f\u2028-\uffff]| {2}/;
const smallLatin = /[a-z]/;
// Beyond these letters and signs, all of them composed, a text may not be NFC yet: the common case costs one look. These patterns
// go by UTF-16 units, without the flag u, which makes them several times faster.
const maybeDecomposed = /[\u0300-\u1dff\u1f00-\u200f\u2028-\u202f\u205f-\uffff]/;
const untidy = /\s\s|[^\S ]|^\s|\s$|[\u200b-\u200d\u2060\ufeff\u00ad]/;
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;
const collator = new Intl.Collator('vi', { numeric: true });
