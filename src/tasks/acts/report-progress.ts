import { recordAudit } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import { lacksProduct, type Report } from '../model/report.ts';
import { mayReport } from '../policies.ts';
import type { OccurrenceRecord } from '../store/occurrences.ts';
import { saveReport } from '../store/work.ts';
import type { Desk } from './desk.ts';

/** A report as somebody sends it. What is left out stays as it was said before. */
export type SentReport = Pick<Report, 'reported' | 'text'> & {
  readonly product?: string | undefined;
  readonly difficulty?: string | undefined;
  readonly quantityDone?: number | null | undefined;
  /** What the occurrence was when the report was written. */
  readonly revision: number;
};

/**
 * Reports on one occurrence and tells the audit trail: the one rule for a form, for many at once and for a sheet. Refuses whoever does not owe the
 * work, "done" with neither product nor result, and what somebody changed since.
 */
export async function reportProgress(desk: Desk, record: OccurrenceRecord, sent: SentReport): Promise<void> {
  const { db, actor, now, today, newId } = desk;
  if (!mayReport(actor, record)) throw problem('server.not_allowed');
  const report = {
    reported: sent.reported,
    text: sent.text,
    product: sent.product ?? record.product,
    quantityDone: sent.quantityDone === undefined ? record.quantityDone : sent.quantityDone,
    difficulty: sent.difficulty ?? record.difficulty,
  };
  if (lacksProduct(report)) throw problem('tasks.product_missing', {}, { field: 'product' });
  const saved = await saveReport(db, { id: record.id, revision: sent.revision }, report, {
    progressId: newId(),
    personId: actor.personId,
    now,
    today,
  });
  if (!saved) throw problem('server.changed_meanwhile');
  await recordAudit(db, actor, now, {
    verb: 'reported',
    subjectKind: 'occurrence',
    subjectId: record.id,
    detail: {
      from: record.reported,
      to: report.reported,
      text: report.text,
      product: report.product,
      quantity: report.quantityDone,
    },
  });
}
