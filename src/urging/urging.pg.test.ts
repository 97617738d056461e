import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { readDocx } from '../office/docx.ts';
import {
  startMailReceiver,
  startWebhookReceiver,
  type MailReceiver,
  type WebhookReceiver,
} from '../../test/receivers.ts';
import { saveEmail } from '../accounts/store.ts';
import { addDays } from '../kernel/calendar.ts';
import { enqueue } from '../server/jobs.ts';
import { sign } from '../server/webhook.ts';
import type { Unit } from '../units/model.ts';

let application: TestApplication;
let mail: MailReceiver;
let gateway: WebhookReceiver;
let desk: Unit;
let department: Unit;
let empty: Unit;
let coordinator: Caller;
let officer: Caller & { personId: string };
let head: Caller & { personId: string };
let chair: Caller;

beforeAll(async () => {
  [mail, gateway] = [await startMailReceiver(), await startWebhookReceiver()];
  application = await startTestApplication('2026-11-18', undefined, {
    smtpUrl: mail.url,
    mailFrom: 'Thước Đo <thuocdo@tinh.vn>',
    allowPrivateWebhooks: true,
    address: 'https://thuocdo.tinh.vn/',
  });
  desk = await application.addUnit({ name: 'Sở Nội vụ' });
  department = await application.addUnit({ name: 'Sở Tài chính' });
  empty = await application.addUnit({ name: 'Sở Xây dựng' });
  coordinator = await application.signIn(desk, ['coordinator']);
  officer = await application.signIn(department, ['officer']);
  head = await application.signIn(department, ['head']);
  chair = await application.signIn(desk, ['chair']);
  await application.inProvince((db) => saveEmail(db, officer.personId, 'can.bo@tinh.vn'));
});
afterAll(async () => {
  await application.close();
  await Promise.all([mail.close(), gateway.close()]);
});

/** Runs the ladder each day from one to another, as the job does in the morning; what each step was. */
async function runDays(from: string, count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    application.setToday(addDays(from, day));
    const answer = await coordinator.send('POST', '/api/urging/runs');
    expect(answer.status).toBe(200);
    // What is sent says how many days are left on the day of sending: none may wait for the clock's next day.
    await until(async () => (await unsent()).every(({ state }) => state !== 'waiting'));
  }
}

async function unsent(): Promise<readonly { fault: string | null; state: string }[]> {
  const { body } = await coordinator.get('/api/urging');
  return (body as { unsent: { fault: string | null; state: string }[] }).unsent;
}

async function jobsOf(name: string): Promise<number> {
  const { rows } = await sql<{
    count: string;
  }>`select count(*) from graphile_worker.jobs where task_identifier = ${name}`.execute(
    application.installation.owner.kysely,
  );
  return Number(rows[0]?.count);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 200 && !(await holds()); waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await holds()).toBe(true);
}

