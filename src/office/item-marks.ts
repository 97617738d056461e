/** Signs that set the items of a list apart, beside the dash, the plus and the star. */
export const bulletSigns = '•●▪▫◦·∙⁃‣○■□►▶▸➢➤➔→⇒✓✔◆♦◇❑❒';

/**
 * Letters of the fonts Symbol and Wingdings as the bullets that people see: programs that know only their numbers leave them among the private
 * letters, which no text has.
 */
export function readableBullets(text: string): string {
  return /[\ue000-\uf8ff]/u.test(text) ? text.replaceAll(/[\ue000-\uf8ff]/gu, '•') : text;
}

/** Whether a line begins an item of a list or a heading: '-', '1.', 'a)', 'II.', '[1]', 'Một là', 'Điều 3'. */
export function startsItem(line: string): boolean {
  return itemStart.test(line);
}

const itemStart = new RegExp(
  [
    String.raw`^(?:[-–—+*${bulletSigns}]\s*\S|\[\d+\]|\d{1,2}(?:\.\d{1,2})*[.)]\s|\d{1,2}(?:\.\d{1,2})+\s|\p{Ll}[.)]\s`,
    // 'Quý' may stand above 'III gửi ...'.
    String.raw`[IVXLC]{1,7}(?:[.)]\s|\s(?!\p{Ll}))`,
    String.raw`(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là[,:]?\s|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)[,:]`,
    String.raw`(?:Điều|Chương|Mục|PHỤ LỤC|Phụ lục) [\dIVXA-Z]+|(?:Trong quá trình|Quá trình|Trên đây là) )`,
  ].join('|'),
  'u',
);
