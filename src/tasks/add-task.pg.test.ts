import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit, UnitGroup } from '../units/model.ts';
import { addTask, type AddedTask } from './acts/add-task.ts';
import { addTaskRefusals } from './api.ts';

const today = '2026-11-25';
let app: TestApplication;
let [home, desk, ended]: Unit[] = [];
let communes: UnitGroup;
let districts: UnitGroup;
let officer: Caller;
let coordinator: { personId: string };
let planId: string;

beforeAll(async () => {
  app = await startTestApplication(today);
  home = await app.addUnit({ name: 'Sở Tư pháp' });
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  ended = await app.addUnit({ name: 'Sở Thông tin', validTo: '2026-11-30' });
  communes = await app.addGroup({ name: 'UBND cấp xã', kinds: ['commune'], level: 'commune' });
  districts = await app.addGroup({ name: 'UBND cấp huyện', kinds: ['district'], level: 'district' });
  for (const name of ['Xã Khe Sim', 'Xã Ngàn Sâu']) await app.addUnit({ name, kind: 'commune', level: 'commune' });
  officer = await app.signIn(home, ['officer']);
  coordinator = await app.signIn(desk, ['coordinator']);
  planId = await planInForce();
});
afterAll(() => app.close());

const planInForce = () =>
  app.inProvince(async (db) => {
    const occurrence = await insertOccurrence(db, { unitId: home!.id });
    const row = await db.selectFrom('occurrence').select('plan_id').where('id', '=', occurrence).executeTakeFirst();
    return row?.plan_id ?? '';
  });

/** Adds a task led by the home unit; what a test does not say does not matter to it. */
const add = (given: Partial<AddedTask> = {}) =>
  app.inProvince((db) =>
    addTask(
      db,
      {
        planId,
        text: 'Công khai kết quả rà soát thủ tục',
        kind: 'task',
        indexName: 'PAR INDEX',
        lead: { unitId: home!.id },
        deadlineText: 'Trước ngày 20/12/2026',
        ...given,
      },
      {
        actor: { personId: coordinator.personId, name: 'Điều phối', unitId: desk!.id, roles: ['coordinator'] },
        now: new Date('2026-11-25T02:00:00Z'),
        today,
        newId: uuid,
      },
    ),
  );
const refusal = async (given: Partial<AddedTask>) =>
  add(given).then(
    () => null,
    ({ code, params, place }: { code: string; params: object; place: object }) => {
      expect(addTaskRefusals).toContain(code);
      return { code, params, place };
    },
  );

