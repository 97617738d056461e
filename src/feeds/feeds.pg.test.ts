import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import type { Unit } from '../units/model.ts';

let app: TestApplication;
let [home, other]: Unit[] = [];
let coordinator: Caller;

beforeAll(async () => {
  app = await startTestApplication(undefined, undefined, {
    smtpUrl: undefined,
    mailFrom: undefined,
    allowPrivateWebhooks: false,
    address: 'https://thuocdo.tinh.vn/',
  });
  home = await app.addUnit({ name: 'Sở Tư pháp' });
  other = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(other, ['coordinator']);
});
afterAll(() => app.close());

type Given = Omit<Parameters<typeof insertOccurrence>[1], 'unitId'>;
type Made = { readonly path: string };

const owed = (given: Given = {}, unit = home) =>
  app.inProvince((db) => insertOccurrence(db, { unitId: unit!.id, ...given }));
const officerOf = (unit = home) => app.signIn(unit!, ['officer']);
const make = async (caller: Caller, body: object = { holds: 'unit' }) =>
  ((await caller.send('POST', '/api/calendar-feed', body)).body as Made).path;
const read = (path: string) => app.anonymous.get(path);

/** The events of a calendar, read by a library other than the one that wrote it. */
function eventsOf({ status, body }: TestAnswer) {
  expect(status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(String(body)));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      isWholeDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      url: component.getFirstPropertyValue('url'),
      bells: component.getAllSubcomponents('valarm').length,
    };
  });
}
const eventOf = async (path: string, id: string) => eventsOf(await read(path)).find(({ uid }) => uid === id);

