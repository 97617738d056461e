import { Problem } from '../kernel/problem.ts';
import type { JobContext, Jobs } from '../server/jobs.ts';
import { knownEditions } from './acts/load-set.ts';
import { readSetApart } from './read-set-apart.ts';
import { findImport, finishImport } from './store/imports.ts';

/** Reads the file of a set that was handed in and keeps what came of it for a person to look at. Nothing of it is a set before they accept it. */
async function readSet({ importId }: { readonly importId: string }, context: JobContext): Promise<void> {
  const { schema } = context;
  const waiting = await context.inTenant((db) => findImport(db, importId));
  // After a crash the job runs again: what it had already finished stays as it is.
  if (waiting?.state !== 'reading') return;
  const known = await context.inTenant(knownEditions);
  const bytes = await context.files.read(schema, waiting.hash);
  const result = await readSetApart(bytes, waiting.fileName, waiting.asked, known).then(
    (outcome) => ({ outcome }),
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      return { problem: { code: error.code, params: error.params } };
    },
  );
  await context.inTenant((db) => finishImport(db, importId, result));
  const ended = 'problem' in result ? 'badly' : 'well';
  await context.progress.publish(schema, importId, { done: 1, total: 1, ended });
}

export const jobs = { 'frameworks.read-set': readSet } satisfies Jobs;
