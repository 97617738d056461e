import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { toNfc } from '../kernel/vietnamese.ts';
import { faultsOf } from './model/faults.ts';
import type { Catalogue } from './model/look-up.ts';
import { parseFramework } from './model/parse-framework.ts';

let read: Catalogue | undefined;

/** The indices of data/frameworks, read once in the life of the process; throws with every fault and its place if a file is wrong. */
export function readCatalogue(): Catalogue {
  read ??= readFrom(join(import.meta.dirname, '../../data/frameworks'));
  return read;
}

/** The national indices first, in the order in which plans name them; then the sets inside a province. */
const files = ['par-index', 'sipas', 'papi', 'pci', 'par-departments', 'par-communes'];

function readFrom(folder: string): Catalogue {
  const parsed = files.map((file) =>
    parseFramework(parse(toNfc(readFileSync(join(folder, `${file}.yaml`), 'utf8'))), file),
  );
  const catalogue = { frameworks: parsed.flatMap(({ framework }) => framework ?? []) };
  const formFaults = parsed.flatMap(({ faults }) => faults);
  const faults = formFaults.length > 0 ? formFaults : faultsOf(catalogue);
  if (faults.length > 0)
    throw new Error(faults.map(({ path, says }) => `data/frameworks: ${path}: ${says}`).join('\n'));
  return catalogue;
}