describe('the ladder of one piece of work, day by day', () => {
  let occurrenceId: string;

  beforeAll(async () => {
    occurrenceId = await application.inProvince((db) =>
      insertOccurrence(db, { unitId: department.id, dueOn: '2026-11-25' }),
    );
    await runDays('2026-11-18', 20);
  });

  it('tells the officer before, the head on the day, drafts a letter, lists it for the chair; never on a day off', async () => {
    const { body } = await officer.get(`/api/occurrences/${occurrenceId}/urging`);
    expect(
      (body as { steps: { onDay: string; kind: string }[] }).steps.map(({ onDay, kind }) => [onDay, kind]),
    ).toEqual([
      ['2026-11-18', 'digest'],
      ['2026-11-20', 'digest'],
      ['2026-11-23', 'digest'],
      ['2026-11-25', 'head'],
      ['2026-11-30', 'letter'],
      ['2026-12-07', 'list'],
    ]);
  });

  it('puts each into the box of whom it is for, and of nobody else', async () => {
    const boxes = await Promise.all([officer, head, coordinator, chair].map((who) => who.get('/api/messages')));
    const kinds = boxes.map(({ body }) =>
      (body as { messages: { parts: { kind: string }[] }[] }).messages.flatMap(({ parts }) =>
        parts.map(({ kind }) => kind),
      ),
    );
    expect(kinds).toEqual([['digest', 'digest', 'digest'], ['head'], ['letter'], ['list']]);
  });

  it('mails whoever has an address, one mail a day, in words that name work, day and link', async () => {
    await until(() => mail.mails.length === 3);
    expect(mail.mails.map(({ to }) => to)).toEqual(['can.bo@tinh.vn', 'can.bo@tinh.vn', 'can.bo@tinh.vn']);
    expect(new Set(mail.mails.map(({ id }) => id)).size).toBe(3);
    const texts = mail.mails.map(({ text }) => text.replaceAll('\r\n', '\n'));
    expect(texts.find((text) => text.includes('còn 7 ngày'))).toContain(`https://thuocdo.tinh.vn/work/${occurrenceId}`);
    expect(texts[0]).toContain('Công khai thủ tục hành chính');
  });

  it('says that a day is urged once', async () => {
    const again = await coordinator.send('POST', '/api/urging/runs');
    expect([again.status, (again.body as { code: string }).code]).toEqual([409, 'urging.has_run']);
  });

  it('marks a message as read for its own reader alone', async () => {
    const { body } = await head.get('/api/messages');
    const { messages, unread } = body as { messages: { id: string }[]; unread: number };
    expect(unread).toBe(1);
    expect((await officer.send('POST', `/api/messages/${messages[0]?.id}/read`)).status).toBe(404);
    expect((await head.send('POST', `/api/messages/${messages[0]?.id}/read`)).status).toBe(204);
    expect(((await head.get('/api/messages')).body as { unread: number }).unread).toBe(0);
  });

  it('gives the drafted letter as a Word file that names the work, and notes under which number it was issued', async () => {
    const { body } = await coordinator.get('/api/urging/letters?state=drafted');
    const [letter] = (body as { letters: { id: string; unitName: string; lines: number }[] }).letters;
    expect(letter).toMatchObject({ unitName: 'Sở Tài chính', lines: 1 });
    const file = await coordinator.get(`/api/urging/letters/${letter?.id}/file`);
    const text = JSON.stringify(await readDocx(Buffer.from(file.body as Uint8Array)));
    expect(text).toContain('Kính gửi: Sở Tài chính');
    expect(text).toContain('Công khai thủ tục hành chính');
    const path = `/api/urging/letters/${letter?.id}/decision`;
    const early = await coordinator.send('POST', path, { state: 'issued', number: '12/SNV', issuedOn: '2026-11-01' });
    expect((early.body as { code: string }).code).toBe('urging.letter_before_draft');
    const nameless = await coordinator.send('POST', path, { state: 'dropped', reason: ' ' });
    expect((nameless.body as { code: string }).code).toBe('urging.letter_reason_missing');
    expect((await chair.send('POST', path, { state: 'dropped', reason: 'x' })).status).toBe(403);
    const issued = await coordinator.send('POST', path, {
      state: 'issued',
      number: '12/SNV-CCHC',
      issuedOn: '2026-12-01',
    });
    expect(issued.body).toMatchObject({ state: 'issued', number: '12/SNV-CCHC', abilities: { decide: false } });
    const twice = await coordinator.send('POST', path, { state: 'dropped', reason: 'đã xong' });
    expect([twice.status, (twice.body as { code: string }).code]).toEqual([409, 'urging.letter_decided']);
  });
});

