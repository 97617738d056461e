import { problem } from '../../kernel/problem.ts';
import type { On } from '../../server/slice.ts';
import { reassign } from '../acts/reassign.ts';
import { reassignApi as api } from '../api/reassign.ts';
import { findTaskOf, listParts, type PartRecord } from '../store/reassignments.ts';

export function reassignRoutes(on: On): void {
  on(api.listParts, async ({ db, params }) => {
    const taskId = await findTaskOf(db, params.assignmentId);
    const all = taskId === null ? [] : await listParts(db, taskId);
    const lead = all.find((one) => one.assignmentId === params.assignmentId);
    if (!lead) throw problem('tasks.not_found');
    return present(lead, all);
  });

  on(api.reassign, async ({ params, body, ...by }) => {
    const taskId = await reassign(by, params.assignmentId, body);
    const all = await listParts(by.db, taskId);
    const lead = all.find((one) => one.unitId === body.leadId);
    if (!lead) throw problem('tasks.not_found');
    return present(lead, all);
  });
}

function present(lead: PartRecord, all: readonly PartRecord[]) {
  const shown = ({ unitId, unitName }: PartRecord) => ({ unitId, unitName });
  return { lead: shown(lead), coordinators: all.filter(({ role }) => role === 'coordinate').map(shown) };
}
