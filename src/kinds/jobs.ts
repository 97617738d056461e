import { checkLink } from '../evidence/check-link.ts';
import { officeHour } from '../kernel/time-zone.ts';
import { enqueueAll, type JobContext, type Jobs } from '../server/jobs.ts';
import { looksInHour } from './model/looks.ts';
import { findPublished, listUnlooked, saveLook } from './store/links.ts';

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

/** Comes every hour and asks for published addresses that nobody has looked at today, for so many that all have been by the day's end. */
async function checkAll(_: unknown, context: JobContext): Promise<void> {
  const hour = officeHour(context.clock.now());
  if (hour < earliest) return;
  await context.inTenant(async (db) => {
    const due = await listUnlooked(db, context.clock.today());
    await enqueueAll(
      db,
      'kinds.check-link',
      due.slice(0, looksInHour(due.length, hour)).map((occurrenceId) => ({ occurrenceId })),
    );
  });
}

export const jobs = { 'kinds.check-link': checkPublished, 'kinds.check-links': checkAll } satisfies Jobs;
