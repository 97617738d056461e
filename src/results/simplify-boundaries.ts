import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection } from 'topojson-specification';
import { isFarEast, type Point, type Ring, type Shape } from './model/boundary.ts';

/** As many points as a phone draws at once, and as a map of this size can show. */
const mostPoints = 9000;

/**
 * The same shapes with fewer points, neighbours still sharing their borders (Visvalingam and Whyatt, 1993, over a topology); at a thousandth of a
 * degree, 110 m. A small island that would vanish does, but for those of Hoàng Sa and Trường Sa, which are always kept.
 */
export function simplifyBoundaries(shapes: readonly Shape[]): readonly Shape[] {
  const collection: FeatureCollection<MultiPolygon> = {
    type: 'FeatureCollection',
    features: shapes.map(({ rings }) => ({
      type: 'Feature',
      properties: {},
      // Each ring as a polygon of its own: a hole is told by where it lies, and its border is shared all the same.
      geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring.map(([x, y]) => [x, y])]) },
    })),
  };
  const weighed = presimplify(topology({ all: collection }, 1e5) as unknown as Parameters<typeof presimplify>[0]);
  const points = shapes.reduce((sum, { rings }) => sum + rings.reduce((all, ring) => all + ring.length, 0), 0);
  // Points on a straight line weigh nothing, however many there are.
  const least = points <= mostPoints ? 0 : Math.max(quantile(weighed, mostPoints / points), Number.MIN_VALUE);
  const simple = simplify(weighed, least);
  const { features } = feature(simple, simple.objects['all'] as GeometryCollection);
  return shapes.map(({ key, rings }, at) => {
    const geometry = features[at]?.geometry as MultiPolygon;
    return {
      key,
      rings: rings.flatMap((ring, place) => kept(ring, (geometry.coordinates[place]?.[0] ?? []) as unknown as Ring)),
    };
  });
}

/** A ring as it became; as it was, thinned, where it became nothing and must be there; none where it became nothing. */
function kept(was: Ring, became: Ring): readonly Ring[] {
  const ring = became.map(([x, y]): Point => [rounded(x), rounded(y)]);
  if (new Set(ring.map(String)).size > 2) return [ring];
  if (!isFarEast(was)) return [];
  const step = Math.ceil(was.length / 12);
  const thinned = was.filter((_, at) => at % step === 0 && at < was.length - 1);
  return [[...thinned, thinned[0] as Point]];
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