describe('urging stops', () => {
  it('when the unit reports it done', async () => {
    const id = await application.inProvince((db) =>
      insertOccurrence(db, { unitId: department.id, dueOn: '2026-12-22' }),
    );
    await runDays('2026-12-15', 2);
    const { body } = await officer.get(`/api/occurrences/${id}`);
    const { revision } = (body as { occurrence: { revision: number } }).occurrence;
    await officer.send('POST', `/api/occurrences/${id}/progress`, { revision, reported: 'done', text: 'Đã công khai' });
    await runDays('2026-12-17', 20);
    const steps = await officer.get(`/api/occurrences/${id}/urging`);
    expect((steps.body as { steps: { onDay: string }[] }).steps.map(({ onDay }) => onDay)).toEqual(['2026-12-15']);
  });

  it('goes on where the proof came back, and says so in place of what was not reported', async () => {
    const id = await application.inProvince((db) =>
      insertOccurrence(db, { unitId: department.id, dueOn: '2027-01-07' }),
    );
    application.setToday('2027-01-05');
    const { body } = await officer.get(`/api/occurrences/${id}`);
    const { revision } = (body as { occurrence: { revision: number } }).occurrence;
    await officer.send('POST', `/api/occurrences/${id}/progress`, { revision, reported: 'done', text: 'Đã công khai' });
    const file = { name: 'khoe.txt', content: new TextEncoder().encode('khoe') };
    const sent = await officer.upload(`/api/occurrences/${id}/proofs`, file);
    const { useId } = (sent.body as { proof: { useId: string } }).proof;
    await coordinator.send('POST', `/api/proofs/${useId}/decision`, { accept: false, reason: 'Không rõ' });
    const before = mail.mails.length;
    await runDays('2027-01-06', 6);
    await until(() => mail.mails.length > before);
    expect(mail.mails.at(-1)?.text.replaceAll('\r\n', '\n')).toContain('Minh chứng bị trả lại, chưa gửi bản khác.');
    const told = (await officer.get('/api/messages')).body as { messages: { parts: { lines: object[] }[] }[] };
    expect(told.messages[0]?.parts[0]?.lines[0]).toMatchObject({ occurrenceId: id, open: true, returned: true });
    const drafted = (await coordinator.get('/api/urging/letters?state=drafted')).body as { letters: { id: string }[] };
    const letter = await coordinator.get(`/api/urging/letters/${drafted.letters[0]?.id}/file`);
    const text = JSON.stringify(await readDocx(Buffer.from(letter.body as Uint8Array)));
    expect(text).toContain('minh chứng bị trả lại, chưa gửi bản khác');
    expect(text).not.toContain('chưa báo cáo hoàn thành');
    const late = (await coordinator.get('/api/occurrences?show=late')).body as { occurrences: { id: string }[] };
    expect(late.occurrences.map((one) => one.id)).toContain(id);
  });

  it('tells nobody and says how many it could not tell where a unit has no account', async () => {
    await application.inProvince((db) => insertOccurrence(db, { unitId: empty.id, dueOn: '2027-01-20' }));
    await runDays('2027-01-13', 1);
    const { body } = await coordinator.get('/api/urging');
    expect((body as { runs: object[] }).runs[0]).toMatchObject({ onDay: '2027-01-13', climbed: 1, untold: 1 });
  });
});

