import { readCatalogue } from '../frameworks/catalogue.ts';
import { frameworkOf } from '../frameworks/model/look-up.ts';
import { must, Problem, problem } from '../kernel/problem.ts';
import type { JobContext, Jobs } from '../server/jobs.ts';
import { outcomeOf } from './model/import-summary.ts';
import { readResults } from './published.ts';
import { readTableApart } from './read-table-apart.ts';
import { findImport, finishImport } from './store/imports.ts';
import { answerUncertaintyAgain, countUncertainty, readyUncertainty } from './acts/answer-uncertainty.ts';
import { answer, answerAgain, pose } from './acts/answer-what-if.ts';
import { resultsOfProvince } from './acts/known-results.ts';
import type { Counting } from './count-runs.ts';
import type { Db } from '../server/database.ts';
import { findUncertainty, finishUncertainty } from './store/uncertainties.ts';
import { findWhatIf, finishWhatIf, stopWhatIf } from './store/what-ifs.ts';

/**
 * Counts the runs of a what-if that asks for many, the first time or again. A question that is removed meanwhile stops it; after a crash it begins
 * anew, and the same seed gives the same answer.
 */
async function countWhatIf(
  { whatIfId, again }: { readonly whatIfId: string; readonly again: boolean },
  context: JobContext,
): Promise<void> {
  const kept = await context.inTenant((db) => findWhatIf(db, whatIfId));
  if (kept?.state !== 'running') return;
  const results = await context.inTenant(resultsOfProvince);
  const stop = again ? stopWhatIf : null;
  await countKept({ id: whatIfId, runs: kept.runs, find: findWhatIf, stop }, context, async (counting) => {
    const came = again
      ? { recomputed: await answerAgain(results, kept, context.clock.now(), counting) }
      : { answer: await answer(pose(results, kept), kept, counting) };
    await context.inTenant((db) => finishWhatIf(db, whatIfId, came));
  });
}

/** The same of a question how far ranks hang on choices. */
async function countRanks(
  { uncertaintyId, again }: { readonly uncertaintyId: string; readonly again: boolean },
  context: JobContext,
): Promise<void> {
  const kept = await context.inTenant((db) => findUncertainty(db, uncertaintyId));
  if (kept?.state !== 'running') return;
  const results = await context.inTenant(resultsOfProvince);
  const ready = readyUncertainty(results, kept);
  await countKept({ id: uncertaintyId, runs: ready.runs, find: findUncertainty }, context, async (counting) => {
    const came = again
      ? { recomputed: await answerUncertaintyAgain(results, kept, context.clock.now(), counting) }
      : { answer: await countUncertainty(ready, kept, counting) };
    await context.inTenant((db) => finishUncertainty(db, uncertaintyId, came));
  });
}

/** Counts the runs of a kept question, tells how far it is, and stops where the question is removed meanwhile. */
async function countKept(
  {
    id,
    runs,
    find,
    stop = null,
  }: {
    readonly id: string;
    readonly runs: number;
    readonly find: (db: Db, id: string) => Promise<object | null>;
    /** Leaves the first answer as it was where the figures are no longer there; without it the question waits to be removed. */
    readonly stop?: ((db: Db, id: string) => Promise<unknown>) | null;
  },
  context: JobContext,
  count: (counting: Counting) => Promise<void>,
): Promise<void> {
  const tell = (done: number, ended?: 'well' | 'badly') =>
    context.progress.publish(context.schema, id, { done, total: runs, ...(ended ? { ended } : {}) });
  const removed = new AbortController();
  const watch = setInterval(() => {
    void context
      .inTenant((db) => find(db, id))
      .then((still) => still ?? removed.abort())
      // The next look will tell.
      .catch(() => {});
  }, lookEvery);
  try {
    // One thread: the server itself and the other job need the rest.
    await count({
      threads: 1,
      signal: removed.signal,
      onProgress: (done: number) => void tell(done).catch(() => {}),
    });
    await tell(runs, 'well');
  } catch (error) {
    await tell(0, 'badly');
    if (error instanceof Problem && stop) await context.inTenant((db) => stop(db, id));
    else if (!removed.signal.aborted && !(error instanceof Problem)) throw error;
  } finally {
    clearInterval(watch);
  }
}

const lookEvery = 500;

/** Reads a table that was handed in and keeps what came of it for a person to look at. Nothing of it counts before they accept it. */
async function readImport({ importId }: { readonly importId: string }, context: JobContext): Promise<void> {
  const waiting = await context.inTenant((db) => findImport(db, importId));
  // After a crash the job runs again: what it had already finished stays as it is.
  if (waiting?.state !== 'reading') return;
  let told = Promise.resolve();
  let rows = 1;
  const tell = (done: number, total: number, ended?: 'well' | 'badly') => {
    rows = Math.max(1, total);
    const step = { done, total: rows, ...(ended ? { ended } : {}) };
    // One after the other, so that no page is told of an earlier step last.
    told = told.then(() => context.progress.publish(context.schema, importId, step));
    return told;
  };
  const bytes = await context.files.read(context.schema, waiting.hash);
  const framework = must(frameworkOf(readCatalogue(), waiting.index), `the framework ${waiting.index}`);
  const asked = {
    framework,
    provinces: readResults().provinces,
    year: waiting.year,
    mark: waiting.mark,
    thisYear: context.clock.now().getUTCFullYear(),
  };
  const outcome = await readTableApart(bytes, asked, (done, total) => void tell(done, total));
  const isEmpty = 'read' in outcome && outcome.read.kind === 'read' && outcome.read.tables.length === 0;
  const { code, params } = problem('results.nothing_in_table');
  const result =
    'problem' in outcome
      ? outcome
      : isEmpty
        ? { problem: { code, params } }
        : { outcome: outcomeOf(outcome.read, outcome.rows) };
  await context.inTenant((db) => finishImport(db, importId, result));
  await tell(rows, rows, 'problem' in result ? 'badly' : 'well');
}

export const jobs = {
  'results.count-what-if': countWhatIf,
  'results.count-uncertainty': countRanks,
  'results.import': readImport,
} satisfies Jobs;
