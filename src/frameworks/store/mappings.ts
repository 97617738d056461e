import type { Db } from '../../server/database.ts';
import type { MappedPair } from '../model/own-set/propose-mapping.ts';
import type { By } from './sets.ts';

/** Which node of an edition is which of an earlier one of the same set, as a person decided. */
export type MappingRecord = {
  readonly set: string;
  readonly from: string;
  readonly to: string;
  readonly pairs: readonly MappedPair[];
};

/** Every mapping of the province. */
export async function listMappings(db: Db): Promise<MappingRecord[]> {
  const rows = await db
    .selectFrom('framework_mapping')
    .select(['set_code', 'from_edition', 'to_edition', 'pairs'])
    .execute();
  return rows.map((row) => ({
    set: row.set_code,
    from: row.from_edition,
    to: row.to_edition,
    pairs: row.pairs as unknown as MappedPair[],
  }));
}

/** Keeps a decision in the place of an earlier one about the same two editions. */
export async function keepMapping(
  db: Db,
  { set, from, to, pairs }: MappingRecord,
  { personId, now }: By,
): Promise<void> {
  const values = { pairs: JSON.stringify(pairs), decided_by: personId, decided_at: now };
  await db
    .insertInto('framework_mapping')
    .values({ set_code: set, from_edition: from, to_edition: to, ...values })
    .onConflict((conflict) => conflict.columns(['set_code', 'from_edition', 'to_edition']).doUpdateSet(values))
    .execute();
}
