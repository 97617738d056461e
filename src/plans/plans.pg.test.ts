import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { wordFile } from '../../test/zip-file.ts';
import type { Unit } from '../units/model.ts';

let app: TestApplication;
let coordinator: Caller;
let officer: Caller;
let [reformDesk, justice, kheSim, nganSao]: Unit[] = [];

beforeAll(async () => {
  app = await startTestApplication('2026-02-02');
  reformDesk = await app.addUnit({ name: 'Sở Nội vụ' });
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  kheSim = await app.addUnit({ name: 'UBND xã Khe Sim', kind: 'commune', level: 'commune' });
  nganSao = await app.addUnit({ name: 'UBND xã Ngàn Sáo', kind: 'commune', level: 'commune' });
  await app.addGroup({ name: 'UBND cấp xã', kinds: ['commune'], level: 'commune' });
  coordinator = await app.signIn(reformDesk, ['coordinator']);
  officer = await app.signIn(justice, ['officer']);
});
afterAll(() => app.close());

type Draft = { importId: string | null; knownPlanId: string | null };
type Task = {
  id: string;
  text: string;
  lead: object[];
  coordinate: object[];
  deadline: { type: string; due: string[]; effective: string[] };
  doubts: { code: string }[];
  proposals: { ref: string; index: string; code: string; name: string; words: string[] }[];
  revision: number;
};

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** A plan as offices write them, with one table; each test gives its own number, so that none is another's next version. */
function planFile(number: string, rows: string, title = 'Nâng cao Chỉ số cải cách hành chính năm 2026') {
  const html = `<html><body>
    <p>ỦY BAN NHÂN DÂN<br>TỈNH SÔNG LAM</p><p>Số: ${number}</p><p>Sông Lam, ngày 05 tháng 01 năm 2026</p>
    <p><b>KẾ HOẠCH</b></p><p><b>${title}</b></p>
    <p>I. NHIỆM VỤ</p>
    <table>${row('STT', 'Tiêu chí bị trừ điểm', 'Nhiệm vụ, giải pháp', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn hoàn thành')}${rows}</table>
    <p>Nơi nhận:</p><p>- Lưu: VT.</p><p>TM. ỦY BAN NHÂN DÂN</p><p>CHỦ TỊCH</p><p>Trần Văn Nghĩa</p></body></html>`;
  return { name: `ke-hoach-${number.replace(/\D/g, '')}.html`, content: new TextEncoder().encode(html) };
}

const twoRows =
  row(
    '1',
    'Niêm yết thủ tục hành chính',
    '- Niêm yết, công khai đầy đủ thủ tục hành chính tại nơi tiếp nhận.',
    'UBND cấp xã',
    'Sở Tư pháp',
    'Quý III/2026',
  ) +
  row(
    '2',
    'Kiểm tra cải cách hành chính',
    '- Kiểm tra công tác cải cách hành chính tại các đơn vị.',
    'Sở Nội vụ',
    'Sở Tư pháp',
    'Hàng năm',
  );

async function importPlan(file: { name: string; content: Uint8Array }, fields = {}) {
  const { body } = await coordinator.upload('/api/imports', file, fields);
  const { importId } = body as Draft;
  for (let waited = 0; waited < 10_000; waited += 25) {
    const state = (await coordinator.get(`/api/imports/${importId}`)).body as {
      state: string;
      planId: string;
      problem: { code: string } | null;
      earlierPlanId: string | null;
    };
    if (state.state !== 'reading') return state;
    await sleep(25);
  }
  throw new Error('the import does not end');
}
const tasksOf = async (planId: string) =>
  ((await coordinator.get(`/api/plans/${planId}/tasks`)).body as { tasks: Task[] }).tasks;
const planOf = async (planId: string) =>
  (await coordinator.get(`/api/plans/${planId}`)).body as Record<string, unknown>;

