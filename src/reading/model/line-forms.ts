import { isCapitals } from '../../kernel/vietnamese.ts';
/**
 * Two to six words that each begin with a capital, as a signer's name is written; names of the Central Highlands begin with a word of one letter
 * ('Y Hoàng Lâm', 'A Pớt', "H'Yim Kđoh").
 */
export function isPersonName(text: string): boolean {
  return /^(?:(?:TS|ThS|PGS|GS)\.?\s*)*(?:[AHKY]['’]?(?:\p{Lu}\p{Ll}+)?|\p{Lu}\p{Ll}+)(?: (?:[HKY]['’])?\p{Lu}\p{Ll}*){1,5}$/u.test(
    text.trim(),
  );
}

/** 'TM. ỦY BAN NHÂN DÂN', 'KT. GIÁM ĐỐC', 'GIÁM ĐỐC': a line over a signature. */
export function isAuthority(text: string): boolean {
  if (text.length > 90 || !isCapitals(text)) return false;
  return (
    /^(?:(?:TM|KT|TL|TUQ|Q)\s*[./]|(?:T\/M|T\/L|K\/T)[.\s])\s*\S/u.test(text) ||
    /^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|BÍ THƯ|PHÓ BÍ THƯ|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|CHÁNH THANH TRA|PHÓ BÍ THƯ THƯỜNG TRỰC)$/u.test(
      text,
    )
  );
}

/**
 * A line of a document's foot: the recipient on its left and what stands over or in the signature on its right, which a tab or a second column sets
 * on one line ('- Như trên; KT. CHỦ TỊCH'); the line itself where it holds one of the two.
 */
export function footColumns(text: string): readonly string[] {
  if (!/^(?:nơi nhận|[-–+•*])/iu.test(text)) return [text];
  for (const sign of text.matchAll(/[;.:]\s+/gu)) {
    const at = sign.index + sign[0].length;
    const right = text.slice(at);
    const signs = isAuthority(right) || (sign[0].trim() !== ':' && isPersonName(right));
    if (signs) return [text.slice(0, at).trim(), right];
  }
  return [text];
}

/** Only dashes, stars or dots. */
export function isRule(text: string): boolean {
  return text !== '' && /^[\s\-–—_=*.~⁎∗‾¯─═]+$/u.test(text);
}
