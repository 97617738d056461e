import { fold } from '../../kernel/vietnamese.ts';
import type { Province } from './province.ts';

/** A point: longitude and latitude in degrees (WGS 84). */
export type Point = readonly [number, number];
/** Closed: the last point is the first. */
export type Ring = readonly Point[];
/** What a province's land is made of: its rings, outer ones and holes alike. */
export type Shape = { readonly key: string; readonly rings: readonly Ring[] };

/** What can be wrong with a file of boundaries; each has its sentence in words/boundaries.ts. */
export const boundaryFaults = [
  'not-geojson',
  'no-features',
  'too-many',
  'no-name',
  'other-name',
  'not-a-polygon',
  'open-ring',
  'outside',
  'not-degrees',
  'no-province',
] as const;
export type BoundaryFault = {
  readonly code: (typeof boundaryFaults)[number];
  readonly params: Readonly<Record<string, string | number>>;
};

/** The shapes of all provinces of a division, or what is wrong with the file. */
export type ReadBoundaries =
  | { readonly kind: 'read'; readonly shapes: readonly Shape[]; readonly hasIslands: boolean }
  | { readonly kind: 'faulty'; readonly faults: readonly BoundaryFault[] };

/** More would keep a browser busy for nothing: a map on a screen shows a few thousand points. */
const most = { points: 2_000_000, rings: 50_000 };

/** Việt Nam with Hoàng Sa and Trường Sa, a degree to spare. */
const box = { west: 101, east: 119, south: 5, north: 24.5 };

/** Nothing of the mainland and the coastal islands lies so far east. */
const islandsFrom = 111;

/**
 * Reads GeoJSON (RFC 7946) as the boundaries of the provinces of one division: each feature is matched by a name among its properties, features of
 * one province make one shape, and Hoàng Sa and Trường Sa belong to theirs. Says every fault; nothing is guessed.
 */
export function readBoundaries(data: unknown, provinces: readonly Province[]): ReadBoundaries {
  if (!isObject(data) || data['type'] !== 'FeatureCollection' || !Array.isArray(data['features']))
    return faulty([{ code: 'not-geojson', params: {} }]);
  const features: readonly unknown[] = data['features'];
  if (features.length === 0) return faulty([{ code: 'no-features', params: {} }]);
  const faults: BoundaryFault[] = [];
  const projected: BoundaryFault[] = [];
  const byKey = new Map<string, Ring[]>();
  const count = { points: 0, rings: 0 };
  for (const [at, feature] of features.entries()) {
    const found = matched(feature, provinces);
    if ('fault' in found) {
      faults.push({ ...found.fault, params: { ...found.fault.params, at: at + 1 } });
      continue;
    }
    const rings = ringsOf(isObject(feature) ? feature['geometry'] : null);
    if (rings === null) {
      faults.push({ code: 'not-a-polygon', params: { province: found.province.name } });
      continue;
    }
    for (const ring of rings) {
      count.points += ring.length;
      count.rings += 1;
      const fault = faultOf(ring, found.province.name);
      if (fault) (fault.code === 'not-degrees' ? projected : faults).push(fault);
    }
    if (count.points > most.points || count.rings > most.rings)
      return faulty([{ code: 'too-many', params: { points: most.points, rings: most.rings } }]);
    byKey.set(found.province.key, [...(byKey.get(found.province.key) ?? []), ...(rings as Ring[])]);
  }
  // A file in metres has no point right: said once.
  faults.push(...projected.slice(0, 1));
  const missing = provinces.filter(({ key }) => !byKey.has(key));
  faults.push(...missing.map(({ name }): BoundaryFault => ({ code: 'no-province', params: { province: name } })));
  if (faults.length > 0) return faulty(faults);
  const shapes = [...byKey].map(([key, rings]) => ({ key, rings }));
  return { kind: 'read', shapes, hasIslands: shapes.some(({ rings }) => rings.some(isFarEast)) };
}

/** True where a ring lies east of all but Hoàng Sa and Trường Sa. */
export function isFarEast(ring: Ring): boolean {
  return ring.some(([longitude]) => longitude > islandsFrom);
}

function faulty(faults: readonly BoundaryFault[]): ReadBoundaries {
  return { kind: 'faulty', faults };
}

/** The province that a feature is of: the one whose name stands among its properties. */
function matched(
  feature: unknown,
  provinces: readonly Province[],
): { readonly province: Province } | { readonly fault: BoundaryFault } {
  const properties = isObject(feature) && isObject(feature['properties']) ? feature['properties'] : {};
  const texts = Object.entries(properties).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  for (const [, text] of texts) {
    const name = joined(text);
    const province =
      provinces.find((one) => joined(one.name) === name || joined(one.en) === name) ??
      provinces.find(({ code }) => archipelagos.some((one) => one.code === code && name.endsWith(one.name)));
    if (province) return { province };
  }
  const [, said] = texts.find(([key]) => /name|ten|tinh/i.test(key)) ?? texts[0] ?? [];
  return {
    fault: said === undefined ? { code: 'no-name', params: {} } : { code: 'other-name', params: { name: said } },
  };
}

/** Codes of the provinces that Hoàng Sa and Trường Sa belong to are the same in both divisions. */
const archipelagos = [
  { code: '48', name: 'hoangsa' },
  { code: '56', name: 'truongsa' },
];

/** A name to compare by, however it is written: 'Tỉnh Hòa Bình', 'HoaBinh' and 'hoà bình' are one. */
function joined(name: string): string {
  return fold(name)
    .replaceAll(/[^a-z0-9]/gu, '')
    .replace(/^(?:tinh|thanhpho|tp)(?=.)/u, '');
}

function ringsOf(geometry: unknown): unknown[][] | null {
  if (!isObject(geometry) || !Array.isArray(geometry['coordinates'])) return null;
  const { type, coordinates } = geometry as { type: unknown; coordinates: unknown[] };
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (polygons === null || !polygons.every(Array.isArray)) return null;
  const rings = (polygons as unknown[][]).flat();
  return rings.length > 0 && rings.every(Array.isArray) ? (rings as unknown[][]) : null;
}

function faultOf(ring: readonly unknown[], province: string): BoundaryFault | null {
  const points = ring.filter(isPoint);
  const [first, last] = [points[0], points.at(-1)];
  if (points.length < ring.length || !first || !last || points.length < 4)
    return { code: 'not-a-polygon', params: { province } };
  if (first[0] !== last[0] || first[1] !== last[1]) return { code: 'open-ring', params: { province } };
  const out = points.find(([x, y]) => x < box.west || x > box.east || y < box.south || y > box.north);
  if (!out) return null;
  const [longitude, latitude] = out;
  const isDegrees = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 180;
  return { code: isDegrees ? 'outside' : 'not-degrees', params: { province, longitude, latitude } };
}

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
