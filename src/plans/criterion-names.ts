import { readCatalogue } from '../frameworks/catalogue.ts';
import { walk, writeRef } from '../frameworks/model/look-up.ts';
import type { CriterionName, CriterionNames } from './model/criterion-name.ts';

let read: CriterionNames | undefined;

/** Every node of every edition of the indices, read once in the life of the process. */
export function readCriterionNames(): CriterionNames {
  read ??= new Map(
    readCatalogue().frameworks.flatMap(({ index, short, editions }) =>
      editions.flatMap(({ id, nodes }) =>
        [...walk(nodes)].map(({ code, name }): [string, CriterionName] => [
          writeRef({ index, edition: id, code }),
          { index: short.vi, code, name: name.vi },
        ]),
      ),
    ),
  );
  return read;
}
