import { parentPort, workerData } from 'node:worker_threads';
import { feature } from 'topojson-client';
import { readBoundaries } from './model/boundary.ts';
import type { Province } from './model/province.ts';
import { simplifyBoundaries } from './simplify-boundaries.ts';

/** Runs in a thread of its own: reads a file of boundaries, GeoJSON or TopoJSON, and makes it small. */
const { bytes, provinces } = workerData as { readonly bytes: Uint8Array; readonly provinces: readonly Province[] };
const read = readBoundaries(asGeoJson(parsed(bytes)), provinces);
parentPort?.postMessage(read.kind === 'read' ? { ...read, shapes: simplifyBoundaries(read.shapes) } : read);

function parsed(file: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(file));
  } catch {
    return null;
  }
}

/** TopoJSON as the GeoJSON of its first collection; what is neither stays as it is and is refused. */
function asGeoJson(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || (data as { type?: unknown }).type !== 'Topology') return data;
  try {
    const topology = data as Parameters<typeof feature>[0];
    const object = Object.values(topology.objects)[0];
    return object ? feature(topology, object) : null;
  } catch {
    return null;
  }
}
