import type { Edition } from '../../frameworks/model/framework.ts';
import { walk } from '../../frameworks/model/look-up.ts';
import { fold } from '../../kernel/vietnamese.ts';
import { whole } from './table.ts';

/** Finds nodes of one edition by what people write for them. */
export type NodeFinder = {
  /** The codes that a text may mean: none, one, or several where a name is given to several nodes. */
  readonly find: (written: string) => readonly string[];
  /** What there is, as 'code name', to propose where nothing was found. */
  readonly names: readonly string[];
};

/**
 * Nodes by code ('1.2', 'I.A'), by name in Vietnamese or English, or both ('1.2. Cơ hội tham gia', 'Trục nội dung 1'); '*' and words such as
 * 'Tổng điểm' are the whole.
 */
export function nodeFinder(edition: Edition): NodeFinder {
  const byText = new Map<string, Set<string>>();
  const names: string[] = [];
  const add = (text: string, code: string) => {
    const key = plainText(text);
    byText.set(key, (byText.get(key) ?? new Set()).add(code));
  };
  for (const { code, name } of walk(edition.nodes)) {
    for (const text of [code, name.vi, name.en]) add(text, code);
    names.push(`${code} ${name.vi}`);
  }
  const known = new Map<string, readonly string[]>();
  return {
    names,
    find(written) {
      const found = known.get(written) ?? search(written, byText);
      known.set(written, found);
      return found;
    },
  };
}

/** True for '*', 'Tổng điểm', 'Total score' and the like: the index as a whole. */
export function namesWhole(written: string): boolean {
  return written.trim() === whole || wholes.has(plainText(written));
}

/** Text to compare headings and names by: no accents, case, punctuation but points within a code; one space between words. */
export function plainText(text: string): string {
  return fold(text)
    .replaceAll(/[^\p{L}\p{N}.%*]+/gu, ' ')
    .replaceAll(/\.(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const wholes = new Set([
  'tong diem',
  'tong',
  'diem tong',
  'diem tong hop',
  'tong cong',
  'tong so diem',
  'diem chi so',
  'tong diem chi so',
  'total',
  'total score',
  'overall',
  'overall score',
  'index score',
]);

function search(written: string, byText: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  if (namesWhole(written)) return [whole];
  const text = plainText(written);
  const named = byText.get(text);
  if (named) return [...named];
  const [, first = ''] = /^(\S+) /.exec(text) ?? [];
  const [, numbered = ''] = kinds.exec(text) ?? [];
  // A word such as 'i' is a code only before a name that the edition gives to it; a number is one by itself.
  const codes =
    byText.get(numbered) ?? (/^\d/.test(first) ? byText.get(first) : byText.get(text.slice(first.length + 1)));
  return codes ? [...codes] : [];
}

const kinds =
  /^(?:truc noi dung|truc|noi dung|linh vuc|tieu chi thanh phan|tieu chi|chi so thanh phan|chi so noi dung|cstp|cs|dimension|component|sub index|subindex|criterion|indicator|d) ?([\da-z.]+)$/;
