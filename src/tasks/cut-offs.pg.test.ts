import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';
import { applySettings } from './acts/move-by-settings.ts';

let app: TestApplication;
let home: Unit;
let coordinator: Caller & { personId: string };
let officer: Caller;
let next: { coordinator: Caller; home: Unit };

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  home = await app.addUnit({ name: 'Sở Tư pháp' });
  coordinator = await app.signIn(await app.addUnit({ name: 'Sở Nội vụ' }), ['coordinator']);
  officer = await app.signIn(home, ['officer']);
  const beside = await app.addUnit({ name: 'Sở Tư pháp' }, 'beta');
  next = { home: beside, coordinator: await app.signIn(beside, ['coordinator'], 'beta') };
});
afterAll(() => app.close());
beforeEach(() => app.setToday('2026-11-25'));

type Change = { readonly id: string; readonly kind: string; readonly moved: number | null };
type Own = { readonly entryId: string; readonly revision: number; readonly from: string; readonly holds: boolean };
type Settings = {
  readonly national: readonly { readonly source: string; readonly holds: boolean }[];
  readonly own: readonly Own[];
  readonly changes: readonly Change[];
};

const cutOffs = (day: number) => ({
  monthly: { month: 1, day },
  quarterly: { month: 3, day },
  halfYearly: { month: 6, day },
  yearly: { month: 12, day },
});
const entry = (day: number, given: object = {}) => ({
  from: '2026-12-01',
  source: 'Quyết định 12/QĐ-UBND ngày 20/11/2026',
  cutOffs: cutOffs(day),
  beforeDays: 1,
  updates: 'quarterly',
  ...given,
});
const settings = async (caller: Caller = coordinator) => (await caller.get('/api/reporting-settings')).body as Settings;
const preview = (body: object, caller: Caller = coordinator) =>
  caller.send('POST', '/api/reporting-settings/preview', body);
const send = (body: object, caller: Caller = coordinator) =>
  caller.send('POST', '/api/reporting-settings/changes', body);
const make = async (body: object) => {
  const sent = await send(body);
  expect(sent.status).toBe(204);
  await expect.poll(async () => (await settings()).changes[0]?.moved, { timeout: 15_000 }).not.toBeNull();
  return settings();
};
type Shown = { readonly nominalOn: string; readonly dueOn: string; readonly updateBy: string | null };
const shown = async (id: string, caller: Caller = coordinator) =>
  ((await caller.get(`/api/occurrences/${id}`)).body as { occurrence: Shown }).occurrence;
const due = async (id: string, caller?: Caller) => (await shown(id, caller)).dueOn;
const yearly = (given: object = {}) =>
  app.inProvince((db) => insertOccurrence(db, { unitId: home.id, deadline: 'Hằng năm', ...given }));
const moves = (id: string) =>
  app.inProvince((db) =>
    db
      .selectFrom('audit_event')
      .select(['person_id', 'detail'])
      .where('subject_id', '=', id)
      .where('verb', '=', 'due-moved-by-settings')
      .orderBy('id')
      .execute(),
  );
const removeAll = async () => {
  for (const { entryId, revision } of (await settings()).own) await make({ kind: 'remove', entryId, revision });
};

