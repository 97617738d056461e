import type { JobContext, Jobs } from '../server/jobs.ts';
import { removeSampleProvince } from './remove.ts';

/** Removes the province in whose name it was queued. */
function remove(_input: object, { owner, files, schema }: JobContext): Promise<void> {
  return removeSampleProvince(owner, files, schema);
}

export const jobs = { 'sample.remove': remove } satisfies Jobs;
