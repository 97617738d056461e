import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { importDraft, listTasks, planFile } from '../../test/journeys/plan.ts';
import type { Unit } from '../units/model.ts';
import { endUnits } from '../units/store.ts';
import { jobs } from './jobs.ts';

let app: TestApplication;
let desk: Unit;
let first: Unit;
let late: Unit;

beforeAll(async () => {
  app = await startTestApplication('2026-01-05');
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  first = await app.addUnit({ name: 'UBND xã Khe Sim', kind: 'commune', level: 'commune' });
  await app.addGroup({ name: 'UBND cấp xã', kinds: ['commune'] });
  const coordinator: Caller = await app.signIn(desk, ['coordinator']);
  const planId = await importDraft(
    coordinator,
    planFile('9/KH-UBND', [
      { text: 'Công khai thủ tục hành chính', lead: 'UBND cấp xã', deadline: 'Hằng quý' },
      { text: 'Đối thoại với người dân', lead: 'UBND cấp xã', deadline: 'Hàng năm' },
      { text: 'Cập nhật kết quả giải quyết hồ sơ', lead: 'UBND cấp xã', deadline: 'Thường xuyên' },
    ]),
  );
  await coordinator.send('PATCH', `/api/plans/${planId}`, { periodFrom: '2026-01-05', periodTo: '2027-12-31' });
  for (const { id, revision } of await listTasks(coordinator, planId))
    await coordinator.send('POST', `/api/tasks/${id}/review`, { review: 'confirmed', revision });
  await coordinator.send('POST', `/api/plans/${planId}/put-in-force`);
  late = await app.addUnit({ name: 'UBND xã Ngàn Sâu', kind: 'commune', level: 'commune', validFrom: '2026-08-01' });
});
afterAll(() => app.close());

/** The hourly job, as the queue runs it. */
const run = () =>
  jobs['tasks.expand-groups'](
    {},
    { ...app.installation, schema: 'province_alpha', isLastTry: false, inTenant: (work) => app.inProvince(work) },
  );
const labelsOf = async (unit: Unit) => {
  const officer = await app.signIn(unit, ['officer']);
  const { occurrences } = (await officer.get('/api/occurrences?show=all&limit=200')).body as {
    occurrences: { label: string; taskText: string; dueOn: string | null }[];
  };
  return occurrences.map(({ label }) => label).toSorted();
};
const trail = () =>
  app.inProvince((db) =>
    db
      .selectFrom('audit_event')
      .select(['person_id', 'person_name', 'detail'])
      .where('verb', '=', 'expanded')
      .orderBy('id')
      .execute(),
  );
// Signed in each time: months pass, and sessions end.
const gaps = async () => {
  const coordinator = await app.signIn(desk, ['coordinator']);
  return ((await coordinator.get('/api/groups/gaps')).body as { groups: { groupId: string; assignments: number }[] })
    .groups;
};