describe('importing a document', () => {
  it('makes a draft with its tasks, each with its bodies taken for units and its deadline dated', async () => {
    const { planId } = await importPlan(planFile('11/KH-UBND', twoRows));
    expect(await planOf(planId)).toMatchObject({
      number: '11/KH-UBND',
      state: 'draft',
      issuedOn: '2026-01-05',
      periodTo: '2026-12-31',
      tasks: 2,
      version: 1,
    });
    const [display, check] = await tasksOf(planId);
    expect(display).toMatchObject({
      text: expect.stringMatching(/^Niêm yết/),
      lead: [{ written: 'UBND cấp xã', name: 'UBND cấp xã', unitId: null }],
      coordinate: [{ written: 'Sở Tư pháp', unitId: justice!.id }],
      deadline: { type: 'quarter', due: ['2026-09-30'] },
    });
    expect(check).toMatchObject({
      lead: [{ unitId: reformDesk!.id }],
      deadline: { type: 'yearly', due: ['2026-12-14'] },
    });
  });

  it('keeps the document as written, and gives the file back as it came', async () => {
    const file = planFile('12/KH-UBND', twoRows);
    const { planId } = await importPlan(file);
    const { blocks } = (await coordinator.get(`/api/plans/${planId}/document`)).body as { blocks: { kind: string }[] };
    expect(blocks.filter((block) => block.kind === 'table')).toHaveLength(1);
    expect(Uint8Array.from((await coordinator.get(`/api/plans/${planId}/file`)).body as Buffer)).toEqual(file.content);
  });

  it('knows a file that was read before, and reads it again only when asked to', async () => {
    const file = planFile('13/KH-UBND', twoRows);
    const { planId } = await importPlan(file);
    expect((await coordinator.upload('/api/imports', file)).body).toEqual({ importId: null, knownPlanId: planId });
    const again = await importPlan(file, { again: 'true' });
    expect(await planOf(again.planId)).toMatchObject({ version: 2, supersedesId: planId });
  });

  it('offers another file of the same number as the next version', async () => {
    const first = await importPlan(planFile('14/KH-UBND', twoRows));
    const second = await importPlan(
      planFile('14/KH-UBND', twoRows, 'Nâng cao Chỉ số cải cách hành chính năm 2026 (sửa đổi)'),
    );
    expect(second.earlierPlanId).toBe(first.planId);
    expect(await planOf(second.planId)).toMatchObject({ version: 2, supersedesId: first.planId });
  });

  it.each([
    [
      'a picture',
      'quet.png',
      Uint8Array.from(
        Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      ),
    ],
    ['a broken DOCX', 'hong.docx', Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(60)])],
    ['spaces only', 'trang.txt', new TextEncoder().encode('   \n \n')],
  ])('of %s says why it can’t be read and stores no plan', async (_words, name, content) => {
    const before = await app.inProvince((db) => db.selectFrom('plan').select('id').execute());
    const outcome = await importPlan({ name, content });
    expect(outcome).toMatchObject({
      state: 'refused',
      planId: null,
      problem: { code: expect.stringMatching(/^reading\./) },
    });
    expect(await app.inProvince((db) => db.selectFrom('plan').select('id').execute())).toHaveLength(before.length);
    expect(
      await app.inProvince((db) => db.selectFrom('document').select('id').where('file_name', '=', name).execute()),
    ).toEqual([]);
  });

  it('a file that takes too much is refused with a sentence, and the next one in the queue is read', async () => {
    const paragraphs = '<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>'.repeat(1_000_000);
    const [refused, read] = await Promise.all([
      importPlan({ name: 'qua-lon.docx', content: wordFile(paragraphs) }),
      importPlan(planFile('17/KH-UBND', twoRows)),
    ]);
    expect(refused).toMatchObject({ planId: null, problem: { code: 'plans.too_much_to_read' } });
    expect(read).toMatchObject({ planId: expect.any(String), problem: null });
    expect((await importPlan(planFile('18/KH-UBND', twoRows))).planId).toEqual(expect.any(String));
  });

  it('is the coordinator’s: an officer may not, and sees no draft', async () => {
    const { planId } = await importPlan(planFile('15/KH-UBND', twoRows));
    expect(await officer.upload('/api/imports', planFile('16/KH-UBND', twoRows))).toMatchObject({ status: 403 });
    expect(await officer.get(`/api/plans/${planId}`)).toMatchObject({ status: 404, body: { code: 'plans.not_found' } });
    const { plans } = (await officer.get('/api/plans')).body as { plans: { state: string }[] };
    expect(plans.filter((plan) => plan.state === 'draft')).toEqual([]);
  });
});

