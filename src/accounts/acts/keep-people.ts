import type { MakeId } from '../../kernel/id.ts';
import { must, problem, problemOf, type Problem } from '../../kernel/problem.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { livesOn, type Unit } from '../../units/model.ts';
import { listUnits } from '../../units/store.ts';
import { normalLogin, type Account, type Role } from '../model.ts';
import { hashPassword, makePassword } from '../password.ts';
import { insertPerson, recordAudit, recordAudits, replacePassword } from '../store.ts';
import {
  endSessions,
  findByLogin,
  listAccounts,
  lockAdministrators,
  saveClosed,
  saveRoles,
  saveUnit,
} from '../store/people.ts';

/** Who keeps the people of a province, and when: an administrator, or the command line. */
export type Keeping = {
  readonly db: Db;
  readonly actor: Pick<Actor, 'personId' | 'name'>;
  readonly now: Date;
};

/** A person to add. */
export type GivenPerson = {
  readonly login: string;
  readonly name: string;
  readonly title: string;
  readonly email: string | null;
  readonly unitId: string;
  readonly roles: readonly Role[];
};

/** Adds a person; the password is told once. Refuses with accounts.login_taken and .unit_not_living, both at once where both are so. */
export async function addPerson(
  { db, actor, now, today, newId }: Keeping & { readonly today: string; readonly newId: MakeId },
  given: GivenPerson,
): Promise<{ readonly personId: string; readonly password: string }> {
  const login = normalLogin(given.login);
  const taken = problem('accounts.login_taken', { login }, { field: 'login' });
  const [first, ...others] = [
    ...((await findByLogin(db, login)) ? [taken] : []),
    ...faultsOfUnit(await findUnit(db, given.unitId), today),
  ];
  if (first) throw problemOf([first, ...others]);
  const [personId, password] = [newId(), makePassword()];
  const passwordHash = await hashPassword(password);
  // Somebody may have taken it since it was looked for.
  if (!(await insertPerson(db, { ...given, id: personId, login, passwordHash }))) throw taken;
  const detail = { login, unitId: given.unitId, roles: given.roles };
  await recordAudit(db, actor, now, { verb: 'added', subjectKind: 'person', subjectId: personId, detail });
  return { personId, password };
}

/**
 * Moves people to another unit; how many were not there already. Their sessions end. What they held in the unit that they leave, and their place
 * in its divisions, is read with their unit (cascade): it waits to be handed over, and nothing of it goes with them. Refuses with
 * accounts.person_not_found, .unit_not_living.
 */
export async function movePeople(
  { db, actor, now, today }: Keeping & { readonly today: string },
  personIds: readonly string[],
  unitId: string,
): Promise<number> {
  const unit = await findUnit(db, unitId);
  const [fault] = faultsOfUnit(unit, today);
  if (fault) throw fault;
  const accounts = await listAccounts(db, personIds);
  if (accounts.length < new Set(personIds).size) throw problem('accounts.person_not_found');
  const moving = accounts.filter((one) => one.unitId !== unitId);
  const ids = moving.map(({ id }) => id);
  await saveUnit(db, ids, unitId);
  await endSessions(db, ids);
  await recordAudits(
    db,
    moving.map(({ id, unitId: fromId, unitName: from }) => {
      const detail = { fromId, from, toId: unitId, to: must(unit, 'the unit that they move to').name };
      return { actor, now, event: { verb: 'moved', subjectKind: 'person', subjectId: id, detail } };
    }),
  );
  return moving.length;
}

/** Sets what a person may be. Refuses with accounts.person_not_found, .last_administrator. */
export async function setRoles({ db, actor, now }: Keeping, personId: string, roles: readonly Role[]): Promise<void> {
  const account = await accountOf(db, personId);
  if (!roles.includes('administrator')) await keepOneAdministrator(db, personId);
  await saveRoles(db, personId, roles);
  const detail = { from: account.roles, to: roles };
  await recordAudit(db, actor, now, { verb: 'set-roles', subjectKind: 'person', subjectId: personId, detail });
}

/** Closes an account and ends its sessions. Refuses with accounts.person_not_found, .last_administrator. */
export async function closeAccount({ db, actor, now }: Keeping, personId: string): Promise<void> {
  const account = await accountOf(db, personId);
  if (account.closedAt) return;
  await keepOneAdministrator(db, personId);
  await saveClosed(db, personId, now);
  await endSessions(db, [personId]);
  await recordAudit(db, actor, now, { verb: 'closed', subjectKind: 'person', subjectId: personId });
}

/** Opens an account again. Refuses with accounts.person_not_found. */
export async function openAccount({ db, actor, now }: Keeping, personId: string): Promise<void> {
  const account = await accountOf(db, personId);
  if (!account.closedAt) return;
  await saveClosed(db, personId, null);
  await recordAudit(db, actor, now, { verb: 'opened', subjectKind: 'person', subjectId: personId });
}

/** Gives a person a new password and ends their sessions; it is told once. Refuses with accounts.person_not_found. */
export async function newPassword({ db, actor, now }: Keeping, personId: string): Promise<string> {
  const { login } = await accountOf(db, personId);
  const password = makePassword();
  await replacePassword(db, login, await hashPassword(password));
  await recordAudit(db, actor, now, { verb: 'reset-password', subjectKind: 'person', subjectId: personId });
  return password;
}

async function accountOf(db: Db, personId: string): Promise<Account> {
  const [account] = await listAccounts(db, [personId]);
  if (!account) throw problem('accounts.person_not_found');
  return account;
}

async function keepOneAdministrator(db: Db, personId: string): Promise<void> {
  const administrators = await lockAdministrators(db);
  if (administrators.length === 1 && administrators[0] === personId) throw problem('accounts.last_administrator');
}

async function findUnit(db: Db, unitId: string): Promise<Unit | undefined> {
  return (await listUnits(db)).find(({ id }) => id === unitId);
}

function faultsOfUnit(unit: Unit | undefined, today: string): readonly Problem[] {
  if (unit && livesOn(unit, today)) return [];
  return [problem('accounts.unit_not_living', { name: unit?.name ?? '' }, { field: 'unitId' })];
}
