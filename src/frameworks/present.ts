import type { output } from 'zod';
import { must } from '../kernel/problem.ts';
import type { api, nodeView } from './api.ts';
import type { Edition, Framework, FrameworkNode, NodeRef } from './model/framework.ts';
import {
  editionOf,
  frameworkOf,
  nodeAt,
  relatedTo,
  walk,
  weakestProvenance,
  writeRef,
  type Catalogue,
} from './model/look-up.ts';
import type { EditionState } from './model/own-set/own-set.ts';
import { parentCode } from './model/parse-framework.ts';

type Listed = output<typeof api.listFrameworks.output>['frameworks'][number];
/** How the editions of the province's own stand, by 'set/edition'. */
type States = ReadonlyMap<string, EditionState>;
type Related = output<typeof api.getNode.output>['related'][number];

/** An index with the heads of its editions. */
export function presentFramework(framework: Framework, states: States): Listed {
  return {
    ...presentHead(framework),
    editions: framework.editions.map((edition) => presentEditionHead(framework, edition, states)),
  };
}

/** One edition whole: its tree as a list, and the sources that it names. */
export function presentEdition(
  framework: Framework,
  edition: Edition,
  states: States = new Map(),
): output<typeof api.getEdition.output> {
  const nodes = [...walk(edition.nodes)];
  const { adjustment, note, bands, levels } = edition;
  return {
    framework: presentHead(framework),
    edition: {
      ...presentEditionHead(framework, edition, states),
      adjustment,
      note,
      bands: bands && { by: bands.by, list: bands.list.map(({ sources: _sources, ...band }) => band) },
      levels: [...levels],
    },
    nodes: nodes.map(presentNode),
    sources: sourcesOf(framework, [
      ...edition.sources,
      ...(edition.decision?.sources ?? []),
      ...(bands?.list ?? []).flatMap(({ sources }) => sources),
      ...nodes.flatMap(({ sources }) => sources),
    ]),
  };
}

/** A node for the API: without those under it, which name it as their parent. */
export function presentNode(node: FrameworkNode): output<typeof nodeView> {
  const { children: _children, ...shown } = node;
  return {
    ...shown,
    parent: parentCode(node.code),
    by: [...node.by],
    rule: node.rule?.kind === 'checklist' ? { ...node.rule, items: [...node.rule.items] } : node.rule,
    known: weakestProvenance(node),
    sources: [...node.sources],
  };
}

/** What mappings tie to a node, each with its name. */
export function presentRelated(catalogue: Catalogue, node: NodeRef): Related[] {
  return relatedTo(catalogue, node).map(({ ref, ...relation }) => ({
    ref: writeRef(ref),
    ...ref,
    ...relation,
    name: nameOf(catalogue, ref),
    short: must(frameworkOf(catalogue, ref.index), `index ${ref.index}`).short,
  }));
}

/** The sources of these keys, each once, in the order of the file. */
export function sourcesOf(framework: Framework, keys: readonly string[]): Framework['sources'][number][] {
  return framework.sources.filter(({ key }) => keys.includes(key));
}

function presentHead({ index, name, short, owner, rates, measures }: Framework) {
  return { index, name, short, owner, rates, measures };
}

function presentEditionHead(
  { index }: Framework,
  { id, decision, years, scale, nodes }: Edition,
  states: States,
): Listed['editions'][number] {
  const all = [...walk(nodes)];
  return {
    id,
    decision: decision && { number: decision.number, date: decision.date, provenance: decision.provenance },
    years: [...years],
    scale,
    nodes: all.length,
    state: states.get(`${index}/${id}`) ?? null,
    reconstructed: all.filter((node) => weakestProvenance(node) === 'reconstructed').length,
  };
}

function nameOf(catalogue: Catalogue, { index, edition, code }: NodeRef) {
  const framework = must(frameworkOf(catalogue, index), `index ${index}`);
  if (code === '*') return framework.name;
  return must(nodeAt(must(editionOf(framework, edition), `edition ${edition}`), code), `node ${code}`).name;
}
