import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';
import { readUnitGraph } from '../../units/store.ts';
import { estateOf } from '../model/estate.ts';
import type { Keeper } from '../policies.ts';

/** The actor with the units whose evidence is theirs to use on a day. */
export async function keeperOf(db: Db, actor: Actor, today: string): Promise<Keeper> {
  return { actor, estate: estateOf(await readUnitGraph(db), actor.unitId, today) };
}
