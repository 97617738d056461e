import { Readable } from 'node:stream';
import { problem } from '../kernel/problem.ts';
import type { On } from '../server/slice.ts';
import { api } from './api.ts';
import { knownCatalogue } from './acts/known-catalogue.ts';
import { readCatalogue } from './catalogue.ts';
import { findEdition, findFramework } from './model/find.ts';
import { pathOf } from './model/look-up.ts';
import { writeFrameworkCsv, writeFrameworkJson } from './open-data.ts';
import { presentEdition, presentFramework, presentNode, presentRelated, sourcesOf } from './present.ts';
import { setRoutes } from './routes/sets.ts';

export function routes(on: On): void {
  setRoutes(on);

  on(api.listFrameworks, async ({ db }) => {
    const { frameworks, states } = await knownCatalogue(db);
    return { frameworks: frameworks.map((framework) => presentFramework(framework, states)) };
  });

  on(api.getEdition, async ({ db, params }) => {
    const catalogue = await knownCatalogue(db);
    const { framework, edition } = findEdition(catalogue, params);
    return presentEdition(framework, edition, catalogue.states);
  });

  // Open data is what was published: a province's own sets stay in its house.
  on(api.getOpenFramework, async ({ params, query: { edition, format } }) => {
    const catalogue = readCatalogue();
    const framework = findFramework(catalogue, params.index);
    const editions =
      edition === undefined
        ? framework.editions
        : [findEdition(catalogue, { index: framework.index, edition }).edition];
    const fileName = `${[framework.index, 'framework', ...(edition === undefined ? [] : [edition])].join('-')}.${format}`;
    return format === 'csv'
      ? {
          stream: Readable.from(writeFrameworkCsv(framework, editions)),
          mediaType: 'text/csv; charset=utf-8',
          fileName,
        }
      : { stream: Readable.from(writeFrameworkJson(framework, editions)), mediaType: 'application/json', fileName };
  });

  on(api.getNode, async ({ db, params }) => {
    const catalogue = await knownCatalogue(db);
    const { framework, edition } = findEdition(catalogue, params);
    const path = pathOf(edition, params.code) ?? [];
    const node = path.at(-1);
    if (!node) throw problem('frameworks.no_node', { code: params.code, index: framework.index, edition: edition.id });
    return {
      node: presentNode(node),
      path: path.map(({ code, name }) => ({ code, name })),
      related: presentRelated(catalogue, { index: framework.index, edition: edition.id, code: node.code }),
      sources: sourcesOf(framework, node.sources),
    };
  });
}
