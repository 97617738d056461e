import type { On } from '../../server/slice.ts';
import { expandGroup, readGroupGaps } from '../acts/expand-group.ts';
import { handOver, handOverByProposal, readQueue, type ProposedDuty } from '../acts/hand-over.ts';
import { handoversApi as api } from '../api/handovers.ts';
import { countQueue } from '../store/handovers.ts';

export function handoverRoutes(on: On): void {
  on(api.listHandovers, async ({ db, query, today }) => {
    const { limit, ...filter } = query;
    const queue = await readQueue(db, today, filter);
    const units = [...Map.groupBy(queue, (duty) => duty.unitId).values()].flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const { unitId, unitName, lastDay, goesOn } = first;
      return [{ unitId, unitName, lastDay, goesOn, duties: own.length, clear: countClear(own) }];
    });
    const duties = queue.slice(0, limit).map(({ proposals, ...duty }) => ({
      ...duty,
      proposals: proposals.map(({ functionId: _function, ...shown }) => shown),
    }));
    return { units, total: queue.length, clear: countClear(queue), duties };
  });

  on(api.countHandovers, async ({ db, today }) => ({ duties: await countQueue(db, today) }));

  on(api.handOver, async ({ body, ...by }) => ({ decided: await handOver(by, body.assignmentIds, body) }));

  on(api.listGroupGaps, async ({ db, today }) => ({
    groups: (await readGroupGaps(db, today)).map((gap) => ({ ...gap, units: [...gap.units] })),
  }));

  on(api.expandGroup, ({ params, today, ...by }) => expandGroup(by, params.groupId, today));

  on(api.handOverByProposal, ({ body, ...by }) => handOverByProposal(by, body));
}

function countClear(duties: readonly ProposedDuty[]): number {
  return duties.filter((duty) => duty.clear !== null).length;
}
