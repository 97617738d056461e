import type { IsoDate } from '../../kernel/calendar.ts';
import type { Db } from '../../server/database.ts';
import type { InitiativeLevel, InitiativeState } from '../model/initiative.ts';

/** Where an initiative has come to and what was said of it. */
export type InitiativeRecord = {
  readonly state: InitiativeState;
  readonly opinion: string;
  readonly score: number | null;
  readonly judgedBy: string | null;
  readonly judgedOn: IsoDate | null;
  readonly level: InitiativeLevel | null;
  readonly decisionNumber: string | null;
  readonly decidedOn: IsoDate | null;
  readonly reason: string;
  /** 0 while nobody has done anything with it. */
  readonly revision: number;
};

/** An initiative that nobody has judged yet. */
export const proposed: InitiativeRecord = {
  state: 'proposed',
  opinion: '',
  score: null,
  judgedBy: null,
  judgedOn: null,
  level: null,
  decisionNumber: null,
  decidedOn: null,
  reason: '',
  revision: 0,
};

/** The initiatives among tasks, by task; one without a step so far is not among them. */
export async function listInitiatives(
  db: Db,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, InitiativeRecord>> {
  if (taskIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('initiative')
    .leftJoin('person', 'person.id', 'initiative.judged_by')
    .selectAll('initiative')
    .select('person.name')
    .where('task_id', 'in', [...taskIds])
    .execute();
  return new Map(
    rows.map((row) => [
      row.task_id,
      {
        state: row.state,
        opinion: row.opinion,
        score: row.score === null ? null : Number(row.score),
        judgedBy: row.name,
        judgedOn: row.judged_on,
        level: row.level,
        decisionNumber: row.decision_number,
        decidedOn: row.decided_on,
        reason: row.reason,
        revision: row.revision,
      },
    ]),
  );
}

/** What one step writes; what it does not name is as it was. */
export type InitiativeStep = { readonly state: InitiativeState } & Partial<
  Pick<InitiativeRecord, 'opinion' | 'score' | 'judgedOn' | 'level' | 'decisionNumber' | 'decidedOn' | 'reason'>
> & { readonly judgedById?: string };

/** Keeps a step of an initiative; false when somebody took one since `revision`. */
export async function saveStep(db: Db, taskId: string, revision: number, step: InitiativeStep): Promise<boolean> {
  const row = {
    state: step.state,
    ...(step.opinion === undefined ? {} : { opinion: step.opinion }),
    ...(step.score === undefined ? {} : { score: step.score }),
    ...(step.judgedById === undefined ? {} : { judged_by: step.judgedById }),
    ...(step.judgedOn === undefined ? {} : { judged_on: step.judgedOn }),
    ...(step.level === undefined ? {} : { level: step.level }),
    ...(step.decisionNumber === undefined ? {} : { decision_number: step.decisionNumber }),
    ...(step.decidedOn === undefined ? {} : { decided_on: step.decidedOn }),
    ...(step.reason === undefined ? {} : { reason: step.reason }),
  };
  if (revision === 0) {
    const made = await db
      .insertInto('initiative')
      .values({ task_id: taskId, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return made.numInsertedOrUpdatedRows === 1n;
  }
  const saved = await db
    .updateTable('initiative')
    .set({ ...row, revision: revision + 1 })
    .where('task_id', '=', taskId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}
