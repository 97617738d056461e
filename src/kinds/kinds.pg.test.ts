import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { enqueue } from '../server/jobs.ts';
import type { Unit } from '../units/model.ts';
import type { TypedKind } from './model/sheet.ts';

let app: TestApplication;
let [department, desk, other]: Unit[] = [];
let officer: Caller;
let head: Caller;
let stranger: Caller;
let coordinator: Caller;
let ownJudge: Caller;
let portal: { readonly server: Server; readonly url: string; status: number };

beforeAll(async () => {
  app = await startTestApplication('2026-11-25', undefined, {
    smtpUrl: undefined,
    mailFrom: undefined,
    allowPrivateWebhooks: true,
    address: 'http://localhost',
  });
  department = await app.addUnit({ name: 'Sở Tài chính' });
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  other = await app.addUnit({ name: 'Sở Xây dựng' });
  officer = await app.signIn(department, ['officer']);
  head = await app.signIn(department, ['head']);
  stranger = await app.signIn(other, ['officer']);
  coordinator = await app.signIn(desk, ['coordinator']);
  ownJudge = await app.signIn(department, ['appraiser']);
  portal = await openPortal();
});
afterAll(async () => {
  portal.server.close();
  await app.close();
});

describe('the kind of a task', () => {
  it('is changed by the coordinator alone, and what was written under the old one comes back with it', async () => {
    const id = await workOf('disclosure');
    const fields = { what: 'Dự toán ngân sách', places: ['portal'], standDays: 30 };
    expect(await write(officer, id, 'task', 'disclosure', fields)).toMatchObject({ status: 200 });
    const change = (caller: Caller, kind: string, taskRevision: number) =>
      caller.send('PUT', `/api/occurrences/${id}/kind`, { kind, taskRevision });
    expect(await change(officer, 'task', 1)).toMatchObject({ status: 403 });
    expect(await change(coordinator, 'inspection', 1)).toMatchObject({ status: 200, body: { kind: 'inspection' } });
    expect(codeOf(await change(coordinator, 'task', 1))).toEqual([409, 'server.changed_meanwhile']);
    expect(await sheet(officer, id)).toMatchObject({
      kind: 'inspection',
      task: { revision: 0, written: { kind: 'inspection', fields: { target: null, from: null } } },
      missing: ['target', 'content', 'from', 'to'],
    });
    expect(codeOf(await write(officer, id, 'task', 'disclosure', fields))).toEqual([409, 'kinds.other_kind']);
    await change(coordinator, 'disclosure', 2);
    expect(await sheet(officer, id)).toMatchObject({ task: { revision: 1, written: { fields } } });
  });

  it('has no sheet where it needs none', async () => {
    expect(await sheet(officer, await workOf('task'))).toMatchObject({ kind: 'task', task: null, work: null });
  });

  it('hides the sheet of work that one may not see, and is not written by another unit or over somebody', async () => {
    const id = await workOf('disclosure');
    expect(codeOf(await stranger.get(`/api/occurrences/${id}/sheet`))).toEqual([404, 'tasks.not_found']);
    expect(codeOf(await write(stranger, id, 'work', 'disclosure', {}))).toEqual([404, 'tasks.not_found']);
    expect((await write(coordinator, id, 'work', 'disclosure', {})).status).toBe(403);
    expect((await write(officer, id, 'work', 'disclosure', { postedFrom: '2026-11-20' })).status).toBe(200);
    expect(codeOf(await write(officer, id, 'work', 'disclosure', {}))).toEqual([409, 'server.changed_meanwhile']);
  });

  it('lets a unit that shares the task with others fill in its own work and not what holds for all', async () => {
    const id = await workOf('disclosure');
    await app.inProvince((db) =>
      sql`insert into ${sql.table('province_alpha.assignment')} (id, task_id, unit_id, role)
        select gen_random_uuid(), task_id, ${other!.id}, 'coordinate' from ${sql.table('province_alpha.occurrence')} where id = ${id}`.execute(
        db,
      ),
    );
    expect((await write(officer, id, 'task', 'disclosure', { what: 'x' })).status).toBe(403);
    expect(await sheet(officer, id)).toMatchObject({ abilities: { writeTask: false, writeWork: true } });
    expect((await write(coordinator, id, 'task', 'disclosure', { what: 'x' })).status).toBe(200);
  });
});

