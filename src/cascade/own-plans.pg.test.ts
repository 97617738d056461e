import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { importDraft, listTasks, planFile } from '../../test/journeys/plan.ts';

type Person = Caller & { readonly personId: string };
type Line = {
  id: string;
  text: string;
  assignmentId: string | null;
  latestOn: string | null;
  revision: number;
  occurrenceId: string | null;
};
let application: TestApplication;
let coordinator: Person;
let head: Person;
let officer: Person;
let other: Person;
let stranger: Person;
let planId: string;
let unitPlanId: string;
let divisionId: string;
let leader: string;

beforeAll(async () => {
  application = await startTestApplication('2026-01-10');
  const desk = await application.addUnit({ name: 'Sở Nội vụ' });
  const justice = await application.addUnit({ name: 'Sở Tư pháp' });
  const finance = await application.addUnit({ name: 'Sở Tài chính' });
  leader = justice.id;
  coordinator = await application.signIn(desk, ['coordinator']);
  head = await application.signIn(justice, ['head']);
  officer = await application.signIn(justice, ['officer']);
  other = await application.signIn(justice, ['officer']);
  stranger = await application.signIn(finance, ['head']);
  planId = await importDraft(
    coordinator,
    planFile('15/KH-UBND', [
      { text: 'Rà soát mẫu đơn, tờ khai', lead: 'Sở Tư pháp; Sở Tài chính', deadline: 'Trước ngày 30/6/2026' },
      { text: 'Công khai danh mục thủ tục', lead: 'Sở Tư pháp', deadline: 'Trước ngày 30/9/2026' },
    ]),
  );
  await coordinator.send('PATCH', `/api/plans/${planId}`, { periodFrom: '2026-01-05', periodTo: '2026-12-31' });
  for (const { id, revision } of await listTasks(coordinator, planId))
    await coordinator.send('POST', `/api/tasks/${id}/review`, { review: 'confirmed', revision });
});
afterAll(() => application.close());

function codeOf({ status, body }: TestAnswer): readonly unknown[] {
  return [status, (body as { code?: string }).code];
}

async function lines(who: Person = head): Promise<readonly Line[]> {
  return ((await who.get(`/api/unit-plans/${unitPlanId}`)).body as { lines: Line[] }).lines;
}

async function lineOf(text: string): Promise<Line> {
  const found = (await lines()).find((one) => one.text === text);
  if (!found) throw new Error(`no line ${text}`);
  return found;
}

const change = async (who: Person, text: string, body: object) => {
  const { id, revision } = await lineOf(text);
  return who.send('PATCH', `/api/own-tasks/${id}`, { revision, ...body });
};

describe('a plan whose sentence names two leads', () => {
  it('is unclear in responsibility, product and authority, task by task and as a list', async () => {
    expect((await coordinator.get(`/api/plans/${planId}/clarity`)).body).toMatchObject({
      checked: 2,
      points: expect.arrayContaining([
        { point: 'responsibility', tasks: 1 },
        { point: 'product', tasks: 2 },
        { point: 'authority', tasks: 2 },
        { point: 'time', tasks: 0 },
      ]),
    });
    const [task] = await listTasks(coordinator, planId);
    const { id, revision } = task!;
    await coordinator.send('PATCH', `/api/tasks/${id}`, { revision, authority: 'Giám đốc Sở Tư pháp phê duyệt' });
    expect(await listTasks(coordinator, planId)).toMatchObject([
      { unclear: ['leads-several', 'product-missing'] },
      { unclear: ['product-missing', 'authority-missing'] },
    ]);
  });

  it('is put in force once a person says who answers: the other coordinates, what is printed stays', async () => {
    const put = (body: object) => coordinator.send('POST', `/api/plans/${planId}/put-in-force`, body);
    expect(codeOf(await put({}))).toEqual([422, 'tasks.several_leads']);
    const [task] = await listTasks(coordinator, planId);
    const wrong = { taskId: task!.id, unitId: '01900000-0000-7000-8000-000000000000' };
    expect(codeOf(await put({ leads: [wrong] }))).toEqual([422, 'tasks.not_a_lead']);
    expect((await put({ leads: [{ taskId: task!.id, unitId: leader }] })).status).toBe(200);
    const { occurrences } = (await coordinator.get(`/api/occurrences?planId=${planId}&taskId=${task!.id}`)).body as {
      occurrences: { unitName: string; role: string }[];
    };
    expect(new Map(occurrences.map(({ unitName, role }) => [unitName, role]))).toEqual(
      new Map([
        ['Sở Tư pháp', 'lead'],
        ['Sở Tài chính', 'coordinate'],
      ]),
    );
    expect(await listTasks(coordinator, planId)).toMatchObject([
      { lead: [{ name: 'Sở Tư pháp' }, { name: 'Sở Tài chính' }] },
      {},
    ]);
  });
});

