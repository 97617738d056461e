import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCatalogue } from '../frameworks/catalogue.ts';
import { toNfc } from '../kernel/vietnamese.ts';
import type { ConfidenceTable, CriterionIndex } from './model/criteria/criterion-index.ts';
import { indexCriteria } from './model/criteria/criterion-index.ts';
import type { Terms } from './model/criteria/terms.ts';

let read: CriterionIndex | undefined;

/** The criteria of data/frameworks with the words of data/criteria, indexed once in the life of the process. */
export function loadCriteria(): CriterionIndex {
  read ??= indexCriteria(
    readCatalogue().frameworks,
    parse(toNfc(readFileSync(join(import.meta.dirname, '../../data/criteria/terms.yaml'), 'utf8'))) as Terms & {
      readonly confidence: ConfidenceTable;
    },
  );
  return read;
}
