import type { JobContext, Jobs } from '../server/jobs.ts';
import { answer, answerAgain, pose } from './acts/answer-what-if.ts';
import { findWhatIf, finishWhatIf } from './store.ts';

/**
 * Counts the runs of a question that asks for many, the first time or again, and tells how far it is. A question that is removed meanwhile stops it;
 * after a crash it begins anew, and the same seed gives the same answer.
 */
async function countWhatIf(
  { whatIfId, again }: { readonly whatIfId: string; readonly again: boolean },
  context: JobContext,
): Promise<void> {
  const kept = await context.inTenant((db) => findWhatIf(db, whatIfId));
  if (kept?.state !== 'running') return;
  const tell = (done: number, ended?: 'well' | 'badly') =>
    context.progress.publish(context.schema, whatIfId, { done, total: kept.runs, ...(ended ? { ended } : {}) });
  const removed = new AbortController();
  const watch = setInterval(() => {
    void context
      .inTenant((db) => findWhatIf(db, whatIfId))
      .then((still) => still ?? removed.abort())
      // The next look will tell.
      .catch(() => {});
  }, lookEvery);
  // One thread: the server itself and the other job need the rest.
  const counting = {
    threads: 1,
    signal: removed.signal,
    onProgress: (done: number) => void tell(done).catch(() => {}),
  };
  try {
    const came = again
      ? { recomputed: await answerAgain(kept, context.clock.now(), counting) }
      : { answer: await answer(pose(kept), kept, counting) };
    await context.inTenant((db) => finishWhatIf(db, whatIfId, came));
    await tell(kept.runs, 'well');
  } catch (error) {
    await tell(0, 'badly');
    if (!removed.signal.aborted) throw error;
  } finally {
    clearInterval(watch);
  }
}

const lookEvery = 500;

export const jobs = { 'results.count-what-if': countWhatIf } satisfies Jobs;
