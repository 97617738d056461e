import type { JobContext, Jobs } from '../server/jobs.ts';
import { moveAnswerDays } from './acts/answer-clock.ts';

/** Keeps the clocks of difficulties with the calendar: comes every hour, and moves what a notice of days off moves. */
async function moveAnswers(_input: object, context: JobContext): Promise<void> {
  await context.inTenant((db) => moveAnswerDays(db, context.clock.now()));
}

export const jobs = { 'requests.move-answers': moveAnswers } satisfies Jobs;