describe('a disclosure', () => {
  it('is looked at each day, falls silent, and is told first; it is asked once a day and no more once taken down', async () => {
    portal.status = 200;
    const id = await workOf('disclosure');
    const plain = await workOf('disclosure', '2026-11-01');
    const work = { link: `${portal.url}/du-toan`, postedFrom: '2026-11-21', postedAt: 'Bảng tin trụ sở' };
    await write(officer, id, 'task', 'disclosure', { what: 'Dự toán', places: ['portal'], standDays: 30 });
    await write(officer, id, 'work', 'disclosure', work);
    await looked(id, 1);
    expect(await sheet(officer, id)).toMatchObject({
      link: { state: 'answers', lookedOn: '2026-11-25', silentSince: null, looks: 1, answers: 1 },
      stoodDays: 5,
      missing: [],
    });

    portal.status = 404;
    app.setToday('2026-11-26');
    await daily();
    await looked(id, 2);
    await daily();
    app.setToday('2026-11-27');
    await daily();
    await looked(id, 3);
    expect(await sheet(coordinator, id)).toMatchObject({
      link: { state: 'silent', status: 404, answeredOn: '2026-11-25', silentSince: '2026-11-26', looks: 3, answers: 1 },
      looks: [{ onDay: '2026-11-27' }, { onDay: '2026-11-26' }, { onDay: '2026-11-25', state: 'answers' }],
    });
    const told = { silent: [{ occurrenceId: id, silentSince: '2026-11-26' }] };
    expect((await officer.get('/api/kinds/silent')).body).toEqual(told);
    expect((await coordinator.get('/api/kinds/silent')).body).toEqual(told);
    expect((await stranger.get('/api/kinds/silent')).body).toEqual({ silent: [] });
    const rows = await register(coordinator, 'disclosure');
    expect(rows[0]).toMatchObject({ occurrence: { id }, link: { state: 'silent' }, stoodDays: 7 });
    // What is late comes after what is silent.
    expect(rows.findIndex((row) => row.occurrence.id === plain)).toBe(1);

    await write(officer, id, 'work', 'disclosure', { ...work, postedTo: '2026-11-26' }, 1);
    // A changed sheet is looked at once more.
    await looked(id, 3);
    app.setToday('2026-11-28');
    await daily();
    await settled();
    expect(await sheet(officer, id)).toMatchObject({
      link: { lookedOn: '2026-11-27' },
      takenDownEarly: true,
      stoodDays: 6,
    });
    expect((await officer.get('/api/kinds/silent')).body).toEqual({ silent: [] });
    app.setToday('2026-11-25');
  });

  it('is looked at when somebody asks, and answers again', async () => {
    const id = await workOf('disclosure');
    expect(codeOf(await officer.send('POST', `/api/occurrences/${id}/link-look`))).toEqual([422, 'kinds.no_link']);
    portal.status = 500;
    await write(officer, id, 'work', 'disclosure', { link: `${portal.url}/bang-gia` });
    await looked(id, 1);
    expect(await sheet(officer, id)).toMatchObject({ link: { state: 'silent', answeredOn: null } });
    portal.status = 200;
    expect((await officer.send('POST', `/api/occurrences/${id}/link-look`)).status).toBe(204);
    await expect.poll(async () => (await sheet(officer, id)).link.state).toBe('answers');
    expect(await sheet(officer, id)).toMatchObject({ link: { looks: 1, silentSince: null } });
  });

  it('refuses what is no address, and days that run backwards', async () => {
    const id = await workOf('disclosure');
    expect(await write(officer, id, 'work', 'disclosure', { link: 'javascript:alert(1)' })).toMatchObject({
      status: 422,
      body: { code: 'evidence.link_malformed', place: { field: 'link' } },
    });
    const backwards = { postedFrom: '2026-11-20', postedTo: '2026-11-19' };
    expect(await write(officer, id, 'work', 'disclosure', backwards)).toMatchObject({
      status: 422,
      body: { code: 'kinds.days_backwards', place: { field: 'postedTo' } },
    });
  });

  it('is made from the catalogue of today into a plan in force, and given out at once', async () => {
    const { duties } = (await officer.get('/api/kinds/publishing-duties')).body as {
      duties: { id: string; standDays: number | null }[];
    };
    expect(duties.map(({ id }) => id)).toContain('commune-items');
    // Ended before today.
    expect(duties.map(({ id }) => id)).not.toContain('poor-households');
    const body = {
      planId: await planInForce(),
      text: 'Công khai tình hình thực hiện ngân sách',
      lead: { unitId: department!.id },
      deadlineText: 'Trước ngày 15/12/2026',
      written: {
        kind: 'disclosure',
        fields: { duty: 'budget-execution', what: 'Ngân sách 9 tháng', places: ['portal'] },
      },
    };
    expect((await officer.send('POST', '/api/kinds', body)).status).toBe(403);
    const made = await coordinator.send('POST', '/api/kinds', body);
    const { occurrenceId } = made.body as { occurrenceId: string };
    expect(await sheet(officer, occurrenceId)).toMatchObject({
      kind: 'disclosure',
      task: { written: { fields: { duty: 'budget-execution', standDays: null } } },
      abilities: { writeWork: true },
    });
    expect((await officer.get(`/api/occurrences/${occurrenceId}`)).body).toMatchObject({
      occurrence: { dueOn: '2026-12-14', role: 'lead' },
    });
    expect(codeOf(await coordinator.send('POST', '/api/kinds', { ...body, deadlineText: 'sớm' }))).toEqual([
      422,
      'tasks.no_day_in_words',
    ]);
  });
});

