import { bulletSigns } from '../../office/item-marks.ts';

/** The number, letter or bullet that begins a paragraph, in the order of depth that Decree 30/2020 gives them. */
export type MarkerKind =
  | 'part'
  | 'chapter'
  | 'section'
  | 'roman'
  | 'upper'
  | 'article'
  | 'ordinal'
  | 'one-is'
  | 'duty'
  | 'duty2'
  | 'arabic'
  | 'arabic2'
  | 'arabic3'
  | 'bracketed'
  | 'letter'
  | 'star'
  | 'dash'
  | 'dot'
  | 'plus';

export type Marker = { readonly kind: MarkerKind; readonly label: string; readonly value: number };

/** Depth of each kind: smaller is further out. */
export const depthOf: Readonly<Record<MarkerKind, number>> = {
  part: 5,
  chapter: 8,
  section: 12,
  upper: 15,
  roman: 20,
  article: 25,
  ordinal: 30,
  'one-is': 35,
  duty: 50,
  duty2: 51,
  arabic: 40,
  arabic2: 45,
  arabic3: 48,
  bracketed: 52,
  letter: 55,
  star: 75,
  dash: 80,
  dot: 82,
  plus: 85,
};

/** Whether a marker only sets items apart and counts nothing. */
export function isBullet(marker: Marker | undefined): boolean {
  return (
    marker !== undefined &&
    (marker.kind === 'star' || marker.kind === 'dash' || marker.kind === 'dot' || marker.kind === 'plus')
  );
}

/** Takes the marker off a paragraph: '1.1. Rà soát' is arabic2 '1.1.' and 'Rà soát'; no marker leaves the text whole. */
export function readMarker(text: string): { readonly marker?: Marker; readonly rest: string } {
  for (const { kind, pattern, valueOf } of byFirstSign.get(text.charAt(0)) ?? []) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const label = (match[1] ?? '').trim();
    const rest = text.slice((match[1] ?? '').length).trim();
    if (rest === '' && kind !== 'roman' && kind !== 'part' && kind !== 'chapter') continue;
    return { marker: { kind, label, value: valueOf(match[2] ?? '') }, rest };
  }
  return { rest: text };
}

/** How deep the heading of a stretch of rows stands, by its label: 'A' is 1, 'II' is 2, '1' is 3, '1.2' is 4; without a label 2. */
export function sectionDepth(label: string): number {
  if (/^[A-HĐ][.)]?(?:\s|$)/u.test(label)) return 1;
  if (/^[IVXLC]+[.)]?(?:\s|$)/u.test(label)) return 2;
  const dots = /^(\d+(?:\.\d+)*)/u.exec(label)?.[1];
  return dots === undefined ? 2 : 2 + dots.split('.').length;
}

/** 'nhiệm kỳ 2023' and '- 2025 có ...' on the line below: the dash stands between two years and begins no item. */
export function isSpanOfYears(before: string, line: string): boolean {
  return /^[-–]\s?(?:19|20)\d\d(?!\d)/u.test(line) && /(?:^|\s)(?:19|20)\d\d$/u.test(before);
}

/** 'XIV' is 14; not a Roman number is 0. */
function romanValue(text: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const digits = text
    .toUpperCase()
    .split('')
    .map((sign) => values[sign] ?? 0);
  if (digits.includes(0)) return 0;
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const cardinals = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
/** The letters of an administrative list in their order. */
export const letterLabels: readonly string[] = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
];
const none = () => 0;

/** One kind of mark: the signs that it may begin with, how it is written, and what it counts. */
type Form = {
  readonly kind: MarkerKind;
  readonly begins: string;
  readonly pattern: RegExp;
  readonly valueOf: (value: string) => number;
};

