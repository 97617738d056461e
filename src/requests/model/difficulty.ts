import type { IsoDate } from '../../kernel/calendar.ts';

export const difficultyStates = ['open', 'answered', 'closed'] as const;
export type DifficultyState = (typeof difficultyStates)[number];

/** From which states a difficulty may be answered, sent on, reopened by who raised it, and closed. */
export const difficultyMoves = {
  answer: ['open', 'answered'],
  route: ['open'],
  reopen: ['answered', 'closed'],
  close: ['open', 'answered'],
} as const satisfies Readonly<Record<string, readonly DifficultyState[]>>;

/** True while its unit owes an answer and the day for it has passed. */
export function isAnswerLate(
  difficulty: { readonly state: DifficultyState; readonly answerBy: IsoDate },
  today: IsoDate,
): boolean {
  return difficulty.state === 'open' && difficulty.answerBy < today;
}
