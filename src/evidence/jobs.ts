import type { JobContext, Jobs } from '../server/jobs.ts';
import { enqueueAll } from '../server/jobs.ts';
import { checkLink } from './check-link.ts';
import { lookAgainDays } from './model/link.ts';
import { findRevision, listUnseenLinks, saveLinkLook } from './store/revisions.ts';

/** Most links that one hour asks for, so that a province's thousands spread over the week. */
const mostInAnHour = 100;

/** Looks whether one link answers and keeps what was found. Between the two transactions no connection of the database is held. */
async function look({ revisionId }: { readonly revisionId: string }, context: JobContext): Promise<void> {
  const revision = await context.inTenant((db) => findRevision(db, revisionId));
  if (!revision?.link) return;
  const found = await checkLink(revision.link.url, context.outbound.reach);
  await context.inTenant((db) => saveLinkLook(db, revisionId, found, context.clock.now()));
}

/** Comes every hour and asks for the links of accepted proofs that nobody has looked at for a week. */
async function lookAgain(_: unknown, context: JobContext): Promise<void> {
  const since = new Date(context.clock.now().getTime() - lookAgainDays * 86_400_000);
  await context.inTenant(async (db) => {
    const due = await listUnseenLinks(db, since, mostInAnHour);
    await enqueueAll(
      db,
      'evidence.look',
      due.map((revisionId) => ({ revisionId })),
    );
  });
}

export const jobs = { 'evidence.look': look, 'evidence.look-again': lookAgain } satisfies Jobs;
