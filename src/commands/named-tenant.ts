import { problem } from '../kernel/problem.ts';
import type { Database } from '../server/database.ts';
import { listTenants, type Tenant } from '../server/tenants.ts';

/** The tenant of a `--tenant` option, or the first one where the option is left out. */
export async function namedTenant(database: Database, slug: string | boolean | undefined): Promise<Tenant> {
  const tenants = await listTenants(database);
  const tenant = slug === undefined ? tenants[0] : tenants.find((one) => one.slug === slug);
  if (tenant) return tenant;
  throw slug === undefined ? problem('server.no_tenant') : problem('server.no_such_tenant', { slug: String(slug) });
}
