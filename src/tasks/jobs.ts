import type { JobContext, Jobs } from '../server/jobs.ts';
import { applyNotices } from './acts/move-due.ts';

/** Computes due days anew after a notice of the calendar was entered. */
async function moveDueDays(_input: object, context: JobContext): Promise<void> {
  await context.inTenant((db) => applyNotices(db, context.clock.now()));
}

export const jobs = { 'tasks.move-due': moveDueDays } satisfies Jobs;
