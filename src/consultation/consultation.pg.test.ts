import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { duties, importDraft, planFile } from '../../test/journeys/plan.ts';
import { readDocx } from '../office/docx.ts';
import { openZip } from '../office/zip.ts';
import type { Unit } from '../units/model.ts';

let application: TestApplication;
let coordinator: Caller;
let chair: Caller;
let justice: Caller;
let finance: Caller;
let stranger: Caller;
let justiceUnit: Unit;
let financeUnit: Unit;
let buildingUnit: Unit;
let endedUnit: Unit;
let planId: string;
let id: string;
let opinionId: string;

beforeAll(async () => {
  application = await startTestApplication('2026-11-20');
  const desk = await application.addUnit({ name: 'Sở Nội vụ' });
  justiceUnit = await application.addUnit({ name: 'Sở Tư pháp' });
  financeUnit = await application.addUnit({ name: 'Sở Tài chính' });
  buildingUnit = await application.addUnit({ name: 'Sở Xây dựng' });
  endedUnit = await application.addUnit({ name: 'Sở Kế hoạch', validFrom: '2016-01-01', validTo: '2025-02-28' });
  const other = await application.addUnit({ name: 'Sở Y tế' });
  coordinator = await application.signIn(desk, ['coordinator']);
  chair = await application.signIn(desk, ['chair']);
  justice = await application.signIn(justiceUnit, ['officer']);
  finance = await application.signIn(financeUnit, ['head']);
  stranger = await application.signIn(other, ['officer', 'head']);
  planId = await importDraft(coordinator, planFile('77/KH-UBND', duties));
});
afterAll(() => application.close());

type Task = { readonly id: string; readonly revision: number; readonly text: string; readonly isOwn: boolean };
type Opinion = { readonly id: string; readonly isLate: boolean };
type Seen = { readonly tasks: readonly Task[]; readonly opinions: readonly Opinion[] };

function codeOf({ status, body }: TestAnswer): readonly unknown[] {
  return [status, (body as { code?: string }).code];
}
const start = (body: object) =>
  coordinator.send('POST', '/api/consultations', { planId, dueOn: '2026-11-25', ...body });
const see = async (caller: Caller) => (await caller.get(`/api/consultations/${id}`)).body as Seen;
const say = (caller: Caller, body: object) => caller.send('POST', `/api/consultations/${id}/opinions`, body);
const decide = (opinion: string, body: object) =>
  coordinator.send('POST', `/api/consultations/opinions/${opinion}/decision`, body);
const asked = () => [justiceUnit.id, financeUnit.id, buildingUnit.id];