describe('a plan in force', () => {
  const unclear = async (who: Person) => {
    const { body } = await who.get(`/api/plans/${planId}/clarity`);
    return body as { points: object[]; tasks: { text: string; unclear: string[] }[] };
  };

  it('is unclear in who does it while a leading unit has given its work to nobody, which other units are not told', async () => {
    expect((await unclear(coordinator)).points).toContainEqual({ point: 'person', tasks: 2 });
    expect((await unclear(head)).points).toContainEqual({ point: 'person', tasks: 2 });
    // Of the two it coordinates one and leads none.
    expect((await unclear(stranger)).points).toContainEqual({ point: 'person', tasks: 0 });
  });
});

describe('a unit’s own plan', () => {
  it('begins with a line for each sentence, once, and is the unit’s own matter', async () => {
    const start = (who: Person) => who.send('POST', '/api/unit-plans', { planId });
    expect(codeOf(await start(coordinator))).toEqual([403, 'server.not_allowed']);
    unitPlanId = ((await start(officer)).body as { id: string }).id;
    expect(codeOf(await start(head))).toEqual([409, 'cascade.own_plan_exists']);
    expect(await lines()).toMatchObject([
      { text: 'Rà soát mẫu đơn, tờ khai', latestOn: expect.stringMatching(/^2026-0[67]/) },
      { text: 'Công khai danh mục thủ tục' },
    ]);
    expect(codeOf(await stranger.get(`/api/unit-plans/${unitPlanId}`))).toEqual([404, 'cascade.own_plan_not_found']);
    expect((await coordinator.get(`/api/unit-plans/${unitPlanId}`)).status).toBe(404);
  });

  it('is never later than the province, and says both days', async () => {
    const late = await change(officer, 'Rà soát mẫu đơn, tờ khai', { dueOn: '2026-11-30' });
    expect(codeOf(late)).toEqual([422, 'cascade.later_than_province']);
    expect(JSON.stringify(late.body)).toContain('30/11/2026');
    expect(codeOf(await change(officer, 'Rà soát mẫu đơn, tờ khai', { dueOn: null }))).toEqual([
      422,
      'cascade.own_day_missing',
    ]);
    expect((await change(officer, 'Rà soát mẫu đơn, tờ khai', { dueOn: '2026-05-15' })).status).toBe(200);
    expect(codeOf(await change(stranger, 'Rà soát mẫu đơn, tờ khai', { dueOn: '2026-05-01' }))).toEqual([
      404,
      'cascade.own_plan_not_found',
    ]);
  });

  it('keeps divisions, which the head alone does', async () => {
    const add = (who: Person) => who.send('POST', '/api/divisions', { name: 'Phòng Kiểm soát' });
    expect((await add(officer)).status).toBe(403);
    divisionId = ((await add(head)).body as { id: string }).id;
    expect(codeOf(await add(head))).toEqual([409, 'cascade.division_exists']);
    const place = { divisionId, isHead: true };
    expect((await head.send('PUT', `/api/division-members/${officer.personId}`, place)).status).toBe(200);
    expect(codeOf(await head.send('PUT', `/api/division-members/${stranger.personId}`, place))).toEqual([
      422,
      'cascade.person_unknown',
    ]);
  });

  it('is put in force by the head once every line has somebody or a reason', async () => {
    const put = (who: Person) => who.send('POST', `/api/unit-plans/${unitPlanId}/put-in-force`);
    expect((await put(officer)).status).toBe(403);
    expect(codeOf(await put(head))).toEqual([422, 'cascade.nobody_for_lines']);
    await change(head, 'Rà soát mẫu đơn, tờ khai', { divisionId });
    const last = await lineOf('Công khai danh mục thủ tục');
    expect(codeOf(await head.send('DELETE', `/api/own-tasks/${last.id}`))).toEqual([
      409,
      'cascade.last_line_of_sentence',
    ]);
    await change(head, 'Công khai danh mục thủ tục', { droppedReason: 'Đã công khai năm 2025' });
    const before = (await coordinator.get(`/api/occurrences?planId=${planId}`)).body as { counts: object };
    expect((await put(head)).body).toEqual({ given: 1, lines: 1 });
    expect(codeOf(await put(head))).toEqual([409, 'cascade.own_plan_in_force']);
    const after = (await coordinator.get(`/api/occurrences?planId=${planId}`)).body as { counts: object };
    expect(after.counts).toEqual(before.counts);
  });

  it('is covered at three levels, and seen from the province’s task', async () => {
    expect((await coordinator.get('/api/coverage')).body).toMatchObject({
      units: [
        { unitName: 'Sở Tài chính', assignments: 1, planned: 0, inDivision: 0, held: 0 },
        { unitName: 'Sở Tư pháp', assignments: 2, planned: 2, inDivision: 1, held: 0 },
      ],
    });
    const lacking = (await coordinator.get('/api/coverage/tasks?lacks=unit-plan')).body as {
      tasks: { occurrenceId: string }[];
    };
    expect(lacking.tasks).toMatchObject([{ unitName: 'Sở Tài chính' }]);
    expect((await coordinator.get(`/api/occurrences/${lacking.tasks[0]?.occurrenceId}`)).body).toMatchObject({
      occurrence: { unitName: 'Sở Tài chính' },
    });
    const own = (await stranger.get('/api/coverage/tasks?lacks=person')).body as { tasks: object[] };
    expect(own.tasks).toHaveLength(1);
    const { occurrenceId } = await lineOf('Rà soát mẫu đơn, tờ khai');
    expect((await coordinator.get(`/api/occurrences/${occurrenceId}/own-tasks`)).body).toMatchObject({
      lines: [{ unitName: 'Sở Tư pháp', dueOn: '2026-05-15', divisionName: 'Phòng Kiểm soát' }],
      unclear: ['person-missing', 'product-missing'],
    });
  });

  it('lets the head of a division give what it has to its own people, and nobody else take it', async () => {
    const { assignmentId } = await lineOf('Rà soát mẫu đơn, tờ khai');
    const give = (who: Person, main: string) =>
      who.send('POST', '/api/unit-work', { assignmentIds: [assignmentId], main });
    expect((await give(other, other.personId)).status).toBe(403);
    expect((await give(officer, other.personId)).status).toBe(403);
    expect((await give(officer, officer.personId)).body).toEqual({ given: 1 });
    expect((await coordinator.get('/api/coverage')).body).toMatchObject({ units: [{}, { held: 1, inDivision: 0 }] });
  });

  it('makes the task clear in who does it once a person answers', async () => {
    const { tasks } = (await coordinator.get(`/api/plans/${planId}/clarity`)).body as {
      tasks: { text: string; unclear: string[] }[];
    };
    const missing = tasks.filter(({ unclear }) => unclear.includes('person-missing')).map(({ text }) => text);
    expect(missing).toEqual(['Công khai danh mục thủ tục']);
  });

  it('is moved on by its division’s people and the head', async () => {
    const { id, revision } = await lineOf('Rà soát mẫu đơn, tờ khai');
    const move = (who: Person) => who.send('POST', `/api/own-tasks/${id}/state`, { revision, state: 'done' });
    expect((await move(other)).status).toBe(403);
    expect((await move(officer)).status).toBe(200);
    expect(codeOf(await move(head))).toEqual([409, 'server.changed_meanwhile']);
    expect(await lines()).toMatchObject([{ state: 'done', doneOn: '2026-01-10' }, {}]);
  });
});

