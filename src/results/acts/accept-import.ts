import { recordAudit } from '../../accounts/store.ts';
import type { MakeId } from '../../kernel/id.ts';
import { problem } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { findImport, markAccepted } from '../store/imports.ts';
import { keepOwnTable } from '../store/tables.ts';

/**
 * Keeps what a dry run read as the province's own tables, one for each year, and tells the audit trail. Refuses with results.import_not_found, and
 * with results.import_not_ready where it has faults, is still being read or was accepted before. The years that were kept.
 */
export async function acceptImport(
  db: Db,
  importId: string,
  by: { readonly actor: Actor; readonly now: Date; readonly newId: MakeId },
): Promise<{ readonly index: string; readonly years: readonly number[] }> {
  const one = await findImport(db, importId, true);
  if (!one) throw problem('results.import_not_found');
  if (one.state !== 'ready' || one.outcome?.kind !== 'read') throw problem('results.import_not_ready');
  const { index, sourceTitle, sourceUrl } = one;
  for (const { year, rows } of one.outcome.tables) {
    const kept = { index, year, rows, sourceTitle, sourceUrl, importId, acceptedAt: by.now };
    await keepOwnTable(db, { ...kept, id: by.newId(), personId: by.actor.personId });
  }
  await markAccepted(db, importId);
  const years = one.outcome.tables.map(({ year }) => year);
  await recordAudit(db, by.actor, by.now, {
    verb: 'accepted',
    subjectKind: 'result-import',
    subjectId: importId,
    detail: { index, years, file: one.fileName, hash: one.hash, source: sourceUrl },
  });
  return { index, years };
}
