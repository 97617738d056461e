import {
  classNouns,
  comradeTitles,
  levelNouns,
  longHeads,
  personTitles,
  quantifiers,
  shortHeads,
} from './agency-words.ts';
import { fieldNouns } from './field-nouns.ts';
import { dutyVerbs, predicateWords, reportingVerbs } from './predicate-words.ts';
import { relationWords } from './relation-words.ts';
import type { Agency, Branch, Gazetteer } from './gazetteer.ts';
import { keyWord } from './gazetteer.ts';
import type { BodyRule } from './rules.ts';
import { isCapital, tokenise, wordsBetween } from './tokens.ts';
import type { Token, Words } from './tokens.ts';
import { collapse } from '../../kernel/vietnamese.ts';

/** One body that a document names: as written, how it was understood, and the known body it is, if any. */
export type Body = {
  readonly text: string;
  /** known: in the gazetteer; collective: a class of bodies; person: who answers for one; named: by its form a body; unknown: kept as written. */
  readonly kind: 'known' | 'collective' | 'person' | 'named' | 'unknown';
  readonly agency?: Agency;
  /** The rule of the province that it is known by. */
  readonly rule?: BodyRule;
  /** Words that the grammar could not place, kept in the text. */
  readonly loose: number;
};

/** A text cut into words, with the known bodies and the manner of reading: a cell takes every word, running text stops at the predicate. */
export type Cursor = Words & {
  readonly text: string;
  readonly root: Branch;
  readonly taught: Branch;
  readonly mode: 'cell' | 'running';
};

/** Bodies read from a place, and the word after them. */
export type Part = { readonly bodies: readonly Body[]; readonly next: number };

/** Phrases by their first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Opens a cell or a list for reading. */
export function openCell(text: string, gazetteer: Gazetteer): Cursor {
  return { text, ...tokenise(text), root: gazetteer.root, taught: gazetteer.taught, mode: 'cell' };
}

/** Opens a stretch of running text; places are those of the whole text. */
export function openStretch(text: string, from: number, to: number, gazetteer: Gazetteer): Cursor {
  const words = wordsBetween(text, from, to);
  return { text, ...words, root: gazetteer.root, taught: gazetteer.taught, mode: 'running' };
}

/** The vocabulary of the grammar (agency-words.ts), ready for look-up. */
export const phrases = {
  quantifier: phrasesOf(quantifiers),
  classNoun: phrasesOf(classNouns),
  levelNoun: phrasesOf(levelNouns),
  comrade: phrasesOf(comradeTitles),
  person: phrasesOf(personTitles),
  shortHead: phrasesOf(shortHeads),
  longHead: phrasesOf(longHeads),
  relation: phrasesOf(relationWords),
  predicate: phrasesOf(predicateWords),
  field: phrasesOf(fieldNouns),
  dutyVerb: phrasesOf(dutyVerbs),
  reporting: phrasesOf(reportingVerbs),
} as const;

/** Whether any form of a body may begin with a word: most places of a text are told apart by it, without trying the forms one by one. */
export function mayBegin(key: string, { root, taught }: Pick<Gazetteer, 'root' | 'taught'>): boolean {
  return (
    root.next.has(key) || beginnings.has(key) || (taught.next.size > 0 && taught.next.has(key.replace(/\.$/u, '')))
  );
}

const beginnings: ReadonlySet<string> = new Set(
  [
    phrases.quantifier,
    phrases.comrade,
    phrases.person,
    phrases.classNoun,
    phrases.levelNoun,
    phrases.longHead,
    phrases.shortHead,
  ].flatMap((set) => [...set.keys()]),
);

/** How many words of the longest phrase of a set stand here; dashes and slashes inside a phrase are passed over. */
export function phraseAt(c: Cursor, index: number, phrases: Phrases): number {
  const first = c.tokens[index];
  if (first === undefined) return 0;
  for (const words of phrases.get(first.key) ?? []) {
    let at = index + 1;
    let matched = 1;
    while (matched < words.length) {
      const token = c.tokens[at];
      if (token?.kind === 'dash' || token?.text === '/') at += 1;
      else if (token !== undefined && token.key === words[matched]) {
        matched += 1;
        at += 1;
      } else break;
    }
    if (matched === words.length) return at - index;
  }
  return 0;
}

/** The longest known body whose written form begins here, its first words given apart where a list leaves them out. */
export function lookUp(
  c: Cursor,
  index: number,
  prefix: readonly string[],
): { agency: Agency; next: number } | undefined {
  let branch: Branch | undefined = c.root;
  for (const word of prefix) branch = branch?.next.get(keyWord(word));
  let found: { agency: Agency; next: number } | undefined;
  let at = index;
  while (branch !== undefined) {
    const token: Token | undefined = c.tokens[at];
    if (token === undefined) break;
    if (at > index && (token.kind === 'dash' || token.text === ',')) {
      at += 1;
      continue;
    }
    if (token.kind !== 'word') break;
    branch = branch.next.get(token.key);
    at += 1;
    if (branch?.agency !== undefined) found = { agency: branch.agency, next: at };
  }
  if (found === undefined || prefix.length > 0) return found;
  const first = c.tokens[index];
  const words = found.next - index;
  if (words === 1 && first !== undefined && first.text.length <= 4 && first.text !== first.text.toUpperCase())
    return undefined;
  return words <= 2 && !isCapital(first) ? undefined : found;
}

