import { parentCode, toEdition } from '../parse-framework.ts';
import type { Edition } from '../framework.ts';
import type { FrameworkFile, WrittenEdition } from '../schema.ts';

/**
 * A province's own set of criteria in one edition, as it is kept: the form of a file of data/frameworks with one edition and no mapping. Its code is
 * `index`, the years of the edition are its id.
 */
export type OwnSet = FrameworkFile;

/** The most nodes that a set may have, and the most bytes of its file. */
export const mostNodes = 5000;
export const mostBytes = 5 * 1_048_576;

/** The key of the source that is the decision which issued the set. */
export const decisionKey = 'QD';

/** How an edition of a province's own set stands: being prepared; rated by, and never changed again; kept for what was rated by it. */
export const editionStates = ['draft', 'in_use', 'retired'] as const;
export type EditionState = (typeof editionStates)[number];

/** What a set is checked against: the published indices, and the other editions of the same set with their years. */
export type KnownBesides = {
  readonly indices: readonly string[];
  readonly others: readonly { readonly edition: string; readonly years: readonly number[] }[];
};

/** The one edition of a set. */
export function editionIn(set: OwnSet): WrittenEdition {
  const [edition] = set.editions;
  if (!edition) throw new Error(`the set ${set.index} has no edition`);
  return edition;
}

/** The same set with its edition changed. */
export function withEdition(set: OwnSet, change: Partial<WrittenEdition>): OwnSet {
  return { ...set, editions: [{ ...editionIn(set), ...change }] };
}

/** The tree of a set. */
export function treeOf(set: OwnSet): Edition {
  return toEdition(editionIn(set));
}

/** The years of a set's edition, in order. */
export function yearsIn(set: OwnSet): number[] {
  return Object.keys(editionIn(set).years).map(Number);
}

/** The id of an edition, which later records name it by: '2026', '2026-2028'. */
export function editionIdOf(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `${first}` : `${first}-${last}`;
}

/** Reads '2026', '2026-2028' or '2026, 2027' as years; null where it is none of them or runs over more than thirty. */
export function readYears(text: string): number[] | null {
  const years = new Set<number>();
  for (const part of text.split(/[,;]/)) {
    const [, first, last = first] = /^\s*((?:19|20)\d\d)(?:\s*[-–—]\s*((?:19|20)\d\d))?\s*$/u.exec(part) ?? [];
    if (first === undefined || Number(last) < Number(first) || Number(last) - Number(first) > 30) return null;
    for (let year = Number(first); year <= Number(last); year += 1) years.add(year);
  }
  return [...years].toSorted((a, b) => a - b);
}

/** The code of the next node under a parent, null for the top: '1.4' after '1.3'. */
export function nextCode(set: OwnSet, parent: string | null): string {
  const last = editionIn(set)
    .nodes.filter(({ code }) => parentCode(code) === parent)
    .map(({ code }) => Number(code.slice((parent?.length ?? -1) + 1)))
    .filter(Number.isFinite);
  const next = Math.max(0, ...last) + 1;
  return parent === null ? `${next}` : `${parent}.${next}`;
}

/** Codes of the nodes right under one. */
export function codesUnder(set: OwnSet, parent: string): string[] {
  return editionIn(set)
    .nodes.map(({ code }) => code)
    .filter((code) => parentCode(code) === parent);
}
