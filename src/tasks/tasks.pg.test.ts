import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';

let app: TestApplication;
let [home, other]: Unit[] = [];
let officer: Caller & { personId: string };
let stranger: Caller;
let coordinator: Caller;

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  home = await app.addUnit({ name: 'Sở Tư pháp' });
  other = await app.addUnit({ name: 'Sở Nội vụ' });
  officer = await app.signIn(home, ['officer']);
  stranger = await app.signIn(other, ['officer']);
  coordinator = await app.signIn(other, ['coordinator']);
});
afterAll(() => app.close());

const owed = (given: Parameters<typeof insertOccurrence>[1] = { unitId: home!.id }) =>
  app.inProvince((db) => insertOccurrence(db, given));
const report = (caller: Caller, id: string, body: object) =>
  caller.send('POST', `/api/occurrences/${id}/progress`, {
    revision: 1,
    reported: 'doing',
    text: 'Đang rà soát',
    ...body,
  });

describe('the work of a unit', () => {
  it('is listed by due day for its officers and nobody else’s', async () => {
    const late = await owed({ unitId: home!.id, dueOn: '2026-11-01' });
    const soon = await owed({ unitId: home!.id, dueOn: '2026-11-30' });
    const mine = (await officer.get('/api/occurrences')).body as {
      occurrences: { id: string; standing: object }[];
      counts: object;
    };
    expect(mine.occurrences.slice(0, 2)).toMatchObject([
      { id: late, standing: { state: 'late', days: 24 } },
      { id: soon, standing: { state: 'soon', days: 5 } },
    ]);
    const theirs = (await stranger.get(`/api/occurrences?unitId=${home!.id}`)).body as { occurrences: unknown[] };
    expect(theirs.occurrences).toEqual([]);
  });

  it('comes in pages that miss nothing and repeat nothing', async () => {
    const unit = await app.addUnit({ name: 'Sở Xây dựng' });
    const ids = new Set<string>();
    for (let count = 0; count < 5; count += 1) ids.add(await owed({ unitId: unit.id, dueOn: '2026-12-01' }));
    ids.add(await owed({ unitId: unit.id, dating: 'needs-date' }));
    ids.add(await owed({ unitId: unit.id, dating: 'continuous' }));
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next && `&after=${encodeURIComponent(next)}`;
      const page = (await coordinator.get(`/api/occurrences?unitId=${unit.id}&limit=2${after}`)).body as {
        occurrences: { id: string }[];
        next: string | null;
      };
      seen.push(...page.occurrences.map((one) => one.id));
      next = page.next;
    }
    expect(seen).toHaveLength(ids.size);
    expect(new Set(seen)).toEqual(ids);
  });

  it('is counted over its whole range, not the page', async () => {
    const unit = await app.addUnit({ name: 'Sở Y tế' });
    await owed({ unitId: unit.id, dueOn: '2026-11-24' });
    await owed({ unitId: unit.id, dueOn: '2026-11-25' });
    await owed({ unitId: unit.id, dueOn: '2026-12-25' });
    await owed({ unitId: unit.id, dating: 'needs-date' });
    const { body } = await coordinator.get(`/api/occurrences?unitId=${unit.id}&limit=1`);
    expect(body).toMatchObject({
      counts: { late: 1, soon: 1, later: 1, needsDate: 1, continuous: 0, returned: 0, done: 0 },
    });
  });
});

