import type { z } from 'zod';
import type { CriterionName } from '../plans/model/criterion-name.ts';
import type { Actor } from '../server/actor.ts';
import type { evidenceView } from './api/library.ts';
import type { proofView, revisionView } from './api/views.ts';
import { fitOf } from './model/period.ts';
import { periodOfPlace, type Place } from './model/place.ts';
import { mayDecide, mayKeep } from './policies.ts';
import type { EvidenceRecord } from './store/library.ts';
import type { RevisionRecord } from './store/revisions.ts';
import type { UseRecord } from './store/uses.ts';

/** Names of criteria by their reference. */
export type Criteria = ReadonlyMap<string, CriterionName>;

/** A revision as the API shows it. */
export function presentRevision({ unitId: _unit, ...revision }: RevisionRecord): z.output<typeof revisionView> {
  return {
    ...revision,
    link: revision.link && { ...revision.link, checkedAt: revision.link.checkedAt?.toISOString() ?? null },
    addedAt: revision.addedAt.toISOString(),
  };
}

/** A proof as the API shows it to an actor, with what that actor may do with it. */
export function presentProof(
  { newestNumber, ...use }: UseRecord,
  actor: Actor,
  criteria: Criteria,
): z.output<typeof proofView> {
  const waiting = use.state === 'waiting';
  const period = periodOfPlace(use.place);
  return {
    ...use,
    revision: presentRevision(use.revision),
    place: presentPlace(use.place, criteria),
    hasNewer: newestNumber > use.revision.number,
    attachedAt: use.attachedAt.toISOString(),
    period,
    fit: fitOf(use.revision.effectiveOn, period),
    decidedAt: use.decidedAt?.toISOString() ?? null,
    abilities: { decide: waiting && mayDecide(actor, use.revision), withdraw: waiting && mayKeep(actor, use.revision) },
  };
}

/** An evidence as a library shows it. */
export function presentEvidence({ revision, ...record }: EvidenceRecord): z.output<typeof evidenceView> {
  return { ...record, unitId: revision.unitId, revision: presentRevision(revision) };
}

function presentPlace(place: Place, criteria: Criteria): z.output<typeof proofView>['place'] {
  if (place.kind === 'criterion') {
    const known = criteria.get(place.ref) ?? { index: '', code: place.ref, name: place.ref };
    return { ...place, ...known };
  }
  const { dueOn: _due, planFrom: _from, planTo: _to, ...shown } = place;
  return shown;
}
