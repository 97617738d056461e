/**
 * Whether a text is Vietnamese whose letters lost their order or their places, as files made from mixed fonts give: tone marks on their own,
 * letters that stand for no sign, syllables that Vietnamese can't form. A text of few Vietnamese letters is never called so.
 */
export function isScrambled(text: string): boolean {
  const syllables = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const marked = syllables.filter((syllable) => /[^a-z]/u.test(syllable));
  if (marked.length < 20) return false;
  const lone = (text.match(/(?:^|[\s\d.,;:])[\u0300-\u036f]/gu) ?? []).length;
  const signless = (text.match(/[\ufffd\ue000-\uf8ff]/gu) ?? []).length;
  const broken = marked.filter((syllable) => !possible.test(syllable.normalize('NFC'))).length;
  return broken + lone + signless > marked.length * 0.08;
}

const tones = (letters: string) =>
  Array.from(letters)
    .map((letter) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (letter + tone).normalize('NFC')).join(''),
    )
    .join('');
/** Onset, one to three vowels, coda: every Vietnamese syllable and few other words. */
const possible = new RegExp(
  `^(?:ngh|ng|nh|gh|gi|qu|kh|ph|th|tr|ch|[bcdđghklmnprstvx])?[${tones('aăâeêioôơuưy')}]{1,3}(?:ng|nh|ch|[cmnpt])?$`,
  'u',
);
