import type { Database } from '../server/database.ts';
import type { FileStore } from '../server/files.ts';
import { listTenants, removeTenant } from '../server/tenants.ts';

/** Removes every sample province with its files; true when there was one. */
export async function removeSample(owner: Database, files: FileStore): Promise<boolean> {
  const samples = (await listTenants(owner)).filter((tenant) => tenant.isSample);
  for (const { schema } of samples) await removeSampleProvince(owner, files, schema);
  return samples.length > 0;
}

/** Removes one sample province; a real one is left alone. Bears repetition after a crash halfway. */
export async function removeSampleProvince(owner: Database, files: FileStore, schema: string): Promise<void> {
  const tenant = (await listTenants(owner)).find((one) => one.schema === schema);
  if (tenant && !tenant.isSample) return;
  if (tenant) await removeTenant(owner, tenant);
  await files.removeAll(schema);
}
