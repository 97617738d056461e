import type { Edition, Framework } from './framework.ts';
import { pairsOf, walk, writeRef, type Catalogue } from './look-up.ts';
import { parentCode } from './parse-framework.ts';

/**
 * What nodes of all editions of an index are in one of them: the codes there of each reference that is about the same subject, however it was
 * measured. Follows the mappings step by step, to earlier and to later editions; a reference that ends on the way is left out.
 */
export function sameSubjectIn(
  catalogue: Catalogue,
  framework: Framework,
  edition: Edition,
): ReadonlyMap<string, readonly string[]> {
  const { index } = framework;
  const found = new Map<string, Set<string>>();
  for (const { code } of walk(edition.nodes))
    found.set(writeRef({ index, edition: edition.id, code }), new Set([code]));
  const reached = new Set([edition.id]);
  for (const near of reached) {
    for (const step of stepsFrom(framework, near)) {
      if (reached.has(step.edition)) continue;
      reached.add(step.edition);
      for (const { from, to, kind } of pairsOf(catalogue, step.mapping)) {
        if (kind !== 'same' && kind !== 'changed') continue;
        const [here, there] = step.isForward ? [from, to] : [to, from];
        const codes = found.get(writeRef({ index, edition: near, code: here }));
        const ref = writeRef({ index, edition: step.edition, code: there });
        if (codes) found.set(ref, new Set([...(found.get(ref) ?? []), ...codes]));
      }
    }
  }
  return new Map([...found].map(([ref, codes]) => [ref, [...codes]]));
}

/** Where a node of any edition stands in one of them: the same subject there, or only within these nodes. */
export type NearestSubject = { readonly codes: readonly string[]; readonly isWithin: boolean };

/**
 * The same, and for a node that is nothing there what the nearest node above it is: an indicator of PCI 2017 lies within a sub-index of PCI 2021, whose
 * indicators nobody published.
 */
export function nearestSubjectIn(
  catalogue: Catalogue,
  framework: Framework,
  edition: Edition,
): ReadonlyMap<string, NearestSubject> {
  const same = sameSubjectIn(catalogue, framework, edition);
  const { index } = framework;
  return new Map(
    framework.editions.flatMap(({ id, nodes }) =>
      [...walk(nodes)].flatMap(({ code }): (readonly [string, NearestSubject])[] => {
        for (let above: string | null = code; above !== null; above = parentCode(above)) {
          const codes = same.get(writeRef({ index, edition: id, code: above }));
          if (codes) return [[writeRef({ index, edition: id, code }), { codes, isWithin: above !== code }]];
        }
        return [];
      }),
    ),
  );
}

/** The editions of the same index that a mapping leads to from one, either way. */
function stepsFrom({ index, mappings }: Framework, edition: string) {
  return mappings
    .filter((mapping) => mapping.from.index === index && mapping.to.index === index)
    .flatMap((mapping) => [
      ...(mapping.from.edition === edition ? [{ mapping, edition: mapping.to.edition, isForward: true }] : []),
      ...(mapping.to.edition === edition ? [{ mapping, edition: mapping.from.edition, isForward: false }] : []),
    ]);
}
