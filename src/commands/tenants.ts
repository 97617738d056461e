import { v7 as uuid } from 'uuid';
import { hashPassword, makePassword } from '../accounts/password.ts';
import { insertPerson, recordAudit } from '../accounts/store.ts';
import type { Context, Given } from './command.ts';
import { must, problem } from '../kernel/problem.ts';
import { addTenant } from '../server/tenants.ts';
import { foundBodies } from '../units/acts/import-reorganisation.ts';
import { readStandardBodies } from '../units/standard-bodies.ts';
import { within } from './installation.ts';

/** Brings the database to this version. */
export function migrate(context: Context): Promise<undefined> {
  return within(context, async () => {
    context.io.tell({ vi: 'Cơ sở dữ liệu đã ở phiên bản này.', en: 'The database is at this version.' });
    return undefined;
  });
}

/** `tenant add`: a province with the standard bodies of today and one administrator, whose password is printed once. */
export function tenant({ positionals, options }: Given, context: Context): Promise<unknown> {
  const { slug, name, reference } = options;
  if (positionals[0] !== 'add' || typeof slug !== 'string' || typeof name !== 'string')
    throw problem('server.usage', { usage: 'thuocdo tenant add --slug SLUG --name NAME' });
  return within(context, async ({ owner, clock }) => {
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    const { units, groups } = readStandardBodies(uuid);
    const made = await addTenant(
      owner,
      { slug, name, referenceProvince: typeof reference === 'string' ? reference : null, isSample: false },
      async (db, founded) => {
        await foundBodies(db, { units, groups }, uuid);
        const reformDesk = must(
          units.find((unit) => unit.code === 'SNV'),
          'Sở Nội vụ among the standard bodies',
        );
        const person = {
          id: uuid(),
          login: 'quantri',
          name: 'Quản trị',
          title: '',
          unitId: reformDesk.id,
          roles: ['administrator', 'coordinator'] as const,
        };
        await insertPerson(db, { ...person, passwordHash });
        await recordAudit(db, { personId: person.id, name: person.name }, clock.now(), {
          verb: 'founded',
          subjectKind: 'tenant',
          subjectId: founded.id,
        });
      },
    );
    return { tenant: made.slug, login: 'quantri', password };
  });
}
