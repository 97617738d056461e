import type { Db } from '../../server/database.ts';
import type { Shape } from '../model/boundary.ts';
import type { TileSystem } from '../model/tile-map.ts';

/** Boundaries that the province handed in, without their shapes. */
export type BoundaryRecord = {
  readonly id: string;
  readonly system: TileSystem;
  /** The first day on which they are right. */
  readonly validFrom: string;
  readonly sourceTitle: string;
  readonly fileName: string;
  readonly hasIslands: boolean;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
};

/** Keeps boundaries in the place of those of the same division and day. */
export async function keepBoundary(
  db: Db,
  boundary: Omit<BoundaryRecord, 'uploadedBy'> & {
    readonly fileHash: string;
    readonly shapes: readonly Shape[];
    readonly personId: string;
  },
): Promise<void> {
  const values = {
    id: boundary.id,
    source_title: boundary.sourceTitle,
    file_hash: boundary.fileHash,
    file_name: boundary.fileName,
    shapes: JSON.stringify(boundary.shapes),
    has_islands: boundary.hasIslands,
    uploaded_by: boundary.personId,
    uploaded_at: boundary.uploadedAt,
  };
  await db
    .insertInto('boundary')
    .values({ system: boundary.system, valid_from: boundary.validFrom, ...values })
    .onConflict((conflict) => conflict.columns(['system', 'valid_from']).doUpdateSet(values))
    .execute();
}

/** All boundaries of the province, the newest day first. */
export async function listBoundaries(db: Db): Promise<readonly BoundaryRecord[]> {
  return (await boundaries(db).orderBy('system').orderBy('valid_from', 'desc').execute()).map(toRecord);
}

/** The boundaries of a division that were right on a day, with their shapes; null where there are none. */
export async function findBoundary(
  db: Db,
  system: TileSystem,
  day: string,
): Promise<(BoundaryRecord & { readonly shapes: readonly Shape[] }) | null> {
  const row = await boundaries(db)
    .select('boundary.shapes')
    .where('system', '=', system)
    .where('valid_from', '<=', day)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...toRecord(row), shapes: row.shapes as unknown as readonly Shape[] } : null;
}

/** Removes boundaries; false where there were none. */
export async function deleteBoundary(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('boundary').where('id', '=', id).executeTakeFirst();
  return numDeletedRows === 1n;
}

function boundaries(db: Db) {
  return db
    .selectFrom('boundary')
    .innerJoin('person', 'person.id', 'boundary.uploaded_by')
    .select([
      'boundary.id',
      'boundary.system',
      'boundary.valid_from',
      'boundary.source_title',
      'boundary.file_name',
      'boundary.has_islands',
      'boundary.uploaded_at',
      'person.name',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof boundaries>['execute']>>[number];

function toRecord(row: Row): BoundaryRecord {
  return {
    id: row.id,
    system: row.system,
    validFrom: row.valid_from,
    sourceTitle: row.source_title,
    fileName: row.file_name,
    hasIslands: row.has_islands,
    uploadedBy: row.name,
    uploadedAt: row.uploaded_at,
  };
}
