import type { Cursor, Part } from './agency-cursor.ts';
import { levelAt, lookUp, phraseAt, phrases, spanOf, startsBody } from './agency-cursor.ts';
import { readTail } from './agency-tail.ts';
import { isCapital } from './tokens.ts';

/** 'các sở, ban, ngành', 'cơ quan được giao': a class of bodies as one; undefined where nothing binds its noun. */
export function readCollective(c: Cursor, index: number): Part | undefined {
  const counted = phraseAt(c, index, phrases.quantifier);
  let next = index + counted;
  let nouns = 0;
  let joints = 0;
  for (let at = next; ;) {
    const length = classNounAt(c, at, counted > 0);
    if (length === 0) break;
    nouns += 1;
    next = at + length;
    at = next;
    const token = c.tokens[at];
    const joins = token?.lower === 'và' || token?.text === ',' || token?.text === '/' || token?.kind === 'dash';
    if (joins) {
      at += 1;
      if (classNounAt(c, at, counted > 0) > 0) joints += 1;
    } else if (nouns > 0 && (phraseAt(c, at, phrases.classNoun) === 0 || isPredicate(c, at))) break;
  }
  // 'các thành viên Ban Chỉ đạo': the body that they sit in ends the name.
  if (c.tokens[next - 1]?.lower === 'viên' && startsBody(c, next, false)) {
    const members = readNamedCollective(c, index, next);
    if (members !== undefined) return members;
  }
  if (nouns === 0) return counted > 0 ? readNamedCollective(c, index, next) : undefined;
  const level = counted > 0 ? phraseAt(c, next, phrases.levelNoun) : 0;
  if (level > 0 && endOfLevels(c, next + level) > next + level) next = endOfLevels(c, next + level);
  const bound = counted > 0 || joints > 0 || levelAt(c, next) !== undefined || isCharged(c, next);
  if (!bound) return undefined;
  const tail = readTail(c, index, next, false);
  return { bodies: [{ text: spanOf(c, index, tail.next), kind: 'collective', loose: tail.loose }], next: tail.next };
}

/** 'cơ quan được giao': what it is charged with binds a class of bodies. */
function isCharged(c: Cursor, at: number): boolean {
  const verb = c.tokens[at + 1]?.lower;
  return c.tokens[at]?.lower === 'được' && (verb === 'giao' || (verb === 'phân' && c.tokens[at + 2]?.lower === 'công'));
}

/** 'các sở, ngành tổ chức thực hiện': a noun of bodies that nothing parts from those before it is the verb of running text. */
function isPredicate(c: Cursor, at: number): boolean {
  return c.mode === 'running' && phraseAt(c, at, phrases.predicate) > 0;
}

/** 'Các Ban Quản lý dự án thuộc tỉnh': a class of bodies that share a known or formed name. */
function readNamedCollective(c: Cursor, index: number, next: number): Part | undefined {
  const found =
    lookUp(c, next, [])?.next ??
    (phraseAt(c, next, phrases.longHead) > 0 ? next + phraseAt(c, next, phrases.longHead) : undefined);
  if (found === undefined) return undefined;
  const tail = readTail(c, index, endOfLevels(c, found), false);
  return { bodies: [{ text: spanOf(c, index, tail.next), kind: 'collective', loose: tail.loose }], next: tail.next };
}

/** 'xã, phường, đặc khu': levels listed after the first share the class of bodies before them. */
function endOfLevels(c: Cursor, from: number): number {
  let next = from;
  for (;;) {
    const token = c.tokens[next];
    const length = token?.text === ',' || token?.lower === 'và' ? phraseAt(c, next + 1, phrases.levelNoun) : 0;
    if (length === 0 || isCapital(c.tokens[next + 1])) return next;
    next += 1 + length;
  }
}

/** How many words of a class or level noun stand here, none where a proper name or a known body begins. */
export function classNounAt(c: Cursor, index: number, counted: boolean): number {
  const noun = phraseAt(c, index, phrases.classNoun);
  const level = phraseAt(c, index, phrases.levelNoun);
  const length = Math.max(noun, counted ? level : 0);
  if (length === 0) return 0;
  const after = c.tokens[index + length];
  if (isCapital(after) && !startsBody(c, index + length, false)) return 0;
  if (isCapital(c.tokens[index]) && lookUp(c, index, []) !== undefined) return 0;
  return length;
}
