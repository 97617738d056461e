import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCatalogue } from '../frameworks/catalogue.ts';
import { toNfc } from '../kernel/vietnamese.ts';
import { parseCsv } from './model/csv.ts';
import { parseProvinces, parseResults, tablesFile } from './model/parse-results.ts';
import { gapReasonsFile, type GapReason } from './model/reproduction.ts';
import type { Results } from './model/table.ts';
import { tileMapsFile, type TileMap, type TileSystem } from './model/tile-map.ts';

let read: Results | undefined;

/** Provinces and published results of data/, read once in the life of the process; throws with the place of what is wrong in a file. */
export function readResults(): Results {
  read ??= parseResults(
    {
      file: tablesFile.parse(parse(load('results/tables.yaml'))),
      lines: {
        'par-index': lines('par-index'),
        sipas: lines('sipas'),
        papi: lines('papi'),
        pci: [...lines('pci'), ...lines('pci-2025')],
      },
    },
    parseProvinces(parseCsv(load('provinces.csv'))),
    readCatalogue(),
  );
  return read;
}

/** What can't be worked out again from these results, and why (data/results/not-reproduced.yaml). */
export function readGapReasons(): readonly GapReason[] {
  return gapReasonsFile.parse(parse(load('results/not-reproduced.yaml')));
}

/** The maps of tiles (data/provinces-tiles.yaml), by how many provinces there are. */
export function readTileMaps(): Readonly<Record<TileSystem, TileMap>> {
  maps ??= tileMapsFile.parse(parse(load('provinces-tiles.yaml')));
  return maps;
}

let maps: Readonly<Record<TileSystem, TileMap>> | undefined;

function lines(name: string) {
  return parseCsv(load(`results/${name}.csv`));
}

function load(path: string): string {
  return toNfc(readFileSync(join(import.meta.dirname, '../../data', path), 'utf8'));
}
