import { recordAudit } from '../accounts/store.ts';
import { must, problem } from '../kernel/problem.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import type { On } from '../server/slice.ts';
import { reckonOn } from '../tasks/acts/reckoning.ts';
import { visibleOccurrence } from '../tasks/acts/visible-occurrence.ts';
import { mayReport, maySee } from '../tasks/policies.ts';
import { presentOccurrence } from '../tasks/present.ts';
import { findOccurrences } from '../tasks/store/occurrences.ts';
import { saveProofState } from '../tasks/store/work.ts';
import { api } from './api.ts';
import { acceptedMediaTypes, decisionsFrom, proofOf } from './model.ts';
import { mayDecide } from './policies.ts';
import { presentProof } from './present.ts';
import {
  deleteUse,
  findProof,
  insertUse,
  keepEvidence,
  listProofs,
  listWaiting,
  saveDecision,
  type ProofRecord,
} from './store.ts';

const waitingShown = 100;

export function routes(on: On): void {
  on(api.attachProof, async ({ db, actor, params, upload, now, newId }) => {
    const occurrence = await visibleOccurrence(db, actor, params.occurrenceId);
    if (!mayReport(actor, occurrence)) throw problem('server.not_allowed');
    if (!acceptedMediaTypes.includes(upload.mediaType))
      throw problem('evidence.kind_not_accepted', { name: upload.name });
    const evidenceId = await keepEvidence(db, upload, {
      id: newId(),
      unitId: occurrence.unitId,
      personId: actor.personId,
      now,
    });
    const useId = newId();
    if (!(await insertUse(db, { id: useId, evidenceId, occurrenceId: occurrence.id, now })))
      throw problem('evidence.already_attached');
    await showProof(db, occurrence.id);
    await recordAudit(db, actor, now, {
      verb: 'attached',
      subjectKind: 'occurrence',
      subjectId: occurrence.id,
      detail: { file: upload.name, hash: upload.hash },
    });
    return presentProof(must(await findProof(db, useId), 'the proof just attached'), actor);
  });

  on(api.listProofs, async ({ db, actor, params }) => {
    const occurrence = await visibleOccurrence(db, actor, params.occurrenceId);
    return { proofs: (await listProofs(db, occurrence.id)).map((proof) => presentProof(proof, actor)) };
  });

  on(api.listWaiting, async ({ db, actor, today }) => {
    const { proofs, total } = await listWaiting(db, actor.unitId, waitingShown);
    const occurrences = await findOccurrences(
      db,
      proofs.map((proof) => proof.occurrenceId),
    );
    const byId = new Map(occurrences.map((one) => [one.id, one]));
    return {
      waiting: proofs.map((proof) => ({
        proof: presentProof(proof, actor),
        occurrence: presentOccurrence(
          must(byId.get(proof.occurrenceId), 'the occurrence of a proof'),
          actor,
          reckonOn(today),
        ),
      })),
      total,
    };
  });

  on(api.getProofFile, async ({ db, actor, params, files, tenant }) => {
    const proof = await visibleProof(db, actor, params.useId);
    return {
      stream: files.stream(tenant.schema, proof.fileHash),
      mediaType: proof.mediaType,
      fileName: proof.fileName,
    };
  });

  on(api.decideProof, async ({ db, actor, params, body, now }) => {
    const proof = await visibleProof(db, actor, params.useId);
    if (!mayDecide(actor, proof)) throw problem('evidence.own_unit');
    const state = body.accept ? 'accepted' : 'returned';
    if (!decisionsFrom[proof.state].includes(state)) throw problem('evidence.already_decided');
    if (!body.accept && body.reason === '') throw problem('evidence.reason_missing', {}, { field: 'reason' });
    const saved = await saveDecision(db, proof.useId, { state, reason: body.reason, personId: actor.personId, now });
    if (!saved) throw problem('evidence.already_decided');
    await showProof(db, proof.occurrenceId);
    await recordAudit(db, actor, now, {
      verb: state === 'accepted' ? 'accepted-proof' : 'returned-proof',
      subjectKind: 'occurrence',
      subjectId: proof.occurrenceId,
      detail: { file: proof.fileName, hash: proof.fileHash, reason: body.reason },
    });
    return presentProof(must(await findProof(db, proof.useId), 'the proof just decided about'), actor);
  });

  on(api.withdrawProof, async ({ db, actor, params, now }) => {
    const proof = await visibleProof(db, actor, params.useId);
    if (!mayReport(actor, proof)) throw problem('server.not_allowed');
    if (!(await deleteUse(db, proof.useId))) throw problem('evidence.already_decided');
    await showProof(db, proof.occurrenceId);
    await recordAudit(db, actor, now, {
      verb: 'withdrew-proof',
      subjectKind: 'occurrence',
      subjectId: proof.occurrenceId,
      detail: { file: proof.fileName, hash: proof.fileHash },
    });
    return undefined;
  });
}

/** Brings the occurrence's proof mark up to what its proofs come to. */
async function showProof(db: Db, occurrenceId: string): Promise<void> {
  await saveProofState(db, occurrenceId, proofOf(await listProofs(db, occurrenceId)));
}

async function visibleProof(db: Db, actor: Actor, useId: string): Promise<ProofRecord> {
  const proof = await findProof(db, useId);
  if (!proof || !maySee(actor, proof)) throw problem('evidence.not_found');
  return proof;
}
