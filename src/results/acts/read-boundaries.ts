import { problem } from '../../kernel/problem.ts';
import type { ReadBoundaries } from '../model/boundary.ts';
import { provincesOfYear } from '../model/province.ts';
import type { TileSystem } from '../model/tile-map.ts';
import { readResults } from '../published.ts';
import { runInThread } from '../../server/thread.ts';

/** Larger files hold more than a map can show. */
const mostBoundaryBytes = 20 * 1_048_576;

const bounds = { ms: 30_000, megabytes: 700 };

/** Reads a file of boundaries of a division in a thread of its own. Refuses with results.boundary_too_large what is too large, or takes too long to read. */
export async function readBoundaryFile(bytes: Uint8Array, system: TileSystem): Promise<ReadBoundaries> {
  if (bytes.length > mostBoundaryBytes) throw tooLarge();
  const provinces = provincesOfYear(readResults().provinces, system === '63' ? 2024 : 2025);
  const read = await runInThread(
    new URL('../boundaries-worker.ts', import.meta.url),
    { bytes, provinces },
    bounds,
    (said) => said as ReadBoundaries,
  );
  if (!read) throw tooLarge();
  return read;
}

function tooLarge() {
  return problem('results.boundary_too_large', { megabytes: mostBoundaryBytes / 1_048_576 }, { field: 'file' });
}
