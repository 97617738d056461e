import { checkLink } from '../evidence/check-link.ts';
import { officeHour } from '../kernel/time-zone.ts';
import { enqueueAll, type JobContext, type Jobs } from '../server/jobs.ts';
import { findPublished, listUnlooked, saveLook } from './store/links.ts';

/** Most addresses that one hour asks for, so that a portal with hundreds of them is not asked all at once. */
const mostInAnHour = 100;

/** The office's hour from which a day's looks begin: portals are mended at night, and who is told can do something by day. */
const earliest = 7;

/** Looks whether what a unit published answers and keeps it as the day's look. Between the two transactions no connection of the database is held. */
async function checkPublished({ occurrenceId }: { readonly occurrenceId: string }, context: JobContext): Promise<void> {
  const url = await context.inTenant((db) => findPublished(db, occurrenceId));
  if (url === null) return;
  const found = await checkLink(url, context.outbound.reach);
  const at = { today: context.clock.today(), now: context.clock.now() };
  await context.inTenant((db) => saveLook(db, occurrenceId, { ...found, url }, at));
}

/** Comes every hour and asks for the published addresses that nobody has looked at today. */
async function checkAll(_: unknown, context: JobContext): Promise<void> {
  if (officeHour(context.clock.now()) < earliest) return;
  await context.inTenant(async (db) => {
    const due = await listUnlooked(db, context.clock.today(), mostInAnHour);
    await enqueueAll(
      db,
      'kinds.check-link',
      due.map((occurrenceId) => ({ occurrenceId })),
    );
  });
}

export const jobs = { 'kinds.check-link': checkPublished, 'kinds.check-links': checkAll } satisfies Jobs;
