import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { planFile, type Duty, type PlanFile } from '../../test/journeys/plan.ts';
import type { Unit, UnitGroup } from '../units/model.ts';

let app: TestApplication;
let coordinator: Caller & { readonly personId: string };
let officer: Caller;
let neighbour: Caller;
let [reformDesk, office, justice]: Unit[] = [];
let departments: UnitGroup;

beforeAll(async () => {
  app = await startTestApplication('2026-02-02');
  reformDesk = await app.addUnit({ name: 'Sở Nội vụ' });
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  office = await app.addUnit({ name: 'Văn phòng UBND tỉnh', kind: 'office' });
  await app.addUnit({ name: 'Sở Khoa học và Công nghệ' });
  departments = await app.addGroup({ name: 'Các sở, ban, ngành' });
  coordinator = await app.signIn(reformDesk, ['coordinator']);
  officer = await app.signIn(justice, ['officer', 'chair', 'appraiser', 'administrator', 'head']);
  const theirs = await app.addUnit({ name: 'Sở Nội vụ', id: '0199c000-0000-7000-8000-000000000001' }, 'beta');
  neighbour = await app.signIn(theirs, ['coordinator'], 'beta');
});
afterAll(() => app.close());

type Task = {
  readonly id: string;
  readonly text: string;
  readonly lead: readonly object[];
  readonly confidence: number;
  readonly doubts: readonly { readonly field: string; readonly code: string }[];
  readonly source: { readonly rules?: readonly object[] };
};
type Rule = { readonly id: string; readonly written: string; readonly means: string };

let number = 40;
const nextFile = (rows: readonly Duty[]) => {
  number += 1;
  return planFile(`${number}/KH-UBND`, rows, `ke-hoach-${number}.html`);
};
const duty = (lead: string): Duty => ({ text: 'Rà soát thủ tục hành chính của tỉnh', lead, deadline: 'Quý III/2026' });

const asItIs = ({ name, buffer }: PlanFile) => ({ name, content: buffer });

/** Hands a plan in by whom it is asked of; its id, and its tasks as they were read. */
async function read(rows: readonly Duty[], caller: Caller = coordinator, as = asItIs) {
  const { importId } = (await caller.upload('/api/imports', as(nextFile(rows)))).body as { importId: string };
  for (let waited = 0; waited < 10_000; waited += 25) {
    const { planId } = (await caller.get(`/api/imports/${importId}`)).body as { planId: string | null };
    if (planId) {
      const { tasks } = (await caller.get(`/api/plans/${planId}/tasks`)).body as { tasks: readonly Task[] };
      return { planId, tasks };
    }
    await sleep(25);
  }
  throw new Error('the import does not end');
}
const teach = (planId: string, given: object, caller: Caller = coordinator) =>
  caller.send('POST', `/api/plans/${planId}/rules`, { kind: 'body', unitId: null, groupId: null, ...given });
const rulesOf = async (caller: Caller) =>
  ((await caller.get('/api/reading-rules')).body as { rules: readonly Rule[] }).rules;

