import { problem } from '../kernel/problem.ts';
import type { Database } from './database.ts';
import { listTenants, type Tenant } from './tenants.ts';

const rememberFor = 1000;

/** Finds the tenant that a request is for: the one its cookie names, else the one of its host, else the first. */
export function makeTenantFinder(
  database: Database,
): (wanted: { slug: string | null; host: string }) => Promise<Tenant> {
  let known: readonly Tenant[] = [];
  let readAt = 0;
  return async ({ slug, host }) => {
    // A tenant made or removed by another process, or by a job, is seen within a second.
    if (known.length === 0 || Date.now() - readAt > rememberFor) {
      known = await listTenants(database);
      readAt = Date.now();
    }
    const tenant = known.find((one) => one.slug === slug) ?? known.find((one) => one.host === host) ?? known[0];
    if (!tenant) throw problem('server.no_tenant');
    return tenant;
  };
}
