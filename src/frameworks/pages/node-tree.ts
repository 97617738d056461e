import type { z } from 'zod';
import type { Language } from '../../kernel/words.ts';
import { fold } from '../../kernel/vietnamese.ts';
import type { nodeView } from '../api.ts';

/** A node as the API shows it. */
export type NodeView = z.output<typeof nodeView>;

/** A list of nodes as a tree: those at the top, and those under each code. */
export type NodeTree = {
  readonly roots: readonly NodeView[];
  readonly childrenOf: (node: NodeView) => readonly NodeView[];
  /** Codes of the nodes that have others under them. */
  readonly parents: readonly string[];
};

/** Makes the tree of a list whose nodes name their parent. */
export function treeOf(nodes: readonly NodeView[]): NodeTree {
  const groups = Map.groupBy(nodes, (node) => node.parent);
  return {
    roots: groups.get(null) ?? [],
    childrenOf: (node) => groups.get(node.code) ?? [],
    parents: [...groups.keys()].flatMap((code) => code ?? []),
  };
}

/**
 * What is left when somebody seeks: nodes whose code begins so or whose name holds the words, with or without accents, those above them and
 * those below. `found` counts the ones that fit by themselves.
 */
export function seek(
  nodes: readonly NodeView[],
  find: string,
  language: Language,
): { readonly nodes: readonly NodeView[]; readonly found: number } {
  const sought = fold(find.trim());
  if (sought === '') return { nodes, found: nodes.length };
  const fits = nodes.filter(
    ({ code, name }) => code.toLowerCase().startsWith(sought) || fold(name[language]).includes(sought),
  );
  const codes = fits.map(({ code }) => code);
  const isUnder = (code: string, top: string) => code === top || code.startsWith(`${top}.`);
  return {
    nodes: nodes.filter(({ code }) => codes.some((one) => isUnder(code, one) || isUnder(one, code))),
    found: fits.length,
  };
}