describe('the reporting settings', () => {
  it('are the nation’s, with their source, where a province has none; anybody who is signed in sees them', async () => {
    expect((await officer.get('/api/reporting-settings')).body).toMatchObject({
      national: [{ source: 'Nghị định 09/2019/NĐ-CP, Điều 12', holds: true, updates: 'quarterly' }],
      own: [],
      changes: [],
      abilities: { change: false },
    });
    expect((await coordinator.get('/api/reporting-settings')).body).toMatchObject({ abilities: { change: true } });
  });

  it('are tried and changed by the coordinator alone', async () => {
    for (const ask of [preview, send]) {
      const answer = await ask({ kind: 'add', entry: entry(20) }, officer);
      expect(answer).toMatchObject({ status: 403, body: { code: 'server.not_allowed' } });
    }
  });

  it('are refused with every fault at once, each at its field and in both languages; nothing is kept', async () => {
    const wrong = entry(0, { from: '2026-11-24', source: ' ', beforeDays: null });
    for (const ask of [preview, send]) {
      const { status, body } = await ask({ kind: 'add', entry: wrong });
      expect([status, (body as { code: string }).code]).toEqual([422, 'server.several_faults']);
      const { problems } = body as {
        problems: readonly { code: string; place: { field: string }; detailVi: string; detailEn: string }[];
      };
      expect(problems.map(({ code, place }) => [code, place.field])).toEqual([
        ['calendar.from_past', 'from'],
        ['calendar.source_missing', 'source'],
        ['calendar.no_such_day', 'cutOffs.monthly.day'],
        ['calendar.no_such_day', 'cutOffs.quarterly.day'],
        ['calendar.no_such_day', 'cutOffs.halfYearly.day'],
        ['calendar.no_such_day', 'cutOffs.yearly.day'],
        ['calendar.before_days', 'beforeDays'],
      ]);
      expect(problems[3]).toMatchObject({
        detailVi: expect.stringContaining('tháng 3, 6, 9, 12 phải là số từ 1 đến 31'),
        detailEn: expect.stringContaining('month 3, 6, 9, 12 is a day from 1 to 31'),
      });
    }
    expect(await settings()).toMatchObject({ own: [], changes: [] });
  });
});