describe('a consultation', () => {
  it('is proposed to the units that the draft names', async () => {
    const { body } = await coordinator.get(`/api/consultations/proposal?planId=${planId}`);
    expect(body).toMatchObject({ planName: expect.stringContaining('77/KH-UBND'), tasks: 6, openId: null });
    const { units } = body as { units: { name: string; isNamed: boolean }[] };
    expect(units.map(({ name, isNamed }) => [name, isNamed])).toEqual(
      expect.arrayContaining([
        ['Sở Nội vụ', true],
        ['Sở Tài chính', true],
        ['Sở Tư pháp', true],
        ['Sở Xây dựng', true],
        ['Sở Y tế', false],
      ]),
    );
    expect(units.map(({ name }) => name)).not.toContain('Sở Kế hoạch');
  });

  it('is refused by a day that has passed, for a unit that ended or is unknown, and to those who do not lead', async () => {
    const unitIds = asked();
    expect(codeOf(await start({ unitIds, dueOn: '2026-11-19' }))).toEqual([422, 'consultation.day_past']);
    expect(codeOf(await start({ unitIds: [endedUnit.id] }))).toEqual([422, 'consultation.unit_ended']);
    expect(codeOf(await start({ unitIds: [planId] }))).toEqual([422, 'consultation.unit_unknown']);
    for (const caller of [justice, chair])
      expect((await caller.send('POST', '/api/consultations', { planId, unitIds, dueOn: '2026-11-25' })).status).toBe(
        403,
      );
  });

  it('starts once for a draft', async () => {
    const answer = await start({ unitIds: [...asked(), justiceUnit.id], message: 'Mong các sở góp ý.' });
    expect(answer.body).toMatchObject({ state: 'open', asked: 3, answered: 0, isOverdue: false });
    id = (answer.body as { id: string }).id;
    expect(codeOf(await start({ unitIds: asked() }))).toEqual([409, 'consultation.already_open']);
  });

  it('shows the tasks of the draft to units that are asked, and nothing else of it', async () => {
    const { tasks } = await see(justice);
    expect(tasks).toHaveLength(6);
    expect(tasks.filter(({ isOwn }) => isOwn).map(({ text }) => text)).toEqual([
      'Công khai danh mục thủ tục hành chính',
      'Rà soát mẫu đơn, tờ khai',
      'Kết nối phần mềm với Cổng Dịch vụ công',
    ]);
    expect(tasks[1]).toEqual({
      id: expect.any(String),
      revision: 1,
      text: 'Rà soát mẫu đơn, tờ khai',
      lead: ['Sở Tư pháp'],
      coordinate: ['Sở Nội vụ'],
      deadline: 'Quý I/2026',
      product: null,
      isOwn: true,
    });
    for (const path of ['', '/tasks', '/document', '/file'])
      expect((await justice.get(`/api/plans/${planId}${path}`)).status).toBe(404);
    for (const caller of [stranger, chair]) {
      expect(codeOf(await caller.get(`/api/consultations/${id}`))).toEqual([404, 'consultation.not_found']);
      expect((await caller.get('/api/consultations')).body).toEqual({ consultations: [] });
    }
    expect(codeOf(await say(stranger, { about: null, text: 'x' }))).toEqual([404, 'consultation.not_found']);
    expect((await coordinator.send('POST', `/api/consultations/${id}/agreement`)).status).toBe(403);
  });

  it('takes an opinion about a sentence as it stands, with a wording, and one about the whole', async () => {
    const [, task] = (await see(justice)).tasks as [Task, Task];
    const about = { taskId: task.id, sentence: task.text };
    expect(codeOf(await say(justice, { about: { ...about, sentence: 'câu khác' }, text: 'x' }))).toEqual([
      409,
      'consultation.sentence_changed',
    ]);
    expect(codeOf(await say(justice, { about: { ...about, taskId: planId }, text: 'x' }))).toEqual([
      409,
      'consultation.sentence_gone',
    ]);
    const given = await say(justice, { about, text: '=Nêu rõ lĩnh vực', wording: 'Rà soát mẫu đơn, tờ khai đất đai' });
    expect(given.body).toMatchObject({ state: 'waiting', sentence: task.text, isLate: false });
    opinionId = (given.body as Opinion).id;
    await say(justice, { about: null, text: 'Thêm phần kinh phí' });
    expect((await see(finance)).opinions).toEqual([]);
    expect(codeOf(await justice.send('POST', `/api/consultations/${id}/agreement`))).toEqual([
      409,
      'consultation.has_opinions',
    ]);
  });

  it('notes who agrees, and who answers after the day', async () => {
    const agreed = await finance.send('POST', `/api/consultations/${id}/agreement`);
    expect(agreed.body).toMatchObject({ answered: 1, asked: 1, abilities: { agree: false, answer: true } });
    application.setToday('2026-11-27');
    const late = await say(justice, { about: null, text: 'Gửi muộn' });
    expect(late.body).toMatchObject({ isLate: true });
    expect(codeOf(await finance.send('DELETE', `/api/consultations/opinions/${(late.body as Opinion).id}`))).toEqual([
      404,
      'consultation.opinion_not_found',
    ]);
    expect((await justice.send('DELETE', `/api/consultations/opinions/${(late.body as Opinion).id}`)).status).toBe(204);
    expect((await coordinator.get(`/api/consultations/${id}`)).body).toMatchObject({
      consultation: { isOverdue: true, asked: 3, answered: 2, opinions: 2, waiting: 2 },
      units: [
        { name: 'Sở Tài chính', state: 'agreed', answeredOn: '2026-11-20', isLate: false },
        { name: 'Sở Tư pháp', state: 'opinions', opinions: 2, isLate: false },
        { name: 'Sở Xây dựng', state: 'silent', answeredOn: null, isLate: true },
      ],
    });
  });

  it('lets an opinion be taken with the words that the task is given, in one step that can be taken back', async () => {
    const [, task] = (await see(coordinator)).tasks as [Task, Task];
    const text = 'Rà soát mẫu đơn, tờ khai đất đai';
    expect(codeOf(await decide(opinionId, { state: 'taken', applied: { text, revision: 9 } }))).toEqual([
      409,
      'server.changed_meanwhile',
    ]);
    const taken = await decide(opinionId, { state: 'taken', applied: { text, revision: task.revision } });
    expect(taken.body).toMatchObject({ state: 'taken', applied: text, sentence: 'Rà soát mẫu đơn, tờ khai' });
    expect((await see(coordinator)).tasks[1]).toMatchObject({ text, revision: task.revision + 1 });
    expect(codeOf(await decide(opinionId, { state: 'not_taken', reason: 'Khác' }))).toEqual([
      409,
      'consultation.opinion_decided',
    ]);
    expect(codeOf(await justice.send('DELETE', `/api/consultations/opinions/${opinionId}`))).toEqual([
      409,
      'consultation.opinion_decided',
    ]);
  });

  it('asks for the reason where an opinion is not taken, and does not put words in the place of no sentence', async () => {
    const whole = (await see(coordinator)).opinions[0] as Opinion;
    expect(codeOf(await decide(whole.id, { state: 'not_taken', reason: ' ' }))).toEqual([
      422,
      'consultation.reason_missing',
    ]);
    expect(codeOf(await decide(whole.id, { state: 'taken', applied: { text: 'x', revision: 1 } }))).toEqual([
      409,
      'consultation.sentence_gone',
    ]);
    const answer = { state: 'not_taken', reason: 'Kinh phí đã có trong dự toán' };
    expect((await justice.send('POST', `/api/consultations/opinions/${whole.id}/decision`, answer)).status).toBe(403);
    expect((await decide(whole.id, answer)).body).toMatchObject(answer);
  });

  it('compares the draft with what was sent, word by word', async () => {
    const { tasks } = await see(coordinator);
    const skipped = { review: 'skipped', revision: tasks[2]?.revision };
    await coordinator.send('POST', `/api/tasks/${tasks[2]?.id}/review`, skipped);
    expect((await coordinator.get(`/api/consultations/${id}/differences`)).body).toMatchObject({
      sentences: 5,
      differences: [
        {
          kind: 'changed',
          words: [
            { kind: 'same', text: 'Rà soát mẫu đơn, tờ khai' },
            { kind: 'added', text: ' đất đai' },
          ],
        },
        { kind: 'removed', words: [{ kind: 'removed', text: 'Rà soát quy chế chi tiêu nội bộ' }] },
      ],
    });
    expect((await justice.get(`/api/consultations/${id}/differences`)).status).toBe(403);
  });

  it('makes the opinion table in Word and CSV', async () => {
    const word = await coordinator.get(`/api/consultations/${id}/table.docx`);
    const file = word.body as Buffer;
    const [page] = /<w:pgSz[^>]*>/.exec(String(await (await openZip(file)).read('word/document.xml'))) ?? [];
    expect(page).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
    const lines = JSON.stringify(await readDocx(file));
    for (const words of [
      'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý',
      'Tiếp thu/giải trình',
      'Hỏi 3 đơn vị, 2 đơn vị trả lời, 2 ý kiến.',
      'Kinh phí đã có trong dự toán',
      'Đơn vị chưa trả lời (hạn 25/11/2026): Sở Xây dựng.',
    ])
      expect(lines).toContain(words);
    const sheet = String((await coordinator.get(`/api/consultations/${id}/table.csv`)).body);
    expect(sheet).toContain('STT,Nội dung dự thảo,Đơn vị góp ý,Ý kiến,Tiếp thu/giải trình\r\n');
    expect(sheet).toContain('1,Toàn dự thảo,Sở Tư pháp,Thêm phần kinh phí,"Không tiếp thu.\nKinh phí đã có');
    expect(sheet).toContain(`2,"Rà soát mẫu đơn, tờ khai",Sở Tư pháp,"'=Nêu rõ lĩnh vực`);
    expect(sheet).toContain(',,Sở Tài chính,Nhất trí với dự thảo,\r\n');
    expect((await justice.get(`/api/consultations/${id}/table.csv`)).status).toBe(403);
  });

  it('takes nothing any more once closed; a unit sees what became of its opinions and no draft', async () => {
    expect((await coordinator.send('POST', `/api/consultations/${id}/closing`)).body).toMatchObject({
      state: 'closed',
      abilities: { close: false },
    });
    expect(codeOf(await coordinator.send('POST', `/api/consultations/${id}/closing`))).toEqual([
      409,
      'consultation.closed',
    ]);
    expect(codeOf(await say(finance, { about: null, text: 'x' }))).toEqual([409, 'consultation.closed']);
    expect(codeOf(await finance.send('POST', `/api/consultations/${id}/agreement`))).toEqual([
      409,
      'consultation.closed',
    ]);
    expect((await justice.get(`/api/consultations/${id}`)).body).toMatchObject({
      tasks: [],
      opinions: [{ state: 'not_taken' }, { state: 'taken' }],
    });
  });

  it('tells the audit trail', async () => {
    const verbs = await application.inProvince((db) =>
      db.selectFrom('audit_event').select('verb').where('subject_id', '=', id).orderBy('id').execute(),
    );
    expect(verbs.map(({ verb }) => verb)).toEqual([
      'asked-units',
      'gave-opinion',
      'gave-opinion',
      'agreed-to-draft',
      'gave-opinion',
      'withdrew-opinion',
      'decided-opinion',
      'decided-opinion',
      'closed-consultation',
    ]);
  });
});