describe('an address for calendars', () => {
  it('tells a unit’s work as whole days that another library reads', async () => {
    const id = await owed({ dueOn: '2026-12-31' });
    const answer = await read(await make(await officerOf()));
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=600',
    });
    expect(eventsOf(answer).find(({ uid }) => uid === id)).toEqual({
      uid: id,
      from: '2026-12-31',
      to: '2027-01-01',
      isWholeDay: true,
      summary: 'Công khai thủ tục hành chính',
      description: 'Công khai thủ tục hành chính\nĐơn vị: Sở Tư pháp\nKế hoạch: 1/KH-UBND',
      sequence: 0,
      status: 'CONFIRMED',
      url: `https://thuocdo.tinh.vn/work/${id}`,
      bells: 0,
    });
  });

  it('is written as RFC 5545 asks: CRLF, no line of more than 75 octets, its name and zone', async () => {
    const id = await owed();
    const text = 'Rà soát, đơn giản hóa thủ tục; công bố\nbằng quyết định \\ nghị quyết của Ủy ban nhân dân '.repeat(4);
    await app.inProvince((db) =>
      db
        .updateTable('task')
        .set({ text })
        .where('id', '=', (query) => query.selectFrom('occurrence').select('task_id').where('id', '=', id))
        .execute(),
    );
    const path = await make(await officerOf());
    const body = String((await read(path)).body);
    const lines = body.split('\r\n');
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines).toContain('X-WR-CALNAME:Việc của Sở Tư pháp');
    expect(lines).toContain('X-WR-TIMEZONE:Asia/Ho_Chi_Minh');
    expect((await eventOf(path, id))?.description).toContain(text.trim());
  });

  it('keeps an event’s code and counts its changes; what is done is struck out, and what came back stands again', async () => {
    const id = await owed({ dueOn: '2026-11-20' });
    const officer = await officerOf();
    const path = await make(officer);
    const report = { revision: 1, reported: 'done', text: 'Xong', product: 'Quyết định' };
    await officer.send('POST', `/api/occurrences/${id}/progress`, report);
    const done = await eventOf(path, id);
    expect(done).toMatchObject({ status: 'CANCELLED', sequence: 1 });
    const proof = await officer.upload(`/api/occurrences/${id}/proofs`, { name: 'a.txt', content: Buffer.from('a') });
    const { useId } = (proof.body as { proof: { useId: string } }).proof;
    await coordinator.send('POST', `/api/proofs/${useId}/decision`, { accept: false, reason: 'Thiếu' });
    const returned = await eventOf(path, id);
    expect(returned).toMatchObject({ status: 'CONFIRMED' });
    expect(returned?.sequence).toBeGreaterThan(done?.sequence ?? 0);
    await app.inProvince((db) => db.updateTable('occurrence').set({ owed: false }).where('id', '=', id).execute());
    expect(await eventOf(path, id)).toMatchObject({ status: 'CANCELLED' });
    app.setToday('2027-03-01');
    expect(await eventOf(path, id)).toBeUndefined();
    app.setToday('2026-11-25');
  });

  it('holds what its owner answers for, what nobody does yet, and the work of whom they stand in for', async () => {
    const unit = await app.addUnit({ name: 'Sở Y tế' });
    const head = await app.signIn(unit, ['head']);
    const [me, colleague] = [await officerOf(unit), await officerOf(unit)];
    const [mine, theirs, nobodys] = [await owed({}, unit), await owed({}, unit), await owed({}, unit)];
    const give = async (id: string, main: string) => {
      const { assignmentId } = (await head.get(`/api/occurrences/${id}/holders`)).body as { assignmentId: string };
      await head.send('POST', '/api/unit-work', { assignmentIds: [assignmentId], main });
    };
    await give(mine, me.personId);
    await give(theirs, colleague.personId);
    const path = await make(me, { holds: 'own' });
    const ids = async () =>
      eventsOf(await read(path))
        .map(({ uid }) => uid)
        .sort();
    expect(await ids()).toEqual([mine, nobodys].sort());
    const standIn = {
      personId: colleague.personId,
      substituteId: me.personId,
      fromOn: '2026-11-25',
      toOn: '2026-11-25',
    };
    await head.send('POST', '/api/stand-ins', standIn);
    expect(await ids()).toEqual([mine, nobodys, theirs].sort());
    app.setToday('2026-11-26');
    expect(await ids()).toEqual([mine, nobodys].sort());
    app.setToday('2026-11-25');
  });

  it('holds late and near work of all units, or chosen units, for who looks over all; nobody else may ask', async () => {
    const unit = await app.addUnit({ name: 'Sở Công Thương' });
    const [late, near, far] = [
      await owed({ dueOn: '2026-10-01' }, unit),
      await owed({ dueOn: '2026-12-02' }, unit),
      await owed({ dueOn: '2026-12-30' }, unit),
    ];
    const idsOf = async (path: string) => eventsOf(await read(path)).map(({ uid }) => uid);
    const all = await idsOf(await make(coordinator, { holds: 'province' }));
    expect(all).toEqual(expect.arrayContaining([late, near]));
    expect(all).not.toContain(far);
    const chosen = await make(coordinator, { holds: 'province', unitIds: [unit.id] });
    expect(await idsOf(chosen)).toEqual([late, near, far]);
    expect((await eventOf(chosen, far))?.summary).toBe('Sở Công Thương: Công khai thủ tục hành chính');
    const officer = await officerOf();
    expect((await officer.send('POST', '/api/calendar-feed', { holds: 'province' })).status).toBe(403);
  });

  it('shows no more than its owner may see when it is read', async () => {
    const person = await app.signIn(home!, ['coordinator']);
    const foreign = await owed({ dueOn: '2026-10-01' }, other);
    const path = await make(person, { holds: 'province' });
    expect(await eventOf(path, foreign)).toBeDefined();
    const change = (set: { roles: string[] } | { disabled_at: Date }) =>
      app.inProvince((db) =>
        db
          .updateTable('person')
          .set(set as object)
          .where('id', '=', person.personId)
          .execute(),
      );
    await change({ roles: ['officer'] });
    expect(await eventOf(path, foreign)).toBeUndefined();
    await change({ disabled_at: new Date() });
    expect((await read(path)).status).toBe(404);
  });
});

