import { readCatalogue } from '../frameworks/catalogue.ts';
import { frameworkOf } from '../frameworks/model/look-up.ts';
import { must, problem } from '../kernel/problem.ts';
import type { JobContext, Jobs } from '../server/jobs.ts';
import { outcomeOf } from './model/import-summary.ts';
import { readResults } from './published.ts';
import { readTableApart } from './read-table-apart.ts';
import { findImport, finishImport } from './store/imports.ts';

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
  const asked = { framework, provinces: readResults().provinces, year: waiting.year, mark: waiting.mark };
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

export const jobs = { 'results.import': readImport } satisfies Jobs;
