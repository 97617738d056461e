import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';
import { insertWork } from './store/work.ts';

type Detail = {
  occurrence: { assignmentId: string; taskId: string; planId: string; unitName: string; givenTo: string | null };
  reassignments: { unitName: string; was: string | null; becomes: string | null; reason: string; onDay: string }[];
  related: { id: string; unitId: string; role: string; label: string }[];
};

let app: TestApplication;
let [justice, home, health, gone]: Unit[] = [];
let coordinator: Caller;
let former: Caller;
let next: Caller;
let third: Caller;

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  home = await app.addUnit({ name: 'Sở Nội vụ' });
  health = await app.addUnit({ name: 'Sở Y tế' });
  gone = await app.addUnit({ name: 'Sở Cũ', validTo: '2026-06-30' });
  coordinator = await app.signIn(home, ['coordinator']);
  former = await app.signIn(justice, ['officer']);
  next = await app.signIn(health, ['officer']);
  third = await app.signIn(home, ['officer']);
});
afterAll(() => app.close());

const detailOf = async (id: string, who = coordinator) => (await who.get(`/api/occurrences/${id}`)).body as Detail;
const send = (assignmentId: string, body: object, who = coordinator) =>
  who.send('POST', `/api/assignments/${assignmentId}/reassign`, { coordinatorIds: [], reason: 'CV 15/UBND', ...body });
const leadsOf = (taskId: string) =>
  app.inProvince((db) =>
    db
      .selectFrom('assignment')
      .select(['unit_id', 'role'])
      .where('task_id', '=', taskId)
      .where('ended_on', 'is', null)
      .where('role', '=', 'lead')
      .execute(),
  );

