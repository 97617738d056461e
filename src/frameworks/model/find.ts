import { problem } from '../../kernel/problem.ts';
import type { Edition, Framework } from './framework.ts';
import { editionOf, frameworkOf, type Catalogue } from './look-up.ts';

/** The index of an address. Refuses with frameworks.no_index, which tells what there is to choose from. */
export function findFramework({ frameworks }: Catalogue, index: string): Framework {
  const framework = frameworkOf({ frameworks }, index);
  if (framework) return framework;
  throw problem('frameworks.no_index', { index, known: frameworks.map((one) => one.index).join(', ') });
}

/** The edition of an address. Refuses with frameworks.no_index, frameworks.no_edition, which tell what there is to choose from. */
export function findEdition(
  catalogue: Catalogue,
  named: { readonly index: string; readonly edition: string },
): { readonly framework: Framework; readonly edition: Edition } {
  const framework = findFramework(catalogue, named.index);
  const edition = editionOf(framework, named.edition);
  if (!edition)
    throw problem('frameworks.no_edition', {
      index: framework.index,
      edition: named.edition,
      known: framework.editions.map(({ id }) => id).join(', '),
    });
  return { framework, edition };
}
