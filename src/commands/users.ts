import { v7 as uuid } from 'uuid';
import { normalLogin, roles, type Role } from '../accounts/model.ts';
import { hashPassword, makePassword } from '../accounts/password.ts';
import { insertPerson, recordAudit, replacePassword } from '../accounts/store.ts';
import type { Context, Given } from './command.ts';
import { problem } from '../kernel/problem.ts';
import { inTenant } from '../server/database.ts';
import { resolveName } from '../units/model.ts';
import { listUnits, readNameBook } from '../units/store.ts';
import { within } from './installation.ts';
import { namedTenant } from './named-tenant.ts';

/** `user add` and `user reset`: a person of a unit, or a new password for one; the password is printed once. */
export function user(given: Given, context: Context): Promise<unknown> {
  return given.positionals[0] === 'reset' ? reset(given, context) : add(given, context);
}

function add({ positionals, options }: Given, context: Context): Promise<unknown> {
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
    const person = {
      id: uuid(),
      login: normalLogin(login),
      name,
      title: typeof title === 'string' ? title : '',
      email: typeof options.email === 'string' ? options.email : null,
      roles: wanted.filter(isRole),
      passwordHash,
    };
    await inTenant(database, schema, async (db) => {
      const resolved = resolveName(unit, await readNameBook(db, clock.today()));
      if (resolved.kind !== 'unit')
        throw problem('units.unknown', { name: unit, example: (await listUnits(db))[0]?.name ?? '' });
      if (!(await insertPerson(db, { ...person, unitId: resolved.unitId })))
        throw problem('accounts.login_taken', { login: person.login });
      await recordAudit(db, commandLine(person.id), clock.now(), {
        verb: 'added',
        subjectKind: 'person',
        subjectId: person.id,
      });
    });
    return { tenant: slug, login: person.login, password };
  });
}

function reset({ options }: Given, context: Context): Promise<unknown> {
  if (typeof options.login !== 'string') throw problem('server.usage', { usage: 'thuocdo user reset --login L' });
  const login = normalLogin(options.login);
  return within(context, async ({ database, clock }) => {
    const { schema, slug } = await namedTenant(database, options.tenant);
    const password = makePassword();
    const passwordHash = await hashPassword(password);
    await inTenant(database, schema, async (db) => {
      const personId = await replacePassword(db, login, passwordHash);
      if (!personId) throw problem('accounts.no_such_login', { login });
      await recordAudit(db, commandLine(personId), clock.now(), {
        verb: 'reset-password',
        subjectKind: 'person',
        subjectId: personId,
      });
    });
    return { tenant: slug, login, password };
  });
}

/** How the audit trail names what was done at the command line, where nobody signs in. */
function commandLine(personId: string): { personId: string; name: string } {
  return { personId, name: 'thuocdo user' };
}

function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}
