import { sql } from 'kysely';
import { fold } from '../../kernel/vietnamese.ts';
import type { Db } from '../../server/database.ts';
import type { EvidenceKind } from '../model/kinds.ts';
import { useStates, type UseState } from '../model/use.ts';
import { revisionColumns, toRevision, type RevisionRecord } from './revisions.ts';

/** An evidence by its newest revision, with how often it is used and what was decided there. */
export type EvidenceRecord = {
  readonly revision: RevisionRecord;
  readonly unitName: string;
  /** The unit's last day; null while it has none. */
  readonly unitEndedOn: string | null;
  readonly uses: Readonly<Record<UseState, number>>;
};

export type LibraryFilter = {
  /** Those of these units; every unit's where they are not given. */
  readonly unitIds?: ReadonlySet<string> | undefined;
  /** Words of the title, the number, the file's name or the link, with or without accents. */
  readonly find?: string | undefined;
  readonly kind?: EvidenceKind | undefined;
  /** The year of the document's day, or of something that it serves. */
  readonly year?: number | undefined;
  readonly state?: UseState | 'unused' | undefined;
};

/** One page of what is kept, the newest evidence first; `after` is the last evidence of the page before. */
export async function listEvidence(
  db: Db,
  filter: LibraryFilter & { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly EvidenceRecord[]> {
  const rows = await evidence(db)
    .$if(filter.unitIds !== undefined, (query) =>
      query.where('evidence_revision.unit_id', 'in', [...(filter.unitIds ?? [])]),
    )
    .$if(filter.after !== undefined, (query) => query.where('evidence_id', '<', filter.after ?? ''))
    .$if(filter.kind !== undefined, (query) => query.where('evidence_revision.kind', '=', filter.kind ?? 'file'))
    .$if(filter.year !== undefined, (query) => query.where(isOfYear(filter.year ?? 0)))
    .$if(filter.state !== undefined, (query) => query.where(isInState(filter.state ?? 'unused')))
    .$if(Boolean(filter.find), (query) =>
      query.where((where) =>
        where.and(wordsOf(filter.find).map((word) => sql<boolean>`strpos(evidence_revision.folded, ${word}) > 0`)),
      ),
    )
    .orderBy('evidence_id', 'desc')
    .limit(filter.limit)
    .execute();
  return rows.map(toEvidence);
}

/** One evidence, or null. */
export async function findEvidence(db: Db, id: string): Promise<EvidenceRecord | null> {
  const row = await evidence(db).where('evidence_id', '=', id).executeTakeFirst();
  return row ? toEvidence(row) : null;
}

function wordsOf(find: string | undefined): readonly string[] {
  return fold(find ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
}

function isOfYear(year: number) {
  return sql<boolean>`(extract(year from evidence_revision.effective_on) = ${year} or exists (
    select from evidence_use
    join evidence_revision as used on used.id = evidence_use.revision_id
    left join occurrence on occurrence.id = evidence_use.occurrence_id
    where used.evidence_id = evidence_revision.evidence_id
      and coalesce(evidence_use.year, extract(year from occurrence.due_on)) = ${year}))`;
}

function isInState(state: UseState | 'unused') {
  const used = sql<boolean>`exists (
    select from evidence_use
    join evidence_revision as used on used.id = evidence_use.revision_id
    where used.evidence_id = evidence_revision.evidence_id and (${state} = 'unused' or evidence_use.state = ${state}))`;
  return state === 'unused' ? sql<boolean>`not ${used}` : used;
}

function evidence(db: Db) {
  return db
    .selectFrom('evidence_revision')
    .innerJoin('person as adder', 'adder.id', 'evidence_revision.added_by')
    .innerJoin('unit', 'unit.id', 'evidence_revision.unit_id')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('evidence_revision as newer')
            .select('newer.id')
            .whereRef('newer.evidence_id', '=', 'evidence_revision.evidence_id')
            .whereRef('newer.number', '>', 'evidence_revision.number'),
        ),
      ),
    )
    .select(revisionColumns)
    .select(['unit.name as unit_name', 'unit.valid_to as unit_ended_on'])
    .select((select) =>
      useStates.map((state) =>
        select
          .selectFrom('evidence_use')
          .innerJoin('evidence_revision as used', 'used.id', 'evidence_use.revision_id')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('used.evidence_id', '=', 'evidence_revision.evidence_id')
          .where('evidence_use.state', '=', state)
          .as(state),
      ),
    );
}

function toEvidence(row: Awaited<ReturnType<ReturnType<typeof evidence>['execute']>>[number]): EvidenceRecord {
  return {
    revision: toRevision(row),
    unitName: row.unit_name,
    unitEndedOn: row.unit_ended_on,
    uses: { waiting: row.waiting ?? 0, accepted: row.accepted ?? 0, returned: row.returned ?? 0 },
  };
}