describe('a task that a person adds to a plan in force', () => {
  it('is given out as the plan’s own are: a member each of a collective, the lead once, every time it falls due', async () => {
    const { taskId, occurrenceIds } = await add({
      deadlineText: 'Định kỳ hàng quý',
      coordinators: [{ groupId: communes.id }, { unitId: desk!.id }],
      product: 'Báo cáo kết quả',
    });
    const { body } = await officer.get('/api/occurrences?show=all&limit=200');
    const own = (body as { occurrences: { id: string; taskId: string }[] }).occurrences.filter(
      (one) => one.taskId === taskId,
    );
    expect(own.length).toBeGreaterThan(1);
    expect(occurrenceIds).toHaveLength(own.length * 4);
    expect(own.every(({ id }) => occurrenceIds.includes(id))).toBe(true);
    expect(own[0]).toMatchObject({ role: 'lead', dating: 'dated', expectedProduct: 'Báo cáo kết quả' });
    const tasks = (await officer.get(`/api/plans/${planId}/tasks`)).body as {
      tasks: { id: string; ordinal: number; review: string; source: { text: string[] } }[];
    };
    expect(tasks.tasks.at(-1)).toMatchObject({ id: taskId, ordinal: 1, review: 'confirmed', source: { text: [] } });
    const events = await app.inProvince((db) =>
      db.selectFrom('audit_event').select(['verb', 'person_id']).where('subject_id', '=', taskId).execute(),
    );
    expect(events).toEqual([{ verb: 'added-task', person_id: coordinator.personId }]);
  });

  it('has the day that our reader gives the words, after days off', async () => {
    const { occurrenceIds } = await add({ deadlineText: 'trước 20/12/2026' });
    const { body } = await officer.get(`/api/occurrences/${occurrenceIds[0]}`);
    expect(body).toMatchObject({ occurrence: { nominalOn: '2026-12-19', dueOn: '2026-12-21' } });
  });

  it('waits for an event, or is owed all the time, where its words say so', async () => {
    for (const [deadlineText, dating] of [
      ['Thường xuyên', 'continuous'],
      ['Trong 05 ngày làm việc kể từ ngày nhận phản ánh', 'awaits-event'],
    ] as const) {
      const { occurrenceIds } = await add({ deadlineText });
      const { body } = await officer.get(`/api/occurrences/${occurrenceIds[0]}`);
      expect(body).toMatchObject({ occurrence: { dating } });
    }
  });

  it('waits for a date only where a person says that it may', async () => {
    for (const deadlineText of ['', 'sớm']) {
      expect(await refusal({ deadlineText })).toMatchObject({
        code: 'tasks.no_day_in_words',
        params: { words: deadlineText, from: '1/1/2026', to: '31/12/2026' },
        place: { field: 'deadlineText' },
      });
    }
    const { occurrenceIds } = await add({ deadlineText: 'sớm', mayWaitForDate: true });
    const { body } = await officer.get(`/api/occurrences/${occurrenceIds[0]}`);
    expect(body).toMatchObject({ occurrence: { dating: 'needs-date', deadlineText: 'sớm' } });
  });

  it('is refused, and leaves nothing, where it can not be done', async () => {
    const before = await count();
    expect(await refusal({ deadlineText: '31/12/2025' })).toMatchObject({ code: 'tasks.due_before_plan' });
    expect(await refusal({ coordinators: [{ unitId: home!.id }] })).toMatchObject({
      code: 'tasks.lead_coordinates',
      params: { name: 'Sở Tư pháp' },
    });
    expect(await refusal({ lead: { unitId: ended!.id } })).toMatchObject({
      code: 'tasks.unit_ends_first',
      params: { name: 'Sở Thông tin', ended: '30/11/2026' },
    });
    expect(await refusal({ lead: { groupId: districts.id } })).toMatchObject({ code: 'tasks.group_empty' });
    expect(await refusal({ lead: { unitId: uuid() } })).toMatchObject({ code: 'units.not_found' });
    expect(await refusal({ lead: { groupId: uuid() } })).toMatchObject({ code: 'tasks.group_not_found' });
    expect(await refusal({ criterionRefs: ['papi/2021/9'] })).toMatchObject({ code: 'plans.unknown_criterion' });
    expect(await refusal({ planId: uuid() })).toMatchObject({ code: 'plans.not_found' });
    expect(await count()).toEqual(before);
    // The same unit may do what falls due while it lives.
    expect((await add({ lead: { unitId: ended!.id }, deadlineText: '27/11/2026' })).occurrenceIds).toHaveLength(1);
  });

  it('is refused where the plan is not in force any more', async () => {
    const old = await planInForce();
    await app.inProvince((db) => db.updateTable('plan').set({ state: 'superseded' }).where('id', '=', old).execute());
    expect(await refusal({ planId: old })).toMatchObject({ code: 'tasks.plan_not_in_force' });
  });

  it('gets a place of its own beside one that is added at the same time', async () => {
    const busy = await planInForce();
    await Promise.all([add({ planId: busy }), add({ planId: busy }), add({ planId: busy })]);
    const { body } = await officer.get(`/api/plans/${busy}/tasks`);
    expect((body as { tasks: { ordinal: number }[] }).tasks.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
  });
});

function count() {
  return app.inProvince((db) =>
    db
      .selectFrom('task')
      .select((select) => [select.fn.countAll().as('tasks')])
      .executeTakeFirst(),
  );
}
