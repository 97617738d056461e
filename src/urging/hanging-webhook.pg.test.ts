import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import {
  startMailReceiver,
  startWebhookReceiver,
  type MailReceiver,
  type WebhookReceiver,
} from '../../test/receivers.ts';
import { saveEmail } from '../accounts/store.ts';

let application: TestApplication;
let mail: MailReceiver;
let gateway: WebhookReceiver;
let coordinator: Caller;

beforeAll(async () => {
  [mail, gateway] = [await startMailReceiver(), await startWebhookReceiver()];
  application = await startTestApplication('2026-11-18', undefined, {
    smtpUrl: mail.url,
    mailFrom: 'Thước Đo <thuocdo@tinh.vn>',
    allowPrivateWebhooks: true,
    address: 'https://thuocdo.tinh.vn/',
  });
  coordinator = await application.signIn(await application.addUnit({ name: 'Sở Nội vụ' }), ['coordinator']);
  const department = await application.addUnit({ name: 'Sở Tài chính' });
  const officer = await application.signIn(department, ['officer']);
  await application.inProvince(async (db) => {
    await saveEmail(db, officer.personId, 'can.bo@tinh.vn');
    await insertOccurrence(db, { unitId: department.id, dueOn: '2026-11-25' });
  });
});
afterAll(async () => {
  await application.close();
  await Promise.all([mail.close(), gateway.close()]);
});

type Unsent = { readonly id: string; readonly channel: string; readonly fault: string | null };

async function unsent(): Promise<readonly Unsent[]> {
  return ((await coordinator.get('/api/urging')).body as { unsent: Unsent[] }).unsent;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(50)) if (await holds()) return;
  throw new Error('it does not come to that in 30 s');
}

it('a webhook that hangs holds nothing up, is named as silent, and is told once under the same id when it answers', async () => {
  const settings = { rungs: [{ days: -7, kind: 'digest' }], mail: true, webhookUrl: gateway.url };
  expect((await coordinator.send('PUT', '/api/urging/settings', settings)).status).toBe(200);
  gateway.hang(true);
  expect((await coordinator.send('POST', '/api/urging/runs')).status).toBe(200);
  await until(async () => mail.mails.length > 0);
  await until(async () => (await unsent()).some(({ fault }) => fault !== null));
  const [late, ...others] = await unsent();
  expect([late?.channel, late?.fault, others]).toEqual(['webhook', 'no-answer', []]);
  gateway.hang(false);
  await until(async () => (await unsent()).length === 0);
  expect(gateway.calls.map(({ headers }) => headers['webhook-id'])).toEqual([late?.id]);
  expect(mail.mails).toHaveLength(1);
}, 70_000);
