import { recordAudit } from '../../accounts/store.ts';
import { must, problem } from '../../kernel/problem.ts';
import { collapse } from '../../kernel/vietnamese.ts';
import { readCriterionNames } from '../../plans/criterion-names.ts';
import { enqueue } from '../../server/jobs.ts';
import type { On } from '../../server/slice.ts';
import { visibleOccurrence } from '../../tasks/acts/visible-occurrence.ts';
import { seesAllUnits } from '../../tasks/policies.ts';
import { readUnitGraph } from '../../units/store.ts';
import type { Act } from '../acts/act.ts';
import { addRevision, keepProof, type Described } from '../acts/keep-proof.ts';
import { keeperOf } from '../acts/keeper.ts';
import { useProof } from '../acts/use-proof.ts';
import { libraryApi } from '../api/library.ts';
import { estateOf } from '../model/estate.ts';
import { mayKeep } from '../policies.ts';
import { presentEvidence, presentProof, presentRevision } from '../present.ts';
import { listEvidence } from '../store/library.ts';
import {
  findContent,
  findRevision,
  listRevisions,
  saveDescription,
  saveLinkLook,
  type Content,
} from '../store/revisions.ts';
import { listUsesOf, type UseRecord } from '../store/uses.ts';
import { fileOf, visibleEvidence, visibleRevision } from './proof-in-hand.ts';

/** Mounts a unit's library of proofs, and one evidence with its revisions and uses. */
export function libraryRoutes(on: On): void {
  on(libraryApi.listEvidence, async ({ db, actor, query, today }) => {
    const { unitId, ...filter } = query;
    const ofUnit = seesAllUnits(actor) ? unitId : actor.unitId;
    const unitIds = ofUnit === undefined ? undefined : estateOf(await readUnitGraph(db), ofUnit, today);
    const found = await listEvidence(db, { ...filter, unitIds });
    const last = found.length === query.limit ? found.at(-1) : undefined;
    return { evidence: found.map(presentEvidence), next: last?.revision.evidenceId ?? null };
  });

  on(libraryApi.findFile, async ({ db, actor, params, today }) => {
    const { estate } = await keeperOf(db, actor, today);
    const revision = await findContent(db, [...estate], params);
    return { revision: revision && presentRevision(revision) };
  });

  on(libraryApi.getEvidence, async ({ db, actor, params, today }) => {
    const keeper = await keeperOf(db, actor, today);
    const evidence = await visibleEvidence(db, keeper, params.evidenceId);
    const uses = await listUsesOf(db, params.evidenceId);
    const mine = mayKeep(keeper, evidence.revision);
    return {
      evidence: presentEvidence(evidence),
      revisions: (await listRevisions(db, params.evidenceId)).map((revision) => {
        const frozen = isFrozen(revision.id, uses);
        const abilities = { describe: mine && !frozen, look: revision.link !== null };
        return { ...presentRevision(revision), frozen, abilities };
      }),
      uses: uses.map((use) => presentProof(use, keeper, readCriterionNames())),
      abilities: { add: mine },
    };
  });

  on(libraryApi.keepFile, (request) => keep(request, { kind: 'file', file: request.upload }, request.body));

  on(libraryApi.keepLink, (request) => keep(request, { kind: 'link', url: request.body.url }, request.body));

  on(libraryApi.addFile, (request) =>
    add(request, request.params.evidenceId, { kind: 'file', file: request.upload }, request.body),
  );

  on(libraryApi.addLink, (request) =>
    add(request, request.params.evidenceId, { kind: 'link', url: request.body.url }, request.body),
  );

  on(libraryApi.describeRevision, async ({ db, actor, params, body, now, today }) => {
    const keeper = await keeperOf(db, actor, today);
    const revision = await visibleRevision(db, keeper, params.revisionId);
    if (!mayKeep(keeper, revision)) throw problem('server.not_allowed');
    if (isFrozen(revision.id, await listUsesOf(db, revision.evidenceId))) throw problem('evidence.frozen');
    const { title, documentNumber, effectiveOn } = revision;
    const to = { ...body, title: collapse(body.title), documentNumber: collapse(body.documentNumber) };
    await saveDescription(db, revision.id, to);
    await recordAudit(db, actor, now, {
      verb: 'described-proof',
      subjectKind: 'evidence',
      subjectId: revision.evidenceId,
      detail: { revision: revision.number, from: { title, documentNumber, effectiveOn }, to },
    });
    return presentRevision(must(await findRevision(db, revision.id), 'the revision just described'));
  });

  on(libraryApi.lookAtLink, async ({ db, actor, params, now, today }) => {
    const revision = await visibleRevision(db, await keeperOf(db, actor, today), params.revisionId);
    if (!revision.link) throw problem('evidence.not_found');
    await saveLinkLook(db, revision.id, null, now);
    await enqueue(db, 'evidence.look', { revisionId: revision.id }, `evidence.look ${revision.id}`);
    return undefined;
  });

  on(libraryApi.getRevisionFile, async ({ db, actor, params, files, tenant, today }) =>
    fileOf(await visibleRevision(db, await keeperOf(db, actor, today), params.revisionId), files, tenant),
  );

  on(libraryApi.putToUse, async (request) => {
    const { db, actor, params, body, today } = request;
    const keeper = await keeperOf(db, actor, today);
    const revision = await visibleRevision(db, keeper, params.revisionId);
    if (!mayKeep(keeper, revision)) throw problem('server.not_allowed');
    if ('occurrenceId' in body) {
      const occurrence = await visibleOccurrence(db, actor, body.occurrenceId);
      if (occurrence.unitId !== actor.unitId) throw problem('tasks.not_found');
    } else if (!readCriterionNames().has(body.criterionRef)) {
      throw problem('evidence.unknown_criterion', {}, { field: 'criterionRef' });
    }
    return presentProof(await useProof(request, revision, body), keeper, readCriterionNames());
  });
}

async function keep(act: Act, content: Content, described: Described) {
  if (!mayKeep(await keeperOf(act.db, act.actor, act.today), act.actor)) throw problem('server.not_allowed');
  const { revision, known } = await keepProof(act, act.actor.unitId, content, described);
  return { revision: presentRevision(revision), known };
}

async function add(act: Act, evidenceId: string, content: Content, described: Described) {
  const keeper = await keeperOf(act.db, act.actor, act.today);
  const { revision } = await visibleEvidence(act.db, keeper, evidenceId);
  if (!mayKeep(keeper, revision)) throw problem('server.not_allowed');
  return presentRevision(await addRevision(act, evidenceId, content, described));
}

/** What was accepted somewhere stays as it was seen. */
function isFrozen(revisionId: string, uses: readonly UseRecord[]): boolean {
  return uses.some((use) => use.revision.id === revisionId && use.state === 'accepted');
}
