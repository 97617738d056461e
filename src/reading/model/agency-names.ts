import type { Cursor } from './agency-cursor.ts';
import { levelAt, lookUp, phraseAt, phrases, startsBody } from './agency-cursor.ts';
import { isCapital } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The end of a name in running text: capitals, and small words between capitals. */
export function endOfProperName(c: Cursor, from: number): number {
  let next = from;
  for (;;) {
    const field = next === from || joinsNames(c.tokens[next - 1]) ? fieldAt(c, next) : 0;
    if (field > 0) next += field;
    else if (isCapital(c.tokens[next]) && !(next > from && startsBody(c, next, false))) next += 1;
    else if (joinsNames(c.tokens[next]) && fieldAt(c, next + 1) > 0) next += 1;
    else if (c.tokens[next]?.lower === 'và' && isCapital(c.tokens[next + 1]) && !startsBody(c, next + 1, true))
      next += 1;
    else if (c.tokens[next]?.kind === 'separator' && isCapital(c.tokens[next + 1]) && !startsBody(c, next + 1, true))
      next += 1;
    else if (isNumber(c.tokens[next]) && endsNumbered(c, next + 1)) next += 1;
    else {
      const small = smallWordsAt(c, from, next);
      if (small === 0) return next;
      next += small;
    }
  }
}

/** 'Ban Chỉ đạo 35 tỉnh', 'Tổ công tác 06 rà soát': a number that ends a name, not one that counts what follows. */
function endsNumbered(c: Cursor, next: number): boolean {
  const token = c.tokens[next];
  if (token === undefined || token.kind !== 'word' || levelAt(c, next) !== undefined) return true;
  return [phrases.levelNoun, phrases.predicate, phrases.dutyVerb].some((set) => phraseAt(c, next, set) > 0);
}

function isNumber(token: Token | undefined): boolean {
  return token !== undefined && /^\d{1,4}$/u.test(token.text);
}

/**
 * 'Hiệp hội Cà phê Đắk Lắk', 'Hiệp hội Chế biến gỗ và Lâm sản tỉnh': how many small words after a single capital go on with its noun, up to the
 * next capital or number of the name; none where one of them is a verb or ties another thing to it.
 */
function smallWordsAt(c: Cursor, from: number, at: number): number {
  const before = at - 2 >= from ? c.tokens[at - 2] : undefined;
  // 'Công ty TNHH MTV Cấp thoát nước': capitals that stand for words are no part of its noun.
  if (at === from || !isCapital(c.tokens[at - 1]) || (isCapital(before) && !isAcronym(before))) return 0;
  for (let next = at; next <= at + mostSmallWords; next += 1) {
    const token = c.tokens[next];
    if (token === undefined || token.kind !== 'word') return 0;
    const goesOn = token.lower === 'và' ? next + 1 : next;
    if (next > at && (isCapital(c.tokens[goesOn]) || isNumber(c.tokens[goesOn])))
      return startsBody(c, goesOn, goesOn > next) ? 0 : goesOn - at;
    if (token.lower === 'và' || tying.has(token.lower) || phraseAt(c, next, phrases.levelNoun) > 0) return 0;
    if (phraseAt(c, next, phrases.dutyVerb) > 0 || phraseAt(c, next, phrases.predicate) > 0) return 0;
  }
  return 0;
}

function isAcronym(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}{2,}$/u.test(token.text);
}

const mostSmallWords = 2;
const tying: ReadonlySet<string> = new Set(
  'với tại của cho về theo trong trên ở để đến từ khi là do vào bằng qua nhằm phải cần được có'.split(' '),
);

/** How many words of a field of work stand here, written with a capital, that are no body by themselves. */
function fieldAt(c: Cursor, index: number): number {
  const length = isCapital(c.tokens[index]) ? phraseAt(c, index, phrases.field) : 0;
  return length > 0 && lookUp(c, index, []) === undefined ? length : 0;
}

function joinsNames(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'dash' || token.text === ',' || token.lower === 'và');
}

/** Small words of a name, and the place that ends it, go on up to the verb of its duty, if one comes soon. */
export function endOfName(c: Cursor, from: number): number {
  let placed = false;
  for (let next = from; next < Math.min(c.tokens.length, from + (placed ? 13 : 9)); next += 1) {
    const token = c.tokens[next];
    if (
      token === undefined ||
      token.kind !== 'word' ||
      (isCapital(token) && (next === from || startsBody(c, next, false)))
    )
      return from;
    if (placed && !isCapital(token)) return phraseAt(c, next, phrases.dutyVerb) > 0 ? next : from;
    placed = isCapital(token);
    if (placed) continue;
    if (next > from && phraseAt(c, next, phrases.levelNoun) > 0) return next;
    if (phraseAt(c, next, phrases.dutyVerb) > 0 || phraseAt(c, next, phrases.predicate) > 0) return next;
  }
  return from;
}
