import type { On } from '../server/slice.ts';
import { api } from './api.ts';
import { livesOn, membersOf } from './model.ts';
import { listGroups, listUnits } from './store.ts';

export function routes(on: On): void {
  on(api.listUnits, async ({ db, today }) => {
    const [units, groups] = [await listUnits(db), await listGroups(db)];
    return {
      units: units.filter((unit) => livesOn(unit, today)),
      groups: groups.map((group) => ({
        id: group.id,
        name: group.name,
        members: membersOf(group, units, today).length,
      })),
    };
  });
}
