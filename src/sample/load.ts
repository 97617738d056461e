import { insertPerson } from '../accounts/store.ts';
import { addDays } from '../kernel/calendar.ts';
import type { MakeId } from '../kernel/id.ts';
import { officeDate } from '../kernel/time-zone.ts';
import { listTasks } from '../plans/store/tasks.ts';
import { readWorkCalendar } from '../reading/calendar.ts';
import type { Clock } from '../server/clock.ts';
import type { Database, Db } from '../server/database.ts';
import type { FileStore, StoredFile } from '../server/files.ts';
import { addTenant } from '../server/tenants.ts';
import { listOccurrences } from '../tasks/store/occurrences.ts';
import type { Unit } from '../units/model.ts';
import { foundBodies } from '../units/acts/import-reorganisation.ts';
import { playActivity, type PlayedWork } from './activity.ts';
import { makeCast, type Cast, type SignIn } from './cast.ts';
import { makeCommitments } from './commitments.ts';
import { consult } from './consultation.ts';
import { readSentences, sampleProvince } from './data.ts';
import { enterDuties } from './duties.ts';
import { enterKinds } from './kinds.ts';
import { leaveDraft, putPlanInForce } from './plans.ts';
import { askForHelp } from './requests.ts';
import { foundUnits } from './units.ts';
import { deriveOwnPlan, giveToPeople } from './within-units.ts';

/** What loading stands on; an opened installation with a source of ids has it all. */
export type SampleParts = {
  readonly owner: Database;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly newId: MakeId;
};

/**
 * Loads the invented province: its units, people, a plan in force with a year of work up to the clock's day, a draft to review.
 * All of it is there when this returns, or nothing. The same day gives the same province but for ids and passwords.
 * Refuses with `server.tenant_exists` where it is loaded already.
 */
export async function loadSample({ owner, files, clock, newId }: SampleParts): Promise<{ signIns: readonly SignIn[] }> {
  const { units, groups } = foundUnits(newId);
  const cast = await makeCast(units, newId);
  await addTenant(owner, sampleProvince, async (db, { schema }) => {
    try {
      await foundBodies(db, { units, groups }, newId);
      for (const member of cast.members) await insertPerson(db, member);
      const keepFile = (content: Uint8Array) => files.put(schema, content, fileLimit);
      await workOneYear({ db, clock, newId, keepFile }, cast, units);
      await enterDuties({ db, actor: cast.coordinator, newId }, units, clock.today());
    } catch (error) {
      await files.removeAll(schema);
      throw error;
    }
  });
  return { signIns: cast.signIns };
}

const fileLimit = 1_048_576;

/** The draft is older than what units said of it. */
const draftAgeInDays = 5;

/** The plan is given out on its first day; what units did since then ends yesterday, so that nothing lies ahead of the clock. */
async function workOneYear(
  {
    db,
    clock,
    newId,
    keepFile,
  }: Pick<SampleParts, 'clock' | 'newId'> & {
    readonly db: Db;
    readonly keepFile: (content: Uint8Array) => Promise<StoredFile>;
  },
  cast: Cast,
  units: readonly Unit[],
): Promise<void> {
  const now = clock.now();
  const givenOut = new Date(Math.min(now.getTime(), Date.parse('2026-01-05T08:30:00+07:00')));
  const from = officeDate(givenOut);
  const desk = { db, actor: cast.coordinator, now: givenOut, today: from, newId, keepFile };
  const planId = await putPlanInForce(desk);
  const span = { from, to: addDays(clock.today(), -1) };
  const read = async () => ({
    tasks: new Map((await listTasks(db, planId)).map((task) => [task.id, task])),
    occurrences: await listOccurrences(db, { planId, show: 'all', today: clock.today(), limit: 100_000 }),
  });
  await deriveOwnPlan(desk, { planId, cast, to: span.to });
  await giveToPeople(desk, cast, await read(), span);
  await enterKinds(desk, { planId, cast, units, to: span.to });
  const { tasks, occurrences } = await read();
  const works = occurrences.flatMap((occurrence): PlayedWork[] => {
    const task = tasks.get(occurrence.taskId);
    const part = task && cast.partOf(occurrence.unitId, task.ordinal);
    if (!task || !part) return [];
    return [{ occurrence, ordinal: task.ordinal, kind: task.kind, product: task.product, ...part }];
  });
  await playActivity({ db, newId, span, calendar: readWorkCalendar(), sentences: readSentences(), keepFile }, works);
  await askForHelp(desk, { planId, cast, units, from, today: clock.today() });
  await makeCommitments(desk, { cast, to: span.to });
  const draftedAt = new Date(now.getTime() - draftAgeInDays * 86_400_000);
  const draftId = await leaveDraft({ ...desk, now: draftedAt });
  await consult(desk, { planId: draftId, cast, units, today: clock.today() });
}