describe('a report', () => {
  it('is kept with its history and told to the audit trail in the same transaction', async () => {
    const id = await owed();
    expect(await report(officer, id, {})).toMatchObject({
      status: 200,
      body: { reported: 'doing', revision: 2, standing: { state: 'in-time' } },
    });
    const done = await report(officer, id, { revision: 2, reported: 'done', product: 'Quyết định 12/QĐ-STP' });
    expect(done).toMatchObject({
      status: 200,
      body: { reported: 'done', standing: { state: 'done-in-time' }, allThree: false },
    });
    const page = (await officer.get(`/api/occurrences/${id}`)).body as { progress: { reported: string }[] };
    expect(page.progress.map((one) => one.reported)).toEqual(['done', 'doing']);
    const events = await app.inProvince((db) =>
      db.selectFrom('audit_event').select(['verb', 'person_id']).where('subject_id', '=', id).orderBy('id').execute(),
    );
    expect(events).toEqual([
      { verb: 'reported', person_id: officer.personId },
      { verb: 'reported', person_id: officer.personId },
    ]);
  });

  it('keeps the day on which the work was first said to be done, and forgets it when it is not', async () => {
    const id = await owed({ unitId: home!.id, dueOn: '2026-11-20' });
    await report(officer, id, { reported: 'done', product: 'Báo cáo' });
    const again = await report(officer, id, { revision: 2, reported: 'done', product: 'Báo cáo, bản sửa' });
    expect(again.body).toMatchObject({ standing: { state: 'done-late', days: 5 } });
    expect((await report(officer, id, { revision: 3 })).body).toMatchObject({ standing: { state: 'late', days: 5 } });
  });

  it('of another unit’s work is refused as if there were no such work', async () => {
    const id = await owed();
    const [foreign, missing] = [await report(stranger, id, {}), await report(stranger, uuid(), {})];
    expect(foreign).toMatchObject({ status: 404, body: { code: 'tasks.not_found' } });
    expect({ ...(foreign.body as object), trace: '' }).toEqual({ ...(missing.body as object), trace: '' });
    const kept = await app.inProvince((db) =>
      db.selectFrom('occurrence').select(['reported', 'revision']).where('id', '=', id).executeTakeFirst(),
    );
    expect(kept).toEqual({ reported: 'none', revision: 1 });
  });

  it('is the unit’s own: the coordinator sees the work and may not report for it', async () => {
    const id = await owed();
    expect((await coordinator.get(`/api/occurrences/${id}`)).body).toMatchObject({
      occurrence: { abilities: { report: false } },
    });
    expect(await report(coordinator, id, {})).toMatchObject({ status: 403, body: { code: 'server.not_allowed' } });
  });

  it('that stands on an older state is refused and changes nothing', async () => {
    const id = await owed();
    await report(officer, id, {});
    expect(await report(officer, id, { text: 'từ một cửa sổ cũ' })).toMatchObject({
      status: 409,
      body: { code: 'server.changed_meanwhile' },
    });
    expect((await officer.get(`/api/occurrences/${id}`)).body).toMatchObject({
      occurrence: { reportText: 'Đang rà soát' },
    });
  });

  it('is kept in NFC however a keyboard sent it', async () => {
    const id = await owed();
    const sent = await report(officer, id, { text: 'Đã niêm yết tại trụ sở'.normalize('NFD') });
    expect((sent.body as { reportText: string }).reportText).toBe('Đã niêm yết tại trụ sở'.normalize('NFC'));
  });

  it('tells how much of the product is done; no number is none, never 0, and one that is not sent stays', async () => {
    const id = await owed({ unitId: home!.id, product: '02 lớp tập huấn' });
    const asked = { expectedProduct: '02 lớp tập huấn', expected: { quantity: 2, unit: 'lớp tập huấn' } };
    const told = async (body: object) => (await report(officer, id, body)).body;
    expect(await told({})).toMatchObject({ ...asked, quantityDone: null });
    expect(await told({ revision: 2, quantityDone: 1.5 })).toMatchObject({ ...asked, quantityDone: 1.5 });
    expect(await told({ revision: 3, text: 'Vẫn vậy' })).toMatchObject({ quantityDone: 1.5 });
    expect(await told({ revision: 4, quantityDone: 0 })).toMatchObject({ quantityDone: 0 });
    expect(await told({ revision: 5, quantityDone: null })).toMatchObject({ quantityDone: null });
    expect(await report(officer, id, { revision: 6, quantityDone: -1 })).toMatchObject({ status: 422 });
    const { progress } = (await officer.get(`/api/occurrences/${id}`)).body as { progress: object[] };
    expect(progress).toMatchObject([null, 0, 1.5, 1.5, null].map((quantityDone) => ({ quantityDone })));
  });

  it('of done says what came of it', async () => {
    const refused = await report(officer, await owed(), { reported: 'done', text: '  ' });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'tasks.product_missing', place: { field: 'product' } },
    });
  });
});

describe('a date', () => {
  it('is given by the coordinator to work that has none; a day off moves to the next working day', async () => {
    const id = await owed({ unitId: home!.id, dating: 'needs-date', label: 'needs-date' });
    const dated = await coordinator.send('POST', `/api/occurrences/${id}/date`, { revision: 1, dueOn: '2026-12-06' });
    expect(dated).toMatchObject({
      status: 200,
      body: { dating: 'dated', nominalOn: '2026-12-06', dueOn: '2026-12-07' },
    });
  });

  it('is given to every unit of the task at once when that is asked', async () => {
    const [one, two] = [
      await owed({ unitId: home!.id, dating: 'needs-date', label: 'needs-date' }),
      await owed({ unitId: home!.id, dating: 'needs-date' }),
    ];
    await app.inProvince(async (db) => {
      const task = await db.selectFrom('occurrence').select('task_id').where('id', '=', one).executeTakeFirstOrThrow();
      await db.updateTable('occurrence').set(task).where('id', '=', two).execute();
    });
    await coordinator.send('POST', `/api/occurrences/${one}/date`, {
      revision: 1,
      dueOn: '2026-12-01',
      allUnits: true,
    });
    for (const id of [one, two]) {
      expect((await officer.get(`/api/occurrences/${id}`)).body).toMatchObject({
        occurrence: { dueOn: '2026-12-01', dating: 'dated' },
      });
    }
  });

  it.each([
    ['by an officer', () => officer, '2026-12-01', 403, 'server.not_allowed'],
    ['outside the plan’s period', () => coordinator, '2027-01-05', 422, 'tasks.date_outside_plan'],
  ])('%s is refused', async (_words, who, dueOn, status, code) => {
    const id = await owed({ unitId: home!.id, dating: 'needs-date', label: 'needs-date' });
    expect(await who().send('POST', `/api/occurrences/${id}/date`, { revision: 1, dueOn })).toMatchObject({
      status,
      body: { code },
    });
  });

  it('is not set over one that stands', async () => {
    const answer = await coordinator.send('POST', `/api/occurrences/${await owed()}/date`, {
      revision: 1,
      dueOn: '2026-12-01',
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'tasks.has_date' } });
  });
});
