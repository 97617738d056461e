import { readCatalogue } from '../frameworks/catalogue.ts';
import { walk, weakestProvenance, writeRef } from '../frameworks/model/look-up.ts';
import type { CriterionName, CriterionNames } from './model/criterion-name.ts';

let read: CriterionNames | undefined;

/** Every node of every edition of the indices, read once in the life of the process. */
export function readCriterionNames(): CriterionNames {
  read ??= new Map(
    readCatalogue().frameworks.flatMap(({ index, short, editions }) =>
      editions.flatMap(({ id, nodes }) =>
        [...walk(nodes)].map((node): [string, CriterionName] => [
          writeRef({ index, edition: id, code: node.code }),
          {
            index: short.vi,
            code: node.code,
            name: node.name.vi,
            isRebuilt: weakestProvenance(node) === 'reconstructed',
          },
        ]),
      ),
    ),
  );
  return read;
}