const duties = 'NGHTnght';
const forms: readonly Form[] = [
  {
    kind: 'part',
    begins: 'Pp',
    pattern: /^(phần(?: thứ)? ((?:[ivx]+|\d+|nhất|hai|ba|tư|năm)(?![\p{L}]))[.:]?\s*)/iu,
    valueOf: none,
  },
  { kind: 'chapter', begins: 'Cc', pattern: /^(chương ([ivxl]+|\d+)(?![\p{L}])[.:]?\s*)/iu, valueOf: romanValue },
  { kind: 'article', begins: 'Đđ', pattern: /^(điều (\d{1,3})[.:]\s*)/iu, valueOf: Number },
  { kind: 'section', begins: 'Mm', pattern: /^(mục (\d{1,2}|[ivx]+)[.:]\s*)/iu, valueOf: Number },
  {
    kind: 'duty2',
    begins: duties,
    pattern:
      /^((?:nhiệm vụ|giải pháp|hoạt động|nội dung|tiêu chí|nhóm nhiệm vụ)(?: (?:số|thứ))? (\d+(?:\.\d+)+)\s*[:.]\s*)/iu,
    valueOf: Number.parseFloat,
  },
  {
    kind: 'duty',
    begins: duties,
    pattern:
      /^((?:nhiệm vụ|giải pháp|hoạt động|nội dung|tiêu chí|nhóm(?: nhiệm vụ| giải pháp| nội dung)?)(?: (?:số|thứ))? (\d+(?:\.\d+)*)\s*[:.]\s*)/iu,
    valueOf: Number.parseFloat,
  },
  {
    kind: 'ordinal',
    begins: 'Tt',
    pattern: new RegExp(`^(thứ (${ordinals.join('|')})\\s*[,:.]\\s*(?:là\\s*[,:]?\\s*)?)`, 'iu'),
    valueOf: (word) => ordinals.indexOf(word.toLowerCase()) + 1,
  },
  {
    kind: 'one-is',
    begins: 'MHBNSTCmhbnstc',
    pattern: new RegExp(`^((${[...cardinals].reverse().join('|')}) là\\s*[,:]?\\s+)`, 'iu'),
    valueOf: (word) => cardinals.indexOf(word.toLowerCase()) + 1,
  },
  {
    kind: 'roman',
    begins: 'IVX',
    pattern: /^(([IVX]{1,6})(?:\s*[.)/–-]\s*|\s*$))(?=[\p{L}“"(]|$)/u,
    valueOf: romanValue,
  },
  {
    kind: 'upper',
    begins: 'ABCDEFGHLKMĐ',
    pattern: /^(([A-HLKMĐ])\s*[.)]\s+)(?=[\p{Lu}“"(])/u,
    valueOf: (letter) => letter.codePointAt(0) ?? 0,
  },
  {
    kind: 'arabic3',
    begins: '0123456789',
    pattern: /^((\d{1,2}(?:\.\d{1,2}){2,})[.)]?\s+)/u,
    valueOf: Number.parseFloat,
  },
  {
    kind: 'arabic2',
    begins: '0123456789',
    pattern: /^((\d{1,2}\.\d{1,2})[.)]?\s*)(?=[^\d\s/%])/u,
    valueOf: Number.parseFloat,
  },
  { kind: 'arabic', begins: '0123456789', pattern: /^((\d{1,2})\s*[.)/](?!\d)\s*)(?=[\p{L}“"(])/u, valueOf: Number },
  { kind: 'bracketed', begins: '(', pattern: /^(\((\d{1,2}|[ivx]+|[a-zđ])\)\s*)/u, valueOf: Number },
  {
    kind: 'letter',
    begins: 'abcdefghijklmnopqrstuvwxyzđ',
    pattern: /^(([a-zđ])\s*[).]\s*)(?=[\p{L}“"(\d])/u,
    valueOf: (letter) => letterLabels.indexOf(letter) + 1,
  },
  { kind: 'star', begins: '*※❖', pattern: /^(([*※❖])\s*)/u, valueOf: none },
  { kind: 'dash', begins: '-–—−', pattern: /^(([-–—−])(?:\s+|(?=[^\d\s-])))/u, valueOf: none },
  { kind: 'plus', begins: '+', pattern: /^((\+)\s*)/u, valueOf: none },
  { kind: 'dot', begins: bulletSigns, pattern: new RegExp(`^(([${bulletSigns}])\\s*)`, 'u'), valueOf: none },
  // What the bullets of Wingdings are when their font is lost.
  { kind: 'dot', begins: '§Øüv', pattern: /^(([§Øüv])\s+)(?=\p{Lu})/u, valueOf: none },
];

/** The forms by each sign that they may begin with: every line is asked for its mark, and most begin with a sign of few. */
const byFirstSign = Map.groupBy(
  forms.flatMap((form) => form.begins.split('').map((sign) => ({ ...form, sign }))),
  ({ sign }) => sign,
);
