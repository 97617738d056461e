import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { insertSession } from '../../src/accounts/store.ts';
import type { Installation } from '../../src/application.ts';
import { inTenant } from '../../src/server/database.ts';

/** Somebody of the country, signed in. */
export type Person = {
  readonly schema: string;
  readonly unitId: string;
  readonly cookie: string;
  /** Tells apart those of one unit, who work on different rows. */
  readonly place: number;
};

/** Signs in so many people of a role, each of another province in turn and within it of another unit; no password is asked. */
export async function signIn(
  { database, clock }: Installation,
  schemas: readonly string[],
  role: 'officer' | 'coordinator',
  count: number,
): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (let place = 0; place < count; place += 1) {
    const schema = schemas[place % schemas.length] ?? '';
    const turn = Math.floor(place / schemas.length);
    const token = randomBytes(32).toString('base64url');
    people.push(
      await inTenant(database, schema, async (db) => {
        const found = await db
          .selectFrom('person')
          .select(['id', 'unit_id'])
          .where(sql<boolean>`${role} = any(roles)`)
          .orderBy('login')
          .execute();
        const person = found[(place + turn * 7) % found.length];
        if (!person) throw new Error(`${schema} has no ${role}`);
        await insertSession(db, token, person.id, clock.now());
        const slug = schema.replace('province_', '').replaceAll('_', '-');
        return { schema, place, unitId: person.unit_id, cookie: `thuocdo=${slug}.${token}` };
      }),
    );
  }
  return people;
}
