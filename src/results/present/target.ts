import type { z } from 'zod';
import { editionOf, frameworkOf, nodeAt } from '../../frameworks/model/look-up.ts';
import type { Actor } from '../../server/actor.ts';
import type { targetView } from '../api/targets.ts';
import { namesOf } from '../model/province.ts';
import { isOfIndex } from '../model/target.ts';
import { standingOf, type Known, type TargetStanding } from '../model/target-standing.ts';
import { mayEditTargets } from '../policies.ts';
import type { TargetRecord } from '../store/targets.ts';

/** A target as the API shows it to an actor, with how it stands today. */
export function presentTarget(record: TargetRecord, known: Known, actor: Actor): z.output<typeof targetView> {
  const { madeById: _maker, madeAt, goal, subject, figures, ...shown } = record;
  const series = figures.map(({ year, value }) => ({ year, points: value }));
  return {
    ...shown,
    subject: { ...subject },
    names: namesOfSubject(record, known),
    goal: goal && { planId: goal.planId, planName: goal.planName, blocks: [...goal.blocks] },
    madeAt: madeAt.toISOString(),
    standing: presentStanding(standingOf(known, record, series)),
    figures: figures.map((one) => ({ ...one })),
    abilities: { edit: mayEditTargets(actor) },
  };
}

function presentStanding({ ofRank, ...standing }: TargetStanding): z.output<typeof targetView>['standing'] {
  return { ...standing, ofRank: ofRank && { ...ofRank, holders: ofRank.holders.map(namesOf) } };
}

function namesOfSubject({ subject }: TargetRecord, { catalogue }: Known) {
  if (!isOfIndex(subject)) return null;
  const framework = frameworkOf(catalogue, subject.index);
  const edition = framework && editionOf(framework, subject.edition);
  const node = edition && nodeAt(edition, subject.node);
  return { index: framework?.short ?? { vi: subject.index, en: subject.index }, node: node?.name ?? null };
}
