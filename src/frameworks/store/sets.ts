import type { Db } from '../../server/database.ts';
import type { EditionState, OwnSet } from '../model/own-set/own-set.ts';

/** The file that an edition was loaded from. */
export type SetFile = { readonly hash: string; readonly name: string };

/** One edition of a province's own set, with who made and who last changed it. */
export type SetRecord = {
  readonly id: string;
  readonly set: string;
  readonly edition: string;
  readonly content: OwnSet;
  readonly state: EditionState;
  readonly file: SetFile | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly usedAt: Date | null;
  readonly retiredAt: Date | null;
  readonly revision: number;
};

/** Who changes something and when. */
export type By = { readonly personId: string; readonly now: Date };

/** Every edition of every set of the province, by set, oldest years first. */
export async function listSets(db: Db): Promise<SetRecord[]> {
  return (await selectSets(db).orderBy('set_code').orderBy('edition').execute()).map(asRecord);
}

/** One edition, or null; `lock` keeps others from changing it until the transaction ends. */
export async function findSet(db: Db, set: string, edition: string, lock = false): Promise<SetRecord | null> {
  const query = selectSets(db).where('set_code', '=', set).where('edition', '=', edition);
  const row = await (lock ? query.forUpdate('framework_edition') : query).executeTakeFirst();
  return row ? asRecord(row) : null;
}

/** Makes a draft. */
export async function insertSet(
  db: Db,
  one: { readonly id: string; readonly content: OwnSet; readonly edition: string; readonly file: SetFile | null },
  { personId, now }: By,
): Promise<void> {
  await db
    .insertInto('framework_edition')
    .values({
      id: one.id,
      set_code: one.content.index,
      edition: one.edition,
      content: JSON.stringify(one.content),
      state: 'draft',
      file_hash: one.file?.hash ?? null,
      file_name: one.file?.name ?? null,
      made_by: personId,
      made_at: now,
      changed_by: personId,
      changed_at: now,
      revision: 1,
    })
    .execute();
}

/** Writes a draft anew; with a file where it was loaded. False where it is no draft, or not at this revision any more. */
export async function changeDraft(
  db: Db,
  draft: Pick<SetRecord, 'id' | 'revision'>,
  to: { readonly content: OwnSet; readonly file?: SetFile },
  { personId, now }: By,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('framework_edition')
    .set({
      content: JSON.stringify(to.content),
      ...(to.file ? { file_hash: to.file.hash, file_name: to.file.name } : {}),
      changed_by: personId,
      changed_at: now,
      revision: draft.revision + 1,
    })
    .where('id', '=', draft.id)
    .where('revision', '=', draft.revision)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts a draft in use, or retires what is in use. False where it is not at this revision any more. */
export async function moveSet(
  db: Db,
  one: Pick<SetRecord, 'id' | 'revision' | 'state'>,
  to: 'in_use' | 'retired',
  { personId, now }: By,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('framework_edition')
    .set({
      state: to,
      ...(to === 'in_use' ? { used_by: personId, used_at: now } : { retired_at: now }),
      revision: one.revision + 1,
    })
    .where('id', '=', one.id)
    .where('revision', '=', one.revision)
    .where('state', '=', one.state)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes a draft away. False where it is none, or not at this revision any more. */
export async function removeDraft(db: Db, draft: Pick<SetRecord, 'id' | 'revision'>): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('framework_edition')
    .where('id', '=', draft.id)
    .where('revision', '=', draft.revision)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

function selectSets(db: Db) {
  return db
    .selectFrom('framework_edition')
    .innerJoin('person as maker', 'maker.id', 'framework_edition.made_by')
    .innerJoin('person as changer', 'changer.id', 'framework_edition.changed_by')
    .selectAll('framework_edition')
    .select(['maker.name as maker_name', 'changer.name as changer_name']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectSets>['executeTakeFirstOrThrow']>>;

function asRecord(row: Row): SetRecord {
  return {
    id: row.id,
    set: row.set_code,
    edition: row.edition,
    content: row.content as unknown as OwnSet,
    state: row.state,
    file: row.file_hash === null ? null : { hash: row.file_hash, name: row.file_name ?? '' },
    madeBy: row.maker_name,
    madeAt: row.made_at,
    changedBy: row.changer_name,
    changedAt: row.changed_at,
    usedAt: row.used_at,
    retiredAt: row.retired_at,
    revision: row.revision,
  };
}
