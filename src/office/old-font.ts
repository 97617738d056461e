/**
 * The encoding of before Unicode that a text is in, 'TCVN3' (fonts such as .VnTime) or 'VNI': its letters read as other signs ('ViÖt Nam',
 * 'Vieät Nam'). Undefined for Vietnamese in Unicode and for other languages; a line or two among others is not told.
 */
export function oldFontOf(text: string): 'TCVN3' | 'VNI' | undefined {
  const words = text.match(/\S+/gu) ?? [];
  const count = (pattern: RegExp) => words.reduce((sum, word) => sum + (pattern.test(word) ? 1 : 0), 0);
  const least = Math.max(3, count(unicode), words.length * 0.1);
  if (count(tcvn3) > least) return 'TCVN3';
  // Every text of some length has a đ, which French has not.
  return /ñ/iu.test(text) && count(vni) > least ? 'VNI' : undefined;
}

/** Letters with two marks, which only Unicode Vietnamese has. */
const unicode = /[\u1ea0-\u1ef9]/u;
/** Signs within or before letters that stand for letters in the fonts of TCVN 5712. */
const tcvn3 = /\p{L}[©«¬®¸µ¶·¹¨»¾¼½ª]|[©«¬®¸µ¶·¹¨»¾¼½ª§¦¥¤][\p{Ll}©«¬®¸µ¶·¹¨»¾¼½ª]|[a-z]Ö[a-z]/u;
/** A vowel and the sign that marks it in VNI fonts, or ñ for đ. */
const vni =
  /[aeiouyôö][äåãáàâêëûøùõïéèüúóòîíì]|[AEIOUYÔÖ][ÄÅÃÁÀÂÊËÛØÙÕÏÉÈÜÚÓÒÎÍÌ]|ñ[aeiouyôö]|Ñ[aeiouyôöAEIOUYÔÖ]|[öô][ôö]/u;