describe('a rule for how a body is written', () => {
  it('is kept when it is asked for, and the next document is read with it and says so', async () => {
    const before = await read([duty('P. KSTT')]);
    expect(before.tasks[0]?.doubts.map((doubt) => doubt.code)).toContain('plans.unknown_body');
    await coordinator.send('PATCH', `/api/tasks/${before.tasks[0]?.id}`, {
      revision: 1,
      lead: [{ written: 'P. KSTT', unitId: office!.id, groupId: null }],
    });
    expect(await rulesOf(coordinator)).toEqual([]);
    expect((await read([duty('P. KSTT')])).tasks[0]?.lead).toMatchObject([{ unitId: null }]);

    expect(await teach(before.planId, { written: 'P. KSTT', unitId: office!.id })).toMatchObject({
      status: 200,
      body: { written: 'P. KSTT', means: office!.name, plan: { id: before.planId }, abilities: { remove: true } },
    });
    const { tasks } = await read([duty('P.KSTT; Sở Tư pháp')]);
    expect(tasks[0]).toMatchObject({
      lead: [
        { written: 'P.KSTT', unitId: office!.id },
        { written: 'Sở Tư pháp', unitId: justice!.id },
      ],
      source: { rules: [{ field: 'lead', written: 'P.KSTT', means: office!.name }] },
    });
    expect(tasks[0]?.doubts.map((doubt) => doubt.code)).toEqual(['reading.several_leads']);
    expect((await read([duty('Sở Tư pháp')])).tasks[0]?.source.rules).toBeUndefined();
  });

  it('may mean a collective, and then each of its members is meant', async () => {
    const { planId } = await read([duty('Khối thành viên BCĐ 06')]);
    expect((await teach(planId, { written: 'Khối thành viên BCĐ 06', groupId: departments.id })).status).toBe(200);
    const { tasks } = await read([duty('Khối thành viên BCĐ 06')]);
    expect(tasks[0]).toMatchObject({ lead: [{ groupId: departments.id, name: departments.name }], doubts: [] });
  });

  it('is written into the audit trail, with who made it and who took it away', async () => {
    const { planId } = await read([duty('Tổ Đề án 06')]);
    const { id } = (await teach(planId, { written: 'Tổ Đề án 06', unitId: office!.id })).body as Rule;
    await coordinator.send('DELETE', `/api/reading-rules/${id}`);
    const events = await app.inProvince((db) =>
      db.selectFrom('audit_event').selectAll().where('subject_id', '=', id).orderBy('id').execute(),
    );
    const rule = { kind: 'body', written: 'Tổ Đề án 06', means: office!.name };
    expect(events).toMatchObject([
      { verb: 'taught', person_id: coordinator.personId, detail: { ...rule, planId } },
      { verb: 'forgot', person_id: coordinator.personId, detail: rule },
    ]);
  });

  it('taken away is used no more, and what was read with it stays', async () => {
    const { planId } = await read([duty('Ban Điều hành 766')]);
    const { id } = (await teach(planId, { written: 'Ban Điều hành 766', unitId: office!.id })).body as Rule;
    const known = await read([duty('Ban Điều hành 766')]);
    expect(await coordinator.send('DELETE', `/api/reading-rules/${id}`)).toMatchObject({ status: 204 });
    expect((await read([duty('Ban Điều hành 766')])).tasks[0]?.lead).toMatchObject([{ unitId: null }]);
    const { tasks } = (await coordinator.get(`/api/plans/${known.planId}/tasks`)).body as { tasks: readonly Task[] };
    expect(tasks[0]?.lead).toMatchObject([{ unitId: office!.id }]);
    expect(await coordinator.send('DELETE', `/api/reading-rules/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'plans.rule_not_found' },
    });
  });

  it('outlives the draft that it came from', async () => {
    const { planId } = await read([duty('Hội đồng Điều phối')]);
    await teach(planId, { written: 'Hội đồng Điều phối', unitId: office!.id });
    expect(await coordinator.send('DELETE', `/api/plans/${planId}`)).toMatchObject({ status: 204 });
    expect((await rulesOf(coordinator)).find((rule) => rule.written === 'Hội đồng Điều phối')).toMatchObject({
      means: office!.name,
      plan: null,
    });
  });
});

describe('a rule that can’t be', () => {
  it.each([
    ['has no letters', '— .. —', 'plans.rule_empty', 422],
    ['is empty', '   ', 'server.invalid_input', 422],
    ['is a name of another unit', 'Sở Tư pháp', 'plans.rule_known', 422],
    ['is another name of a living body', 'Sở KH&CN', 'plans.rule_known', 422],
    ['is a name of the same unit', 'văn phòng ubnd TỈNH', 'plans.rule_known', 422],
    ['is the name of a collective', 'Các sở, ban, ngành', 'plans.rule_known', 422],
    ['names many bodies together', 'các sở', 'plans.rule_collective', 422],
    ['is a list of bodies', 'Sở Tài chính, Sở Xây dựng', 'plans.rule_several', 422],
  ])('because it %s is refused', async (_why, written, code, status) => {
    const { planId } = await read([duty('Sở Tư pháp')]);
    const before = await rulesOf(coordinator);
    expect(await teach(planId, { written, unitId: office!.id })).toMatchObject({ status, body: { code } });
    expect(await rulesOf(coordinator)).toEqual(before);
  });

  it('explains what a rule explains already, however it is spelled', async () => {
    const { planId } = await read([duty('Tổ CNTT')]);
    expect((await teach(planId, { written: 'Tổ CNTT', unitId: office!.id })).status).toBe(200);
    expect(await teach(planId, { written: 'tổ  cntt.', unitId: justice!.id })).toMatchObject({
      status: 409,
      body: { code: 'plans.rule_exists', detail: expect.stringContaining(office!.name) },
    });
  });

  it('means nobody, or a unit that is not there', async () => {
    const { planId } = await read([duty('Tổ X')]);
    const nobody = '0199c000-0000-7000-8000-00000000dead';
    const ended = await app.addUnit({ name: 'Sở Ngoại vụ cũ', validTo: '2025-12-31' });
    for (const given of [{}, { unitId: nobody }, { unitId: ended.id }, { unitId: office!.id, groupId: departments.id }])
      expect((await teach(planId, { written: 'Tổ X', ...given })).status).toBe(422);
  });

  it('is asked for twice at the same time: one stands', async () => {
    const { planId } = await read([duty('Nhóm Giúp việc 12')]);
    const answers = await Promise.all(
      [office, justice].map((unit) => teach(planId, { written: 'Nhóm Giúp việc 12', unitId: unit!.id })),
    );
    expect(answers.map((one) => one.status).sort((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('a rule for what a column holds', () => {
  const heading =
    (text: string) =>
    ({ name, buffer }: PlanFile) => ({
      name,
      content: Buffer.from(buffer.toString().replace('Cơ quan chủ trì', text)),
    });
  const teachColumn = (planId: string, written: string, meaning: string, caller: Caller = coordinator) =>
    caller.send('POST', `/api/plans/${planId}/rules`, { kind: 'column', written, meaning });
  const columnsOf = async (planId: string) =>
    ((await coordinator.get(`/api/plans/${planId}/columns`)).body as { columns: readonly { block: string }[] }).columns;
  const fill = (planId: string, block: string | undefined, meaning: string, caller: Caller = coordinator) =>
    caller.send('POST', `/api/plans/${planId}/columns`, { block, meaning });
  const duties = [duty('Sở Tư pháp'), { ...duty('P. Lạ'), text: 'Công khai kết quả giải quyết hồ sơ' }];

  it('fills the draft where it has nothing, and the next document is read with it', async () => {
    const { planId, tasks } = await read(duties, coordinator, heading('Nơi thực thi'));
    expect(tasks.map((task) => task.lead)).toEqual([[], []]);
    const columns = await columnsOf(planId);
    expect(columns).toMatchObject([{ written: 'Nơi thực thi', examples: ['Sở Tư pháp', 'P. Lạ'] }]);
    expect(await fill(planId, columns[0]?.block, 'lead')).toMatchObject({ status: 200, body: { filled: 2 } });
    const after = (await coordinator.get(`/api/plans/${planId}/tasks`)).body as { tasks: readonly Task[] };
    expect(after.tasks).toMatchObject([
      { lead: [{ written: 'Sở Tư pháp', unitId: justice!.id }], doubts: [] },
      { lead: [{ written: 'P. Lạ', unitId: null }], doubts: [{ field: 'lead', code: 'plans.unknown_body' }] },
    ]);
    expect(await fill(planId, columns[0]?.block, 'lead')).toMatchObject({ body: { filled: 0 } });

    expect(await teachColumn(planId, 'Nơi thực thi', 'lead')).toMatchObject({
      status: 200,
      body: { kind: 'column', meaning: 'lead', means: '' },
    });
    const next = await read(duties, coordinator, heading('NƠI THỰC THI'));
    expect(next.tasks[0]).toMatchObject({
      lead: [{ unitId: justice!.id }],
      source: { rules: [{ kind: 'column', field: 'lead', means: 'lead' }] },
    });
    expect(await columnsOf(next.planId)).toEqual([]);
  });

  it('leaves alone what a person decided, and other drafts', async () => {
    const { planId, tasks } = await read(duties, coordinator, heading('Bên làm'));
    await coordinator.send('POST', `/api/tasks/${tasks[0]?.id}/review`, { review: 'confirmed', revision: 1 });
    const [column] = await columnsOf(planId);
    expect(await fill(planId, column?.block, 'note')).toMatchObject({ body: { filled: 0 } });
    expect(await fill(planId, column?.block, 'deadline')).toMatchObject({ body: { filled: 0 } });
    expect(await fill(planId, column?.block, 'lead')).toMatchObject({ body: { filled: 1 } });
    const after = (await coordinator.get(`/api/plans/${planId}/tasks`)).body as { tasks: readonly Task[] };
    expect(after.tasks.map((task) => task.lead.length)).toEqual([0, 1]);
  });

  it('is refused for a heading that is known, that a rule explains, that has no letters, or that means nothing', async () => {
    const { planId } = await read(duties, coordinator, heading('Đầu mối giao việc 4'));
    await teachColumn(planId, 'Cột Q', 'product');
    for (const [written, meaning, code, status] of [
      ['Thời hạn hoàn thành', 'lead', 'plans.rule_column_known', 422],
      ['cột q', 'lead', 'plans.rule_column_exists', 409],
      ['(1)', 'lead', 'plans.rule_empty', 422],
      [' ', 'lead', 'server.invalid_input', 422],
      ['Cột R', 'wisdom', 'server.invalid_input', 422],
    ] as const)
      expect(await teachColumn(planId, written, meaning)).toMatchObject({ status, body: { code } });
    expect(await fill(planId, 'b1', 'lead')).toMatchObject({ status: 404, body: { code: 'plans.column_not_found' } });
  });

  it('is the coordinator’s too', async () => {
    const { planId } = await read(duties, coordinator, heading('Bên lo'));
    const [column] = await columnsOf(planId);
    const refused = { status: 403, body: { code: 'server.not_allowed' } };
    expect(await teachColumn(planId, 'Bên lo', 'lead', officer)).toMatchObject(refused);
    expect(await fill(planId, column?.block, 'lead', officer)).toMatchObject(refused);
    expect(await officer.get(`/api/plans/${planId}/columns`)).toMatchObject(refused);
    expect(await fill(planId, column?.block, 'lead', neighbour)).toMatchObject({ status: 404 });
    expect(await neighbour.get(`/api/plans/${planId}/columns`)).toMatchObject({ status: 404 });
  });
});

describe('a rule for a line that heads others', () => {
  // The lead is merged down over a line that only leads to the duty below it.
  const merged = ({ name, buffer }: PlanFile) => ({
    name,
    content: Buffer.from(
      buffer
        .toString()
        .replace('<td><p>Sở Tư pháp</p></td>', '<td rowspan="2"><p>Sở Tư pháp</p></td>')
        .replace('<td><p>gộp</p></td>', ''),
    ),
  });
  const line = { text: 'Công tác tuyên truyền', lead: 'Sở Tư pháp', deadline: '' };
  const below = { text: 'Mở chuyên trang hỏi đáp', lead: 'gộp', deadline: 'Quý II/2026' };
  const teachHeading = (planId: string, written: string, caller: Caller = coordinator) =>
    caller.send('POST', `/api/plans/${planId}/rules`, { kind: 'heading', written });

  it('makes no task of it in the next document, and says so under it', async () => {
    const first = { text: 'Công bố thủ tục', lead: 'Sở Nội vụ', deadline: 'Quý I/2026' };
    const { planId, tasks } = await read([first, line, below], coordinator, merged);
    expect(tasks.map((task) => task.text)).toEqual([first.text, line.text, below.text]);
    expect(await teachHeading(planId, line.text)).toMatchObject({
      status: 200,
      body: { kind: 'heading', means: '', meaning: null },
    });
    // Its own lead stands in its row: there it is a duty still.
    const own = await read([first, line, below], coordinator, merged);
    expect(own.tasks.map((task) => task.text)).toContain(line.text);
    const whole = { ...first, lead: 'Sở Tư pháp' };
    const next = await read([whole, { ...line, lead: 'gộp' }, { ...below, lead: 'Sở Nội vụ' }], coordinator, merged);
    expect(next.tasks.map((task) => task.text)).toEqual([first.text, below.text]);
    expect(next.tasks[1]?.source.rules).toMatchObject([{ kind: 'heading', written: line.text }]);
  });

  it('is refused without letters, twice, and to whoever is no coordinator', async () => {
    const { planId } = await read([duty('Sở Tư pháp')]);
    expect((await teachHeading(planId, 'Nhóm việc B')).status).toBe(200);
    for (const [answer, status, code] of [
      [await teachHeading(planId, 'NHÓM VIỆC B:'), 409, 'plans.rule_heading_exists'],
      [await teachHeading(planId, '1.2'), 422, 'plans.rule_empty'],
      [await teachHeading(planId, 'a'.repeat(301)), 422, 'server.invalid_input'],
      [await teachHeading(planId, 'Nhóm việc C', officer), 403, 'server.not_allowed'],
    ] as const)
      expect(answer).toMatchObject({ status, body: { code } });
  });
});

describe('who may teach', () => {
  it('is the coordinator alone; others see the rules and not the drafts they came from', async () => {
    const { planId } = await read([duty('Bộ phận Tổng hợp 3')]);
    const { id } = (await teach(planId, { written: 'Bộ phận Tổng hợp 3', unitId: office!.id })).body as Rule;
    const refused = { status: 403, body: { code: 'server.not_allowed' } };
    expect(await teach(planId, { written: 'Tổ Y', unitId: office!.id }, officer)).toMatchObject(refused);
    expect(await officer.send('DELETE', `/api/reading-rules/${id}`)).toMatchObject(refused);
    expect((await rulesOf(officer)).find((rule) => rule.id === id)).toMatchObject({
      means: office!.name,
      plan: null,
      abilities: { remove: false },
    });
    expect(await app.anonymous.get('/api/reading-rules')).toMatchObject({ status: 401 });
    expect(await app.anonymous.send('DELETE', `/api/reading-rules/${id}`)).toMatchObject({ status: 401 });
  });

  it('is of the province: another one neither sees a rule, nor takes it away, nor reads with it', async () => {
    const { planId } = await read([duty('Phòng HCC')]);
    const { id } = (await teach(planId, { written: 'Phòng HCC', unitId: office!.id })).body as Rule;
    expect(await rulesOf(neighbour)).toEqual([]);
    expect(await neighbour.send('DELETE', `/api/reading-rules/${id}`)).toMatchObject({ status: 404 });
    expect(await teach(planId, { written: 'Tổ Z', unitId: office!.id }, neighbour)).toMatchObject({ status: 404 });
    const { tasks } = await read([duty('Phòng HCC')], neighbour);
    expect(tasks[0]).toMatchObject({ lead: [{ written: 'Phòng HCC', unitId: null }] });
    expect(tasks[0]?.source.rules).toBeUndefined();
    expect(await rulesOf(coordinator)).toContainEqual(expect.objectContaining({ id }));
  });
});