describe('a duty in force', () => {
  it('is given to another lead from today: what is open passes on with its reports, what was done stays', async () => {
    const open = await app.inProvince((db) => insertOccurrence(db, { unitId: justice!.id, dueOn: '2026-12-14' }));
    const { assignmentId, taskId, planId } = (await detailOf(open)).occurrence;
    const unitId = justice!.id;
    const done = crypto.randomUUID();
    const time = { dating: 'dated', label: '2025', nominalOn: '2026-02-01', dueOn: '2026-02-01' } as const;
    await app.inProvince((db) =>
      insertWork(db, [], [{ id: done, assignmentId, taskId, planId, unitId, role: 'lead', ...time }]),
    );
    const report = { revision: 1, reported: 'done', text: '', product: 'Báo cáo 1' };
    expect((await former.send('POST', `/api/occurrences/${done}/progress`, report)).status).toBe(200);
    const doing = { revision: 1, reported: 'doing', text: 'Đang làm' };
    await former.send('POST', `/api/occurrences/${open}/progress`, doing);

    expect(await send(assignmentId, { leadId: health!.id, coordinatorIds: [home!.id] })).toMatchObject({
      status: 200,
      body: { lead: { unitName: 'Sở Y tế' }, coordinators: [{ unitName: 'Sở Nội vụ' }] },
    });
    const after = await detailOf(open, next);
    expect(after).toMatchObject({
      occurrence: { unitName: 'Sở Y tế', givenTo: 'Sở Tư pháp', role: 'lead', reportText: 'Đang làm' },
      progress: [{ text: 'Đang làm' }],
      handovers: [{ unitName: 'Sở Tư pháp', heirName: 'Sở Y tế', reason: 'CV 15/UBND', again: true }],
    });
    expect(after.reassignments).toMatchObject([
      { unitName: 'Sở Tư pháp', was: 'lead', becomes: null, reason: 'CV 15/UBND', onDay: '2026-11-25' },
      { unitName: 'Sở Y tế', was: null, becomes: 'lead' },
      { unitName: 'Sở Nội vụ', was: null, becomes: 'coordinate' },
    ]);
    expect((await detailOf(done, former)).occurrence).toMatchObject({ unitName: 'Sở Tư pháp', reported: 'done' });
    expect(await leadsOf(taskId)).toEqual([{ unit_id: health!.id, role: 'lead' }]);
    expect((await third.get('/api/occurrences')).body).toMatchObject({
      occurrences: [{ taskId, role: 'coordinate', dueOn: '2026-12-14' }],
    });
    // Who had it before may look, and neither reports on it any more nor has it among its work.
    expect(await former.get(`/api/occurrences/${open}`)).toMatchObject({
      status: 200,
      body: { occurrence: { abilities: { report: false, reassign: false } } },
    });
    const refused = await former.send('POST', `/api/occurrences/${open}/progress`, { ...doing, revision: 3 });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(((await former.get('/api/occurrences')).body as { occurrences: unknown[] }).occurrences).toEqual([]);
  });

  it('goes to a coordinator, the lead coordinating, and back again: one lead at all times, each time owed once', async () => {
    const id = await app.inProvince((db) => insertOccurrence(db, { unitId: justice!.id, dueOn: '2026-12-14' }));
    const { assignmentId, taskId } = (await detailOf(id)).occurrence;
    await send(assignmentId, { leadId: justice!.id, coordinatorIds: [health!.id] });
    expect(await leadsOf(taskId)).toEqual([{ unit_id: justice!.id, role: 'lead' }]);
    expect((await send(assignmentId, { leadId: health!.id, coordinatorIds: [justice!.id] })).status).toBe(200);
    expect(await leadsOf(taskId)).toEqual([{ unit_id: health!.id, role: 'lead' }]);
    const owed = () =>
      app.inProvince((db) =>
        db
          .selectFrom('occurrence')
          .select(['unit_id', 'role', 'label'])
          .where('task_id', '=', taskId)
          .where('owed', '=', true)
          .orderBy('role')
          .execute(),
      );
    expect(await owed()).toMatchObject([
      { unit_id: justice!.id, role: 'coordinate', label: '2026' },
      { unit_id: health!.id, role: 'lead', label: '2026' },
    ]);
    const lead = await app.inProvince((db) =>
      db
        .selectFrom('assignment')
        .select('id')
        .where('task_id', '=', taskId)
        .where('unit_id', '=', health!.id)
        .executeTakeFirstOrThrow(),
    );
    expect((await send(lead.id, { leadId: justice!.id })).status).toBe(200);
    expect(await leadsOf(taskId)).toEqual([{ unit_id: justice!.id, role: 'lead' }]);
    expect(await owed()).toMatchObject([{ unit_id: justice!.id, role: 'lead', label: '2026' }]);
  });

  it('is refused to who has ended, to two parts at once, without a change, where nothing is open, and by others', async () => {
    const id = await app.inProvince((db) => insertOccurrence(db, { unitId: justice!.id }));
    const { assignmentId } = (await detailOf(id)).occurrence;
    const codeOf = async (body: object, who = coordinator) => (await send(assignmentId, body, who)).body as object;
    expect(await codeOf({ leadId: gone!.id })).toMatchObject({ code: 'tasks.heir_not_living' });
    expect(await codeOf({ leadId: health!.id, coordinatorIds: [gone!.id, health!.id] })).toMatchObject({
      code: 'server.several_faults',
    });
    expect(await codeOf({ leadId: justice!.id })).toMatchObject({ code: 'tasks.unchanged_parts' });
    expect(await codeOf({ leadId: health!.id, reason: ' ' })).toMatchObject({ code: 'server.invalid_input' });
    expect((await send(assignmentId, { leadId: health!.id }, former)).status).toBe(403);
    expect((await send(crypto.randomUUID(), { leadId: health!.id })).status).toBe(404);
    const done = { revision: 1, reported: 'done', text: '', product: 'x' };
    await former.send('POST', `/api/occurrences/${id}/progress`, done);
    expect(await codeOf({ leadId: health!.id })).toMatchObject({ code: 'tasks.not_reassignable' });
  });
});