/**
 * The longest writing of a province's rules that stands here as a body by itself. Its signs may be others ('P. KSTT', 'P.KSTT', 'P KSTT');
 * words that go on after it make another body.
 */
export function taughtAt(c: Cursor, index: number): { rule: BodyRule; next: number } | undefined {
  // Asked at nearly every word, and most provinces taught little.
  if (c.taught.next.size === 0) return undefined;
  let branch: Branch | undefined = c.taught;
  let found: { rule: BodyRule; next: number } | undefined;
  let brackets = 0;
  for (let at = index; branch !== undefined && at < c.tokens.length; at += 1) {
    const token: Token | undefined = c.tokens[at];
    if (token === undefined || token.text === ';') break;
    if (token.kind === 'open') brackets += 1;
    if (token.kind === 'close' && found?.next === at && brackets > 0) found = { ...found, next: at + 1 };
    if (token.kind !== 'word') {
      if (at === index) break;
      continue;
    }
    branch = branch.next.get(token.key.replace(/\.$/u, ''));
    if (branch?.rule !== undefined) found = { rule: branch.rule, next: at + 1 };
  }
  if (found === undefined) return undefined;
  const after = c.tokens[found.next];
  if (c.mode === 'running') return isCapital(c.tokens[index]) && !isCapital(after) ? found : undefined;
  return after === undefined || after.kind !== 'word' || after.lower === 'và' ? found : undefined;
}

/** 'cấp huyện', 'các cấp'. */
export function levelAt(c: Cursor, index: number): Part | undefined {
  const token = c.tokens[index];
  if (token?.lower === 'các' && c.tokens[index + 1]?.lower === 'cấp') return { bodies: [], next: index + 2 };
  if (token?.lower !== 'cấp') return undefined;
  const length = phraseAt(c, index + 1, phrases.levelNoun);
  return length === 0 ? undefined : { bodies: [], next: index + 1 + length };
}

/** Whether a body begins at a word; without a separator before it, only by a capital. */
export function startsBody(c: Cursor, index: number, separated: boolean): boolean {
  const token = c.tokens[index];
  if (token === undefined || token.kind !== 'word') return false;
  if ((!separated && !isCapital(token)) || !mayBegin(token.key, c)) return false;
  if (lookUp(c, index, []) !== undefined || taughtAt(c, index) !== undefined) return true;
  const counted = phraseAt(c, index, phrases.quantifier);
  if (counted > 0)
    return (
      phraseAt(c, index + counted, phrases.classNoun) +
        phraseAt(c, index + counted, phrases.levelNoun) +
        phraseAt(c, index + counted, phrases.shortHead) +
        phraseAt(c, index + counted, phrases.longHead) >
      0
    );
  if (phraseAt(c, index, phrases.comrade) + phraseAt(c, index, phrases.person) > 0) return true;
  if (!separated) return phraseAt(c, index, phrases.longHead) > 0 || phraseAt(c, index, phrases.shortHead) >= 2;
  if (levelAt(c, index) !== undefined) return false;
  const noun = phraseAt(c, index, phrases.classNoun);
  if (noun > 0 && levelAt(c, index + noun) !== undefined) return true;
  if (phraseAt(c, index, phrases.levelNoun) > 0 && isCapital(c.tokens[index + phraseAt(c, index, phrases.levelNoun)]))
    return true;
  const short = phraseAt(c, index, phrases.shortHead);
  return (
    phraseAt(c, index, phrases.longHead) > 0 || (short > 0 && isCapital(token) && isCapital(c.tokens[index + short]))
  );
}

/** How many words of a head alone stand here, by which an office names itself: 'Giám đốc Sở', 'đơn vị thuộc Chi cục'. */
export function ownOfficeAt(c: Cursor, index: number): number {
  const length = isCapital(c.tokens[index]) ? phraseAt(c, index, phrases.shortHead) : 0;
  if (length === 0 || isCapital(c.tokens[index + length]) || levelAt(c, index + length) !== undefined) return 0;
  return phraseAt(c, index + length, phrases.levelNoun) > 0 || lookUp(c, index, []) !== undefined ? 0 : length;
}

/** The end of a run of words with capitals, before the next body. */
export function endOfCapitals(c: Cursor, from: number): number {
  let next = from;
  while (isCapital(c.tokens[next]) && (next === from || !startsBody(c, next, false))) next += 1;
  return next;
}

/** The first word after separators, dashes and the words that join items. */
export function skipSeparators(c: Cursor, from: number): number {
  let next = from;
  for (;;) {
    const token = c.tokens[next];
    if (token === undefined) return next;
    const skips =
      token.kind === 'separator' ||
      token.kind === 'dash' ||
      token.text === '.' ||
      token.lower === 'và' ||
      (token.lower === 'cùng' && next > 0) ||
      (token.lower === 'với' && c.tokens[next - 1]?.lower === 'cùng');
    if (!skips) return next;
    next += 1;
  }
}

/** The text between two words, without the signs at its end. */
export function spanOf(c: Cursor, from: number, to: number): string {
  const start = c.starts[from];
  const end = c.ends[to - 1];
  if (start === undefined || end === undefined) return '';
  const text = collapse(c.text.slice(start, end));
  return /[\s.;,:]$/u.test(text) ? text.replace(/[\s.;,:]+$/u, '') : text;
}

function phrasesOf(list: readonly string[]): Phrases {
  const map = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = phrase.split(' ').map(keyWord);
    const first = words[0] ?? '';
    map.set(
      first,
      [...(map.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return map;
}