describe('a province’s own cut-offs', () => {
  it('show what they would move and keep nothing; saved, they move open work that follows them, and nothing else', async () => {
    const [open, done, granted, ofPlan] = [await yearly(), await yearly(), await yearly(), await yearly()];
    const byPerson = await app.inProvince((db) => insertOccurrence(db, { unitId: home.id, dating: 'needs-date' }));
    const alike = await app.inProvince(
      (db) => insertOccurrence(db, { unitId: next.home.id, deadline: 'Hằng năm' }),
      'beta',
    );
    const allTheTime = await app.inProvince((db) =>
      insertOccurrence(db, { unitId: home.id, dating: 'continuous', deadline: 'Thường xuyên' }),
    );
    await officer.send('POST', `/api/occurrences/${done}/progress`, { revision: 1, reported: 'done', text: 'Xong' });
    await coordinator.send('POST', `/api/occurrences/${byPerson}/date`, { revision: 1, dueOn: '2026-12-14' });
    await app.inProvince(async (db) => {
      const heard = { reported: 'doing', reported_at: new Date('2026-09-10T02:00:00Z') } as const;
      await db.updateTable('occurrence').set(heard).where('id', '=', allTheTime).execute();
      await db.updateTable('occurrence').set({ first_due_on: '2026-12-01' }).where('id', '=', granted).execute();
      const plan = db.selectFrom('occurrence').select('plan_id').where('id', '=', ofPlan);
      await db.updateTable('plan').set({ report_day: '12-14' }).where('id', '=', plan).execute();
    });
    expect(await shown(allTheTime)).toMatchObject({ updateBy: '2026-12-14' });

    expect(await preview({ kind: 'add', entry: entry(20) })).toMatchObject({
      status: 200,
      body: {
        // The 20th is a Sunday.
        due: [{ from: '2026-12-14', to: '2026-12-21', works: 1, tasks: 1 }],
        updates: [{ from: '2026-12-14', to: '2026-12-20', works: 1 }],
      },
    });
    expect(await settings()).toMatchObject({ own: [], changes: [] });
    expect(await due(open)).toBe('2026-12-14');

    const saved = await make({ kind: 'add', entry: entry(20) });
    expect(saved).toMatchObject({
      own: [{ from: '2026-12-01', revision: 1, holds: false, isAhead: true }],
      changes: [{ kind: 'add', moved: 1 }],
    });
    expect(await shown(open)).toMatchObject({ nominalOn: '2026-12-20', dueOn: '2026-12-21' });
    for (const id of [done, granted, ofPlan, byPerson]) expect([id, await due(id)]).toEqual([id, '2026-12-14']);
    expect(await shown(allTheTime)).toMatchObject({ updateBy: '2026-12-20' });
    expect(await moves(open)).toEqual([
      {
        person_id: coordinator.personId,
        detail: {
          from: '2026-12-14',
          to: '2026-12-21',
          source: 'Quyết định 12/QĐ-UBND ngày 20/11/2026',
          change: saved.changes[0]?.id,
        },
      },
    ]);
    for (const id of [done, granted, ofPlan, byPerson]) expect(await moves(id)).toEqual([]);

    // The province beside it keeps the nation's, also in the same process.
    expect(await settings(next.coordinator)).toMatchObject({ own: [], changes: [] });
    expect(await due(alike, next.coordinator)).toBe('2026-12-14');
    await removeAll();
  });

  it('date what is given out afterwards, from their day on', async () => {
    await make({ kind: 'add', entry: entry(20, { from: '2027-01-01' }) });
    const asked = 'words=H%E1%BA%B1ng%20n%C4%83m&from=2026-01-01&to=2027-12-31';
    expect((await coordinator.get(`/api/duties/deadline?${asked}`)).body).toMatchObject({
      times: [{ nominalOn: '2026-12-14' }, { nominalOn: '2027-12-20' }],
    });
    await removeAll();
  });

  it('are changed and removed while they lie ahead; each time open work follows, and the trail tells', async () => {
    const open = await yearly();
    const [added] = (await make({ kind: 'add', entry: entry(20) })).own;
    const { entryId } = added!;
    expect(await due(open)).toBe('2026-12-21');
    await make({ kind: 'change', entryId, revision: 1, entry: entry(25) });
    expect(await due(open)).toBe('2026-12-25');
    expect(await send({ kind: 'remove', entryId, revision: 1 })).toMatchObject({
      status: 409,
      body: { code: 'server.changed_meanwhile' },
    });
    expect(await send({ kind: 'add', entry: entry(10) })).toMatchObject({
      status: 409,
      body: { code: 'calendar.from_taken' },
    });
    const { changes, own } = await make({ kind: 'remove', entryId, revision: 2 });
    expect(own).toEqual([]);
    expect(changes.slice(0, 3).map(({ kind }) => kind)).toEqual(['remove', 'change', 'add']);
    expect(await due(open)).toBe('2026-12-14');
    expect(await moves(open)).toMatchObject([
      { detail: { from: '2026-12-14', to: '2026-12-21' } },
      { detail: { from: '2026-12-21', to: '2026-12-25' } },
      { detail: { from: '2026-12-25', to: '2026-12-14', source: 'Nghị định 09/2019/NĐ-CP, Điều 12' } },
    ]);
    const trail = await app.inProvince((db) =>
      db.selectFrom('audit_event').select('verb').where('subject_id', '=', entryId).orderBy('id').execute(),
    );
    expect(trail.map(({ verb }) => verb)).toEqual([
      'added-reporting-settings',
      'changed-reporting-settings',
      'removed-reporting-settings',
    ]);
    expect(await send({ kind: 'remove', entryId, revision: 3 })).toMatchObject({
      status: 404,
      body: { code: 'calendar.entry_not_found' },
    });
  });

  it('that hold are neither changed nor removed', async () => {
    const [added] = (await make({ kind: 'add', entry: entry(20) })).own;
    const { entryId, revision } = added!;
    app.setToday('2026-12-01');
    expect((await settings()).own).toMatchObject([{ holds: true, isAhead: false, abilities: { change: false } }]);
    for (const body of [
      { kind: 'change', entryId, revision, entry: entry(25, { from: '2026-12-05' }) },
      { kind: 'remove', entryId, revision },
    ])
      expect(await send(body)).toMatchObject({ status: 409, body: { code: 'calendar.entry_holds' } });
    app.setToday('2026-11-25');
    await removeAll();
  });

  it('are applied once, however often their job runs', async () => {
    const open = await yearly();
    await make({ kind: 'add', entry: entry(20) });
    const now = new Date();
    await Promise.all([app.inProvince((db) => applySettings(db, now)), app.inProvince((db) => applySettings(db, now))]);
    expect(await moves(open)).toHaveLength(1);
    await removeAll();
  });
});
