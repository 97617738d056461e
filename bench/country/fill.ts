import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openInstallation, type Installation, type Settings } from '../../src/application.ts';
import { addTenant, listTenants } from '../../src/server/tenants.ts';
import { rounded } from '../bench.ts';

/** How many provinces, with so many units each, and every unit with 400 assignments that fall due a thousand times. */
export type Size = { readonly provinces: number; readonly units: number };

/** The country: 2,040,000 assignments, 5,100,000 occurrences. */
export const wholeCountry: Size = { provinces: 34, units: 150 };

/** A hundredth of the country's units, each with the same work. */
export const hundredth: Size = { provinces: 3, units: 17 };

/** Assignments and occurrences of a size. */
export function workOf({ provinces, units }: Size): { readonly assignments: number; readonly occurrences: number } {
  return { assignments: provinces * units * 400, occurrences: provinces * units * 1000 };
}

/** The day on which the country is measured. */
export const today = '2026-11-25';

/** How the installation of a bench is set up in its data folder. */
export function settingsOf(dataFolder: string): Settings {
  return {
    dataFolder,
    databaseUrl: undefined,
    host: '127.0.0.1',
    port: 0,
    fixedToday: today,
    behindTls: false,
    uploadLimit: 1_000_000,
    production: false,
  };
}

/** Opens the data folder's installation with a country of this size in it, filled where it was not; the seconds that filling took. */
export async function openCountry(
  dataFolder: string,
  size: Size,
): Promise<{ readonly installation: Installation; readonly schemas: readonly string[]; readonly fillSeconds: number }> {
  const installation = await openInstallation(settingsOf(dataFolder), () => {});
  try {
    const fillSeconds = await fillCountry(installation, size);
    const schemas = (await listTenants(installation.database)).map(({ schema }) => schema);
    return { installation, schemas, fillSeconds };
  } catch (error) {
    await installation.close();
    throw error;
  }
}

/** Fills the provinces that are missing, two at a time, each in one transaction with every constraint checked. */
export async function fillCountry({ owner, database }: Installation, size: Size): Promise<number> {
  const start = performance.now();
  const known = new Set((await listTenants(database)).map(({ slug }) => slug));
  const missing = slugs(size.provinces).filter((slug) => !known.has(slug));
  if (missing.length === 0) return 0;
  const text = await readFile(join(import.meta.dirname, 'fill.sql'), 'utf8');
  const todo = missing.values();
  let made = size.provinces - missing.length;
  const fillInTurn = async () => {
    for (const slug of todo) {
      await addTenant(
        owner,
        { slug, name: `tỉnh ${slug}`, referenceProvince: null, isSample: false },
        async (db, { schema }) => {
          await sql`select set_config('search_path', ${schema}, true), set_config('bench.units', ${String(size.units)}, true),
          set_config('bench.today', ${today}, true)`.execute(db);
          await sql.raw(text).execute(db);
        },
      );
      made += 1;
      const { occurrences } = workOf({ ...size, provinces: made });
      process.stderr.write(
        `filled ${made} of ${size.provinces} provinces, ${occurrences} occurrences, ${secondsSince(start)} s\n`,
      );
    }
  };
  await Promise.all([fillInTurn(), fillInTurn()]);
  // As autovacuum leaves tables that rest for a while.
  await sql`vacuum analyze`.execute(owner.kysely);
  return secondsSince(start);
}

function slugs(provinces: number): readonly string[] {
  return Array.from({ length: provinces }, (_, place) => `tinh-${String(place + 1).padStart(2, '0')}`);
}

function secondsSince(start: number): number {
  return rounded((performance.now() - start) / 1000, 1);
}
