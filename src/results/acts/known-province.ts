import { readCatalogue } from '../../frameworks/catalogue.ts';
import type { Db } from '../../server/database.ts';
import type { Tenant } from '../../server/tenants.ts';
import { plainName } from '../model/find.ts';
import type { Known } from '../model/target-standing.ts';
import { resultsOfProvince } from './known-results.ts';

/** What the province's own figures rest on: the results that it knows, and the reference province of its installation, under its newest name. */
export async function knownOfProvince(
  db: Db,
  { referenceProvince }: Pick<Tenant, 'referenceProvince'>,
): Promise<Known> {
  const results = await resultsOfProvince(db);
  const name = referenceProvince === null ? null : plainName(referenceProvince);
  const province = results.provinces.findLast((one) => plainName(one.name) === name) ?? null;
  return { results, catalogue: readCatalogue(), province };
}