describe('a sentence that the province asks later', () => {
  const late = 'Niêm yết phí chứng thực tại nơi tiếp nhận';
  const offered = async () =>
    ((await head.get(`/api/unit-plans/${unitPlanId}`)).body as { newSentences: { assignmentId: string }[] })
      .newSentences;
  const add = async (who: Person, more: object) =>
    who.send('POST', `/api/unit-plans/${unitPlanId}/lines`, {
      assignmentId: (await offered())[0]?.assignmentId,
      text: late,
      ...more,
    });

  it('is offered to the plan that was made before', async () => {
    expect(await offered()).toEqual([]);
    const made = await coordinator.send('POST', '/api/kinds', {
      planId,
      text: late,
      lead: { unitId: leader },
      deadlineText: 'Trước ngày 15/10/2026',
      written: { kind: 'disclosure', fields: {} },
    });
    expect(made.status).toBe(200);
    expect(await offered()).toMatchObject([{ text: late, role: 'lead', latestOn: '2026-10-14' }]);
    expect((await head.get('/api/unit-plans')).body).toMatchObject({ plans: [{ unitPlan: { newSentences: 1 } }] });
  });

  it('is taken in by the head alone, with somebody who has it and no later than the province', async () => {
    expect((await add(officer, { divisionId })).status).toBe(403);
    expect(codeOf(await add(head, {}))).toEqual([422, 'cascade.nobody_for_lines']);
    expect(codeOf(await add(head, { divisionId, dueOn: '2026-12-01' }))).toEqual([422, 'cascade.later_than_province']);
    const other = await head.send('POST', `/api/unit-plans/${unitPlanId}/lines`, {
      assignmentId: null,
      text: 'Việc riêng',
    });
    expect(codeOf(other)).toEqual([409, 'cascade.own_plan_in_force']);
    expect((await add(head, { divisionId })).status).toBe(200);
    expect(await offered()).toEqual([]);
    expect(await lines()).toMatchObject([{}, {}, { text: late, dueOn: '2026-10-14', divisionName: 'Phòng Kiểm soát' }]);
    expect((await coordinator.get('/api/coverage')).body).toMatchObject({
      units: [{}, { unitName: 'Sở Tư pháp', assignments: 3, planned: 3, inDivision: 1 }],
    });
  });
});

