import { z } from 'zod';
import { recordAudit } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import type { On } from '../../server/slice.ts';
import { readBoundaryFile } from '../acts/read-boundaries.ts';
import { boundariesApi as api } from '../api/boundaries.ts';
import { mayUploadBoundaries } from '../policies.ts';
import {
  deleteBoundary,
  findBoundary,
  keepBoundary,
  listBoundaries,
  type BoundaryRecord,
} from '../store/boundaries.ts';

/** Mounts what can be done with boundaries that a province hands in. */
export function boundaryRoutes(on: On): void {
  on(api.uploadBoundaries, async ({ db, actor, upload, body, files, tenant, now, newId }) => {
    const { system } = body;
    const validFrom = checkedDay(body.validFrom, system);
    const sourceTitle = body.sourceTitle.trim();
    if (sourceTitle === '') throw problem('results.boundary_source', {}, { field: 'sourceTitle' });
    const read = await readBoundaryFile(await files.read(tenant.schema, upload.hash), system);
    if (read.kind === 'faulty') {
      const faults = read.faults.slice(0, mostFaults).map(({ code, params }) => ({ code, params: { ...params } }));
      return { isKept: false, hasIslands: false, faults, faultCount: read.faults.length };
    }
    const id = newId();
    const { shapes, hasIslands } = read;
    const file = { fileHash: upload.hash, fileName: upload.name };
    const about = { id, system, validFrom, sourceTitle, hasIslands, uploadedAt: now, ...file };
    await keepBoundary(db, { ...about, shapes, personId: actor.personId });
    const detail = { system, validFrom, source: sourceTitle, hasIslands, ...file };
    await recordAudit(db, actor, now, { verb: 'uploaded', subjectKind: 'boundary', subjectId: id, detail });
    return { isKept: true, hasIslands, faults: [], faultCount: 0 };
  });

  on(api.listBoundaries, async ({ db, actor }) => ({
    boundaries: (await listBoundaries(db)).map(present),
    abilities: { upload: mayUploadBoundaries(actor) },
  }));

  on(api.getBoundary, async ({ db, params: { system, year } }) => {
    const found = await findBoundary(db, system, `${year}-12-31`);
    if (!found) return { boundary: null };
    const shapes = found.shapes.map(({ key, rings }) => ({
      key,
      rings: rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y])),
    }));
    return { boundary: { ...present(found), shapes } };
  });

  on(api.removeBoundary, async ({ db, actor, params, now }) => {
    if (!(await deleteBoundary(db, params.boundaryId))) throw problem('results.boundary_not_found');
    const event = { verb: 'removed', subjectKind: 'boundary', subjectId: params.boundaryId, detail: {} };
    await recordAudit(db, actor, now, event);
    return undefined;
  });
}

const mostFaults = 100;

/** The day on which 34 provinces came (Resolution 202/2025/QH15): boundaries of 63 are right before it, of 34 from it on. */
const mergers = '2025-07-01';

function checkedDay(said: string, system: '63' | '34'): string {
  const day = z.iso.date().safeParse(said.trim()).data;
  if (!day || day >= mergers !== (system === '34')) throw problem('results.boundary_day', {}, { field: 'validFrom' });
  return day;
}

function present({ uploadedAt, ...record }: BoundaryRecord) {
  return { ...record, uploadedAt: uploadedAt.toISOString() };
}
