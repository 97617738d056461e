import { Problem } from '../../kernel/problem.ts';
import { maySee } from '../policies.ts';
import type { RowFault } from '../model/sheet-row.ts';
import { findOccurrences, type OccurrenceRecord } from '../store/occurrences.ts';
import type { Desk } from './desk.ts';

/** A piece of work among many, and what it was when the list showed it. */
export type Item = { readonly occurrenceId: string; readonly revision: number };

/** What became of many: how many were done, and each that was not with its reason. */
export type Outcomes = {
  readonly done: number;
  readonly refused: { readonly occurrenceId: string; readonly taskText: string; readonly reason: RowFault }[];
};

/** Does one act on each of many pieces of work; what refuses one leaves it as it is and stops none of the others. */
export async function forEachOf(
  desk: Desk,
  items: readonly Item[],
  act: (record: OccurrenceRecord, revision: number) => Promise<void>,
): Promise<Outcomes> {
  const known = await findOccurrences(
    desk.db,
    items.map(({ occurrenceId }) => occurrenceId),
  );
  const byId = new Map(known.filter((one) => maySee(desk.actor, one)).map((one) => [one.id, one]));
  const refused: Outcomes['refused'] = [];
  let done = 0;
  for (const { occurrenceId, revision } of items) {
    const record = byId.get(occurrenceId);
    const reason = record ? await refusalOf(act(record, revision)) : 'unknown-task';
    if (reason === null) done += 1;
    else refused.push({ occurrenceId, taskText: record?.taskText ?? '', reason });
  }
  return { done, refused };
}

/** The reason for which an act refused; null where it was done. A fault of ours stays one. */
async function refusalOf(act: Promise<void>): Promise<RowFault | null> {
  try {
    await act;
    return null;
  } catch (error) {
    const reason = error instanceof Problem ? reasons[error.code] : undefined;
    if (reason === undefined) throw error;
    return reason;
  }
}

// Acts refuse before they write, so that one refusal leaves nothing half done.
const reasons: Readonly<Record<string, RowFault>> = {
  'server.not_allowed': 'not-own',
  'server.changed_meanwhile': 'changed',
  'tasks.product_missing': 'product-missing',
  'tasks.has_date': 'has-date',
  'tasks.date_outside_plan': 'outside-plan',
};
