import { must, problem } from '../kernel/problem.ts';
import { readCriterionNames } from '../plans/criterion-names.ts';
import type { On } from '../server/slice.ts';
import { reckonOn } from '../tasks/acts/reckoning.ts';
import { visibleOccurrence } from '../tasks/acts/visible-occurrence.ts';
import { mayReport } from '../tasks/policies.ts';
import { presentOccurrence } from '../tasks/present.ts';
import { findOccurrences } from '../tasks/store/occurrences.ts';
import type { Act } from './acts/act.ts';
import { keepProof, type Described } from './acts/keep-proof.ts';
import { keeperOf } from './acts/keeper.ts';
import { showProof, takeBack, tell, useProof } from './acts/use-proof.ts';
import { api } from './api.ts';
import { fitOf } from './model/period.ts';
import { periodOfPlace } from './model/place.ts';
import { decisionsFrom } from './model/use.ts';
import { mayDecide, mayTakeBack } from './policies.ts';
import { presentProof } from './present.ts';
import { libraryRoutes } from './routes/library.ts';
import { fileOf, visibleUse } from './routes/proof-in-hand.ts';
import type { Content } from './store/revisions.ts';
import { findUse, listProofs, listWaiting, saveDecision } from './store/uses.ts';

const waitingShown = 100;

export function routes(on: On): void {
  libraryRoutes(on);

  on(api.attachProof, (request) =>
    attach(request, request.params.occurrenceId, { kind: 'file', file: request.upload }, request.body),
  );

  on(api.attachLink, (request) =>
    attach(request, request.params.occurrenceId, { kind: 'link', url: request.body.url }, request.body),
  );

  on(api.listProofs, async ({ db, actor, params, today }) => {
    const keeper = await keeperOf(db, actor, today);
    const occurrence = await visibleOccurrence(db, actor, params.occurrenceId);
    const proofs = await listProofs(db, occurrence.id);
    return { proofs: proofs.map((proof) => presentProof(proof, keeper, readCriterionNames())) };
  });

  on(api.listWaiting, async ({ db, actor, today }) => {
    const keeper = await keeperOf(db, actor, today);
    const { waiting, total } = await listWaiting(db, actor.unitId, waitingShown);
    const served = waiting.flatMap(({ place }) => (place.kind === 'occurrence' ? place.occurrenceId : []));
    const byId = new Map((await findOccurrences(db, served)).map((one) => [one.id, one]));
    const reckoning = await reckonOn(db, today);
    return {
      waiting: waiting.map((use) => ({
        proof: presentProof(use, keeper, readCriterionNames()),
        occurrence:
          use.place.kind === 'occurrence'
            ? presentOccurrence(must(byId.get(use.place.occurrenceId), 'the occurrence of a proof'), actor, reckoning)
            : null,
      })),
      total,
    };
  });

  on(api.getProofFile, async ({ db, actor, params, files, tenant, today }) => {
    const use = await visibleUse(db, await keeperOf(db, actor, today), params.useId);
    return fileOf(use.revision, files, tenant);
  });

  on(api.decideProof, async ({ db, actor, params, body, now, today, newId }) => {
    const keeper = await keeperOf(db, actor, today);
    const use = await visibleUse(db, keeper, params.useId);
    if (!mayDecide(actor, { ...use, unitId: use.revision.unitId })) throw problem('evidence.own_unit');
    const state = body.accept ? 'accepted' : 'returned';
    if (!decisionsFrom[use.state].includes(state)) throw problem('evidence.already_decided');
    if (!body.accept && body.reason === '') throw problem('evidence.reason_missing', {}, { field: 'reason' });
    const period = periodOfPlace(use.place);
    const { effectiveOn } = use.revision;
    const outsidePeriod = fitOf(effectiveOn, period) === 'outside';
    const decision = { state, reason: body.reason, outsidePeriod, personId: actor.personId, now } as const;
    if (!(await saveDecision(db, use.useId, decision))) throw problem('evidence.already_decided');
    await showProof(db, use.place);
    await tell({ db, actor, now, today, newId }, body.accept ? 'accepted-proof' : 'returned-proof', use, {
      reason: body.reason,
      ...(outsidePeriod ? { outsidePeriod: { effectiveOn, ...period } } : {}),
    });
    return presentProof(must(await findUse(db, use.useId), 'the use just decided about'), keeper, readCriterionNames());
  });

  on(api.withdrawProof, async (request) => {
    const keeper = await keeperOf(request.db, request.actor, request.today);
    const use = await visibleUse(request.db, keeper, request.params.useId);
    if (!mayTakeBack(keeper, { ...use, unitId: use.revision.unitId })) throw problem('server.not_allowed');
    await takeBack(request, use);
    return undefined;
  });
}

/** Keeps a proof for the unit that owes the work, and hands it in there. */
async function attach(act: Act, occurrenceId: string, content: Content, described: Described) {
  const occurrence = await visibleOccurrence(act.db, act.actor, occurrenceId);
  if (!mayReport(act.actor, occurrence)) throw problem('server.not_allowed');
  const { revision, known } = await keepProof(act, occurrence.unitId, content, described);
  const use = await useProof(act, revision, { occurrenceId: occurrence.id });
  const keeper = await keeperOf(act.db, act.actor, act.today);
  return { proof: presentProof(use, keeper, readCriterionNames()), known };
}
