import type { MakeId } from '../../kernel/id.ts';
import type { Actor } from '../../server/actor.ts';
import type { Db } from '../../server/database.ts';

/** Who acts on work, when and where. */
export type Desk = {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
  readonly newId: MakeId;
};
