import { editionIn, type OwnSet } from './own-set.ts';

/** What a set changes of an earlier edition, by code; points that are null were or are not given. */
export type SetChanges = {
  readonly added: readonly { readonly code: string; readonly name: string; readonly points: number | null }[];
  readonly removed: readonly { readonly code: string; readonly name: string; readonly points: number | null }[];
  readonly points: readonly {
    readonly code: string;
    readonly name: string;
    readonly before: number | null;
    readonly now: number | null;
  }[];
  readonly names: readonly { readonly code: string; readonly before: string; readonly now: string }[];
  /** Codes of nodes whose way of measuring or scoring is another one. */
  readonly measured: readonly string[];
};

/** Compares the nodes of two editions that have the same code. */
export function compareSets(before: OwnSet, now: OwnSet): SetChanges {
  const [earlier, later] = [before, now].map((set) => new Map(editionIn(set).nodes.map((node) => [node.code, node])));
  const [old, young] = [earlier ?? new Map(), later ?? new Map()] as const;
  const kept = [...young.values()].flatMap((node) => {
    const was = old.get(node.code);
    return was ? [{ node, was }] : [];
  });
  const alone = (of: typeof old, other: typeof old) =>
    [...of.values()]
      .filter(({ code }) => !other.has(code))
      .map(({ code, vi, points }) => ({ code, name: vi, points: points ?? null }));
  return {
    added: alone(young, old),
    removed: alone(old, young),
    points: kept
      .filter(({ node, was }) => node.points !== was.points)
      .map(({ node, was }) => ({
        code: node.code,
        name: node.vi,
        before: was.points ?? null,
        now: node.points ?? null,
      })),
    names: kept
      .filter(({ node, was }) => node.vi !== was.vi)
      .map(({ node, was }) => ({ code: node.code, before: was.vi, now: node.vi })),
    measured: kept
      .filter(({ node, was }) => node.by !== was.by || JSON.stringify(node.rule) !== JSON.stringify(was.rule))
      .map(({ node }) => node.code),
  };
}