describe('reviewing a draft', () => {
  it('corrects a field, dates it anew, and settles its doubt', async () => {
    const { planId } = await importPlan(
      planFile(
        '21/KH-UBND',
        row('1', 'Tiêu chí', '- Rà soát quy chế làm việc.', 'Sở Chưa Ai Biết', '', 'Theo lộ trình tại Đề án'),
      ),
    );
    const [task] = await tasksOf(planId);
    expect(task?.doubts.map((doubt) => doubt.code)).toContain('plans.unknown_body');
    const lead = [{ written: 'Sở Chưa Ai Biết', unitId: reformDesk!.id, groupId: null }];
    const changed = await coordinator.send('PATCH', `/api/tasks/${task?.id}`, {
      revision: task?.revision,
      lead,
      deadlineText: 'Trước ngày 30/11/2026',
    });
    expect(changed.body).toMatchObject({
      lead,
      deadline: { type: 'date', due: ['2026-11-29'], effective: ['2026-11-30'] },
    });
    expect((changed.body as Task).doubts.filter((doubt) => doubt.code === 'plans.unknown_body')).toEqual([]);
  });

  it('ties a task to criteria that a person takes, one or none, and keeps them when the plan is in force', async () => {
    const { planId } = await importPlan(planFile('25/KH-UBND', twoRows));
    const [task] = await tasksOf(planId);
    const [proposal] = task!.proposals;
    expect(proposal).toMatchObject({
      index: 'PAR INDEX',
      code: '3.2.2',
      // Nobody found the official table of these criteria.
      isRebuilt: true,
      words: expect.arrayContaining(['niêm yết']),
    });
    expect(task).toMatchObject({ taken: [], criteria: ['1 Niêm yết thủ tục hành chính'] });
    const take = async (criterionRefs: string[]) => {
      const [{ revision } = { revision: 0 }] = await tasksOf(planId);
      return coordinator.send('PATCH', `/api/tasks/${task?.id}`, { revision, criterionRefs });
    };
    const { ref, index, code, name } = proposal!;
    expect((await take([ref])).body).toMatchObject({ taken: [{ ref, index, code, name, isRebuilt: true }] });
    expect((await take([])).body).toMatchObject({ taken: [] });
    expect(await take(['par-index/qd-876-2022/9.9'])).toMatchObject({
      status: 422,
      body: { code: 'plans.unknown_criterion' },
    });
    await take([ref]);
    for (const one of await tasksOf(planId))
      await coordinator.send('POST', `/api/tasks/${one.id}/review`, { revision: one.revision, review: 'confirmed' });
    expect(await coordinator.send('POST', `/api/plans/${planId}/put-in-force`)).toMatchObject({ status: 200 });
    const { tasks } = (await officer.get(`/api/plans/${planId}/tasks`)).body as { tasks: Task[] };
    expect(tasks[0]).toMatchObject({ taken: [{ ref, name }] });
  });

  it('refuses a correction that stands on an older state', async () => {
    const { planId } = await importPlan(planFile('22/KH-UBND', twoRows));
    const [task] = await tasksOf(planId);
    await coordinator.send('POST', `/api/tasks/${task?.id}/review`, { revision: task?.revision, review: 'confirmed' });
    const stale = await coordinator.send('PATCH', `/api/tasks/${task?.id}`, { revision: task?.revision, text: 'cũ' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'server.changed_meanwhile' } });
  });

  it('refuses a period that ends before it begins', async () => {
    const { planId } = await importPlan(planFile('23/KH-UBND', twoRows));
    const answer = await coordinator.send('PATCH', `/api/plans/${planId}`, {
      periodFrom: '2026-06-01',
      periodTo: '2026-05-01',
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'plans.period_backwards', place: { field: 'periodTo' } },
    });
  });

  it('throws a draft away whole', async () => {
    const { planId } = await importPlan(planFile('24/KH-UBND', twoRows));
    expect(await coordinator.send('DELETE', `/api/plans/${planId}`)).toMatchObject({ status: 204 });
    expect(await coordinator.get(`/api/plans/${planId}`)).toMatchObject({ status: 404 });
    expect(
      await app.inProvince((db) => db.selectFrom('task').select('id').where('plan_id', '=', planId).execute()),
    ).toEqual([]);
  });
});

