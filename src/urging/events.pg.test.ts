import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { startMailReceiver, type MailReceiver } from '../../test/receivers.ts';
import { saveEmail } from '../accounts/store.ts';
import type { Unit } from '../units/model.ts';

type Line = { readonly occurrenceId: string; readonly on: string; readonly open: boolean };
type Message = {
  readonly onDay: string;
  readonly parts: readonly { readonly kind: string; readonly lines: readonly Line[] }[];
};

let app: TestApplication;
let mail: MailReceiver;
let [finance, health, desk, empty]: Unit[] = [];
let coordinator: Caller;
let officer: Caller & { readonly personId: string };
let colleague: Caller;
let financeHead: Caller;
let healthHead: Caller;

beforeAll(async () => {
  mail = await startMailReceiver();
  app = await startTestApplication('2026-11-16', undefined, {
    smtpUrl: mail.url,
    mailFrom: 'Thước Đo <thuocdo@tinh.vn>',
    allowPrivateWebhooks: true,
    address: 'https://thuocdo.tinh.vn',
  });
  finance = await app.addUnit({ name: 'Sở Tài chính' });
  health = await app.addUnit({ name: 'Sở Y tế' });
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  empty = await app.addUnit({ name: 'Sở Vắng' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(finance, ['officer']);
  colleague = await app.signIn(finance, ['officer']);
  financeHead = await app.signIn(finance, ['head']);
  healthHead = await app.signIn(health, ['head']);
  await app.inProvince((db) => saveEmail(db, officer.personId, 'can.bo@tinh.vn'));
});
afterAll(async () => {
  await app.close();
  await mail.close();
});

const owed = (unit: Unit) => app.inProvince((db) => insertOccurrence(db, { unitId: unit.id, dueOn: '2027-06-30' }));
async function run(day: string): Promise<void> {
  app.setToday(day);
  expect((await coordinator.send('POST', '/api/urging/runs')).status).toBe(200);
}
const partsOn = async (who: Caller, day: string) =>
  ((await who.get('/api/messages')).body as { messages: Message[] }).messages
    .filter(({ onDay }) => onDay === day)
    .flatMap(({ parts }) => parts.map(({ kind, lines }) => [kind, ...lines.map((line) => line.occurrenceId)]));

describe('what happened', () => {
  it('is told on the next working day, once, in the one message of the day: returned proof and a decided day to who asked', async () => {
    const [returned, asked] = [await owed(finance!), await owed(finance!)];
    app.setToday('2026-11-20');
    const content = new TextEncoder().encode('Báo cáo');
    const { body } = await officer.upload(`/api/occurrences/${returned}/proofs`, { name: 'bao-cao.txt', content });
    const { useId } = (body as { proof: { useId: string } }).proof;
    const decision = { accept: false, reason: 'Chưa có chữ ký' };
    expect((await coordinator.send('POST', `/api/proofs/${useId}/decision`, decision)).status).toBe(200);
    const wanted = { wantedOn: '2027-07-15', reason: 'Chờ hướng dẫn' };
    const extension = (await officer.send('POST', `/api/occurrences/${asked}/extensions`, wanted)).body as {
      id: string;
    };
    const refusal = { grant: false, answer: 'Không đủ căn cứ' };
    expect((await coordinator.send('POST', `/api/extensions/${extension.id}/decision`, refusal)).status).toBe(200);

    // 21 November 2026 is a Saturday.
    await run('2026-11-21');
    expect(await partsOn(officer, '2026-11-21')).toEqual([]);
    app.setToday('2026-11-23');
    expect((await coordinator.get('/api/urging')).body).toMatchObject({ today: { events: 2 } });
    await run('2026-11-23');
    expect(await partsOn(officer, '2026-11-23')).toEqual([
      ['proof-returned', returned],
      ['extension', asked],
    ]);
    expect(await partsOn(colleague, '2026-11-23')).toEqual([]);
    await until(() => mail.mails.length === 1);
    expect(JSON.stringify(mail.mails[0])).toContain(returned);
    await run('2026-11-25');
    expect(await partsOn(officer, '2026-11-25')).toEqual([]);
    expect(mail.mails.length).toBe(1);
  });

  it('tells both leads where work is given again', async () => {
    const id = await owed(finance!);
    const { assignmentId } = (
      (await coordinator.get(`/api/occurrences/${id}`)).body as { occurrence: { assignmentId: string } }
    ).occurrence;
    const body = { leadId: health!.id, coordinatorIds: [], reason: 'CV 15/UBND' };
    expect((await coordinator.send('POST', `/api/assignments/${assignmentId}/reassign`, body)).status).toBe(200);
    await run('2026-11-26');
    expect(await partsOn(financeHead, '2026-11-26')).toEqual([['reassigned', id]]);
    expect(await partsOn(healthHead, '2026-11-26')).toEqual([['reassigned', id]]);
    expect((await financeHead.get(`/api/occurrences/${id}`)).status).toBe(200);
  });

  it('tells a unit of a difficulty sent to it, and it and the desk where its day to answer passed', async () => {
    const id = await owed(finance!);
    const raised = { text: 'Chưa có định mức', unitId: health!.id };
    const { answerBy } = (await officer.send('POST', `/api/occurrences/${id}/difficulties`, raised)).body as {
      answerBy: string;
    };
    await run('2026-11-27');
    expect(await partsOn(healthHead, '2026-11-27')).toEqual([['difficulty', id]]);
    expect(answerBy < '2026-12-14').toBe(true);
    await run('2026-12-14');
    expect(await partsOn(healthHead, '2026-12-14')).toEqual([['difficulty-late', id]]);
    expect(await partsOn(coordinator, '2026-12-14')).toEqual([['difficulty-stuck', id]]);
    await run('2026-12-15');
    expect(await partsOn(healthHead, '2026-12-15')).toEqual([]);
  });

  it('loses nothing where the server stood still for longer than two weeks', async () => {
    const id = await owed(finance!);
    app.setToday('2026-12-15');
    const wanted = { wantedOn: '2027-07-15', reason: 'Chờ hướng dẫn' };
    const { id: extensionId } = (await officer.send('POST', `/api/occurrences/${id}/extensions`, wanted)).body as {
      id: string;
    };
    const refusal = { grant: false, answer: 'Không đủ căn cứ' };
    await coordinator.send('POST', `/api/extensions/${extensionId}/decision`, refusal);
    await run('2027-01-05');
    expect(await partsOn(officer, '2027-01-05')).toEqual([['extension', id]]);
  });

  it('names the unit in which nobody can be told', async () => {
    const id = await owed(finance!);
    await officer.send('POST', `/api/occurrences/${id}/difficulties`, { text: 'Thiếu dữ liệu', unitId: empty!.id });
    await run('2027-01-06');
    const { runs } = (await coordinator.get('/api/urging')).body as { runs: object[] };
    expect(runs[0]).toMatchObject({ onDay: '2027-01-06', untold: 1, untoldUnits: ['Sở Vắng'] });
  });
});

async function until(is: () => boolean): Promise<void> {
  for (let tries = 0; !is() && tries < 100; tries += 1) await sleep(100);
  expect(is()).toBe(true);
}
