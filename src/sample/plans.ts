import { recordAudit } from '../accounts/store.ts';
import type { MakeId } from '../kernel/id.ts';
import { storeReading } from '../plans/acts/import-document.ts';
import { updatePlan } from '../plans/store/plans.ts';
import { confirmUndoubted, listTasks, updateTask, type TaskRecord } from '../plans/store/tasks.ts';
import { loadCriteria } from '../reading/criteria.ts';
import { readFile } from '../reading/read-file.ts';
import type { Actor } from '../server/actor.ts';
import type { Db } from '../server/database.ts';
import type { StoredFile } from '../server/files.ts';
import { putInForce } from '../tasks/acts/put-in-force.ts';
import { readSampleFile, samplePlans } from './data.ts';

/** The coordinator's desk on some day. */
export type Desk = {
  readonly db: Db;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
  readonly newId: MakeId;
  keepFile(content: Uint8Array): Promise<StoredFile>;
};

/** Reads the sample's plan, reviews every task, sets its period and gives its work out, as a coordinator does; its id. */
export async function putPlanInForce(desk: Desk): Promise<string> {
  const { db, actor, now } = desk;
  const { periodFrom, periodTo } = samplePlans.inForce;
  const planId = await importSample(desk, samplePlans.inForce);
  await updatePlan(db, planId, { periodFrom, periodTo });
  await tellOfPlan(desk, planId, 'changed', { periodFrom, periodTo });
  for (const task of (await listTasks(db, planId)).filter(isStanding)) await review(desk, task, 'skipped');
  for (const task of await listTasks(db, planId)) await tieToCriterion(desk, task);
  const confirmed = await confirmUndoubted(db, planId, { personId: actor.personId, now });
  await tellOfPlan(desk, planId, 'confirmed-sure', { confirmed });
  const doubted = (await listTasks(db, planId)).filter((task) => task.review === 'unreviewed');
  for (const task of doubted) await review(desk, task, 'confirmed');
  await putInForce(desk, planId, { eachForItsPart: true });
  return planId;
}

/** Leaves the other document as it was read, doubts and all, for whoever tries the review; its id. */
export function leaveDraft(desk: Desk): Promise<string> {
  return importSample(desk, samplePlans.draft);
}

async function importSample(
  desk: Desk,
  file: { readonly fileName: string; readonly mediaType: string },
): Promise<string> {
  const { db, actor, now, newId } = desk;
  const bytes = readSampleFile(file.fileName);
  const stored = await desk.keepFile(bytes);
  const result = await readFile(bytes, { name: file.fileName }, { criteria: loadCriteria() });
  const by = { personId: actor.personId, name: actor.name, now, newId };
  const { planId } = await storeReading(db, { ...stored, ...file }, result, by);
  return planId;
}

/** Takes the criterion that the reader proposes first, where it is nearly sure of it. */
async function tieToCriterion({ db, actor, now }: Desk, task: TaskRecord): Promise<void> {
  const [first] = task.proposals;
  if (task.review !== 'unreviewed' || !first || first.confidence < nearlySure) return;
  await updateTask(db, task, { criterionRefs: [first.ref] }, { personId: actor.personId, now });
  const detail = { criterionRefs: [first.ref] };
  await recordAudit(db, actor, now, { verb: 'corrected', subjectKind: 'task', subjectId: task.id, detail });
}

const nearlySure = 0.85;

/** A duty that stands for all others, without a word of time and without an end, is not followed by itself. */
function isStanding({ deadline, kind }: TaskRecord): boolean {
  return deadline.text === null || (deadline.type === 'event' && kind === 'report');
}

async function review({ db, actor, now }: Desk, task: TaskRecord, verdict: 'confirmed' | 'skipped'): Promise<void> {
  await updateTask(db, task, { review: verdict }, { personId: actor.personId, now });
  await recordAudit(db, actor, now, { verb: verdict, subjectKind: 'task', subjectId: task.id });
}

function tellOfPlan({ db, actor, now }: Desk, planId: string, verb: string, detail: object): Promise<void> {
  return recordAudit(db, actor, now, { verb, subjectKind: 'plan', subjectId: planId, detail });
}
