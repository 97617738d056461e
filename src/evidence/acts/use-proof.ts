import { recordAudit } from '../../accounts/store.ts';
import { must, problem } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { saveProofState } from '../../tasks/store/work.ts';
import { isAt, type Place, type PlaceKey } from '../model/place.ts';
import { proofOf } from '../model/use.ts';
import type { RevisionRecord } from '../store/revisions.ts';
import { deleteUse, findUse, insertUse, listProofs, listUsesOf, type UseRecord } from '../store/uses.ts';
import type { Act } from './act.ts';
import { contentDetail } from './keep-proof.ts';

/**
 * Hands a revision in as proof of a place. What waits there already is answered as it is, so that one who sends again after a lost answer doubles
 * nothing; what was decided about is refused. An older revision that still waits there gives way.
 */
export async function useProof(act: Act, revision: RevisionRecord, place: PlaceKey): Promise<UseRecord> {
  const { db, actor, now, newId } = act;
  const there = (await listUsesOf(db, revision.evidenceId)).filter((use) => isAt(use.place, place));
  const same = there.find((use) => use.revision.id === revision.id);
  if (same?.state === 'waiting') return same;
  if (same) throw problem('evidence.already_attached');
  for (const older of there.filter((use) => use.state === 'waiting')) await takeBack(act, older);
  const id = newId();
  if (!(await insertUse(db, { id, revisionId: revision.id, place, personId: actor.personId, now }))) {
    // The same content came twice at once; the other one stands.
    const other = (await listUsesOf(db, revision.evidenceId)).find(
      (use) => use.revision.id === revision.id && isAt(use.place, place),
    );
    return must(other, 'the use that came first');
  }
  const use = must(await findUse(db, id), 'the use just made');
  await tell(act, 'attached', use);
  await showProof(db, use.place);
  return use;
}

/** Takes back a use that waits; refused when somebody has decided meanwhile. */
export async function takeBack(act: Act, use: UseRecord): Promise<void> {
  if (!(await deleteUse(act.db, use.useId))) throw problem('evidence.already_decided');
  await tell(act, 'withdrew-proof', use);
  await showProof(act.db, use.place);
}

/** Tells the trail what was done with a proof: at the occurrence that it serves, or at the evidence where it serves a criterion. */
export function tell(
  { db, actor, now }: Act,
  verb: string,
  { place, revision }: UseRecord,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const detail = { ...contentDetail(revision), revision: revision.number, ...more };
  return recordAudit(
    db,
    actor,
    now,
    place.kind === 'occurrence'
      ? { verb, subjectKind: 'occurrence', subjectId: place.occurrenceId, detail }
      : {
          verb,
          subjectKind: 'evidence',
          subjectId: revision.evidenceId,
          detail: { ...detail, criterion: place.ref, year: place.year },
        },
  );
}

/** Brings an occurrence's proof mark up to what its proofs come to. */
export async function showProof(db: Db, place: Place): Promise<void> {
  if (place.kind !== 'occurrence') return;
  const proofs = await listProofs(db, place.occurrenceId);
  await saveProofState(db, place.occurrenceId, proofOf(proofs));
}
