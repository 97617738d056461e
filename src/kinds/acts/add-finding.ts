import { recordAudit } from '../../accounts/store.ts';
import { problem } from '../../kernel/problem.ts';
import type { IndexName } from '../../plans/model/plan.ts';
import { addTask } from '../../tasks/acts/add-task.ts';
import { insertFinding, type FindingRecord } from '../store/inspections.ts';
import type { Desk } from './write-sheet.ts';

/** What an inspection found becomes a task of the inspected unit. Refuses with kinds.target_missing, and with what `addTask` refuses. */
export async function addFinding(
  desk: Desk,
  inspection: {
    readonly taskId: string;
    readonly planId: string;
    readonly indexName: IndexName;
    /** The inspected unit. */
    readonly target: string | null;
  },
  finding: { readonly text: string; readonly deadlineText: string; readonly product: string | null },
): Promise<FindingRecord> {
  const { taskId: inspectionId, planId, indexName, target } = inspection;
  if (target === null) throw problem('kinds.target_missing');
  const task = { ...finding, planId, kind: 'task', indexName, lead: { unitId: target } } as const;
  const { taskId } = await addTask(desk.db, task, desk);
  await insertFinding(desk.db, taskId, inspectionId);
  await recordAudit(desk.db, desk.actor, desk.now, {
    verb: 'entered-finding',
    subjectKind: 'task',
    subjectId: inspectionId,
    detail: { taskId, text: finding.text },
  });
  return { taskId, inspectionId, text: finding.text };
}
