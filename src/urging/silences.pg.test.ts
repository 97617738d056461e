import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { insertWorkOfKind, writeSheet } from '../../test/kinds.ts';
import {
  startMailReceiver,
  startWebhookReceiver,
  type MailReceiver,
  type WebhookReceiver,
} from '../../test/receivers.ts';
import { saveEmail } from '../accounts/store.ts';
import { enqueue } from '../server/jobs.ts';
import type { Unit } from '../units/model.ts';

type Line = { readonly occurrenceId: string; readonly on: string; readonly open: boolean };
type Message = {
  readonly onDay: string;
  readonly parts: readonly { readonly kind: string; readonly lines: readonly Line[] }[];
};

let app: TestApplication;
let mail: MailReceiver;
let gateway: WebhookReceiver;
let portal: { readonly server: Server; readonly url: string; status: number };
let department: Unit;
let coordinator: Caller;
let officer: Caller & { readonly personId: string };
let stranger: Caller;
let id: string;

beforeAll(async () => {
  [mail, gateway, portal] = [await startMailReceiver(), await startWebhookReceiver(), await openPortal()];
  app = await startTestApplication('2026-11-16', undefined, {
    smtpUrl: mail.url,
    mailFrom: 'Thước Đo <thuocdo@tinh.vn>',
    allowPrivateWebhooks: true,
    address: 'https://thuocdo.tinh.vn',
  });
  department = await app.addUnit({ name: 'Sở Tài chính' });
  const desk = await app.addUnit({ name: 'Sở Nội vụ' });
  const other = await app.addUnit({ name: 'Sở Y tế' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(department, ['officer']);
  stranger = await app.signIn(other, ['officer']);
  await app.inProvince((db) => saveEmail(db, officer.personId, 'can.bo@tinh.vn'));
  const rungs = [{ days: -7, kind: 'digest' }];
  await coordinator.send('PUT', '/api/urging/settings', { rungs, mail: true, webhookUrl: gateway.url });
  id = await insertWorkOfKind(app, department, 'disclosure', '2027-06-30');
  await writeSheet(officer, id, 'work', 'disclosure', { link: `${portal.url}/du-toan`, postedFrom: '2026-11-10' });
  await lookedOn('2026-11-16', 'answers');
});
afterAll(async () => {
  portal.server.close();
  await app.close();
  await Promise.all([mail.close(), gateway.close()]);
});

describe('a published address that stops answering', () => {
  it('reaches the officer of the work, in the app, by mail and by webhook; and nobody else', async () => {
    portal.status = 404;
    await lookedOn('2026-11-17', 'silent');
    app.setToday('2026-11-18');
    expect((await coordinator.get('/api/urging')).body).toMatchObject({ today: { silent: 1 } });
    await run();
    expect(await messagesOf(officer)).toMatchObject([
      {
        onDay: '2026-11-18',
        parts: [
          { kind: 'silent', lines: [{ occurrenceId: id, unitName: 'Sở Tài chính', on: '2026-11-17', open: true }] },
        ],
      },
    ]);
    expect(await messagesOf(stranger)).toEqual([]);
    await until(() => mail.mails.length === 1 && gateway.calls.length === 1);
    expect(mail.mails[0]?.to).toBe('can.bo@tinh.vn');
    expect(mail.mails[0]?.text).toContain('ĐƯỜNG DẪN CÔNG KHAI KHÔNG MỞ ĐƯỢC (1)');
    expect(mail.mails[0]?.text).toContain('Không mở được từ 17/11/2026.');
    expect(mail.mails[0]?.text).toContain(`https://thuocdo.tinh.vn/work/${id}`);
    expect(JSON.parse(gateway.calls[0]?.body ?? '')).toMatchObject({
      data: { work: [], silent: [{ occurrenceId: id, since: '2026-11-17' }] },
    });
  });

  it('is told once, however long it stays silent, and beside what else the day brings', async () => {
    await lookedOn('2026-11-18', 'silent');
    const due = await app.inProvince((db) => insertOccurrence(db, { unitId: department.id, dueOn: '2026-11-26' }));
    app.setToday('2026-11-19');
    await run();
    const [last] = await messagesOf(officer);
    expect(last).toMatchObject({ onDay: '2026-11-19', parts: [{ kind: 'digest', lines: [{ occurrenceId: due }] }] });
    expect(last?.parts).toHaveLength(1);
  });

  it('is settled in the message once it answers, and told anew when it falls silent again', async () => {
    portal.status = 200;
    await lookedOn('2026-11-20', 'answers');
    expect((await messagesOf(officer)).at(-1)?.parts).toMatchObject([{ lines: [{ open: false }] }]);
    portal.status = 500;
    await lookedOn('2026-11-21', 'silent');
    app.setToday('2026-11-22');
    await run();
    expect((await messagesOf(officer))[0]?.onDay).toBe('2026-11-19');
    app.setToday('2026-11-23');
    await run();
    const [last, ...before] = await messagesOf(officer);
    expect(last).toMatchObject({ onDay: '2026-11-23', parts: [{ kind: 'silent', lines: [{ on: '2026-11-21' }] }] });
    expect(before.at(-1)?.parts).toMatchObject([{ lines: [{ on: '2026-11-17', open: false }] }]);
  });
});

/** The day's look by the job that comes each hour. */
async function lookedOn(day: string, state: string): Promise<void> {
  app.setToday(day);
  await app.inProvince((db) => enqueue(db, 'kinds.check-links', {}));
  await until(async () => {
    const { body } = await officer.get(`/api/occurrences/${id}/sheet`);
    const [look] = (body as { looks: readonly { onDay: string; state: string }[] }).looks;
    return look?.onDay === day && look.state === state;
  });
}

/** The morning's run, as the job does it; on a day off it tells nobody. */
async function run(): Promise<void> {
  expect((await coordinator.send('POST', '/api/urging/runs')).status).toBe(200);
}

async function messagesOf(caller: Caller): Promise<readonly Message[]> {
  return ((await caller.get('/api/messages')).body as { messages: Message[] }).messages;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(25)) if (await holds()) return;
  throw new Error('it does not come to that in 20 s');
}

/** A real portal on this machine, whose answers change. */
async function openPortal() {
  const server = createServer((_, answer) => void answer.writeHead(opened.status).end('Trang'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const opened = { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, status: 200 };
  return opened;
}
