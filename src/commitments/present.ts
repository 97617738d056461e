import type { z } from 'zod';
import type { Actor } from '../server/actor.ts';
import type { commitmentView } from './api.ts';
import { mayMove } from './model/commitment.ts';
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
