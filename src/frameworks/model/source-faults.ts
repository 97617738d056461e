import type { Fault, Framework, Provenance } from './framework.ts';
import { walk } from './look-up.ts';

/** Every key is a source of the file, every source is used, and what is called sourced names one. */
export function sourceFaults(framework: Framework): Fault[] {
  const uses = usesOf(framework);
  const known = new Set(framework.sources.map(({ key }) => key));
  const used = new Set(uses.flatMap(({ sources }) => sources));
  return [
    ...uses.flatMap(({ path, sources }) =>
      sources.filter((key) => !known.has(key)).map((key) => fault(path, `no source ${key}`)),
    ),
    ...uses
      .filter((use) => use.said.includes('sourced') && use.sources.length === 0)
      .map(({ path }) => fault(path, 'called sourced, names no source')),
    ...framework.sources
      .filter(({ key }) => !used.has(key))
      .map(({ key }) => fault(framework.index, `nobody uses source ${key}`)),
  ];
}

type Use = { readonly path: string; readonly sources: readonly string[]; readonly said: readonly Provenance[] };

function usesOf({ index, editions, mappings }: Framework): Use[] {
  return [
    ...editions.flatMap((edition): Use[] => {
      const path = `${index}/${edition.id}`;
      return [
        { path, sources: edition.sources, said: [] },
        ...(edition.decision ? [{ path, sources: edition.decision.sources, said: [edition.decision.provenance] }] : []),
        ...(edition.bands?.list ?? []).map((band) => ({
          path: `${path}/bands`,
          sources: band.sources,
          said: [band.provenance],
        })),
        ...[...walk(edition.nodes)].map(({ code, sources, provenance }) => ({
          path: `${path}/${code}`,
          sources,
          said: Object.values(provenance),
        })),
      ];
    }),
    ...mappings.map(({ from, to, sources, provenance }) => ({
      path: `${index}/${from.edition} → ${to.index}/${to.edition}`,
      sources,
      said: [provenance],
    })),
  ];
}

function fault(path: string, says: string): Fault {
  return { path, says };
}
