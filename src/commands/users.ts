import { v7 as uuid } from 'uuid';
import {
  addPerson,
  closeAccount,
  movePeople,
  newPassword,
  openAccount,
  setRoles,
  type Keeping,
} from '../accounts/acts/keep-people.ts';
import { normalLogin, roles, type Role } from '../accounts/model.ts';
import { findByLogin } from '../accounts/store/people.ts';
import type { Context, Given } from './command.ts';
import { problem } from '../kernel/problem.ts';
import { inTenant, type Db } from '../server/database.ts';
import { resolveName } from '../units/model.ts';
import { listUnits, readNameBook } from '../units/store.ts';
import { within } from './installation.ts';
import { namedTenant } from './named-tenant.ts';

/** What is done with one account, and what the command prints of it beside the province and the login. */
type Act = (by: Keeping & { readonly today: string }, personId: string) => Promise<object>;

/** `user add`, `reset`, `move`, `close`, `open`, `roles`: the people of a province; a password is printed once. */
export function user(given: Given, context: Context): Promise<unknown> {
  const { positionals, options } = given;
  const { login, unit } = options;
  const [verb] = positionals;
  if (verb === 'add') return add(given, context);
  const act = actOf(verb, unit, rolesOf(options.roles));
  if (!act || typeof login !== 'string') throw problem('server.usage', { usage });
  return within(context, async ({ database, clock }) => {
    const { schema, slug } = await namedTenant(database, options.tenant);
    const printed = await inTenant(database, schema, async (db) => {
      const personId = await findByLogin(db, normalLogin(login));
      if (!personId) throw problem('accounts.no_such_login', { login: normalLogin(login) });
      return act({ db, actor: commandLine(personId), now: clock.now(), today: clock.today() }, personId);
    });
    return { tenant: slug, login: normalLogin(login), ...printed };
  });
}

const usage =
  'thuocdo user add --login L --name N --unit U --roles R[,R] | reset --login L | move --login L --unit U | close --login L | open --login L | roles --login L --roles R[,R]';

/** What a word of the command line does; nothing where it is unknown or lacks what it needs. */
function actOf(verb: string | undefined, unit: unknown, wanted: readonly Role[]): Act | undefined {
  switch (verb) {
    case 'reset':
      return async (by, personId) => ({ password: await newPassword(by, personId) });
    case 'close':
      return async (by, personId) => {
        await closeAccount(by, personId);
        return { closed: true };
      };
    case 'open':
      return async (by, personId) => {
        await openAccount(by, personId);
        return { closed: false };
      };
    case 'move':
      if (typeof unit !== 'string') return undefined;
      return async (by, personId) => {
        await movePeople(by, [personId], await unitNamed(by.db, unit, by.today));
        return { unit };
      };
    case 'roles':
      if (wanted.length === 0) return undefined;
      return async (by, personId) => {
        await setRoles(by, personId, wanted);
        return { roles: wanted };
      };
    default:
      return undefined;
  }
}

function add({ options }: Given, context: Context): Promise<unknown> {
  const { login, name, unit, title, email } = options;
  const wanted = rolesOf(options.roles);
  if (typeof login !== 'string' || typeof name !== 'string' || typeof unit !== 'string' || wanted.length === 0)
    throw problem('server.usage', { usage });
  return within(context, async ({ database, clock }) => {
    const { schema, slug } = await namedTenant(database, options.tenant);
    const newId = uuid();
    const password = await inTenant(database, schema, async (db) => {
      const by = { db, actor: commandLine(newId), now: clock.now(), today: clock.today(), newId: () => newId };
      const made = await addPerson(by, {
        login,
        name,
        title: typeof title === 'string' ? title : '',
        email: typeof email === 'string' ? email : null,
        unitId: await unitNamed(db, unit, by.today),
        roles: wanted,
      });
      return made.password;
    });
    return { tenant: slug, login: normalLogin(login), password };
  });
}

/** The unit that a name means today. Refuses with units.unknown. */
async function unitNamed(db: Db, name: string, today: string): Promise<string> {
  const resolved = resolveName(name, await readNameBook(db, today));
  if (resolved.kind === 'unit') return resolved.unitId;
  throw problem('units.unknown', { name, example: (await listUnits(db))[0]?.name ?? '' });
}

/** The roles of a list such as `coordinator,officer`; none where a word of it is no role. */
function rolesOf(list: unknown): readonly Role[] {
  const words = typeof list === 'string' ? list.split(',') : [];
  return words.every(isRole) ? words.filter(isRole) : [];
}

/** How the audit trail names what was done at the command line, where nobody signs in. */
function commandLine(personId: string): { personId: string; name: string } {
  return { personId, name: 'thuocdo user' };
}

function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}
