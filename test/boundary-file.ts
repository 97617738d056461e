import { readResults, readTileMaps } from '../src/results/published.ts';
import type { TileSystem } from '../src/results/model/tile-map.ts';

type Feature = {
  type: 'Feature';
  properties: Record<string, unknown>;
  geometry: { type: string; coordinates: unknown };
};
type Collection = { type: 'FeatureCollection'; features: Feature[] };

/**
 * Invented boundaries of every province: squares that touch, laid out as the tiles are and bent as borders are, each border of `detail` points. With `islands`, Hoàng Sa and
 * Trường Sa are features of their own, where they lie.
 */
export function boundaryFile(system: TileSystem, of: { islands?: boolean; detail?: number } = {}): Collection {
  const names = new Map(readResults().provinces.map(({ key, name }) => [key, name]));
  const { detail = 4, islands = true } = of;
  const features = readTileMaps()[system].provinces.map(({ key, at: [column, row] }) =>
    feature(
      { NAME_1: `Tỉnh ${names.get(key)}`.replace('Tỉnh Thành', 'Thành') },
      square(102.6 + column * 0.6, 22.9 - row * 0.72, 0.6, 0.72, detail),
    ),
  );
  const far = [
    feature({ NAME_1: 'Quần đảo Hoàng Sa' }, square(111.9, 16.6, 0.02, 0.02, 3)),
    feature({ NAME_1: 'Quần đảo Trường Sa' }, square(114.3, 10.4, 0.02, 0.02, 3)),
  ];
  return { type: 'FeatureCollection', features: [...features, ...(islands ? far : [])] };
}

/** The bytes of a file. */
export function boundaryBytes(file: unknown): Buffer {
  return Buffer.from(JSON.stringify(file));
}

function feature(properties: Record<string, unknown>, ring: number[][]): Feature {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function square(west: number, north: number, width: number, height: number, detail: number): number[][] {
  const corners: readonly (readonly [number, number])[] = [
    [west, north],
    [west + width, north],
    [west + width, north - height],
    [west, north - height],
    [west, north],
  ];
  const points = corners.slice(0, -1).flatMap(([x, y], at) => {
    const [toX, toY] = corners[at + 1]!;
    return Array.from({ length: detail }, (_, step) =>
      bent(x + ((toX - x) * step) / detail, y + ((toY - y) * step) / detail),
    );
  });
  return [...points, points[0]!];
}

/** Bends a place by where it lies, so that neighbours still touch. */
function bent(x: number, y: number): number[] {
  return [rounded(x + 0.05 * Math.sin(y * 17) + 0.01 * Math.sin(y * 173)), rounded(y + 0.05 * Math.sin(x * 19))];
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
