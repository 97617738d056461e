import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../test/database.ts';
import { passwordMatches } from '../accounts/password.ts';
import { findCredentials } from '../accounts/store.ts';
import { dutyState } from '../duties/model/standing.ts';
import { listStandings } from '../duties/store/ledger.ts';
import { proofOf } from '../evidence/model/use.ts';
import { listProofs } from '../evidence/store/uses.ts';
import { Problem } from '../kernel/problem.ts';
import { listPlans } from '../plans/store/plans.ts';
import { listTasks } from '../plans/store/tasks.ts';
import { officeDate } from '../kernel/time-zone.ts';
import { readDueSettings } from '../reading/calendar.ts';
import { dueDates } from '../reading/model/due-dates.ts';
import { makeClock } from '../server/clock.ts';
import { inTenant, openAsOwner, openDatabase, type Database, type Db } from '../server/database.ts';
import { folderStore } from '../server/files.ts';
import { listTenants } from '../server/tenants.ts';
import { giveOut } from '../tasks/model/give-out.ts';
import { datings, hasAllThree, proofStates, punctualities, reportedStates, standing } from '../tasks/model/states.ts';
import { reckonBy, updateBy } from '../tasks/model/updates.ts';
import { listOccurrences, type OccurrenceRecord } from '../tasks/store/occurrences.ts';
import { listGroups, listUnits } from '../units/store.ts';
import { readReorganisation, readReorganisation2025 } from '../units/reorganisation.ts';
import { readStandardBodies } from '../units/standard-bodies.ts';
import type { SignIn } from './cast.ts';
import { readCommunes, readKinds, readPeople, readSampleFile, samplePlans } from './data.ts';
import { loadSample } from './load.ts';
import { removeSample } from './remove.ts';

const today = '2026-11-25';
const schema = 'province_song_lam';
let test: TestDatabase;
let owner: Database;
let database: Database;
let folder: string;
let signIns: readonly SignIn[];

const load = (on: string, newId = uuid) =>
  loadSample({ owner, files: folderStore(folder), clock: makeClock(on), newId });
const inSample = <T>(work: (db: Db) => Promise<T>) => inTenant(database, schema, work);

