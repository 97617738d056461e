import { v7 as uuid } from 'uuid';
import type { JobContext, Jobs } from '../server/jobs.ts';
import { readApart } from './acts/read-apart.ts';
import { storeReading } from './acts/import-document.ts';
import { findPerson } from '../accounts/store.ts';
import { must } from '../kernel/problem.ts';
import { asReadingRules } from './model/rule.ts';
import { findImport, finishImport } from './store/documents.ts';
import { listRules } from './store/rules.ts';

const steps = 3;

/** Reads a file that was handed in and stores the draft. A file that can't be read leaves its reason on the import and nothing else. */
async function readImport({ importId }: { readonly importId: string }, context: JobContext): Promise<void> {
  const tell = (done: number, ended?: 'well' | 'badly') =>
    context.progress.publish(context.schema, importId, { done, total: steps, ...(ended ? { ended } : {}) });
  const [waiting, rules] = await context.inTenant(async (db) => [await findImport(db, importId), await listRules(db)]);
  // After a crash the job runs again: what it had already finished stays as it is.
  if (waiting?.state !== 'reading') return;
  await tell(1);
  const bytes = await context.files.read(context.schema, waiting.hash);
  const outcome = await readApart(bytes, { name: waiting.fileName }, asReadingRules(rules));
  await tell(2);
  const refused = 'problem' in outcome;
  await context.inTenant(async (db) => {
    if (refused) return finishImport(db, importId, outcome);
    const person = must(await findPerson(db, waiting.requestedBy), 'the person who imports');
    const by = { personId: person.id, name: person.name, now: context.clock.now(), newId: uuid };
    await finishImport(db, importId, await storeReading(db, waiting, outcome.result, by));
  });
  await tell(steps, refused ? 'badly' : 'well');
}

export const jobs = { 'plans.read': readImport } satisfies Jobs;