describe('an inspection', () => {
  const plan = (from: string, to: string) => ({ target: other!.id, content: 'Thủ tục hành chính', from, to });

  it('is refused where it overlaps another of the same unit, naming both, until a reason is given', async () => {
    const [first, second, third] = [await workOf('inspection'), await workOf('inspection'), await workOf('inspection')];
    await write(officer, first, 'task', 'inspection', plan('2026-12-01', '2026-12-05'));
    const refused = await write(officer, second, 'task', 'inspection', plan('2026-12-05', '2026-12-09'));
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'kinds.inspections_overlap', place: { field: 'overlapReason' } },
    });
    expect((refused.body as { detailVi: string }).detailVi).toMatch(
      /Sở Xây dựng .*1\/12\/2026 đến 5\/12\/2026.*Công khai/,
    );
    expect((await write(officer, third, 'task', 'inspection', plan('2026-12-06', '2026-12-09'))).status).toBe(200);
    const kept = { ...plan('2026-12-05', '2026-12-09'), overlapReason: 'Theo yêu cầu của bộ' };
    expect((await write(officer, second, 'task', 'inspection', kept)).status).toBe(200);
    const overlaps = (await sheet(officer, second)).overlaps as { from: string; occurrenceId: string }[];
    expect(overlaps.map(({ from }) => from).toSorted()).toEqual(['2026-12-01', '2026-12-06']);
    expect(overlaps.every(({ occurrenceId }) => occurrenceId !== null)).toBe(true);
    expect((await register(coordinator, 'inspection')).find((row) => row.occurrence.id === second)).toMatchObject({
      overlaps: 2,
      targetName: 'Sở Xây dựng',
    });
  });

  it('of two that are written at once refuses the second', async () => {
    const [a, b] = [await workOf('inspection'), await workOf('inspection')];
    const at = plan('2026-08-03', '2026-08-04');
    const answers = await Promise.all([
      write(officer, a, 'task', 'inspection', at),
      write(head, b, 'task', 'inspection', at),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('refuses a target that is no unit', async () => {
    const target = '00000000-0000-4000-8000-000000000000';
    const id = await workOf('inspection');
    expect(
      codeOf(await write(officer, id, 'task', 'inspection', { ...plan('2026-09-01', '2026-09-02'), target })),
    ).toEqual([422, 'kinds.unit_unknown']);
  });

  it('makes a task of the inspected unit of each finding, which links back to it', async () => {
    const id = await workOf('inspection');
    const finding = {
      text: 'Niêm yết đủ thủ tục còn thiếu',
      deadlineText: 'Trước ngày 20/12/2026',
      product: 'Báo cáo',
    };
    const add = (caller: Caller, body = finding) => caller.send('POST', `/api/occurrences/${id}/findings`, body);
    expect(codeOf(await add(head))).toEqual([422, 'kinds.target_missing']);
    await write(officer, id, 'task', 'inspection', plan('2026-10-05', '2026-10-07'));
    expect((await add(officer)).status).toBe(403);
    expect(codeOf(await add(head, { ...finding, deadlineText: 'sớm' }))).toEqual([422, 'tasks.no_day_in_words']);
    expect(await add(coordinator)).toMatchObject({ status: 200, body: { text: finding.text } });
    const work = (await stranger.get('/api/occurrences')).body as {
      occurrences: { id: string; taskText: string; dueOn: string; role: string }[];
    };
    const given = work.occurrences.find(({ taskText }) => taskText === finding.text);
    expect(given).toMatchObject({ dueOn: '2026-12-21', role: 'lead' });
    // The inspected unit reads by which inspection it was found, and may not open another unit's work.
    expect(await sheet(stranger, given?.id ?? '')).toMatchObject({
      kind: 'task',
      foundBy: { occurrenceId: null, from: '2026-10-05' },
    });
    expect(await sheet(coordinator, given?.id ?? '')).toMatchObject({ foundBy: { occurrenceId: id } });
    expect(await sheet(coordinator, id)).toMatchObject({
      findings: [{ text: finding.text, occurrence: { id: given?.id } }],
    });
    expect((await register(coordinator, 'inspection')).find((row) => row.occurrence.id === id)).toMatchObject({
      findings: { all: 1, open: 1 },
    });
  });
});

describe('an initiative', () => {
  const propose = async (caller: Caller, unit: Unit) =>
    caller.send('POST', '/api/kinds', {
      planId: await planInForce(),
      text: 'Trả kết quả qua bưu chính trong ngày',
      lead: { unitId: unit.id },
      deadlineText: 'Trước ngày 15/12/2026',
      written: { kind: 'initiative', fields: { authors: 'Trần Thị B', improves: 'Thời gian chờ' } },
    });
  const move = (caller: Caller, id: string, body: object) =>
    caller.send('POST', `/api/occurrences/${id}/initiative`, body);
  const judged = { move: 'judge', opinion: 'Có tính mới', score: 82.5 };

  it('is proposed by a unit, judged by somebody outside it, tied to a criterion and recognised; each step is in the trail', async () => {
    expect((await propose(officer, other!)).status).toBe(403);
    const proposedOne = await propose(officer, department!);
    const { occurrenceId: id } = proposedOne.body as { occurrenceId: string };
    expect(await sheet(officer, id)).toMatchObject({
      initiative: { state: 'proposed', revision: 0, abilities: { judge: false } },
      missing: ['effect'],
    });
    const recognise = { move: 'recognise', level: 'grassroots', decisionNumber: '45/QĐ-STC', decidedOn: '2026-11-24' };
    expect(codeOf(await move(coordinator, id, { ...recognise, revision: 0 }))).toEqual([
      409,
      'kinds.move_not_possible',
    ]);
    expect(codeOf(await move(ownJudge, id, { ...judged, revision: 0 }))).toEqual([403, 'kinds.own_unit']);
    expect((await move(officer, id, { ...judged, revision: 0 })).status).toBe(403);
    expect(await move(coordinator, id, { ...judged, revision: 0 })).toMatchObject({
      status: 200,
      body: { state: 'judged', score: 82.5, judgedOn: '2026-11-25', revision: 1 },
    });
    expect(codeOf(await move(coordinator, id, { ...judged, revision: 0 }))).toEqual([409, 'server.changed_meanwhile']);

    const tie = (criterionRefs: string[]) =>
      coordinator.send('PUT', `/api/occurrences/${id}/initiative/criteria`, { taskRevision: 1, criterionRefs });
    expect(codeOf(await tie(['papi/2021-2024/9.9.9']))).toEqual([422, 'plans.unknown_criterion']);
    expect(await tie(['papi/2021-2024/2.2.1'])).toMatchObject({
      body: { criteria: [{ code: '2.2.1', index: 'PAPI' }] },
    });

    expect(await move(coordinator, id, { ...recognise, revision: 1 })).toMatchObject({
      body: { state: 'recognised', level: 'grassroots', decisionNumber: '45/QĐ-STC', abilities: { decline: false } },
    });
    expect(await register(coordinator, 'initiative')).toMatchObject([
      { occurrence: { id }, initiative: { state: 'recognised', level: 'grassroots', score: 82.5 } },
    ]);
    const { taskId } = ((await officer.get(`/api/occurrences/${id}`)).body as { occurrence: { taskId: string } })
      .occurrence;
    const trail = await app.inProvince((db) =>
      db.selectFrom('audit_event').select('verb').where('subject_id', '=', taskId).orderBy('id').execute(),
    );
    expect(trail.map(({ verb }) => verb).toSorted()).toEqual([
      'added-task',
      'judged-initiative',
      'recognised-initiative',
      'tied-initiative',
      'wrote-sheet',
    ]);
  });

  it('is declined with a reason, and may be considered again', async () => {
    const { occurrenceId: id } = (await propose(head, department!)).body as { occurrenceId: string };
    expect((await move(coordinator, id, { move: 'decline', reason: ' ', revision: 0 })).status).toBe(422);
    expect(await move(coordinator, id, { move: 'decline', reason: 'Đã có ở sở khác', revision: 0 })).toMatchObject({
      body: { state: 'not_recognised', reason: 'Đã có ở sở khác' },
    });
    expect(await move(coordinator, id, { move: 'propose_again', revision: 1 })).toMatchObject({
      body: { state: 'proposed', reason: '', abilities: { judge: true, recognise: false } },
    });
  });

  it('is not moved where the work is of another kind', async () => {
    const id = await workOf('disclosure');
    expect(codeOf(await move(coordinator, id, { ...judged, revision: 0 }))).toEqual([409, 'kinds.other_kind']);
  });
});

describe('a topic of communication', () => {
  it('has what is planned and whom it reached; how much was done comes from the progress report', async () => {
    const id = await workOf('communication-topic');
    await write(officer, id, 'task', 'communication-topic', { channels: ['press'], product: 'article', quantity: 12 });
    await write(officer, id, 'work', 'communication-topic', { views: 5400, measured: 'Bộ đếm của trang' });
    await officer.send('POST', `/api/occurrences/${id}/progress`, {
      revision: 1,
      reported: 'doing',
      text: 'Đã đăng',
      quantityDone: 7,
    });
    expect((await register(officer, 'communication-topic')).find((row) => row.occurrence.id === id)).toMatchObject({
      task: { fields: { quantity: 12 } },
      work: { fields: { views: 5400, people: null } },
      occurrence: { quantityDone: 7 },
      missing: [],
    });
  });

  it('refuses a channel that there is not, and a number below nothing', async () => {
    const id = await workOf('communication-topic');
    expect((await write(officer, id, 'task', 'communication-topic', { channels: ['zalo'] })).status).toBe(422);
    expect((await write(officer, id, 'task', 'communication-topic', { quantity: -1 })).status).toBe(422);
  });
});

type Row = { readonly occurrence: { readonly id: string } };

/** Work of the department on a task of a kind, in a plan in force. */
function workOf(kind: TypedKind | 'task', dueOn?: string): Promise<string> {
  return app.inProvince(async (db) => {
    const id = await insertOccurrence(db, { unitId: department!.id, ...(dueOn ? { dueOn } : {}) });
    const { task_id: taskId } = await db
      .selectFrom('occurrence')
      .select('task_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await db.updateTable('task').set({ kind }).where('id', '=', taskId).execute();
    return id;
  });
}

async function planInForce(): Promise<string> {
  const id = await workOf('task');
  return app.inProvince(async (db) => {
    const row = await db.selectFrom('occurrence').select('plan_id').where('id', '=', id).executeTakeFirstOrThrow();
    return row.plan_id;
  });
}

function write(caller: Caller, id: string, part: 'task' | 'work', kind: TypedKind, fields: object, revision = 0) {
  return caller.send('PUT', `/api/occurrences/${id}/sheet/${part}`, { revision, written: { kind, fields } });
}

// oxlint-disable-next-line typescript/no-explicit-any -- each test reads the part that it is about
async function sheet(caller: Caller, id: string): Promise<any> {
  const answer = await caller.get(`/api/occurrences/${id}/sheet`);
  expect(answer.status).toBe(200);
  return answer.body;
}

async function register(caller: Caller, kind: TypedKind): Promise<readonly Row[]> {
  return ((await caller.get(`/api/kinds/${kind}`)).body as { rows: readonly Row[] }).rows;
}

/** Comes as every hour does. */
async function daily(): Promise<void> {
  await app.inProvince((db) => enqueue(db, 'kinds.check-links', {}));
  await settled();
}

/** Waits until nothing is queued any more. */
async function settled(): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await sql<{ count: string }>`select count(*) from graphile_worker._private_jobs`.execute(
        app.installation.owner.kysely,
      );
      return Number(rows[0]?.count);
    })
    .toBe(0);
}

/** Waits until the address of a work was looked at on so many days. */
async function looked(id: string, days: number): Promise<void> {
  await expect.poll(async () => (await sheet(coordinator, id)).looks.length, { timeout: 10_000 }).toBe(days);
  await settled();
}

function codeOf({ status, body }: TestAnswer): readonly unknown[] {
  return [status, (body as { code?: string }).code];
}

/** A real portal on this machine, whose answers change. */
async function openPortal() {
  const server = createServer((_, answer) => void answer.writeHead(opened.status).end('Trang'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const opened = { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, status: 200 };
  return opened;
}