describe('somebody who moves to another unit', () => {
  it('belongs to no division of the old one any more, and what they held waits to be handed over', async () => {
    const held = async () => (await coordinator.get('/api/coverage')).body;
    expect(await held()).toMatchObject({ units: [{}, { held: 1 }] });
    const elsewhere = (
      await application.inProvince((db) =>
        db.selectFrom('unit').select('id').where('name', '=', 'Sở Tài chính').executeTakeFirstOrThrow(),
      )
    ).id;
    await application.inProvince((db) =>
      db.updateTable('person').set({ unit_id: elsewhere }).where('id', '=', officer.personId).execute(),
    );
    const work = (await head.get('/api/unit-work')).body as { divisions: object[]; work: { holders: object[] }[] };
    expect(work.divisions).toMatchObject([{ name: 'Phòng Kiểm soát', members: [] }]);
    expect(work.work.flatMap(({ holders }) => holders)).toMatchObject([{ personId: officer.personId, hasLeft: true }]);
    expect(await held()).toMatchObject({ units: [{}, { held: 0 }] });
    const over = { fromPersonId: officer.personId, toPersonId: other.personId };
    expect((await head.send('POST', '/api/unit-work/handover', over)).body).toEqual({ given: 1 });
    expect(await held()).toMatchObject({ units: [{}, { held: 1 }] });
  });
});
