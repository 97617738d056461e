import { sql } from 'kysely';
import type { Db } from '../../server/database.ts';

/** One passing on of an occurrence: from whom, to whom, who decided. `occurrenceId` is where the reports before it stand. */
export type HandoverRecord = {
  readonly occurrenceId: string;
  readonly heirOccurrenceId: string | null;
  readonly unitName: string;
  readonly heirName: string | null;
  /** The heir had done it and does it again, for what joined it. */
  readonly reopened: boolean;
  /** The task was given again: its units' changed parts tell of it. */
  readonly again: boolean;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
};

/** How an occurrence came to whoever owes it, and where it went, oldest first; through every unit that it passed. */
export async function listHandovers(db: Db, occurrenceId: string): Promise<readonly HandoverRecord[]> {
  return db
    .withRecursive('chain', (query) =>
      query
        .selectFrom('handover')
        .select(['handover.id', 'handover.occurrence_id', 'handover.heir_occurrence_id'])
        .where((where) =>
          where.or([where('occurrence_id', '=', occurrenceId), where('heir_occurrence_id', '=', occurrenceId)]),
        )
        .union((earlier) =>
          earlier
            .selectFrom('handover')
            .innerJoin('chain', 'chain.occurrence_id', 'handover.heir_occurrence_id')
            .select(['handover.id', 'handover.occurrence_id', 'handover.heir_occurrence_id']),
        ),
    )
    .selectFrom('chain')
    .innerJoin('handover', 'handover.id', 'chain.id')
    .innerJoin('assignment', 'assignment.id', 'handover.assignment_id')
    .innerJoin('unit', 'unit.id', 'handover.unit_id')
    .leftJoin('unit as heir', 'heir.id', 'handover.heir_id')
    .innerJoin('person', 'person.id', 'handover.decided_by')
    .select([
      'handover.occurrence_id as occurrenceId',
      'handover.heir_occurrence_id as heirOccurrenceId',
      'unit.name as unitName',
      'heir.name as heirName',
      'handover.reopened',
      sql<boolean>`exists (select from reassignment
        where reassignment.task_id = assignment.task_id and reassignment.decided_at = handover.decided_at)`.as('again'),
      'handover.reason',
      'person.name as decidedBy',
      'handover.decided_at as decidedAt',
    ])
    .orderBy('handover.decided_at')
    .orderBy('handover.id')
    .execute();
}
