import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../test/database.ts';
import { readWithin } from '../cascade/acts/unit-people.ts';
import { linesOfNobody, ownStates } from '../cascade/model/own-plan.ts';
import { readCoverage } from '../cascade/store/coverage.ts';
import { listLines, listProvincePlans } from '../cascade/store/own-plans.ts';
import { sealOf } from '../commitments/seal.ts';
import { listCommitments, listLines as listCommitmentLines } from '../commitments/store/commitments.ts';
import { listAskedUnits, listConsultations } from '../consultation/store/consultations.ts';
import { listOpinions } from '../consultation/store/opinions.ts';
import { must } from '../kernel/problem.ts';
import { overlapping } from '../kinds/model/overlap.ts';
import { typedKinds } from '../kinds/model/sheet.ts';
import { listInitiatives } from '../kinds/store/initiatives.ts';
import { listFindings, listInspections } from '../kinds/store/inspections.ts';
import { listOpenDifficulties } from '../requests/store/difficulties.ts';
import { listTold } from '../requests/store/told-difficulties.ts';
import { makeClock } from '../server/clock.ts';
import { inTenant, openAsOwner, openDatabase, type Database, type Db } from '../server/database.ts';
import { folderStore } from '../server/files.ts';
import { listUnits } from '../units/store.ts';
import { readConsultation, readOwnPlan } from './data.ts';
import { loadSample } from './load.ts';

const today = '2026-11-25';
let test: TestDatabase;
let owner: Database;
let database: Database;
let folder: string;
const inSample = <T>(work: (db: Db) => Promise<T>) => inTenant(database, 'province_song_lam', work);

beforeAll(async () => {
  test = await makeTestDatabase();
  owner = openAsOwner(test.url);
  database = openDatabase(test.url);
  folder = await mkdtemp(join(tmpdir(), 'sample-files-'));
  await loadSample({ owner, files: folderStore(folder), clock: makeClock(today), newId: uuid });
});
afterAll(async () => {
  await database.close();
  await owner.close();
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('the sample from within', () => {
  it('has a department with divisions and an own plan in force, each line of it with a holder, done, under way, late or left out', async () => {
    const told = readOwnPlan();
    const { plans, lines, within } = await inSample(async (db) => {
      const unit = must(
        (await listUnits(db)).find(({ code }) => code === told.unit),
        'the department',
      );
      const plans = await listProvincePlans(db, unit.id, today);
      const id = must(plans.find(({ unitPlan }) => unitPlan)?.unitPlan?.id, 'its own plan');
      return { plans, lines: await listLines(db, id), within: await readWithin(db, unit.id) };
    });
    expect(
      plans.map(({ unitPlan }) => unitPlan?.state ?? null).toSorted((a, b) => Number(a === null) - Number(b === null)),
    ).toEqual(['in-force', null]);
    expect(within.divisions).toHaveLength(2);
    expect(within.members.size).toBe(4);
    expect(linesOfNobody(lines)).toEqual([]);
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(ownStates));
    expect(lines.filter(({ droppedReason }) => droppedReason)).toHaveLength(1);
    expect(lines.filter(({ dueOn, state }) => state !== 'done' && dueOn && dueOn < today).length).toBeGreaterThan(0);
    expect(lines.filter(({ doneOn }) => doneOn && doneOn >= today)).toEqual([]);
  });

  it('has units that gave all, some and none of their work to people', async () => {
    const shares = (await inSample((db) => readCoverage(db, undefined))).map((one) => one.held / one.assignments);
    expect(shares.some((share) => share === 1)).toBe(true);
    expect(shares.some((share) => share > 0 && share < 1)).toBe(true);
    expect(shares.some((share) => share === 0)).toBe(true);
  });

  it('has something of each kind beyond tasks: an overlap with its reason, findings, and initiatives of each state', async () => {
    await inSample(async (db) => {
      const tasks = await db.selectFrom('task').select(['id', 'kind']).where('review', '=', 'confirmed').execute();
      const ofKind = (kind: string) => tasks.filter((task) => task.kind === kind).map(({ id }) => id);
      for (const kind of typedKinds) expect([kind, ofKind(kind).length > 1]).toEqual([kind, true]);
      const inspections = await listInspections(db);
      expect(inspections.some((one) => overlapping(one, inspections).length > 0)).toBe(true);
      expect(await listFindings(db, ofKind('inspection'))).toHaveLength(2);
      const states = [...(await listInitiatives(db, ofKind('initiative'))).values()].map(({ state }) => state);
      expect(states.sort()).toEqual(['judged', 'recognised']);
    });
  });

  it('has commitments accepted, returned and waiting, each with the seal of its words', async () => {
    const commitments = await inSample(async (db) =>
      Promise.all(
        (await listCommitments(db, 2026)).map(async (one) => ({
          ...one,
          lines: await listCommitmentLines(db, one.id),
        })),
      ),
    );
    expect(commitments.map(({ state }) => state).sort()).toEqual(['accepted', 'accepted', 'returned', 'signed']);
    for (const one of commitments) {
      expect(one.lines.filter(({ kind }) => kind === 'task').length).toBeGreaterThan(0);
      expect(one.hash).toBe(one.state === 'returned' ? null : sealOf(one));
    }
  });

  it('has units asked about the draft: opinions that wait, one decided, one agreement, the rest silent', async () => {
    const { units, opinions } = await inSample(async (db) => {
      const [asked] = await listConsultations(db, null, 10);
      const ids = [must(asked, 'the consultation').id];
      return { units: await listAskedUnits(db, ids), opinions: await listOpinions(db, ids) };
    });
    const told = readConsultation();
    expect(units).toHaveLength(told.asked.length);
    expect(units.filter(({ agreedOn }) => agreedOn !== null)).toHaveLength(1);
    expect(opinions.map(({ state }) => state).sort()).toEqual(['not_taken', 'waiting', 'waiting', 'waiting']);
  });

  it('has later days asked for that wait and that were decided, and difficulties sent on, answered, and told to nobody yet', async () => {
    const { rows } = await inSample((db) =>
      sql<{ state: string; moved: boolean }>`
        select extension.state, occurrence.first_due_on is not null as moved
        from extension join occurrence on occurrence.id = extension.occurrence_id order by 1`.execute(db),
    );
    expect(rows).toEqual([
      { state: 'granted', moved: true },
      { state: 'refused', moved: false },
      { state: 'waiting', moved: false },
      { state: 'waiting', moved: false },
    ]);
    const [difficulties, told] = await inSample(async (db) => [
      await listOpenDifficulties(db, null, 10),
      await listTold(db, {}, 100),
    ]);
    expect(difficulties.map(({ state }) => state).sort()).toEqual(['answered', 'open']);
    expect(told.length).toBeGreaterThan(2);
  });
});