describe('the secret of an address', () => {
  it('is told once, kept as a digest, and in no trail', async () => {
    const officer = await officerOf();
    const path = await make(officer);
    const secret = path.split('/').at(-2) ?? '';
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(JSON.stringify((await officer.get('/api/calendar-feed')).body)).not.toContain(secret);
    const trail = await app.inProvince(async (db) => [
      await db.selectFrom('audit_event').selectAll().where('subject_id', '=', officer.personId).execute(),
      await db.selectFrom('calendar_feed').selectAll().where('person_id', '=', officer.personId).execute(),
    ]);
    expect(JSON.stringify(trail)).toContain('made-calendar-feed');
    expect(JSON.stringify(trail)).not.toContain(secret);
  });

  it('ends with a new one, and when its owner ends it; each that is no more is answered like one that never was', async () => {
    const officer = await officerOf();
    const first = await make(officer);
    const second = await make(officer);
    const never = first.replace(/[^/]+(?=\/lich\.ics$)/, 'A'.repeat(43));
    await officer.send('DELETE', '/api/calendar-feed');
    expect(await officer.get('/api/calendar-feed')).toMatchObject({ body: { feed: null } });
    const answers = await Promise.all([first, second, never, `${never.slice(0, -9)}x/lich.ics`].map(read));
    const plain = answers.map(({ status, body }) => ({ status, ...(body as object), trace: null }));
    expect(plain[0]).toMatchObject({ status: 404, code: 'feeds.not_found' });
    for (const one of plain) expect(one).toEqual(plain[0]);
    expect(JSON.stringify(plain)).not.toContain(first.split('/').at(-2));
  });

  it('is in no line of the log, not even of a fault that reading it meets', async () => {
    const path = await make(await officerOf());
    const secret = path.split('/').at(-2) ?? '';
    const rename = (from: string, to: string) =>
      sql`alter table ${sql.table(`province_alpha.${from}`)} rename to ${sql.id(to)}`.execute(
        app.installation.owner.kysely,
      );
    await rename('calendar_feed', 'calendar_feed_away');
    // The application under test throws its log at whoever meets a fault.
    const log = await read(path).catch((error: Error) => error.message);
    await rename('calendar_feed_away', 'calendar_feed');
    expect(log).toContain('GET /api/calendar-feeds/:province/:secret/lich.ics');
    expect(log).toContain('calendar_feed');
    expect(log).not.toContain(secret);
    expect((await read(path)).status).toBe(200);
  });

  it('opens its own province alone', async () => {
    const path = await make(await officerOf());
    expect((await read(path.replace('/alpha/', '/beta/'))).status).toBe(404);
    expect((await read(path.replace('/alpha/', '/nowhere/'))).status).toBe(404);
    const beta = await app.addUnit({ name: 'Sở Tài chính' }, 'beta');
    const far = await app.signIn(beta, ['officer'], 'beta');
    const own = await make(far);
    expect(own).toContain('/beta/');
    expect((await read(own)).status).toBe(200);
    expect((await read(own.replace('/beta/', '/alpha/'))).status).toBe(404);
  });
});

// The last: from here on this address is refused.
describe('who tries many addresses', () => {
  it('is refused after so many in ten minutes, whichever they were, and told when to come again', async () => {
    const path = await make(await officerOf());
    const left = Number((await read(path)).headers['x-ratelimit-remaining']);
    expect(left).toBeGreaterThan(1000);
    const guess = (at: number) => `/api/calendar-feeds/alpha/${String(at).padStart(43, 'A')}/lich.ics`;
    const statuses = new Set<number>();
    for (let at = 0; at < left; at += 50) {
      const some = Array.from({ length: Math.min(50, left - at) }, (_, place) => read(guess(at + place)));
      for (const { status } of await Promise.all(some)) statuses.add(status);
    }
    expect([...statuses]).toEqual([404]);
    for (const one of [guess(left), path]) {
      const refused = await read(one);
      expect(refused).toMatchObject({ status: 429, body: { code: 'server.too_many' } });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    }
  });
});
