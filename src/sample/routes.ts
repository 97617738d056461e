import { problem } from '../kernel/problem.ts';
import { enqueue } from '../server/jobs.ts';
import type { On } from '../server/slice.ts';
import { api } from './api.ts';

export function routes(on: On): void {
  on(api.removeSample, async ({ db, tenant }) => {
    if (!tenant.isSample) throw problem('sample.not_a_sample', { name: tenant.name });
    // A province's own role can't drop its schema; the job works as the owner of the database.
    await enqueue(db, 'sample.remove', {}, `sample.remove/${tenant.schema}`);
    return undefined;
  });
}
