import { problem } from '../kernel/problem.ts';
import type { On } from '../server/slice.ts';
import { api } from './api.ts';
import { readCatalogue } from './catalogue.ts';
import type { Edition, Framework } from './model/framework.ts';
import { editionOf, frameworkOf, pathOf } from './model/look-up.ts';
import { presentEdition, presentFramework, presentNode, presentRelated, sourcesOf } from './present.ts';

export function routes(on: On): void {
  on(api.listFrameworks, async () => ({ frameworks: readCatalogue().frameworks.map(presentFramework) }));

  on(api.getEdition, async ({ params }) => {
    const { framework, edition } = findEdition(params);
    return presentEdition(framework, edition);
  });

  on(api.getNode, async ({ params }) => {
    const { framework, edition } = findEdition(params);
    const path = pathOf(edition, params.code) ?? [];
    const node = path.at(-1);
    if (!node) throw problem('frameworks.no_node', { code: params.code, index: framework.index, edition: edition.id });
    return {
      node: presentNode(node),
      path: path.map(({ code, name }) => ({ code, name })),
      related: presentRelated(readCatalogue(), { index: framework.index, edition: edition.id, code: node.code }),
      sources: sourcesOf(framework, node.sources),
    };
  });
}

/** The edition of an address; refuses with what there is to choose from. */
function findEdition(named: { readonly index: string; readonly edition: string }): {
  readonly framework: Framework;
  readonly edition: Edition;
} {
  const { frameworks } = readCatalogue();
  const framework = frameworkOf({ frameworks }, named.index);
  if (!framework)
    throw problem('frameworks.no_index', {
      index: named.index,
      known: frameworks.map(({ index }) => index).join(', '),
    });
  const edition = editionOf(framework, named.edition);
  if (!edition)
    throw problem('frameworks.no_edition', {
      index: framework.index,
      edition: named.edition,
      known: framework.editions.map(({ id }) => id).join(', '),
    });
  return { framework, edition };
}
