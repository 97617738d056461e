import { v7 as uuid } from 'uuid';
import { hashPassword, makePassword } from '../accounts/password.ts';
import { normalLogin, roles, type Role } from '../accounts/model.ts';
import { insertPerson, recordAudit } from '../accounts/store.ts';
import { openInstallation, type Installation, type Settings } from '../application.ts';
import type { Given, Io } from '../commands.ts';
import { must, problem } from '../kernel/problem.ts';
import { inTenant } from '../server/database.ts';
import { addTenant } from '../server/tenants.ts';
import { resolveName } from '../units/model.ts';
import { readStandardBodies } from '../units/standard-bodies.ts';
import { insertGroups, insertUnits, listUnits, readNameBook } from '../units/store.ts';
import { namedTenant } from './named-tenant.ts';

type Context = { readonly io: Io; readonly settings: Settings };

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
        await insertUnits(db, units);
        await insertGroups(db, groups);
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

/** `user add`: a person of a unit, whose password is printed once. */
export function user({ positionals, options }: Given, context: Context): Promise<unknown> {
  const { login, name, unit, roles: roleList, title } = options;
  const wanted = typeof roleList === 'string' ? roleList.split(',') : [];
  const complete =
    typeof login === 'string' && typeof name === 'string' && typeof unit === 'string' && wanted.length > 0;
  if (positionals[0] !== 'add' || !complete || !wanted.every(isRole)) {
    throw problem('server.usage', { usage: `thuocdo user add --login L --name N --unit U --roles ${roles.join('|')}` });
  }
  return within(context, async ({ database, clock }) => {
    const { schema, slug } = await namedTenant(database, options.tenant);
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    await inTenant(database, schema, async (db) => {
      const resolved = resolveName(unit, await readNameBook(db));
      if (resolved.kind !== 'unit')
        throw problem('units.unknown', { name: unit, example: (await listUnits(db))[0]?.name ?? '' });
      const person = {
        id: uuid(),
        login: normalLogin(login),
        name,
        title: typeof title === 'string' ? title : '',
        unitId: resolved.unitId,
        roles: wanted.filter(isRole),
      };
      if (!(await insertPerson(db, { ...person, passwordHash })))
        throw problem('accounts.login_taken', { login: person.login });
      await recordAudit(db, { personId: person.id, name: 'thuocdo user add' }, clock.now(), {
        verb: 'added',
        subjectKind: 'person',
        subjectId: person.id,
      });
    });
    return { tenant: slug, login: normalLogin(login), password };
  });
}

function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}

async function within<T>({ settings, io }: Context, work: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await openInstallation(settings, io.say);
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}
