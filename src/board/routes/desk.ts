import { knownOfProvince } from '../../results/acts/known-province.ts';
import type { On } from '../../server/slice.ts';
import { servedIndices } from '../../tasks/acts/served-index.ts';
import { stakeOfUnit } from '../../tasks/model/points-at-stake.ts';
import { listTiedWork } from '../../tasks/store/tied-work.ts';
import { deskApi } from '../api/desk.ts';
import { countAwaiting, countOfUnit, listCarriers } from '../store/desk.ts';

/** Mounts what stands before the people of a unit. */
export function deskRoutes(on: On): void {
  on(deskApi.getAwaiting, ({ db, actor }) => countAwaiting(db, actor));

  on(deskApi.getDesk, async ({ db, actor, tenant, today }) => {
    const { unitId } = actor;
    const people = await listCarriers(db, unitId, today);
    const served = servedIndices(await knownOfProvince(db, tenant), await listTiedWork(db));
    return {
      ...(await countOfUnit(db, unitId, today)),
      unheld: people.find((one) => one.personId === null)?.assignments ?? 0,
      awaits: await countAwaiting(db, actor),
      people,
      stakes: served.flatMap(({ table: { framework, year }, nodes }) => {
        const { codes, share } = stakeOfUnit(nodes, unitId);
        return codes.length === 0
          ? []
          : [{ index: framework.index, name: framework.short, year, share, codes: [...codes] }];
      }),
    };
  });
}
