import { keyWord } from './gazetteer.ts';

/** One word or sign of a text, with its place. */
export type Token = {
  readonly text: string;
  readonly lower: string;
  /** The word for look-up, one spelling of tone marks. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  readonly kind: 'word' | 'separator' | 'dash' | 'colon' | 'open' | 'close' | 'other';
};

/** Cuts a text into words and signs; separators are the comma, the semicolon and the slash. A dot within a word ends what is before it: 'TP.Huế'. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (classOf(code) === blank) {
      at += 1;
      continue;
    }
    const end = endOf(text, at);
    const word = text.slice(at, end);
    const { lower, key, capital, kind } = formOf(word);
    tokens.push({ text: word, lower, key, start: at, end, capital, kind });
    at = end;
  }
  return tokens;
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

type Form = Pick<Token, 'lower' | 'key' | 'capital' | 'kind'>;

/** The forms of words already met: Vietnamese has some thousand syllables, which every text is made of. */
const forms = new Map<string, Form>();
const mostForms = 20_000;

function formOf(word: string): Form {
  const known = forms.get(word);
  if (known !== undefined) return known;
  const lower = word.toLowerCase();
  const form: Form = {
    lower,
    key: keyWord(lower),
    capital: word.charCodeAt(0) !== lower.charCodeAt(0),
    kind: kindOf(word),
  };
  if (forms.size >= mostForms) forms.clear();
  if (word.length <= 20) forms.set(word, form);
  return form;
}

/** The words of a stretch of a text; those of the text read last are kept, since its sentences are looked at many times. */
export function tokensBetween(text: string, from: number, to: number): Token[] {
  if (kept.text !== text) kept = { text, tokens: tokenise(text) };
  const { tokens } = kept;
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  // A stretch that begins within a word is cut afresh.
  if ((tokens[low]?.start ?? from) < from)
    return tokenise(text.slice(from, to)).map((token) => ({
      ...token,
      start: token.start + from,
      end: token.end + from,
    }));
  let end = low;
  while (end < tokens.length && (tokens[end]?.start ?? 0) < to) end += 1;
  return tokens.slice(low, end);
}

/** Whether a word begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token?.capital === true;
}

/** The word that stands at a place, as it is looked up; undefined where none does. */
export function keyAt(text: string, from: number): string | undefined {
  let at = from;
  while (at < text.length && classOf(text.charCodeAt(at)) === blank) at += 1;
  return isLetterAt(text, at) ? formOf(text.slice(at, endOf(text, at))).key : undefined;
}

let kept: { readonly text: string; readonly tokens: readonly Token[] } = { text: '', tokens: [] };

function kindOf(word: string): Token['kind'] {
  if (word.length > 1 || /[\p{L}\p{N}&]/u.test(word)) return 'word';
  if (word === ',' || word === ';' || word === '/') return 'separator';
  if (word === '-' || word === '–' || word === '—' || word === '+' || word === '•') return 'dash';
  if (word === ':') return 'colon';
  if (word === '(') return 'open';
  if (word === ')') return 'close';
  return 'other';
}
