import { keyWord } from './gazetteer.ts';

/** One word or sign of a text, with its place. */
export type Token = {
  readonly text: string;
  readonly lower: string;
  /** The word for look-up, one spelling of tone marks. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'separator' | 'dash' | 'colon' | 'open' | 'close' | 'other';
};

/** Cuts a text into words and signs; separators are the comma, the semicolon and the slash. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}&]+(?:\.(?=[\p{L}\p{N}]))?|[^\s]/gu)) {
    const word = match[0];
    tokens.push({
      text: word,
      lower: word.toLowerCase(),
      key: keyWord(word),
      start: match.index,
      end: match.index + word.length,
      kind: kindOf(word),
    });
  }
  return tokens;
}

/** Whether a word begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

function kindOf(word: string): Token['kind'] {
  if (/^[\p{L}\p{N}&]/u.test(word)) return 'word';
  if (word === ',' || word === ';' || word === '/') return 'separator';
  if (word === '-' || word === '–' || word === '—' || word === '+' || word === '•') return 'dash';
  if (word === ':') return 'colon';
  if (word === '(') return 'open';
  if (word === ')') return 'close';
  return 'other';
}
