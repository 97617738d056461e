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

/** Cuts a text into words and signs; separators are the comma, the semicolon and the slash. */
export function tokenise(text: string): Token[] {
  // A word without end would be cut in pieces: the search for its end takes a place on the stack for each letter.
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}&]{1,1000}(?:\.(?=[\p{L}\p{N}]))?|[^\s]/gu)) {
    const word = match[0];
    const lower = word.toLowerCase();
    tokens.push({
      text: word,
      lower,
      key: keyWord(lower),
      start: match.index,
      end: match.index + word.length,
      capital: word.charCodeAt(0) !== lower.charCodeAt(0),
      kind: kindOf(word),
    });
  }
  return tokens;
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
  wordHere.lastIndex = from;
  const word = wordHere.exec(text)?.[1];
  return word === undefined ? undefined : keyWord(word);
}

const wordHere = /\s*([\p{L}\p{N}&]+(?:\.(?=[\p{L}\p{N}]))?)/uy;

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
