import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { importDraft, listTasks, planFile } from '../../test/journeys/plan.ts';

let app: TestApplication;
let coordinator: Caller;
let officer: Caller;
let planId: string;

beforeAll(async () => {
  app = await startTestApplication('2026-02-02');
  const desk = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(desk, ['officer']);
  const rows = ['Công khai hộ nghèo', 'Đối thoại với dân', 'Tập huấn'].map((text) => ({
    text,
    lead: 'Sở Nội vụ',
    deadline: 'Quý II/2026',
  }));
  planId = await importDraft(coordinator, planFile('31/KH-UBND', rows));
  await tie('Công khai hộ nghèo', ['papi/2011-2017/2.1']);
  await tie('Đối thoại với dân', ['papi/2021-2024/3', 'pci/2021/3']);
});
afterAll(() => app.close());

type Tied = {
  id: string;
  text: string;
  codes: string[];
  leads: string[];
  plan: { id: string; number: string; state: string };
};

async function change(text: string, path: string, method: 'POST' | 'PATCH', body: object) {
  const task = (await listTasks(coordinator, planId)).find((one) => one.text.includes(text));
  return coordinator.send(method, `/api/tasks/${task?.id}${path}`, { ...body, revision: task?.revision });
}

async function tie(text: string, criterionRefs: readonly string[]) {
  expect((await change(text, '', 'PATCH', { criterionRefs })).status).toBe(200);
}

async function tied(edition: string, caller = coordinator) {
  const { body } = await caller.get(`/api/frameworks/${edition}/tasks`);
  return (body as { tasks: Tied[] }).tasks;
}

const edition = (index: string, id: string) => `${index}/editions/${id}`;

describe('the tasks that serve criteria', () => {
  it('are told with their plan, by the codes of the edition asked for', async () => {
    const [poor, talk, ...others] = await tied(edition('papi', '2021-2024'));
    expect(others).toEqual([]);
    expect(poor).toMatchObject({ text: expect.stringContaining('hộ nghèo'), codes: ['2.2'], leads: ['Sở Nội vụ'] });
    expect(talk).toMatchObject({ codes: ['3'], plan: { id: planId, number: '31/KH-UBND', state: 'draft' } });
    expect((await tied(edition('papi', '2011-2017'))).map(({ codes }) => codes)).toEqual([['2.1'], ['3']]);
    expect((await tied(edition('pci', '2021'))).map(({ codes }) => codes)).toEqual([['3']]);
    expect(await tied(edition('sipas', '2022'))).toEqual([]);
  });

  it('of a draft are not seen by those who may not see the draft, nor by who is not signed in', async () => {
    expect(await tied(edition('papi', '2021-2024'), officer)).toEqual([]);
    const { status } = await app.anonymous.get('/api/frameworks/papi/editions/2021-2024/tasks');
    expect(status).toBe(401);
  });

  it('are not those that were skipped', async () => {
    await change('hộ nghèo', '/review', 'POST', { review: 'skipped' });
    expect((await tied(edition('papi', '2021-2024'))).map(({ codes }) => codes)).toEqual([['3']]);
    await change('hộ nghèo', '/review', 'POST', { review: 'unreviewed' });
    expect(await tied(edition('papi', '2021-2024'))).toHaveLength(2);
  });

  it('are asked for in an edition that exists', async () => {
    const { status, body } = await officer.get('/api/frameworks/papi/editions/1999/tasks');
    expect([status, body]).toMatchObject([404, { code: 'frameworks.no_edition' }]);
  });
});
