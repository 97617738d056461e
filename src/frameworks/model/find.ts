import { problem } from '../../kernel/problem.ts';
import type { Edition, Framework } from './framework.ts';
import { editionOf, frameworkOf, type Catalogue } from './look-up.ts';

/** The edition of an address. Refuses with frameworks.no_index, frameworks.no_edition, which tell what there is to choose from. */
export function findEdition(
  { frameworks }: Catalogue,
  named: { readonly index: string; readonly edition: string },
): { readonly framework: Framework; readonly edition: Edition } {
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
