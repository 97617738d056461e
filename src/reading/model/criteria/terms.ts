import { collapse } from '../../../kernel/vietnamese.ts';

/** Words of data/criteria/terms.yaml by which tasks are likened to criteria. */
export type Terms = {
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Phrases that say nothing of what a task is about. */
  readonly stop: readonly (readonly string[])[];
  /** Headings that only order a plan, without number. */
  readonly headings: readonly string[];
  /** Phrases of duties that serve a whole plan and no criterion. */
  readonly asides: readonly string[];
  /** Words for one thing, its name first. */
  readonly same: readonly (readonly string[])[];
  /** What people are asked, or what is counted, in words that a criterion's name lacks: by the index's short name and the code. */
  readonly asks: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Something by which two texts may be alike: a syllable, two beside each other ('công chức'), or a thing by its name ('#một cửa'). */
export type Feature = { readonly key: string; readonly at: number };

/** Reads the features of a text; `at` is the place of the syllable where one begins. */
export type ReadFeatures = (text: string) => readonly Feature[];

/** A reader of features that knows the given words. Time grows with the text's length alone. */
export function makeFeatureReader({ abbreviations, stop, same }: Terms): ReadFeatures {
  const written = Object.keys(abbreviations).sort((one, other) => other.length - one.length);
  const abbreviation = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const stops = makeTrie(stop.flat().map((phrase) => [phrase, '']));
  const things = makeTrie(same.flatMap((names) => names.map((name) => [name, `#${names[0] ?? ''}`])));
  return (text) => {
    const syllables = syllablesOf(collapse(text).replace(abbreviation, (short) => abbreviations[short] ?? short));
    const found: Feature[] = [];
    const silent = new Set<number>();
    for (let at = 0; at < syllables.length; at += 1) {
      for (const { name } of namesAt(things, syllables, at)) found.push({ key: name, at });
      const longest = namesAt(stops, syllables, at).at(-1)?.length ?? 0;
      for (let next = at; next < at + longest; next += 1) silent.add(next);
    }
    syllables.forEach(({ text: syllable, clause }, at) => {
      if (silent.has(at)) return;
      found.push({ key: syllable, at });
      const next = syllables[at + 1];
      if (next?.clause === clause && !silent.has(at + 1)) found.push({ key: `${syllable} ${next.text}`, at });
    });
    return found;
  };
}

/** A heading as words alone: 'II. NHIỆM VỤ' is 'nhiệm vụ'. */
export function plainHeading(text: string): string {
  return text.replace(/^\s*(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])\s*[.)]?\s+/u, '').toLowerCase();
}

type Syllable = { readonly text: string; readonly clause: number };

function syllablesOf(text: string): Syllable[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\s]+/u)
    .flatMap((part, clause) => (part.match(/\p{L}+/gu) ?? []).map((one) => ({ text: oneSpelling(one), clause })));
}

/** One place of the tone and one of the letters y and i: 'hoá' is 'hóa', 'kĩ' is 'kỹ'. */
function oneSpelling(syllable: string): string {
  if (/^[hklmst][iìíỉĩị]$/u.test(syllable)) return syllable.slice(0, 1) + (toY[syllable.slice(1)] ?? '');
  const ending = syllable.slice(-2);
  return ending in tones && !syllable.startsWith('qu') ? syllable.slice(0, -2) + tones[ending] : syllable;
}

const toY: Readonly<Record<string, string>> = { i: 'y', ì: 'ỳ', í: 'ý', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' };
const tones: Readonly<Record<string, string>> = Object.fromEntries(
  ['oà òa', 'oá óa', 'oả ỏa', 'oã õa', 'oạ ọa', 'oè òe', 'oé óe', 'oẻ ỏe', 'oẽ õe', 'oẹ ọe']
    .concat(['uỳ ùy', 'uý úy', 'uỷ ủy', 'uỹ ũy', 'uỵ ụy'])
    .map((pair) => [pair.slice(0, 2), pair.slice(3)]),
);

type Trie = { readonly next: Map<string, Trie>; name?: string };

function makeTrie(phrases: readonly (readonly [phrase: string, name: string])[]): Trie {
  const root: Trie = { next: new Map() };
  for (const [phrase, name] of phrases) {
    let node = root;
    for (const { text } of syllablesOf(phrase)) {
      const next: Trie = node.next.get(text) ?? { next: new Map() };
      node.next.set(text, next);
      node = next;
    }
    node.name ??= name;
  }
  return root;
}

/** The names of all phrases that begin at a syllable, shortest first. */
function namesAt(trie: Trie, syllables: readonly Syllable[], from: number) {
  const found: { readonly length: number; readonly name: string }[] = [];
  let node: Trie | undefined = trie;
  for (let at = from; at < syllables.length; at += 1) {
    node = node.next.get(syllables[at]?.text ?? '');
    if (node === undefined) break;
    if (node.name !== undefined) found.push({ length: at - from + 1, name: node.name });
  }
  return found;
}