describe('a collective whose plan is in force', () => {
  it('gives nothing while its members are those of that day', async () => {
    await run();
    expect(await trail()).toEqual([]);
    expect(await labelsOf(first)).toContain('2026-03-14');
  });

  it('gives a member that began since the times that have opened and are not past, and no time before it opens', async () => {
    app.setToday('2026-08-20');
    expect(await gaps()).toMatchObject([{ name: 'UBND cấp xã', units: ['UBND xã Ngàn Sâu'], assignments: 3 }]);
    await run();
    expect(await labelsOf(late)).toEqual(['2026', '2026-09-14', 'continuous']);
    app.setToday('2026-09-14');
    await run();
    expect(await labelsOf(late)).toHaveLength(3);
  });

  it('gives each later time on the day that it opens, once, whoever asks at the same time', async () => {
    app.setToday('2026-09-15');
    await Promise.all([run(), run(), run()]);
    expect(await labelsOf(late)).toEqual(['2026', '2026-09-14', '2026-12-14', 'continuous']);
    // What was missed while no process ran is made up for, but for what is past.
    app.setToday('2027-05-04');
    await Promise.all([run(), run()]);
    expect(await labelsOf(late)).toEqual(['2026', '2026-09-14', '2026-12-14', '2027', '2027-06-14', 'continuous']);
  });

  it('is told in the trail as what nobody did', async () => {
    const told = await trail();
    expect(told.map(({ detail }) => detail)).toMatchObject([
      { day: '2026-08-20', assignments: 3, occurrences: 3, reach: 'opened' },
      { day: '2026-09-15', assignments: 0, occurrences: 1 },
      { day: '2027-05-04', assignments: 0, occurrences: 2 },
    ]);
    expect(told.every((one) => one.person_id === null && one.person_name !== '')).toBe(true);
  });

  it('goes on with the heir of a later member, without what that member did', async () => {
    app.setToday('2027-05-31');
    const officer = await app.signIn(late, ['officer']);
    const { occurrences } = (await officer.get('/api/occurrences?show=all&limit=200')).body as {
      occurrences: { id: string; label: string; revision: number }[];
    };
    const early = occurrences.find(({ label }) => label === '2027-06-14');
    const report = { revision: early?.revision, reported: 'done', text: 'Đã công khai', product: '02 bảng' };
    expect((await officer.send('POST', `/api/occurrences/${early?.id}/progress`, report)).status).toBe(200);
    await app.inProvince((db) => endUnits(db, [late.id], '2027-05-31'));
    const heir = await app.addUnit({
      name: 'UBND phường Ngàn Sâu',
      kind: 'commune',
      level: 'commune',
      validFrom: '2027-06-01',
    });
    app.setToday('2027-06-01');
    const coordinator = await app.signIn(desk, ['coordinator']);
    const { duties } = (await coordinator.get('/api/handovers?limit=100')).body as {
      duties: { assignmentId: string }[];
    };
    const assignmentIds = duties.map(({ assignmentId }) => assignmentId);
    const decided = await coordinator.send('POST', '/api/handovers', { assignmentIds, heirIds: [heir.id], reason: '' });
    expect(decided.body).toEqual({ decided: 3 });
    const passed = ['2026', '2026-09-14', '2026-12-14', '2027', 'continuous'];
    expect(await labelsOf(heir)).toEqual(passed);
    await run();
    expect(await labelsOf(heir)).toEqual(passed);
    app.setToday('2027-06-15');
    await run();
    expect(await labelsOf(heir)).toEqual([...passed.slice(0, 4), '2027-09-14', 'continuous']);
    late = heir;
  });

  it('leaves to a person what lies ahead', async () => {
    const [gap] = await gaps();
    const coordinator = await app.signIn(desk, ['coordinator']);
    expect(gap?.assignments).toBe(1);
    const given = await coordinator.send('POST', `/api/groups/${gap?.groupId}/expand`);
    expect(given.body).toEqual({ assignments: 0, occurrences: 1 });
    expect(await labelsOf(late)).toHaveLength(7);
    expect(await gaps()).toEqual([]);
    app.setToday('2027-10-01');
    await run();
    expect(await labelsOf(late)).toHaveLength(7);
    expect((await trail()).at(-1)).toMatchObject({ person_id: expect.any(String) });
  });

  it('goes on with a lead outside the collective, to whom a later member’s part was given again', async () => {
    app.setToday('2027-07-01');
    const another = await app.addUnit({
      name: 'UBND xã Rú Mờ',
      kind: 'commune',
      level: 'commune',
      validFrom: '2027-07-01',
    });
    await run();
    expect(await labelsOf(another)).toEqual(['2027', '2027-09-14', 'continuous']);
    const coordinator = await app.signIn(desk, ['coordinator']);
    const { occurrences } = (await coordinator.get(`/api/occurrences?show=all&unitId=${another.id}`)).body as {
      occurrences: { assignmentId: string; label: string }[];
    };
    const quarterly = occurrences.find(({ label }) => label === '2027-09-14');
    const given = { leadId: desk.id, coordinatorIds: [], reason: 'CV 3/UBND' };
    const sent = await coordinator.send('POST', `/api/assignments/${quarterly?.assignmentId}/reassign`, given);
    expect(sent.status).toBe(200);
    app.setToday('2027-09-20');
    await run();
    expect(await labelsOf(another)).toEqual(['2027', 'continuous']);
    expect(await labelsOf(desk)).toEqual(['2027-09-14', '2027-12-14']);
  });
});
