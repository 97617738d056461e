import { whole } from '../model/table.ts';

/** What the ladder shows, as its address says it; null is for the screen to choose. */
export type LadderAt = {
  readonly index: string | null;
  readonly year: number | null;
  /** Code of a node; null for the whole index. */
  readonly node: string | null;
  /** The province to be marked, as in `slugOf`. */
  readonly province: string | null;
};

/** A province's page in an index and year; `node` is the one in hand, `peers` are the provinces whose shape is drawn beside its own. */
export type ProvinceAt = {
  readonly index: string;
  readonly year: number;
  readonly province: string;
  readonly node: string | null;
  readonly peers?: readonly string[];
};

/** As many peers as a shape can hold and still be read. */
export const mostPeers = 3;

/** Reads the address of the ladder. */
export function readLadder(search: URLSearchParams): LadderAt {
  const year = Number(search.get('year'));
  return {
    index: search.get('index'),
    year: Number.isInteger(year) && year > 0 ? year : null,
    node: search.get('node'),
    province: search.get('province'),
  };
}

/** Writes the address of the ladder; `readLadder` reads it back. */
export function ladderAddress({ index, year, node, province }: Partial<LadderAt>): string {
  const said = Object.entries({ index, year, node: node === whole ? null : node, province }).flatMap(([key, value]) =>
    value ? [[key, String(value)]] : [],
  );
  return said.length > 0 ? `/results?${new URLSearchParams(said)}` : '/results';
}

/** Writes the address of a province's page. */
export function provinceAddress({ index, year, province, node, peers = [] }: ProvinceAt): string {
  const path = `/results/${encodeURIComponent(index)}/${year}/${encodeURIComponent(province)}`;
  const said = [...(node ? [['node', node]] : []), ...(peers.length > 0 ? [['peers', peers.join(',')]] : [])];
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}

/** The peers that the address of a province's page names, as in `slugOf`; at most `mostPeers`, each once. */
export function readPeers(search: URLSearchParams): readonly string[] {
  const named = (search.get('peers') ?? '').split(',').filter((slug) => slug !== '');
  return [...new Set(named)].slice(0, mostPeers);
}

/** The address of the map of an index in a year, or of one of its nodes. */
export function mapAddress(at: { readonly index: string; readonly year: number; readonly node: string }): string {
  const { index, year, node } = at;
  return `/results/map?${new URLSearchParams({ index, year: String(year), ...(node === whole ? {} : { node }) })}`;
}

/** The address of the screen that asks what if; it takes a province by its key. */
export function whatIfAddress(at: {
  readonly index: string;
  readonly year: number;
  readonly province?: string | undefined;
}): string {
  const { index, year, province } = at;
  return `/results/what-if?${new URLSearchParams({ index, year: String(year), ...(province ? { province } : {}) })}`;
}

/** The address of the screen that asks how far ranks hang on choices. */
export function uncertaintyAddress(at: { readonly index: string; readonly year: number }): string {
  return `/results/uncertainty?${new URLSearchParams({ index: at.index, year: String(at.year) })}`;
}

/**
 * A province in addresses: 'ha-tinh', from its name without accents. It stays the same over the years, in which codes passed from one
 * province to another; the API takes it for the province of that name in the year asked for.
 */
export function slugOf({ en }: { readonly en: string }): string {
  return en.toLowerCase().replaceAll(/[\s-]+/gu, '-');
}