describe('a draft that is put in force while units are asked', () => {
  it('takes no opinion and no new words any more', async () => {
    application.setToday('2026-01-06');
    planId = await importDraft(coordinator, planFile('78/KH-UBND', duties));
    id = ((await start({ unitIds: asked(), dueOn: '2026-01-10' })).body as { id: string }).id;
    const [task] = (await see(justice)).tasks as [Task];
    const about = { taskId: task.id, sentence: task.text };
    const given = (await say(justice, { about, text: 'Sửa câu này' })).body as Opinion;
    await coordinator.send('PATCH', `/api/plans/${planId}`, { periodFrom: '2026-01-05', periodTo: '2026-12-31' });
    await coordinator.send('POST', `/api/tasks/${task.id}/review`, { review: 'confirmed', revision: task.revision });
    const work = await coordinator.get(`/api/plans/${planId}/work`);
    expect(work.body).toMatchObject({ consultation: { dueOn: '2026-01-10', asked: 3, answered: 1, waiting: 1 } });
    const force = (body?: object) => coordinator.send('POST', `/api/plans/${planId}/put-in-force`, body);
    expect(codeOf(await force())).toEqual([409, 'tasks.consultation_open']);
    expect((await force({ despiteConsultation: true })).status).toBe(200);
    expect(codeOf(await say(justice, { about, text: 'Thêm' }))).toEqual([409, 'consultation.in_force']);
    const applied = { text: 'Câu mới', revision: task.revision + 1 };
    expect(codeOf(await decide(given.id, { state: 'taken', applied }))).toEqual([409, 'consultation.in_force']);
    expect(codeOf(await start({ unitIds: asked(), dueOn: '2026-01-10' }))).toEqual([409, 'plans.not_a_draft']);
    expect((await decide(given.id, { state: 'partly', reason: 'Sẽ đưa vào bản sau' })).status).toBe(200);
  });
});

describe('a draft that is thrown away', () => {
  it('takes its consultation along; the audit trail still knows it', async () => {
    planId = await importDraft(coordinator, planFile('79/KH-UBND', duties));
    id = ((await start({ unitIds: asked(), dueOn: '2026-01-10' })).body as { id: string }).id;
    await say(justice, { about: null, text: 'Không cần kế hoạch này' });
    expect((await coordinator.send('DELETE', `/api/plans/${planId}`)).status).toBe(204);
    expect(codeOf(await justice.get(`/api/consultations/${id}`))).toEqual([404, 'consultation.not_found']);
    const told = await application.inProvince((db) =>
      db.selectFrom('audit_event').select('detail').where('subject_id', '=', id).orderBy('id').execute(),
    );
    expect(told.map(({ detail }) => detail)).toMatchObject([{ planId }, { text: 'Không cần kế hoạch này' }]);
  });
});
