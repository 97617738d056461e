import { fold } from '../../../kernel/vietnamese.ts';
import type { WrittenNode } from '../schema.ts';
import { editionIn, type OwnSet } from './own-set.ts';

/** How a node of an edition came out of one of the edition before: the same thing, or the same subject measured otherwise. */
export type MappedPair = { readonly from: string; readonly to: string; readonly kind: 'same' | 'changed' };

/** A pair that is proposed, and why: by its code and name, or by its name alone. */
export type ProposedPair = MappedPair & { readonly by: 'code' | 'name'; readonly likeness: number };

/**
 * Pairs nodes of two editions of a set: those with the same code and a like name, then, of the rest, those with the likest names. A person decides; what is
 * in no pair ended or is new. `likeness` runs from 0 to 1.
 */
export function proposeMapping(before: OwnSet, after: OwnSet): readonly ProposedPair[] {
  const [earlier, later] = [editionIn(before).nodes, editionIn(after).nodes];
  const words = new Map([...earlier, ...later].map((node) => [node, wordsOf(node.vi)]));
  const like = (a: WrittenNode, b: WrittenNode) => likeness(words.get(a)!, words.get(b)!);
  const kind = (a: WrittenNode, b: WrittenNode) =>
    a.points === b.points && a.weight === b.weight && a.by === b.by && JSON.stringify(a.rule) === JSON.stringify(b.rule)
      ? 'same'
      : 'changed';
  const byCode = new Map(later.map((node) => [node.code, node]));
  const pairs: ProposedPair[] = [];
  const [usedFrom, usedTo] = [new Set<string>(), new Set<string>()];
  const take = (a: WrittenNode, b: WrittenNode, by: 'code' | 'name') => {
    pairs.push({ from: a.code, to: b.code, kind: kind(a, b), by, likeness: like(a, b) });
    usedFrom.add(a.code);
    usedTo.add(b.code);
  };
  for (const node of earlier) {
    const twin = byCode.get(node.code);
    if (twin && like(node, twin) >= alike) take(node, twin, 'code');
  }
  const rest = likestPairs(
    earlier.filter(({ code }) => !usedFrom.has(code)),
    later.filter(({ code }) => !usedTo.has(code)),
    words,
  );
  for (const { a, b } of rest) if (!usedFrom.has(a.code) && !usedTo.has(b.code)) take(a, b, 'name');
  const order = new Map(later.map(({ code }, at) => [code, at]));
  return pairs.toSorted((left, right) => (order.get(left.to) ?? 0) - (order.get(right.to) ?? 0));
}

/** Half of the words in common is the same name under the same code; elsewhere it takes more. */
const alike = 0.5;
const veryAlike = 0.7;

type Words = ReadonlyMap<WrittenNode, ReadonlySet<string>>;

/** Every pair with very like names, the likest first; through the words that nodes share, since most share none. */
function likestPairs(earlier: readonly WrittenNode[], later: readonly WrittenNode[], words: Words) {
  const withWord = new Map<string, WrittenNode[]>();
  for (const node of later)
    for (const word of words.get(node)!) {
      const known = withWord.get(word);
      if (known) known.push(node);
      else withWord.set(word, [node]);
    }
  return earlier
    .flatMap((a) => {
      const common = new Map<WrittenNode, number>();
      for (const word of words.get(a)!)
        for (const b of withWord.get(word) ?? []) common.set(b, (common.get(b) ?? 0) + 1);
      return [...common].map(([b, count]) => ({
        a,
        b,
        value: (2 * count) / (words.get(a)!.size + words.get(b)!.size),
      }));
    })
    .filter(({ value }) => value >= veryAlike)
    .toSorted((left, right) => right.value - left.value);
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(fold(name).match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Words in common against words of both (Dice). */
function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 1;
  const common = [...left].filter((word) => right.has(word)).length;
  return Number(((2 * common) / (left.size + right.size)).toFixed(2));
}
