import { v7 as uuid } from 'uuid';
import type { JobContext, Jobs } from '../server/jobs.ts';
import { expandOpened } from './acts/expand-group.ts';
import { applySettings } from './acts/move-by-settings.ts';
import { applyNational, applyNotices } from './acts/move-due.ts';

/**
 * Computes due days anew after the product brought other days off of the nation, a notice of the calendar was entered, or the province's cut-offs were
 * changed: when one of these is entered, at the start of the server and every hour.
 */
async function moveDueDays(_input: object, context: JobContext): Promise<void> {
  await context.inTenant(async (db) => {
    await applyNational(db, context.clock.now());
    await applyNotices(db, context.clock.now());
    await applySettings(db, context.clock.now());
  });
}

/** Gives later members of collectives what opens: comes every hour, works once a day. */
async function expandGroups(_input: object, context: JobContext): Promise<void> {
  const { clock } = context;
  await context.inTenant((db) => expandOpened({ db, now: clock.now(), newId: uuid }, clock.today()));
}

export const jobs = { 'tasks.move-due': moveDueDays, 'tasks.expand-groups': expandGroups } satisfies Jobs;
