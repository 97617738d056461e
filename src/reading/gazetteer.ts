import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collapse } from '../kernel/vietnamese.ts';
import { makeGazetteer } from './model/gazetteer.ts';
import type { Agency, Gazetteer } from './model/gazetteer.ts';

let loaded: Promise<Gazetteer> | undefined;

/** The bodies of data/units/agencies.json, read once in the life of the process. */
export function loadGazetteer(): Promise<Gazetteer> {
  loaded ??= readGazetteer(join(import.meta.dirname, '../../data/units/agencies.json'));
  return loaded;
}

async function readGazetteer(path: string): Promise<Gazetteer> {
  const file = JSON.parse(await readFile(path, 'utf8')) as {
    groups: readonly { agencies: readonly WrittenAgency[] }[];
  };
  return makeGazetteer(
    file.groups
      .flatMap((group) => group.agencies)
      .map((written): Agency => ({
        name: collapse(written.name),
        kind: written.kind,
        aliases: (written.aliases ?? []).map(collapse),
        ...(written.from === undefined ? {} : { from: written.from }),
        ...(written.to === undefined ? {} : { to: written.to }),
        heirs: (written.heirs ?? []).map(collapse),
        basis: written.basis,
      })),
  );
}

type WrittenAgency = {
  readonly name: string;
  readonly kind: string;
  readonly aliases?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly heirs?: readonly string[];
  readonly basis: string;
};
