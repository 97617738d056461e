import type { On } from '../../server/slice.ts';
import { hasEnded, heirsOf, type UnitGraph } from '../../units/model/succession.ts';
import { readUnitGraph } from '../../units/store.ts';
import { addPerson, closeAccount, movePeople, newPassword, openAccount, setRoles } from '../acts/keep-people.ts';
import { peopleApi as api } from '../api/people.ts';
import { isAnyOf, type Account } from '../model.ts';
import { listAccounts } from '../store/people.ts';

export function peopleRoutes(on: On): void {
  on(api.listPeople, async ({ db, today }) => {
    const accounts = await listAccounts(db);
    const administrators = accounts.filter((one) => one.closedAt === null && isAnyOf(one, 'administrator'));
    const isLast = ({ id }: Account) => administrators.length === 1 && administrators[0]?.id === id;
    return {
      people: accounts.map((one) => ({
        ...one,
        roles: [...one.roles],
        lastSignInAt: one.lastSignInAt?.toISOString() ?? null,
        closedAt: one.closedAt?.toISOString() ?? null,
        abilities: { close: one.closedAt === null && !isLast(one), open: one.closedAt !== null },
      })),
      ended: peopleOfEnded(accounts, await readUnitGraph(db), today),
    };
  });

  on(api.addPerson, ({ body, ...by }) => addPerson(by, body));

  on(api.movePeople, async ({ body, ...by }) => ({ moved: await movePeople(by, body.personIds, body.unitId) }));

  on(api.setRoles, async ({ params, body, ...by }) => {
    await setRoles(by, params.personId, body.roles);
    return undefined;
  });

  on(api.closeAccount, async ({ params, ...by }) => {
    await closeAccount(by, params.personId);
    return undefined;
  });

  on(api.openAccount, async ({ params, ...by }) => {
    await openAccount(by, params.personId);
    return undefined;
  });

  on(api.resetPassword, async ({ params, ...by }) => ({ password: await newPassword(by, params.personId) }));
}

/** The open accounts that still belong to a unit that has ended, and who has its duties now. */
function peopleOfEnded(accounts: readonly Account[], graph: UnitGraph, today: string) {
  const open = accounts.filter(({ closedAt }) => closedAt === null);
  return [...Map.groupBy(open, ({ unitId }) => unitId)].flatMap(([unitId, own]) => {
    const unit = graph.units.get(unitId);
    if (!unit || unit.validTo === null || !hasEnded(unit, today)) return [];
    const heirs = heirsOf(graph, unitId, today).map((id) => ({ unitId: id, name: graph.units.get(id)?.name ?? '' }));
    const people = own.map(({ id, name }) => ({ id, name }));
    return [{ unitId, unitName: unit.name, endedOn: unit.validTo, heirs, people }];
  });
}
