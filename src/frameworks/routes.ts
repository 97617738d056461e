import { problem } from '../kernel/problem.ts';
import type { On } from '../server/slice.ts';
import { api } from './api.ts';
import { readCatalogue } from './catalogue.ts';
import { findEdition } from './model/find.ts';
import { pathOf } from './model/look-up.ts';
import { presentEdition, presentFramework, presentNode, presentRelated, sourcesOf } from './present.ts';

export function routes(on: On): void {
  on(api.listFrameworks, async () => ({ frameworks: readCatalogue().frameworks.map(presentFramework) }));

  on(api.getEdition, async ({ params }) => {
    const { framework, edition } = findEdition(readCatalogue(), params);
    return presentEdition(framework, edition);
  });

  on(api.getNode, async ({ params }) => {
    const { framework, edition } = findEdition(readCatalogue(), params);
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
