import type { WrittenNode, WrittenRule } from '../schema.ts';
import { decisionKey, editionIdOf, editionIn, nextCode, withEdition, type OwnSet } from './own-set.ts';

/** What of a node may be changed on the screen; null takes a part away. */
export type NodeChange = {
  readonly vi?: string | undefined;
  readonly en?: string | undefined;
  readonly points?: number | null | undefined;
  readonly weight?: number | null | undefined;
  readonly by?: WrittenNode['by'] | null;
  readonly rule?: WrittenRule | null | undefined;
  readonly evidence?: string | null | undefined;
};

/** One change of a draft. */
export type SetChange =
  | { readonly kind: 'change'; readonly code: string; readonly to: NodeChange }
  | { readonly kind: 'add'; readonly parent: string | null; readonly node: NodeChange & { readonly vi: string } }
  | { readonly kind: 'remove'; readonly code: string }
  | { readonly kind: 'about'; readonly title: string; readonly decision: SetDecision | null };

/** The province's decision that issued a set. */
export type SetDecision = { readonly number: string; readonly date: string };

/** The set after a change; null where there is no node of that code. Nothing is checked here: `checkSet` does. */
export function editSet(set: OwnSet, change: SetChange): OwnSet | null {
  const { nodes } = editionIn(set);
  const has = (code: string | null) => code === null || nodes.some((node) => node.code === code);
  switch (change.kind) {
    case 'change':
      return has(change.code)
        ? withEdition(set, {
            nodes: nodes.map((node) => (node.code === change.code ? changed(node, change.to) : node)),
          })
        : null;
    case 'add': {
      if (!has(change.parent)) return null;
      const { vi } = change.node;
      const blank: WrittenNode = { code: nextCode(set, change.parent), from: 0, vi, en: vi };
      const node = changed(blank, change.node);
      const last = nodes.findLastIndex(({ code }) => change.parent === null || isWithin(code, change.parent));
      return withEdition(set, { nodes: nodes.toSpliced(last + 1, 0, node) });
    }
    case 'remove':
      return has(change.code)
        ? withEdition(set, { nodes: nodes.filter(({ code }) => !isWithin(code, change.code)) })
        : null;
    case 'about':
      return decided(change.title === set.vi ? set : { ...set, vi: change.title, en: change.title }, change.decision);
  }
}

/** The set for other years, as a draft to be changed. The decision and the numbers of rated units are of their years and do not go along. */
export function forYears(set: OwnSet, years: readonly number[]): OwnSet {
  return withEdition(decided(set, null), {
    id: editionIdOf(years),
    years: Object.fromEntries(years.map((year) => [year, null])),
  });
}

/** The set with the decision that issued it, which is a source of its own. */
function decided(set: OwnSet, decision: SetDecision | null): OwnSet {
  const { decision: _before, ...edition } = editionIn(set);
  if (decision === null) return { ...set, editions: [edition] };
  const sources = { ...set.sources, [decisionKey]: { title: `Quyết định ${decision.number}` } };
  const known = { ...decision, provenance: 'sourced' as const, sources: [decisionKey] };
  return { ...set, sources, editions: [{ ...edition, decision: known }] };
}

/** True for a node and for all that stands under it. */
function isWithin(code: string, top: string): boolean {
  return code === top || code.startsWith(`${top}.`);
}

function changed(node: WrittenNode, { vi, en, ...rest }: NodeChange): WrittenNode {
  const name = vi ?? node.vi;
  // A node that had no English of its own goes on having none.
  const english = en === undefined ? (node.en === node.vi ? name : node.en) : en === '' ? name : en;
  const parts = Object.entries(rest).filter(([, value]) => value !== undefined);
  const kept = Object.fromEntries(
    Object.entries({ ...node, ...Object.fromEntries(parts), vi: name, en: english }).filter(
      ([, value]) => value !== null,
    ),
  );
  return kept as WrittenNode;
}
