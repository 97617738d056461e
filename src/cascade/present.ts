import type { z } from 'zod';
import type { Reachable } from '../accounts/store.ts';
import type { divisionView } from './api/divisions.ts';
import type { Within } from './store/divisions.ts';

/** The divisions of a unit as the API shows them, each with its people, its head first. */
export function presentDivisions({ divisions, members, people }: Within): z.output<typeof divisionView>[] {
  return divisions.map(({ id, name }) => ({
    id,
    name,
    members: people
      .flatMap((person) => {
        const place = members.get(person.id);
        return place?.divisionId === id ? [{ personId: person.id, name: person.name, isHead: place.isHead }] : [];
      })
      .toSorted((a, b) => Number(b.isHead) - Number(a.isHead)),
  }));
}

/** A person of a unit as the API shows them to those who give work out. */
export function presentPerson({ id, name, title }: Pick<Reachable, 'id' | 'name' | 'title'>) {
  return { id, name, title };
}
