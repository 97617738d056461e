import { isAnyOf } from '../../accounts/model.ts';
import { listReachable } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import type { Db } from '../../server/database.ts';
import { listDivisions, listMembers, type Within } from '../store/divisions.ts';

/** Reads a unit from within. */
export async function readWithin(db: Db, unitId: string): Promise<Within> {
  const people = await listReachable(db);
  const members = await listMembers(db, unitId);
  return {
    unitId,
    divisions: await listDivisions(db, unitId),
    members: new Map(members.map((one) => [one.personId, one])),
    people: people.filter((person) => person.unitId === unitId && isAnyOf(person, 'officer', 'head')),
  };
}

/** Refuses a person or a division that the unit does not have: cascade.person_unknown, cascade.division_unknown. */
export function checkWithin(
  within: Within,
  named: { readonly people?: readonly string[]; readonly divisionId?: string | null | undefined },
): void {
  const known = new Set(within.people.map(({ id }) => id));
  if (!(named.people ?? []).every((id) => known.has(id)))
    throw problem('cascade.person_unknown', {}, { field: 'main' });
  if (named.divisionId && !within.divisions.some(({ id }) => id === named.divisionId))
    throw problem('cascade.division_unknown', {}, { field: 'divisionId' });
}
