import type { z } from 'zod';
import type { CriterionName } from '../plans/model/criterion-name.ts';
import type { evidenceView } from './api/library.ts';
import type { proofView, revisionView } from './api/views.ts';
import { fitOf } from './model/period.ts';
import { periodOfPlace, type Place } from './model/place.ts';
import { mayDecide, mayRead, mayTakeBack, type Keeper } from './policies.ts';
import { maySee } from '../tasks/policies.ts';
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

/** A proof as the API shows it to a keeper, with what that one may do with it. */
export function presentProof(
  { newestNumber, giverId, giverName, originName, originEndedOn, ...use }: UseRecord,
  keeper: Keeper,
  criteria: Criteria,
): z.output<typeof proofView> {
  const waiting = use.state === 'waiting';
  const period = periodOfPlace(use.place);
  const given = { unitId: use.revision.unitId, giverId };
  return {
    ...use,
    revision: presentRevision(use.revision),
    place: presentPlace(use.place, criteria),
    unitName: giverName,
    origin: giverId === given.unitId ? null : { unitName: originName, endedOn: originEndedOn },
    hasNewer: newestNumber > use.revision.number,
    attachedAt: use.attachedAt.toISOString(),
    period,
    fit: fitOf(use.revision.effectiveOn, period),
    decidedAt: use.decidedAt?.toISOString() ?? null,
    abilities: {
      decide: waiting && mayDecide(keeper.actor, given),
      withdraw: waiting && mayTakeBack(keeper, given),
      openWork: use.place.kind === 'occurrence' && maySee(keeper.actor, { unitId: giverId }),
      openEvidence: mayRead(keeper, given),
    },
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
