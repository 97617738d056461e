import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { recordAudit } from '../accounts/store.ts';
import { must, problem } from '../kernel/problem.ts';
import { fill } from '../kernel/words.ts';
import type { On } from '../server/slice.ts';
import { seesAllUnits } from '../tasks/policies.ts';
import { api } from './api.ts';
import { nameCalendar, writeCalendar } from './calendar-file.ts';
import { heldNow } from './model.ts';
import { deleteFeed, findFeed, findReader, listEvents, saveFeed, type FeedRecord } from './store.ts';

export function routes(on: On): void {
  on(api.getFeed, async ({ db, actor }) => {
    const feed = await findFeed(db, actor.personId);
    return { feed: feed && shown(feed), abilities: { province: seesAllUnits(actor) } };
  });

  on(api.makeFeed, async ({ db, actor, body, tenant, now }) => {
    if (body.holds === 'province' && !seesAllUnits(actor)) throw problem('server.not_allowed');
    const choice = { holds: body.holds, unitIds: body.holds === 'province' ? body.unitIds : [] };
    const secret = randomBytes(32).toString('base64url');
    await saveFeed(db, { ...choice, personId: actor.personId, secret, now });
    // The secret is no part of the trail.
    await recordAudit(db, actor, now, {
      verb: 'made-calendar-feed',
      subjectKind: 'person',
      subjectId: actor.personId,
      detail: choice,
    });
    const feed = must(await findFeed(db, actor.personId), 'the feed just made');
    return { path: fill(address, { province: tenant.slug, secret }), feed: shown(feed) };
  });

  on(api.endFeed, async ({ db, actor, now }) => {
    if (!(await deleteFeed(db, actor.personId))) return undefined;
    await recordAudit(db, actor, now, {
      verb: 'ended-calendar-feed',
      subjectKind: 'person',
      subjectId: actor.personId,
    });
    return undefined;
  });

  on(api.readFeed, async ({ db, params, tenant, today, outbound }) => {
    // An unknown province is answered by the first one, whose feeds are none of this address's.
    const found = params.province === tenant.slug ? await findReader(db, params.secret) : null;
    if (!found) throw problem('feeds.not_found');
    const { reader, choice } = found;
    const now = heldNow(choice, seesAllUnits(reader));
    const events = await listEvents(db, reader, now, today);
    const head = { ...nameCalendar(now, reader, tenant), address: outbound.address };
    return {
      stream: Readable.from([writeCalendar(head, events)]),
      mediaType: 'text/calendar; charset=utf-8',
      fileName: 'lich.ics',
      cacheControl: 'private, max-age=600',
    };
  });
}

const address = '/api/calendar-feeds/{province}/{secret}/lich.ics';

function shown({ holds, unitIds, madeAt }: FeedRecord) {
  return { holds, unitIds: [...unitIds], madeAt: madeAt.toISOString() };
}
