import { writeCsv } from '../kernel/csv.ts';
import type { Edition, Framework, FrameworkNode } from './model/framework.ts';
import { walk, weakestProvenance } from './model/look-up.ts';
import { presentEdition } from './present.ts';
import { parentCode } from './model/parse-framework.ts';

type At = { readonly framework: Framework; readonly edition: Edition; readonly node: FrameworkNode };

/** The columns of the file, and what each holds of a node; empty is what is not known. */
const columns: Readonly<Record<string, (at: At) => string | number | null>> = {
  index: ({ framework }) => framework.index,
  edition: ({ edition }) => edition.id,
  years: ({ edition }) => edition.years.map(({ year }) => year).join('; '),
  decision: ({ edition }) => edition.decision?.number ?? null,
  node: ({ node }) => node.code,
  parent: ({ node }) => parentCode(node.code),
  depth: ({ node }) => node.depth,
  name: ({ node }) => node.name.vi,
  name_en: ({ node }) => node.name.en,
  points_from: ({ node }) => node.points?.from ?? null,
  points_to: ({ node }) => node.points?.to ?? null,
  weight: ({ node }) => node.weight,
  measured_by: ({ node }) => node.by.join('; '),
  rule: ({ node }) => node.rule && JSON.stringify(node.rule),
  counts: ({ node }) => String(node.counts),
  known: ({ node }) => weakestProvenance(node),
  name_known: ({ node }) => node.provenance.name,
  points_known: ({ node }) => (node.points === null && node.weight === null ? null : node.provenance.points),
  rule_known: ({ node }) => (node.rule === null ? null : node.provenance.rule),
  sources: ({ framework, node }) => sourcesOfNode(framework, node, ({ title }) => title),
  source_urls: ({ framework, node }) => sourcesOfNode(framework, node, ({ url }) => url),
  owner: ({ framework }) => framework.owner.vi,
};

/** Every node of an index's editions as a spreadsheet opens them, one line a node, with how it is known and whence. */
export function writeFrameworkCsv(framework: Framework, editions: readonly Edition[]): string {
  const nodes = editions.flatMap((edition) =>
    [...walk(edition.nodes)].map((node): At => ({ framework, edition, node })),
  );
  return writeCsv(
    Object.keys(columns),
    nodes.map((at) => Object.values(columns).map((cell) => cell(at))),
  );
}

/** The same as JSON, in the form in which the API shows an edition, with whom to cite. */
export function writeFrameworkJson(framework: Framework, editions: readonly Edition[]): string {
  const { index, name, owner } = framework;
  return JSON.stringify({
    index,
    name,
    cite: owner,
    editions: editions.map((edition) => {
      const { edition: head, nodes, sources } = presentEdition(framework, edition);
      return { ...head, nodes, sources };
    }),
  });
}

function sourcesOfNode(
  { sources }: Framework,
  node: FrameworkNode,
  say: (source: Framework['sources'][number]) => string | null,
): string {
  return sources
    .filter(({ key }) => node.sources.includes(key))
    .flatMap((source) => say(source) ?? [])
    .join('; ');
}
