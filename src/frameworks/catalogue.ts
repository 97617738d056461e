import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { toNfc } from '../kernel/vietnamese.ts';
import { faultsOf } from './model/faults.ts';
import type { Catalogue } from './model/look-up.ts';
import type { OwnSet } from './model/own-set/own-set.ts';
import { parseFramework } from './model/parse-framework.ts';
import { frameworkFile, type WrittenEdition } from './model/schema.ts';

let read: Catalogue | undefined;

/** The indices of data/frameworks, read once in the life of the process; throws with every fault and its place if a file is wrong. */
export function readCatalogue(): Catalogue {
  read ??= readFrom(files.map((file) => [file, readYaml(file)]));
  return read;
}

/**
 * One published edition as it is written, with the sources that it names, to be exported and to start a province's own set from; null where there is none.
 * Its code is marked as the province's, since what is published can't be loaded under its own.
 */
export function publishedSet(index: string, edition: string): OwnSet | null {
  if (!files.includes(index)) return null;
  const file = frameworkFile.parse(readYaml(index));
  const written = file.editions.find(({ id }) => id === edition);
  if (!written) return null;
  const named = sourcesNamed(written);
  const sources = Object.fromEntries(Object.entries(file.sources).filter(([key]) => named.has(key)));
  const note = {
    vi: `Lập từ ${file.vi}, phiên bản ${edition}.`,
    en: `Made out of ${file.en}, edition ${edition}.`,
  };
  return { ...file, index: `tinh-${index}`, sources, editions: [{ ...written, note }], mappings: [] };
}

/** The national indices first, in the order in which plans name them; then the sets inside a province. */
const files = ['par-index', 'sipas', 'papi', 'pci', 'par-departments', 'par-communes'];

function readYaml(file: string): unknown {
  return parse(toNfc(readFileSync(join(import.meta.dirname, `../../data/frameworks/${file}.yaml`), 'utf8')));
}

function readFrom(written: readonly (readonly [file: string, content: unknown])[]): Catalogue {
  const parsed = written.map(([file, content]) => parseFramework(content, file));
  const catalogue = { frameworks: parsed.flatMap(({ framework }) => framework ?? []) };
  const formFaults = parsed.flatMap(({ faults }) => faults);
  const faults = formFaults.length > 0 ? formFaults : faultsOf(catalogue);
  if (faults.length > 0)
    throw new Error(faults.map(({ path, says }) => `data/frameworks: ${path}: ${says}`).join('\n'));
  return catalogue;
}

function sourcesNamed({ sources, decision, bands, nodes }: WrittenEdition): ReadonlySet<string> {
  return new Set([
    ...sources,
    ...(decision?.sources ?? []),
    ...(bands?.list ?? []).flatMap((band) => band.sources),
    ...nodes.flatMap((node) => node.sources ?? []),
  ]);
}
