import type { z } from 'zod';
import type { Actor } from '../server/actor.ts';
import type { Target } from '../results/model/target.ts';
import { standingOf, type Known } from '../results/model/target-standing.ts';
import type { commitmentView, lineView } from './api.ts';
import { mayMove, recordOf, type PledgedTarget } from './model/commitment.ts';
import { isOwn, mayAnswer } from './policies.ts';
import type { CommitmentRecord } from './store/commitments.ts';

/** A commitment as the API shows it to an actor, with what that actor may do with it. */
export function presentCommitment(commitment: CommitmentRecord, actor: Actor): z.output<typeof commitmentView> {
  const [own, addressed] = [isOwn(actor, commitment), mayAnswer(actor, commitment)];
  const may = (move: Parameters<typeof mayMove>[0]) => mayMove(move, commitment.state);
  return {
    ...commitment,
    signedAt: commitment.signedAt?.toISOString() ?? null,
    acceptedAt: commitment.acceptedAt?.toISOString() ?? null,
    abilities: {
      change: own && may('change'),
      sign: own && may('sign'),
      withdraw: own && may('withdraw'),
      answer: addressed && may('answer'),
      end: (own || addressed) && may('end'),
    },
  };
}

/** The target that a line names, as it was pledged, with how it stands; `today` is the province's target now, null where it is gone. */
export function presentLineTarget(
  pledged: PledgedTarget,
  today: Target | null,
  known: Known,
): z.output<typeof lineView>['target'] {
  const { last, lacking, lackingPoints, state, why } = standingOf(known, pledged.wanted);
  const { subject, kind, operator, value, upper, year } = pledged.wanted;
  return {
    id: pledged.id,
    subject: { ...subject },
    kind,
    operator,
    value,
    upper,
    year,
    standing: { last, lacking, lackingPoints, state, why },
    record: recordOf(pledged, today),
  };
}
