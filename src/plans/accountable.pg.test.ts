import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { importDraft, listTasks, planFile } from '../../test/journeys/plan.ts';
import { codeOf } from '../../test/kinds.ts';

let application: TestApplication;
let coordinator: Caller;
let planId: string;
let [justice, finance, transport]: string[] = [];

beforeAll(async () => {
  application = await startTestApplication('2026-01-10');
  coordinator = await application.signIn(await application.addUnit({ name: 'Sở Nội vụ' }), ['coordinator']);
  justice = (await application.addUnit({ name: 'Sở Tư pháp' })).id;
  finance = (await application.addUnit({ name: 'Sở Tài chính' })).id;
  transport = (await application.addUnit({ name: 'Sở Xây dựng' })).id;
  planId = await importDraft(
    coordinator,
    planFile('15/KH-UBND', [
      { text: 'Rà soát mẫu đơn, tờ khai', lead: 'Sở Tư pháp; Sở Tài chính', deadline: 'Trước ngày 30/6/2026' },
    ]),
  );
  await coordinator.send('PATCH', `/api/plans/${planId}`, { periodFrom: '2026-01-05', periodTo: '2026-12-31' });
});
afterAll(() => application.close());

type Task = {
  id: string;
  revision: number;
  accountable: unknown;
  doubts: { code: string }[];
  unclear: string[];
  lead: { written: string; unitId: string | null }[];
};
const task = async () => (await listTasks(coordinator, planId))[0] as unknown as Task;

async function change(body: object) {
  const { id, revision } = await task();
  return coordinator.send('PATCH', `/api/tasks/${id}`, { revision, ...body });
}

describe('a sentence that names two leads, in the review', () => {
  it('is doubted until somebody says who answers, which can be taken back', async () => {
    const before = await task();
    expect(before.doubts.map(({ code }) => code)).toContain('reading.several_leads');
    expect(before.accountable).toBeNull();
    expect(codeOf(await change({ accountable: { unitId: transport } }))).toEqual([422, 'plans.not_a_lead']);
    const said = await change({ accountable: { unitId: justice } });
    expect(said.body).toMatchObject({ accountable: { unitId: justice }, doubts: [] });
    expect((await task()).unclear).not.toContain('leads-several');
    const { step } = said.body as { step: string };
    expect((await coordinator.send('POST', `/api/plans/${planId}/steps/${step}/undo`)).status).toBe(200);
    const after = await task();
    expect(after.accountable).toBeNull();
    expect(after.doubts).toEqual(before.doubts);
  });

  it('forgets who answers when that unit leads no more', async () => {
    await change({ accountable: { unitId: finance } });
    const { lead } = await task();
    const named = lead.map(({ written, unitId }) => ({ written, unitId, groupId: null }));
    const moved = named.map((one) => (one.unitId === finance ? { ...one, unitId: transport } : one));
    expect((await change({ lead: moved })).body).toMatchObject({ accountable: null });
    await change({ lead: named });
  });

  it('is put in force as it was said, without being asked again', async () => {
    await change({ accountable: { unitId: justice } });
    const { id, revision } = await task();
    await coordinator.send('POST', `/api/tasks/${id}/review`, { review: 'confirmed', revision });
    expect((await coordinator.get(`/api/plans/${planId}/work`)).body).toMatchObject({ severalLeads: [] });
    expect((await coordinator.send('POST', `/api/plans/${planId}/put-in-force`, {})).status).toBe(200);
    const { occurrences } = (await coordinator.get(`/api/occurrences?planId=${planId}&show=all`)).body as {
      occurrences: { unitId: string; role: string }[];
    };
    expect(new Map(occurrences.map((one) => [one.unitId, one.role]))).toEqual(
      new Map([
        [justice, 'lead'],
        [finance, 'coordinate'],
      ]),
    );
  });
});
