import { z } from 'zod';
import { contract } from '../kernel/contract.ts';
import { feedHolds } from './model.ts';

const choice = { holds: z.enum(feedHolds), unitIds: z.array(z.uuid()).max(100).default([]) };
const feedView = z.object({ ...choice, unitIds: z.array(z.uuid()), madeAt: z.iso.datetime() });

/** Status of each refusal. */
export const problems = { 'feeds.not_found': 404 } as const;

export const api = contract({
  getFeed: {
    method: 'GET',
    path: '/api/calendar-feed',
    summary: 'Whether the caller has an address for calendars, and what it holds; never the address itself',
    permission: 'signed-in',
    output: z.object({ feed: feedView.nullable(), abilities: z.object({ province: z.boolean() }) }),
    problems: [],
  },
  makeFeed: {
    method: 'POST',
    path: '/api/calendar-feed',
    summary:
      'Make the caller’s address for calendars, or a new one in its place: the old one ends. The address is told this once',
    permission: 'signed-in',
    body: z.object(choice),
    output: z.object({ path: z.string(), feed: feedView }),
    problems: [],
  },
  endFeed: {
    method: 'DELETE',
    path: '/api/calendar-feed',
    summary: 'End the caller’s address for calendars at once',
    permission: 'signed-in',
    problems: [],
  },
  readFeed: {
    method: 'GET',
    path: '/api/calendar-feeds/:province/:secret/lich.ics',
    summary:
      'A person’s work as a calendar (RFC 5545), for whoever knows its secret address; one that is unknown or ended does not exist',
    permission: 'public',
    // What is wrong is answered as what does not exist.
    params: z.object({ province: z.string(), secret: z.string() }),
    tenantIn: 'province',
    produces: 'text/calendar',
    // An office behind one address has many calendars, each of which asks every quarter of an hour.
    limit: { calls: 1200, minutes: 10 },
    problems: ['feeds.not_found', 'server.too_many'],
  },
});