describe('putting a plan in force', () => {
  async function reviewed(number: string, rows = twoRows): Promise<string> {
    const { planId } = await importPlan(planFile(number, rows));
    for (const task of await tasksOf(planId))
      await coordinator.send('POST', `/api/tasks/${task.id}/review`, { revision: task.revision, review: 'confirmed' });
    return planId;
  }
  const putInForce = (planId: string, caller = coordinator) => caller.send('POST', `/api/plans/${planId}/put-in-force`);

  it('gives each member of a collective its own dated work, as the preview said', async () => {
    const planId = await reviewed('31/KH-UBND');
    const preview = (await coordinator.get(`/api/plans/${planId}/work`)).body;
    expect(preview).toMatchObject({
      confirmedTasks: 2,
      units: 4,
      assignments: 5,
      occurrences: 5,
      needsDate: 0,
      unknownBodies: [],
    });
    expect(await putInForce(planId)).toMatchObject({ status: 200, body: { assignments: 5, occurrences: 5 } });
    const { occurrences } = (await coordinator.get(`/api/occurrences?planId=${planId}`)).body as {
      occurrences: { unitName: string; dueOn: string; groupName: string | null; label: string }[];
    };
    const communes = occurrences.filter((one) => one.groupName === 'UBND cấp xã');
    expect(communes.map((one) => one.unitName).sort()).toEqual([kheSim!.name, nganSao!.name]);
    expect(communes.every((one) => one.dueOn === '2026-09-30' && one.label === '2026-Q3')).toBe(true);
    const { occurrences: mine } = (await officer.get(`/api/occurrences?planId=${planId}`)).body as {
      occurrences: { role: string }[];
    };
    expect(mine.map((one) => one.role)).toEqual(['coordinate', 'coordinate']);
  });

  it('lists what a roadmap dates as needing its milestones', async () => {
    const planId = await reviewed(
      '32/KH-UBND',
      row('1', 'Tiêu chí', '- Số hóa hồ sơ, kết quả giải quyết thủ tục.', 'Sở Tư pháp', '', 'Theo lộ trình tại Đề án'),
    );
    await putInForce(planId);
    const { occurrences } = (await officer.get(`/api/occurrences?planId=${planId}&show=needs-date`)).body as {
      occurrences: object[];
    };
    expect(occurrences).toMatchObject([
      {
        dating: 'needs-milestones',
        dueOn: null,
        standing: { state: 'needs-milestones', days: null },
        deadlineText: 'Theo lộ trình tại Đề án',
      },
    ]);
  });

  it('happens once, though it is asked for twice at the same time', async () => {
    const planId = await reviewed('33/KH-UBND');
    const answers = await Promise.all([putInForce(planId), putInForce(planId)]);
    expect(answers.map((one) => one.status).sort((a, b) => a - b)).toEqual([200, 409]);
    const given = await app.inProvince((db) =>
      db.selectFrom('occurrence').select('id').where('plan_id', '=', planId).execute(),
    );
    expect(given).toHaveLength(5);
  });

  it('takes the place of the version before', async () => {
    const first = await reviewed('34/KH-UBND');
    await putInForce(first);
    const second = await reviewed(
      '34/KH-UBND',
      row('1', 'Tiêu chí', '- Công khai kết quả giải quyết hồ sơ.', 'Sở Tư pháp', '', 'Quý IV/2026'),
    );
    await putInForce(second);
    expect(await planOf(first)).toMatchObject({ state: 'superseded' });
    const { occurrences } = (await coordinator.get(`/api/occurrences?planId=${first}`)).body as {
      occurrences: object[];
    };
    expect(occurrences).toEqual([]);
  });

  it('is refused without a period, without a confirmed task, and to an officer', async () => {
    const { planId } = await importPlan(planFile('35/KH-UBND', twoRows));
    expect(await putInForce(planId)).toMatchObject({ status: 422, body: { code: 'tasks.nothing_confirmed' } });
    await coordinator.send('PATCH', `/api/plans/${planId}`, { periodTo: null });
    expect(await putInForce(planId)).toMatchObject({ status: 422, body: { code: 'plans.period_missing' } });
    expect(await putInForce(planId, officer)).toMatchObject({ status: 403 });
  });

  it('ends the review: a plan in force is corrected no more', async () => {
    const planId = await reviewed('36/KH-UBND');
    await putInForce(planId);
    const [task] = await tasksOf(planId);
    for (const answer of [
      await coordinator.send('PATCH', `/api/tasks/${task?.id}`, { revision: task?.revision, text: 'khác' }),
      await coordinator.send('PATCH', `/api/plans/${planId}`, { title: 'khác' }),
      await coordinator.send('DELETE', `/api/plans/${planId}`),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'plans.not_a_draft' } });
    }
  });
});
