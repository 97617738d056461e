import type { Role } from '../accounts/model.ts';
import { hashPassword, makePassword } from '../accounts/password.ts';
import type { NewPerson } from '../accounts/store.ts';
import type { MakeId } from '../kernel/id.ts';
import { must } from '../kernel/problem.ts';
import type { Actor } from '../server/actor.ts';
import type { Unit } from '../units/model.ts';
import { readCommunes, readPeople, type SamplePerson } from './data.ts';
import { lot, type Pace } from './model.ts';

/** How somebody of the sample signs in. The password is told this once; only its hash is kept. */
export type SignIn = {
  readonly login: string;
  readonly password: string;
  /** The first of the person's roles. */
  readonly role: Role;
  readonly unit: string;
};

/** What a unit's part in the invented activity is: its pace, who reports for it, who of another unit judges its proof. */
export type Part = {
  readonly unitCode: string;
  readonly pace: Pace;
  readonly reporter: Actor;
  readonly decider: Actor;
};

/** The invented people: every account, who is told a password, and who acts for which unit. */
export type Cast = {
  readonly members: readonly NewPerson[];
  readonly signIns: readonly SignIn[];
  readonly coordinator: Actor;
  /** Who has this login. */
  actorOf(login: string): Actor;
  /** The head of a unit; null where none has an account. */
  headOf(unitId: string): Actor | null;
  /** The part of a unit in the task at this place of the plan; null for a unit in which nobody works. */
  partOf(unitId: string, ordinal: number): Part | null;
};

/** Makes accounts for everybody in data/sample: a password of their own for those who sign in, one that nobody knows for the rest. */
export async function makeCast(units: readonly Unit[], newId: MakeId): Promise<Cast> {
  const { people, communes: told, pace } = readPeople();
  const communes = readCommunes();
  const everybody = [
    ...people,
    ...communes.map(({ login, officer }): SamplePerson => ({
      login,
      unit: login,
      name: officer,
      title: 'Công chức Văn phòng HĐND và UBND',
      roles: ['officer'],
      signIn: told.includes(login),
    })),
  ];
  const unitByCode = new Map(units.map((unit) => [unit.code, unit]));
  const unknown = await hashPassword(makePassword());
  const accounts = await Promise.all(
    everybody.map(async (person) => {
      const unit = must(unitByCode.get(person.unit), `the unit ${person.unit} of ${person.login}`);
      const password = person.signIn ? makePassword() : null;
      const passwordHash = password ? await hashPassword(password) : unknown;
      const { login, name, title, roles } = person;
      return { unit, password, member: { id: newId(), unitId: unit.id, login, name, title, roles, passwordHash } };
    }),
  );
  const members = accounts.map(({ member }) => member);
  const paces = new Map([...Object.entries(pace), ...communes.map((one) => [one.login, one.pace] as const)]);
  return {
    members,
    signIns: accounts.flatMap(({ unit, password, member }) =>
      password ? [{ login: member.login, password, role: firstOf(member.roles), unit: unit.name }] : [],
    ),
    coordinator: withRole(members, 'coordinator'),
    actorOf: (login) =>
      toActor(
        must(
          members.find((one) => one.login === login),
          `the person ${login}`,
        ),
      ),
    headOf: (unitId) => {
      const head = members.find((one) => one.unitId === unitId && one.roles.includes('head'));
      return head ? toActor(head) : null;
    },
    partOf: assignParts(members, units, paces),
  };
}

function assignParts(members: readonly NewPerson[], units: readonly Unit[], paces: ReadonlyMap<string, Pace>) {
  const judges = [withRole(members, 'coordinator'), withRole(members, 'appraiser')];
  const codes = new Map(units.map((unit) => [unit.id, unit.code]));
  const officers = new Map(
    // The first officer of a unit reports for it.
    members
      .filter((member) => member.roles.includes('officer'))
      .toReversed()
      .map((member) => [member.unitId, toActor(member)]),
  );
  return (unitId: string, ordinal: number): Part | null => {
    const unitCode = codes.get(unitId);
    const reporter = officers.get(unitId);
    const pace = unitCode ? paces.get(unitCode) : undefined;
    if (!unitCode || !reporter || !pace) return null;
    const outside = judges.filter((judge) => judge.unitId !== unitId);
    const decider = outside[Math.floor(lot(unitCode, String(ordinal), 'judge') * outside.length)];
    return { unitCode, pace, reporter, decider: must(decider, `somebody outside ${unitCode} to judge its proof`) };
  };
}

function withRole(members: readonly NewPerson[], role: Role): Actor {
  const member = members.find((one) => one.roles.includes(role));
  return toActor(must(member, `a ${role} in the sample`));
}

function toActor({ id, name, unitId, roles }: NewPerson): Actor {
  return { personId: id, name, unitId, roles };
}

function firstOf(roles: readonly Role[]): Role {
  return must(roles[0], 'a role for everybody in the sample');
}
