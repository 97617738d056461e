import { isCapitals } from '../../kernel/vietnamese.ts';
/** Two to six words that each begin with a capital, as a signer's name is written. */
export function isPersonName(text: string): boolean {
  return /^(?:(?:TS|ThS|PGS|GS)\.?\s*)*\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,5}$/u.test(text.trim());
}

/** 'TM. ỦY BAN NHÂN DÂN', 'KT. GIÁM ĐỐC', 'GIÁM ĐỐC': a line over a signature. */
export function isAuthority(text: string): boolean {
  if (text.length > 90 || !isCapitals(text)) return false;
  return (
    /^(?:TM|KT|TL|TUQ|Q|T\/M|T\/L|K\/T)\s*[./]\s*\S/u.test(text) ||
    /^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|BÍ THƯ|PHÓ BÍ THƯ|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|CHÁNH THANH TRA|PHÓ BÍ THƯ THƯỜNG TRỰC)$/u.test(
      text,
    )
  );
}

/** Only dashes, stars or dots. */
export function isRule(text: string): boolean {
  return text !== '' && /^[\s\-–—_=*.~⁎∗]+$/u.test(text);
}
