import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import {
  codeOf,
  insertPlanFor,
  insertWorkOfKind,
  readRegister as register,
  readSheet as sheet,
  writeSheet as write,
} from '../../test/kinds.ts';
import { enqueue } from '../server/jobs.ts';
import type { Unit } from '../units/model.ts';
import type { TypedKind } from './model/sheet.ts';

let app: TestApplication;
let [department, desk, other]: Unit[] = [];
let officer: Caller;
let stranger: Caller;
let coordinator: Caller;
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
  stranger = await app.signIn(other, ['officer']);
  coordinator = await app.signIn(desk, ['coordinator']);
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
      planId: await insertPlanFor(app, department),
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

function workOf(kind: TypedKind | 'task', dueOn?: string): Promise<string> {
  return insertWorkOfKind(app, department, kind, dueOn);
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

/** A real portal on this machine, whose answers change. */
async function openPortal() {
  const server = createServer((_, answer) => void answer.writeHead(opened.status).end('Trang'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const opened = { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, status: 200 };
  return opened;
}
