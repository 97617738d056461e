import { keyWord } from './gazetteer.ts';

/** One word or sign, the same wherever a text has it. */
export type Token = {
  readonly text: string;
  readonly lower: string;
  /** The word for look-up, one spelling of tone marks. */
  readonly key: string;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  readonly kind: 'word' | 'separator' | 'dash' | 'colon' | 'open' | 'close' | 'other';
};

/** A text as its words and signs, and the places where each begins and ends. */
export type Words = {
  readonly tokens: readonly Token[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Cuts a text into words and signs; separators are the comma, the semicolon and the slash. A dot within a word ends what is before it: 'TP.Huế'. */
export function tokenise(text: string): Words {
  const [tokens, starts, ends]: [Token[], number[], number[]] = [[], [], []];
  for (let at = 0; at < text.length;) {
    if (classOf(text.charCodeAt(at)) === blank) {
      at += 1;
      continue;
    }
    const end = endOf(text, at);
    tokens.push(tokenOf(text.slice(at, end)));
    starts.push(at);
    ends.push(end);
    at = end;
  }
  return { tokens, starts, ends };
}

/** The end of the word or sign that begins at a place. */
function endOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  if (classOf(code) === letter) {
    while (end < text.length && end - at < longestWord && (isLetterAt(text, end) || isApostrophe(text, end))) end += 1;
    if (text.charCodeAt(end) === dot && classOf(text.charCodeAt(end + 1)) === letter) end += 1;
  } else if (code >= 0xd800 && code < 0xdc00 && end < text.length) end += 1;
  return end;
}

function isLetterAt(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === letter;
}

/** 'H’Nga' is one word. */
function isApostrophe(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x27 || code === 0x20_19) && isLetterAt(text, at - 1) && isLetterAt(text, at + 1);
}

/** A word without end is cut in pieces. */
const longestWord = 1000;
const dot = 46;

/** What a sign is, by its code: told once, since texts have few different ones. */
const [blank, letter, sign] = [1, 2, 3];
const classes = new Uint8Array(0x1_00_00);
function classOf(code: number): number {
  const known = classes[code];
  if (known === undefined) return blank;
  if (known > 0) return known;
  const text = String.fromCharCode(code);
  const found = /\s/u.test(text) ? blank : /[\p{L}\p{N}&]/u.test(text) ? letter : sign;
  classes[code] = found;
  return found;
}

/** The words already met: Vietnamese has some thousand syllables, which every text is made of. */
const met = new Map<string, Token>();
const mostMet = 20_000;

function tokenOf(word: string): Token {
  const known = met.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const token: Token = {
    text: word,
    lower,
    key: keyWord(lower),
    capital: word.charCodeAt(0) !== lower.charCodeAt(0),
    kind: kindOf(word),
  };
  if (met.size >= mostMet) met.clear();
  if (word.length <= 20) met.set(word, token);
  return token;
}

/** The words of a stretch of a text; those of the text read last are kept, since its sentences are looked at many times. */
export function wordsBetween(text: string, from: number, to: number): Words {
  if (kept.text !== text) kept = { text, words: tokenise(text) };
  const { tokens, starts, ends } = kept.words;
  const first = firstFrom(ends, from + 1);
  // A stretch that begins within a word is cut afresh.
  if ((starts[first] ?? from) < from) {
    const words = tokenise(text.slice(from, to));
    const moved = (places: readonly number[]) => places.map((place) => place + from);
    return { tokens: words.tokens, starts: moved(words.starts), ends: moved(words.ends) };
  }
  const last = firstFrom(starts, to);
  if (first === 0 && last === tokens.length) return kept.words;
  return { tokens: tokens.slice(first, last), starts: starts.slice(first, last), ends: ends.slice(first, last) };
}

/** The index of the first of some places in order that is not before another. */
function firstFrom(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a word begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token?.capital === true;
}

/** The word that stands at a place, as it is looked up; undefined where none does. */
export function keyAt(text: string, from: number): string | undefined {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) === blank) at += 1;
  return isLetterAt(text, at) ? tokenOf(text.slice(at, endOf(text, at))).key : undefined;
}

let kept: { readonly text: string; readonly words: Words } = { text: '', words: tokenise('') };

function kindOf(word: string): Token['kind'] {
  if (word.length > 1 || /[\p{L}\p{N}&]/u.test(word)) return 'word';
  if (word === ',' || word === ';' || word === '/') return 'separator';
  if (word === '-' || word === '–' || word === '—' || word === '+' || word === '•') return 'dash';
  if (word === ':') return 'colon';
  if (word === '(') return 'open';
  if (word === ')') return 'close';
  return 'other';
}