beforeAll(async () => {
  test = await makeTestDatabase();
  owner = openAsOwner(test.url);
  database = openDatabase(test.url);
  folder = await mkdtemp(join(tmpdir(), 'sample-files-'));
  ({ signIns } = await load(today));
});
afterAll(async () => {
  await database.close();
  await owner.close();
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('the sample province', () => {
  it('is a tenant that says that it is invented and whose published results it follows', async () => {
    const tenant = (await listTenants(database)).find((one) => one.slug === 'song-lam');
    expect(tenant).toMatchObject({ name: 'tỉnh Sông Lam (minh họa)', referenceProvince: 'Hà Tĩnh', isSample: true });
  });

  it('has every standard body and every invented commune', async () => {
    const units = await inSample(listUnits);
    const standard = readStandardBodies(uuid).units;
    const former = readReorganisation(readReorganisation2025(), standard, uuid).units;
    const bodies = [...standard, ...former].map((unit) => unit.name);
    const communes = readCommunes().map((commune) => `UBND ${commune.type} ${commune.name}`);
    expect(units.map((unit) => unit.name).sort()).toEqual([...bodies, ...communes].sort());
  });

  it('has people for every role, of whom those who sign in can, by passwords that are nowhere kept', async () => {
    const people = await inSample((db) =>
      db.selectFrom('person').select(['login', 'roles', 'password_hash']).execute(),
    );
    expect(people).toHaveLength(readPeople().people.length + readCommunes().length);
    expect([...new Set(people.flatMap((person) => person.roles))].sort()).toEqual(
      ['administrator', 'appraiser', 'chair', 'coordinator', 'head', 'officer'].sort(),
    );
    expect(new Set(signIns.map((one) => one.password)).size).toBe(signIns.length);
    for (const { login, password } of signIns.slice(0, 3)) {
      const credentials = await inSample((db) => findCredentials(db, login));
      expect(await passwordMatches(credentials?.passwordHash ?? null, password)).toBe(true);
    }
    const kept = JSON.stringify(people);
    expect(signIns.filter((one) => kept.includes(one.password))).toEqual([]);
    const told = new Set(signIns.map((one) => one.login));
    const untold = people.find((person) => !told.has(person.login));
    expect(await passwordMatches(untold?.password_hash ?? null, signIns[0]?.password ?? '')).toBe(false);
  });
});

describe('the sample’s plan in force', () => {
  const planInForce = async (db: Db) =>
    (await listPlans(db)).find((plan) => plan.fileName === samplePlans.inForce.fileName);

  it('is its file, read whole: a task for each bullet and each numbered duty of the document', async () => {
    const html = readSampleFile(samplePlans.inForce.fileName).toString('utf8');
    const body = html.replace(/Nơi nhận[\s\S]*?<\/td>/, '');
    const organisation = /III\. TỔ CHỨC THỰC HIỆN([\s\S]*?)<table>/.exec(body)?.[1] ?? '';
    const bullets = body.match(/<p>- /g)?.length ?? 0;
    const numbered = organisation.match(/<p>\d\. /g)?.length ?? 0;
    const closing = organisation.match(/<p>Trong quá trình/g)?.length ?? 0;
    const plan = await inSample(planInForce);
    expect(plan).toMatchObject({
      number: '08/KH-UBND',
      issuedOn: '2026-01-05',
      periodFrom: '2026-01-05',
      periodTo: '2026-12-31',
    });
    const added = readKinds().added.flatMap(({ findings = [] }) => ['the duty', ...findings]);
    expect(plan?.tasks).toBe(bullets + numbered + closing + added.length);
    expect(plan?.fileHash).toBe(createHash('sha256').update(html).digest('hex'));
  });

  it('was reviewed to the last task, and every confirmed one names only known bodies and has a lead', async () => {
    const tasks = await inSample(async (db) => listTasks(db, (await planInForce(db))?.id ?? ''));
    expect(tasks.filter((task) => task.review === 'unreviewed')).toEqual([]);
    const confirmed = tasks.filter((task) => task.review === 'confirmed');
    expect(confirmed.length).toBeGreaterThan(tasks.length - 5);
    expect(confirmed.flatMap((task) => task.bodies).filter((body) => !body.unitId && !body.groupId)).toEqual([]);
    expect(confirmed.filter((task) => !task.bodies.some((body) => body.role === 'lead'))).toEqual([]);
    const types = new Set(confirmed.map((task) => task.deadline.type));
    expect([...types].sort()).toEqual([
      'continuous',
      'date',
      'event',
      'monthly',
      'none',
      'periodic',
      'quarter',
      'roadmap',
      'yearly',
    ]);
    expect(new Set(confirmed.map((task) => task.indexName))).toEqual(
      new Set(['general', 'PAR INDEX', 'SIPAS', 'PAPI', 'PCI']),
    );
  });

  it('gave out one occurrence for each unit of each confirmed task and each time that it falls due', async () => {
    await inSample(async (db) => {
      const plan = await planInForce(db);
      const [units, groups] = [await listUnits(db), await listGroups(db)];
      const dates = { ...readDueSettings(), from: plan?.periodFrom ?? '', to: plan?.periodTo ?? '' };
      const expected = (await listTasks(db, plan?.id ?? ''))
        .filter((task) => task.review === 'confirmed')
        .map((task) => {
          const times = Math.max(1, dueDates(task.deadline, dates).due.length);
          return times * giveOut(task.bodies, units, groups, '2026-01-05').length;
        });
      const occurrences = await listOccurrences(db, { planId: plan?.id, show: 'all', today, limit: 10_000 });
      expect(occurrences).toHaveLength(expected.reduce((sum, count) => sum + count, 0));
      const communes = new Set(occurrences.filter((one) => one.groupName === 'UBND cấp xã').map((one) => one.unitId));
      expect(communes.size).toBe(readCommunes().length);
    });
  });

  it('has invented documents from above, entered by hand, each saying that it is invented', async () => {
    const documents = await inSample((db) => db.selectFrom('duty_document').select('giver').execute());
    expect(documents).toHaveLength(2);
    expect(documents.every(({ giver }) => giver.endsWith('(minh họa)'))).toBe(true);
    const standings = await inSample((db) => listStandings(db, null, today));
    expect(new Set(standings.map(dutyState))).toEqual(new Set(['late', 'soon', 'open']));
  });

  it('leaves a second plan as an unreviewed draft with doubts', async () => {
    const draft = (await inSample(listPlans)).find((plan) => plan.state === 'draft');
    expect(draft).toMatchObject({ confirmed: 0, fileName: samplePlans.draft.fileName });
    expect(draft?.doubtful).toBeGreaterThan(3);
    expect(draft?.doubtful).toBeLessThan(draft?.tasks ?? 0);
  });
});

describe('the sample’s activity', () => {
  const { cutOffs } = reckonBy(readDueSettings().settings, today);
  const stands = (one: OccurrenceRecord) => {
    const heardOn = one.reportedAt && officeDate(one.reportedAt);
    return standing({ ...one, updateBy: updateBy({ ...one, heardOn }, cutOffs) }, today);
  };
  const allWork = () => inSample((db) => listOccurrences(db, { show: 'all', today, limit: 10_000 }));

  it('shows every state that a mark can have', async () => {
    const work = await allWork();
    expect(new Set(work.map((one) => one.reported))).toEqual(new Set(reportedStates));
    expect(new Set(work.map((one) => one.proof))).toEqual(new Set(proofStates));
    expect(new Set(work.map((one) => one.dating))).toEqual(new Set(datings));
    expect(new Set(work.map((one) => stands(one).state))).toEqual(new Set(punctualities));
    expect(work.some((one) => hasAllThree(one, today))).toBe(true);
    expect(
      work.some((one) => one.reported === 'done' && one.proof === 'accepted' && stands(one).state === 'done-late'),
    ).toBe(true);
    expect(work.some((one) => one.difficulty !== '' && stands(one).state === 'late')).toBe(true);
  });

  it('has units that fell silent for as long as they should, beside many that did not', async () => {
    const work = await allWork();
    const lastOf = (name: string) =>
      work
        .filter((one) => one.unitName === name)
        .flatMap((one) => one.reportedAt ?? [])
        .sort((a, b) => b.getTime() - a.getTime())[0];
    for (const { name, type, pace } of readCommunes()) {
      if (typeof pace === 'string') continue;
      const last = lastOf(`UBND ${type} ${name}`);
      const days = (Date.parse(`${today}T00:00:00+07:00`) - (last?.getTime() ?? 0)) / 86_400_000;
      expect(days).toBeGreaterThan(pace.silentFor - 1);
      expect(days).toBeLessThan(pace.silentFor + 10);
    }
  });

  it('tells nothing from before the plan was given out or from the clock’s day on', async () => {
    const moments = await inSample((db) =>
      sql<{
        first: Date;
        last: Date;
      }>`select min(at) as first, max(at) as last from ${sql.table(`${schema}.audit_event`)}`.execute(db),
    );
    const [{ first, last } = { first: new Date(0), last: new Date() }] = moments.rows;
    expect(first.toISOString()).toBe('2026-01-05T01:30:00.000Z');
    expect(last.getTime()).toBeLessThan(Date.parse(`${today}T00:00:00+07:00`));
  });

  it('marks each occurrence with what its proofs come to, decided outside the unit, and keeps each file once', async () => {
    const proven = (await allWork()).filter((one) => one.proof !== 'none');
    const { wrong, inside } = await inSample(async (db) => {
      const wrong = [];
      for (const one of proven.filter((_, place) => place % 10 === 0)) {
        if (!isDeepStrictEqual(proofOf(await listProofs(db, one.id)), { proof: one.proof, proofOn: one.proofOn }))
          wrong.push(one.id);
      }
      const inside = await db
        .selectFrom('evidence_use')
        .innerJoin('evidence_revision', 'evidence_revision.id', 'evidence_use.revision_id')
        .innerJoin('person', 'person.id', 'evidence_use.decided_by')
        .select('evidence_use.id')
        .whereRef('person.unit_id', '=', 'evidence_revision.unit_id')
        .execute();
      return { wrong, inside };
    });
    expect({ wrong, inside }).toEqual({ wrong: [], inside: [] });
    const hashes = await inSample((db) => db.selectFrom('evidence_revision').select('file_hash').distinct().execute());
    for (const { file_hash: hash } of hashes.slice(0, 5)) {
      if (hash === null) throw new Error('the sample hands in files only');
      const content = await readFile(join(folder, schema, hash.slice(0, 2), hash));
      expect(createHash('sha256').update(content).digest('hex')).toBe(hash);
    }
  });

  it('stands in the audit trail in the order of time, one entry for each report, proof and decision', async () => {
    const trail = await inSample((db) => db.selectFrom('audit_event').select(['at', 'verb']).orderBy('id').execute());
    const work = trail.filter((event) =>
      ['reported', 'attached', 'accepted-proof', 'returned-proof'].includes(event.verb),
    );
    expect(work.map((event) => event.at.getTime())).toEqual(
      work.map((event) => event.at.getTime()).sort((a, b) => a - b),
    );
    const rows = await inSample(async (db) => {
      const count = sql<number>`count(*)`.as('rows');
      const { rows: reports } = await db.selectFrom('progress').select(count).executeTakeFirstOrThrow();
      const { rows: uses } = await db.selectFrom('evidence_use').select(count).executeTakeFirstOrThrow();
      const { rows: decided } = await db
        .selectFrom('evidence_use')
        .select(count)
        .where('state', '<>', 'waiting')
        .executeTakeFirstOrThrow();
      return reports + uses + decided;
    });
    expect(work).toHaveLength(rows);
  });
});

describe('loading and removing the sample', () => {
  it('refuses to load it twice and leaves the first as it is', async () => {
    const before = await inSample((db) => db.selectFrom('person').select('password_hash').orderBy('login').execute());
    await expect(load(today)).rejects.toThrow(expect.objectContaining({ code: 'server.tenant_exists' }) as Problem);
    expect(await inSample((db) => db.selectFrom('person').select('password_hash').orderBy('login').execute())).toEqual(
      before,
    );
    expect(existsSync(join(folder, schema))).toBe(true);
  });

  it('gives the same province on the same day, but for ids and passwords', async () => {
    const first = await inSample(digest);
    expect(await removeSample(owner, folderStore(folder))).toBe(true);
    await load(today);
    expect(await inSample(digest)).toBe(first);
  });

  it('removes it so that nothing of it is left and nothing else is touched', async () => {
    expect(await removeSample(owner, folderStore(folder))).toBe(true);
    await expectNothingLeft();
    expect((await listTenants(database)).map((tenant) => tenant.slug)).toEqual(['alpha', 'beta']);
    expect(await removeSample(owner, folderStore(folder))).toBe(false);
  });

  it.each([5, 300, 1500])('leaves nothing when it fails halfway, at the %ith id', async (fatal) => {
    let made = 0;
    const failing = () => {
      made += 1;
      if (made > fatal) throw new Error('out of ids');
      return uuid();
    };
    await expect(load(today, failing)).rejects.toThrow('out of ids');
    await expectNothingLeft();
  });

  it.each(['2026-01-03', '2027-02-01'])('loads on %s too, telling nothing that lies ahead', async (day) => {
    await load(day);
    const late = await inSample((db) =>
      db
        .selectFrom('progress')
        .select('at')
        .where('at', '>=', new Date(`${day}T00:00:00+07:00`))
        .execute(),
    );
    expect(late).toEqual([]);
    await removeSample(owner, folderStore(folder));
  });
});

async function expectNothingLeft(): Promise<void> {
  const schemas = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(owner.kysely);
  expect(schemas.rows).toEqual([]);
  expect((await listTenants(database)).filter((tenant) => tenant.isSample)).toEqual([]);
  expect((await readdir(folder)).filter((name) => name === schema)).toEqual([]);
}

/** All that was told, without ids and password hashes. */
async function digest(db: Db): Promise<string> {
  const tables = [
    await db.selectFrom('unit').select(['code', 'name']).orderBy('code').execute(),
    await db.selectFrom('person').select(['login', 'name', 'title', 'roles']).orderBy('login').execute(),
    await db.selectFrom('task').select(['ordinal', 'text', 'review']).orderBy('ordinal').orderBy('text').execute(),
    await db
      .selectFrom('occurrence')
      .innerJoin('unit', 'unit.id', 'occurrence.unit_id')
      .innerJoin('task', 'task.id', 'occurrence.task_id')
      .select([
        'unit.code',
        'task.ordinal',
        'occurrence.label',
        'reported',
        'report_text',
        'reported_at',
        'done_on',
        'proof',
        'proof_on',
        'difficulty',
      ])
      .orderBy('unit.code')
      .orderBy('task.ordinal')
      .orderBy('occurrence.label')
      .execute(),
    await db
      .selectFrom('evidence_revision')
      .select(['file_hash', 'file_name', 'added_at'])
      .orderBy('added_at')
      .orderBy('file_hash')
      .execute(),
    await db
      .selectFrom('own_task')
      .select(['text', 'due_on', 'state', 'done_on', 'dropped_reason'])
      .orderBy('text')
      .execute(),
    await db.selectFrom('task_fields').select(['kind', 'changed_at']).orderBy('changed_at').orderBy('kind').execute(),
    await db
      .selectFrom('audit_event')
      .select(['at', 'person_name', 'verb'])
      .orderBy('at')
      .orderBy('person_name')
      .orderBy('verb')
      .execute(),
  ];
  return createHash('sha256').update(JSON.stringify(tables)).digest('hex');
}
