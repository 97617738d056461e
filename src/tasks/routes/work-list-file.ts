import { nameOfPlan } from '../../plans/store/plans.ts';
import { findTask } from '../../plans/store/tasks.ts';
import { madeFile } from '../../server/made-file.ts';
import { followToEnd } from '../../server/progress.ts';
import type { HandlerRequest, On } from '../../server/slice.ts';
import { listUnits } from '../../units/store.ts';
import { reckonOn } from '../acts/reckoning.ts';
import { workListFileApi as api } from '../api/work-list-file.ts';
import { seesAllUnits } from '../policies.ts';
import { presentOccurrence } from '../present.ts';
import { countListed, listOccurrences, type Cursor } from '../store/occurrences.ts';
import { writeWorkFile } from '../work-file.ts';

type Asked = HandlerRequest<typeof api.getWorkFile>;

/** Rows in hand at a time: enough that asking costs little, few enough that a hundred thousand need no more room. */
const batchSize = 2000;

export function workListFileRoutes(on: On): void {
  on(api.getWorkFile, async (request) => {
    const { query, tenant, now } = request;
    const { format, language, show } = query;
    const filter = filterOf(request);
    const scope = { show, ...(await namesOf(request, filter)) };
    return madeFile(writeWorkFile(format, scope, batches(request, filter), { tenant, now, language }));
  });

  on(api.followFile, async ({ params, progress, tenant, actor }) =>
    followToEnd(progress, tenant.schema, topicOf(actor, params.fileId), null),
  );
}

/** The rows that the list itself would show to this person, from the first to the last. */
async function* batches({ db, actor, today, query, progress, tenant }: Asked, filter: ReturnType<typeof filterOf>) {
  const reckoning = await reckonOn(db, today);
  const asked = { ...filter, show: query.show, ...reckoning };
  const topic = query.fileId ? topicOf(actor, query.fileId) : null;
  const total = topic ? await countListed(db, asked) : 0;
  let done = 0;
  let after: Cursor | null = null;
  do {
    const records = await listOccurrences(db, { ...asked, after, limit: batchSize });
    yield records.map((record) => presentOccurrence(record, actor, reckoning));
    done += records.length;
    const last = records.length === batchSize ? records.at(-1) : undefined;
    after = last ? { dueOn: last.dueOn, id: last.id } : null;
    if (topic) await progress.publish(tenant.schema, topic, { done, total, ...(after ? {} : { ended: 'well' }) });
  } while (after !== null);
}

function filterOf({ actor, query: { unitId, planId, taskId, month } }: Asked) {
  return { unitId: seesAllUnits(actor) ? unitId : actor.unitId, planId, taskId, month };
}

async function namesOf({ db, tenant }: Asked, { unitId, planId, taskId, month }: ReturnType<typeof filterOf>) {
  const unit = unitId ? (await listUnits(db)).find(({ id }) => id === unitId) : undefined;
  const task = taskId ? await findTask(db, taskId) : null;
  return {
    of: unit?.name ?? tenant.name,
    plan: await nameOfPlan(db, planId),
    task: task && task.text,
    month: month ?? null,
  };
}

/** Nobody but the person who asked for a file can follow it. */
function topicOf(actor: { readonly personId: string }, fileId: string): string {
  return `work-file/${actor.personId}/${fileId}`;
}
