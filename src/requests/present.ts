import type { z } from 'zod';
import type { Actor } from '../server/actor.ts';
import { mayCoordinate } from '../tasks/policies.ts';
import type { difficultyView, extensionView } from './api.ts';
import { difficultyMoves, isAnswerLate, type DifficultyState } from './model/difficulty.ts';
import { isForChair, type RequestSettings } from './model/extension.ts';
import { isOwn, mayAnswer, mayAsk, mayDecide } from './policies.ts';
import type { DifficultyRecord } from './store/difficulties.ts';
import type { ExtensionRecord } from './store/extensions.ts';

/** A request as the API shows it to an actor. `all` are the requests about the same occurrence, the first one first. */
export function presentExtension(
  extension: ExtensionRecord,
  all: readonly ExtensionRecord[],
  work: { readonly unitId: string },
  actor: Actor,
  settings: RequestSettings,
): z.output<typeof extensionView> {
  const earlier = all.slice(
    0,
    all.findIndex((one) => one.id === extension.id),
  );
  const forChair = isForChair(earlier, settings) || (mayCoordinate(actor) && isOwn(actor, work));
  const waits = extension.state === 'waiting';
  return {
    ...extension,
    askedAt: extension.askedAt.toISOString(),
    decidedAt: extension.decidedAt?.toISOString() ?? null,
    forChair,
    abilities: {
      decide: waits && mayDecide(actor, { forChair, unitId: work.unitId }),
      withdraw: waits && mayAsk(actor, work),
    },
  };
}

/** A difficulty as the API shows it to an actor. */
export function presentDifficulty(
  difficulty: DifficultyRecord,
  actor: Actor,
  today: string,
): z.output<typeof difficultyView> {
  const may = (move: keyof typeof difficultyMoves) =>
    (difficultyMoves[move] as readonly DifficultyState[]).includes(difficulty.state);
  const raised = mayAsk(actor, difficulty);
  return {
    ...difficulty,
    isLate: isAnswerLate(difficulty, today),
    raisedAt: difficulty.raisedAt.toISOString(),
    answeredAt: difficulty.answeredAt?.toISOString() ?? null,
    abilities: {
      answer: may('answer') && mayAnswer(actor, difficulty),
      route: may('route') && (mayAnswer(actor, difficulty) || mayCoordinate(actor)),
      reopen: may('reopen') && raised,
      close: may('close') && raised,
    },
  };
}