describe('what leaves the house', () => {
  const settings = {
    rungs: [
      { days: -2, kind: 'digest' },
      { days: 0, kind: 'head' },
    ],
    mail: true,
    webhookUrl: null as string | null,
  };

  it('is called at the province’s webhook, signed so that the gateway can tell', async () => {
    const saved = await coordinator.send('PUT', '/api/urging/settings', { ...settings, webhookUrl: gateway.url });
    const { newSecret } = saved.body as { newSecret: string };
    expect(newSecret).toMatch(/^whsec_/);
    expect(JSON.stringify((await coordinator.get('/api/urging/settings')).body)).not.toContain(newSecret);
    const id = await application.inProvince((db) =>
      insertOccurrence(db, { unitId: department.id, dueOn: '2027-01-27' }),
    );
    await runDays('2027-01-25', 1);
    await until(() => gateway.calls.length > 0);
    const [call] = gateway.calls;
    const signed = `${String(call?.headers['webhook-id'])}.${String(call?.headers['webhook-timestamp'])}.${call?.body}`;
    expect(call?.headers['webhook-signature']).toBe(`v1,${sign(newSecret, signed)}`);
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      type: 'urging.message',
      data: { work: [{ occurrenceId: id, kind: 'digest' }] },
    });
  });

  it('waits where the mail server refuses: the fault is shown, the message is in the app, and it goes out later', async () => {
    await coordinator.send('PUT', '/api/urging/settings', settings);
    mail.refuse(451);
    const before = mail.mails.length;
    await application.inProvince((db) => insertOccurrence(db, { unitId: department.id, dueOn: '2027-02-03' }));
    await runDays('2027-02-01', 1);
    await until(async () => (await unsent()).some(({ fault }) => fault === 'mail-later'));
    expect(mail.mails.length).toBe(before);
    expect(((await officer.get('/api/messages')).body as { messages: { onDay: string }[] }).messages[0]?.onDay).toBe(
      '2027-02-01',
    );
    mail.refuse(undefined);
    await until(async () => (await unsent()).length === 0);
    expect(mail.mails.length).toBe(before + 1);
  }, 20_000);

  it.each([
    [[], 'urging.no_rung'],
    [[{ days: 2, kind: 'digest' }], 'urging.digest_after_due'],
  ])('refuses the rungs %j', async (rungs, code) => {
    const answer = await coordinator.send('PUT', '/api/urging/settings', { ...settings, rungs });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([422, code]);
  });

  it('says all that is wrong with the rungs at once, each at its place', async () => {
    const rungs = [
      { days: 2, kind: 'digest' },
      { days: 2, kind: 'list' },
      { days: 400, kind: 'letter' },
    ];
    const { status, body } = await coordinator.send('PUT', '/api/urging/settings', { ...settings, rungs });
    const { code, problems } = body as { code: string; problems: { code: string; place: { field: string } }[] };
    expect([status, code]).toEqual([422, 'server.several_faults']);
    expect(problems.map((one) => `${one.place.field} ${one.code}`)).toEqual([
      'rungs.0.days urging.digest_after_due',
      'rungs.1.days urging.rungs_of_one_day',
      'rungs.1.days urging.list_before_letter',
      'rungs.2.days urging.days_out_of_range',
    ]);
  });

  it('is given up after the last try, waits for a person, and is sent again under the same id', async () => {
    mail.refuse(550);
    await application.inProvince((db) => insertOccurrence(db, { unitId: department.id, dueOn: '2027-02-17' }));
    await runDays('2027-02-15', 1);
    await until(async () => (await unsent()).some(({ fault }) => fault === 'mail-refused'));
    // The queue's last try comes at once.
    await sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where task_identifier = 'urging.deliver'),
      run_at := now(), max_attempts := 1, attempts := 0)`.execute(application.installation.owner.kysely);
    await until(async () => (await unsent()).some(({ state }) => state === 'given-up'));
    const [one] = (await unsent()) as readonly { id?: string }[];
    const again = () => coordinator.send('POST', `/api/urging/deliveries/${one?.id}/again`);
    expect((await officer.send('POST', `/api/urging/deliveries/${one?.id}/again`)).status).toBe(403);
    mail.refuse(undefined);
    const before = mail.mails.length;
    expect((await again()).status).toBe(204);
    await until(async () => (await unsent()).length === 0);
    expect(mail.mails.slice(before).map(({ id }) => id.split('@')[0])).toEqual([one?.id]);
    expect(((await again()).body as { code: string }).code).toBe('urging.delivery_not_given_up');
  }, 20_000);

  it('is given up too when the process died within the last try; what the queue still tries is left alone', async () => {
    mail.refuse(451);
    await application.inProvince((db) => insertOccurrence(db, { unitId: department.id, dueOn: '2027-03-03' }));
    await runDays('2027-03-01', 1);
    await until(async () => (await unsent()).some(({ fault }) => fault === 'mail-later'));
    const lookForLost = async () => {
      await application.inProvince((db) => enqueue(db, 'urging.give-up-lost', {}));
      await until(async () => (await jobsOf('urging.give-up-lost')) === 0);
    };
    await lookForLost();
    expect((await unsent()).map(({ state }) => state)).toEqual(['failed']);
    // The queue counts the try that it began; the process that should have told its end is gone.
    const { owner } = application.installation;
    await sql`update graphile_worker._private_jobs set attempts = max_attempts, locked_at = now() - interval '5 hours', locked_by = 'gone'
      where task_id = (select id from graphile_worker._private_tasks where identifier = 'urging.deliver')`.execute(
      owner.kysely,
    );
    await lookForLost();
    const [lost] = (await unsent()) as readonly {
      id?: string;
      state: string;
      fault: string | null;
      triedAt?: string;
    }[];
    expect(lost).toMatchObject({
      state: 'given-up',
      fault: 'broken-off',
      triedAt: expect.stringContaining('2027-03-01'),
    });
    mail.refuse(undefined);
    expect((await coordinator.send('POST', `/api/urging/deliveries/${lost?.id}/again`)).status).toBe(204);
    await until(async () => (await unsent()).length === 0);
  }, 20_000);

  it('is set by the desk, not by an officer', async () => {
    expect((await officer.send('PUT', '/api/urging/settings', settings)).status).toBe(403);
    expect((await officer.get('/api/urging')).status).toBe(403);
  });
});
