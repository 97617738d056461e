import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, testPassword, type Caller, type TestApplication } from '../../test/application.ts';
import { duties, importDraft, planFile, putInForce } from '../../test/journeys/plan.ts';
import {
  startMailReceiver,
  startWebhookReceiver,
  type MailReceiver,
  type WebhookReceiver,
} from '../../test/receivers.ts';
import { saveEmail } from '../accounts/store.ts';
import { insertDivision, saveMember } from '../cascade/store/divisions.ts';
import { addDays, daysBetween } from '../kernel/calendar.ts';
import type { Unit } from '../units/model.ts';

type Person = Caller & { readonly personId: string };
type Line = {
  readonly occurrenceId: string | null;
  readonly text: string;
  readonly unitName: string;
  readonly place: string;
  readonly on: string;
  readonly open: boolean;
};
type Message = {
  readonly onDay: string;
  readonly parts: readonly { readonly kind: string; readonly lines: readonly Line[] }[];
};

let app: TestApplication;
let mail: MailReceiver;
let gateway: WebhookReceiver;
let [desk, justice, finance, empty, old]: Unit[] = [];
let coordinator: Person;
let chair: Person;
let officer: Person;
let head: Person;
let financeHead: Person;
let today = '2026-11-16';

beforeAll(async () => {
  [mail, gateway] = [await startMailReceiver(), await startWebhookReceiver()];
  app = await startTestApplication(today, undefined, {
    smtpUrl: mail.url,
    mailFrom: 'Thước Đo <thuocdo@tinh.vn>',
    allowPrivateWebhooks: true,
    address: 'https://thuocdo.tinh.vn',
  });
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  finance = await app.addUnit({ name: 'Sở Tài chính' });
  empty = await app.addUnit({ name: 'Sở Vắng' });
  old = await app.addUnit({ name: 'Sở Cũ', validTo: '2026-11-16' });
  coordinator = await app.signIn(desk, ['coordinator']);
  chair = await app.signIn(desk, ['chair']);
  officer = await app.signIn(justice, ['officer']);
  head = await app.signIn(justice, ['head']);
  financeHead = await app.signIn(finance, ['head']);
  await app.signIn(old, ['officer']);
  await app.inProvince((db) => saveEmail(db, officer.personId, 'tu.phap@tinh.vn'));
  await app.inProvince((db) => saveEmail(db, chair.personId, 'chu.tich@tinh.vn'));
  const rungs = [{ days: -7, kind: 'digest' }];
  await coordinator.send('PUT', '/api/urging/settings', { rungs, mail: true, webhookUrl: gateway.url });
});
afterAll(async () => {
  await app.close();
  await Promise.all([mail.close(), gateway.close()]);
});

/** The day's run; what leaves the house has left when it is over. */
async function run(day: string): Promise<void> {
  today = day;
  app.setToday(day);
  expect((await coordinator.send('POST', '/api/urging/runs')).status).toBe(200);
  await until(async () => {
    const { unsent } = (await coordinator.get('/api/urging')).body as { unsent: { state: string }[] };
    return unsent.every(({ state }) => state !== 'waiting');
  });
}
/** Runs every day after the last one up to and with another. */
async function runUntil(day: string): Promise<void> {
  for (let left = daysBetween(today, day); left > 0; left -= 1) await run(addDays(today, 1));
}
const messagesOf = async (who: Caller) => ((await who.get('/api/messages')).body as { messages: Message[] }).messages;
/** What somebody was told, the first day first: day, kind and place of each line. */
const toldTo = async (who: Caller) =>
  (await messagesOf(who))
    .toReversed()
    .flatMap(({ onDay, parts }) =>
      parts.flatMap(({ kind, lines }) => lines.map(({ place }) => `${onDay} ${kind} ${place}`)),
    );
const linesOf = async (who: Caller) =>
  (await messagesOf(who)).flatMap(({ parts }) => parts.flatMap(({ lines }) => lines));

async function ask(number: string, units: readonly Unit[], dueOn: string): Promise<string> {
  const planId = await importDraft(coordinator, planFile(number, duties));
  const asked = { planId, unitIds: units.map(({ id }) => id), dueOn };
  const { status, body } = await coordinator.send('POST', '/api/consultations', asked);
  expect(status).toBe(200);
  return (body as { id: string }).id;
}

async function agree(who: Caller, id: string): Promise<void> {
  expect((await who.send('POST', `/api/consultations/${id}/agreement`)).status).toBe(200);
}

describe('a draft that units are asked about', () => {
  let id: string;

  beforeAll(async () => {
    id = await ask('77/KH-UBND', [justice!, finance!, empty!, old!], '2026-12-01');
    await runUntil('2026-11-18');
    await agree(financeHead, id);
    await runUntil('2026-11-26');
  });

  it('is told on the next working day, once, to those who answer for the unit, and to nobody else', async () => {
    const told = [`2026-11-17 consultation-asked /consultations/${id}`];
    for (const who of [officer, head, financeHead]) expect(await toldTo(who)).toEqual(told);
    for (const who of [coordinator, chair]) expect(await toldTo(who)).toEqual([]);
    expect(await linesOf(officer)).toMatchObject([
      {
        occurrenceId: null,
        text: expect.stringContaining('77/KH-UBND'),
        unitName: 'Sở Nội vụ',
        on: '2026-12-01',
        open: true,
      },
    ]);
    expect(await linesOf(financeHead)).toMatchObject([{ open: false }]);
    expect((await officer.get(`/api/consultations/${id}`)).status).toBe(200);
  });

  it('stands in the one mail of the day and in what the webhook is told', async () => {
    expect(mail.mails.map(({ to }) => to)).toEqual(['tu.phap@tinh.vn']);
    const text = mail.mails[0]?.text.replaceAll('\r\n', '\n');
    expect(text).toContain('DỰ THẢO LẤY Ý KIẾN ĐƠN VỊ (1)');
    expect(text).toContain('Sở Nội vụ. Trả lời chậm nhất 1/12/2026.');
    expect(text).toContain(`https://thuocdo.tinh.vn/consultations/${id}`);
    expect(gateway.calls.map(({ body }) => JSON.parse(body))).toContainEqual(
      expect.objectContaining({
        data: expect.objectContaining({
          work: [],
          events: [
            {
              kind: 'consultation-asked',
              consultationId: id,
              text: expect.stringContaining('77/KH-UBND'),
              unit: 'Sở Nội vụ',
              url: `https://thuocdo.tinh.vn/consultations/${id}`,
              on: '2026-12-01',
            },
          ],
        }),
      }),
    );
  });

  it('names the unit in which nobody can be told, and not the one that has ended', async () => {
    const { runs } = (await coordinator.get('/api/urging')).body as { runs: { untoldUnits: string[] }[] };
    expect(runs[0]?.untoldUnits).toEqual(['Sở Vắng']);
  });

  it('is told once more two days before its day, earlier on days off, only to who has not answered', async () => {
    // 29 November 2026 is a Sunday.
    app.setToday('2026-11-27');
    expect((await coordinator.get('/api/urging')).body).toMatchObject({ today: { events: 2 } });
    await runUntil('2026-11-30');
    const told = [
      `2026-11-17 consultation-asked /consultations/${id}`,
      `2026-11-27 consultation-due /consultations/${id}`,
    ];
    for (const who of [officer, head]) expect(await toldTo(who)).toEqual(told);
    expect(await toldTo(financeHead)).toEqual(told.slice(0, 1));
    expect(mail.mails).toHaveLength(2);
    expect(mail.mails[1]?.text).toContain('Hạn trả lời là 1/12/2026.');
  });

  it('is silent once answered, and its lines say so', async () => {
    const opinion = { about: null, text: 'Thêm phần kinh phí' };
    expect((await officer.send('POST', `/api/consultations/${id}/opinions`, opinion)).status).toBe(200);
    expect((await linesOf(head)).map(({ open }) => open)).toEqual([false, false]);
    await runUntil('2026-12-03');
    expect(await toldTo(officer)).toHaveLength(2);
    expect(mail.mails).toHaveLength(2);
  });

  it('is not told of where it was answered or closed before anybody could be told', async () => {
    const closed = await ask('78/KH-UBND', [justice!], '2026-12-20');
    await coordinator.send('POST', `/api/consultations/${closed}/closing`);
    const agreed = await ask('79/KH-UBND', [justice!], '2026-12-20');
    await agree(officer, agreed);
    await runUntil('2026-12-04');
    expect(await toldTo(officer)).toHaveLength(2);
  });

  it('that is thrown away leaves the message without its line', async () => {
    const planId = await importDraft(coordinator, planFile('80/KH-UBND', duties));
    const asked = { planId, unitIds: [finance!.id], dueOn: '2026-12-08' };
    await coordinator.send('POST', '/api/consultations', asked);
    await runUntil('2026-12-07');
    expect((await messagesOf(financeHead))[0]).toMatchObject({
      onDay: '2026-12-07',
      parts: [{ kind: 'consultation-asked' }],
    });
    expect((await coordinator.send('DELETE', `/api/plans/${planId}`)).status).toBe(204);
    expect((await messagesOf(financeHead))[0]).toMatchObject({ onDay: '2026-12-07', parts: [] });
    await runUntil('2026-12-08');
    expect(await messagesOf(financeHead)).toHaveLength(2);
  });

  it('whose day is nearer than the reminder is told first and reminded of on the next run', async () => {
    const near = await ask('81/KH-UBND', [finance!], '2026-12-09');
    await runUntil('2026-12-10');
    expect((await toldTo(financeHead)).slice(1)).toEqual([
      `2026-12-09 consultation-asked /consultations/${near}`,
      `2026-12-10 consultation-due /consultations/${near}`,
    ]);
    await coordinator.send('POST', `/api/consultations/${near}/closing`);
  });

  it('reaches whoever stands in', async () => {
    const deputy = await app.signIn(finance!, ['administrator']);
    await standIn(financeHead, deputy);
    const asked = await ask('82/KH-UBND', [finance!], '2026-12-30');
    await runUntil('2026-12-11');
    expect(await toldTo(deputy)).toEqual([`2026-12-11 consultation-asked /consultations/${asked}`]);
    await coordinator.send('POST', `/api/consultations/${asked}/closing`);
  });
});

describe('a commitment that waits for an answer', () => {
  let clerk: Person;
  let chief: Person;
  let deputy: Person;
  let id: string;

  const pledge = 'Tôi cam kết hoàn thành đúng hạn các nhiệm vụ sau.';
  const lines = [{ kind: 'target', text: 'PAPI trong nhóm 10', assignmentId: null }];
  const revisionOf = async (who: Caller, one: string) =>
    ((await who.get(`/api/commitments/${one}`)).body as { commitment: { revision: number } }).commitment.revision;
  const sign = async (who: Caller, one: string) => {
    const body = { revision: await revisionOf(who, one), password: testPassword };
    expect((await who.send('POST', `/api/commitments/${one}/signature`, body)).status).toBe(200);
  };
  const answer = async (who: Caller, one: string, said: object) => {
    const body = { revision: await revisionOf(who, one), ...said };
    expect((await who.send('POST', `/api/commitments/${one}/answer`, body)).status).toBe(200);
  };
  async function commit(from: Person, to: Person): Promise<string> {
    const draft = { year: 2027, toPersonId: to.personId, pledge, lines };
    const { status, body } = await from.send('POST', '/api/commitments', draft);
    expect(status).toBe(200);
    await sign(from, (body as { id: string }).id);
    return (body as { id: string }).id;
  }
  const told = async (who: Caller) => (await toldTo(who)).filter((line) => line.includes('commitment-waiting'));

  beforeAll(async () => {
    [clerk, chief, deputy] = [
      await app.signIn(justice!, ['officer']),
      await app.signIn(justice!, ['officer']),
      await app.signIn(justice!, ['officer']),
    ];
    await app.inProvince(async (db) => {
      const division = { id: uuid(), unitId: justice!.id, name: 'Phòng Hành chính tư pháp' };
      await insertDivision(db, division);
      await saveMember(db, clerk.personId, { divisionId: division.id, isHead: false });
      await saveMember(db, chief.personId, { divisionId: division.id, isHead: true });
    });
    await standIn(chief, deputy);
    await standIn(head, deputy);
  });

  it('is told to the one to whom it was made, once, on the next working day, and to nobody who stands in', async () => {
    id = await commit(clerk, chief);
    // 12 and 13 December 2026 are a weekend.
    await runUntil('2026-12-15');
    expect(await told(chief)).toEqual([`2026-12-14 commitment-waiting /commitments/${id}`]);
    for (const who of [clerk, head, chair, officer]) expect(await told(who)).toEqual([]);
    expect(await messagesOf(deputy)).toEqual([]);
    expect((await linesOf(chief))[0]).toMatchObject({
      occurrenceId: null,
      text: expect.stringMatching(/^Người p\S+, 2027$/),
      unitName: 'Sở Tư pháp',
      on: '2026-12-11',
      open: true,
    });
  });

  it('is settled when it is returned, and told anew when it is signed anew', async () => {
    await answer(chief, id, { accept: false, answer: 'Thêm chỉ tiêu SIPAS' });
    expect((await linesOf(chief))[0]).toMatchObject({ open: false });
    await runUntil('2026-12-16');
    expect(await told(chief)).toHaveLength(1);
    await sign(clerk, id);
    await runUntil('2026-12-18');
    expect(await told(chief)).toEqual([
      `2026-12-14 commitment-waiting /commitments/${id}`,
      `2026-12-17 commitment-waiting /commitments/${id}`,
    ]);
    expect((await linesOf(chief)).map(({ open }) => open)).toEqual([true, false]);
  });

  it('is out of the box of whoever may not see it once its maker has taken it back', async () => {
    expect((await clerk.send('DELETE', `/api/commitments/${id}/signature`)).status).toBe(204);
    expect(await told(chief)).toEqual([]);
    await runUntil('2026-12-21');
    expect(await told(chief)).toEqual([]);
    await sign(clerk, id);
    await runUntil('2026-12-22');
    expect((await told(chief)).at(-1)).toBe(`2026-12-22 commitment-waiting /commitments/${id}`);
    await answer(chief, id, { accept: true, password: testPassword });
    await runUntil('2026-12-24');
    expect(await told(chief)).toHaveLength(3);
    expect((await linesOf(chief)).every(({ open }) => !open)).toBe(true);
  });

  it('goes up the chain step by step: head of the division, head of the unit, chair', async () => {
    const second = await commit(chief, head);
    await runUntil('2026-12-25');
    expect(await told(head)).toEqual([`2026-12-25 commitment-waiting /commitments/${second}`]);
    await answer(head, second, { accept: true, password: testPassword });
    const third = await commit(head, chair);
    const before = mail.mails.length;
    await runUntil('2026-12-28');
    expect(await told(chair)).toEqual([`2026-12-28 commitment-waiting /commitments/${third}`]);
    expect(await told(head)).toHaveLength(1);
    expect(await messagesOf(deputy)).toEqual([]);
    const mails = mail.mails.slice(before);
    expect(mails.map(({ to }) => to)).toEqual(['chu.tich@tinh.vn']);
    const text = mails[0]?.text.replaceAll('\r\n', '\n');
    expect(text).toContain('CAM KẾT CHỜ BẠN TRẢ LỜI (1)');
    expect(text).toContain('Sở Tư pháp. Ký ngày 25/12/2026.');
    expect(text).toContain(`https://thuocdo.tinh.vn/commitments/${third}`);
  });

  it('is told once to somebody who moved to another unit meanwhile', async () => {
    await app.inProvince((db) =>
      db.updateTable('person').set({ unit_id: finance!.id }).where('id', '=', chair.personId).execute(),
    );
    await runUntil('2026-12-30');
    expect(await told(chair)).toHaveLength(1);
  });
});

describe('what does not wait any more', () => {
  it('is told to nobody once the plan is in force', async () => {
    const ofFinance = duties.filter(({ lead }) => lead === finance!.name);
    const insistent: Caller = {
      ...coordinator,
      send: (method, path, body) => coordinator.send(method, path, { ...body, despiteConsultation: true }),
    };
    await putInForce(insistent, planFile('83/KH-UBND', ofFinance), async (planId) => {
      const asked = { planId, unitIds: [justice!.id], dueOn: '2026-12-31' };
      expect((await coordinator.send('POST', '/api/consultations', asked)).status).toBe(200);
    });
    const before = await toldTo(officer);
    await runUntil('2026-12-31');
    expect(await toldTo(officer)).toEqual(before);
  });

  it('leaves the house no more where the mail could not leave before it was answered', async () => {
    const id = await ask('84/KH-UBND', [justice!], '2027-01-20');
    const before = mail.mails.length;
    mail.refuse(451);
    // 1 January 2027 is a holiday and a Friday.
    await runUntil('2027-01-04');
    expect((await toldTo(officer)).at(-1)).toBe(`2027-01-04 consultation-asked /consultations/${id}`);
    await agree(officer, id);
    mail.refuse(undefined);
    await until(async () => {
      const { unsent } = (await coordinator.get('/api/urging')).body as { unsent: object[] };
      return unsent.length === 0;
    });
    expect(mail.mails).toHaveLength(before);
  });
});

it('reminds two days before, neither earlier nor later', async () => {
  const id = await ask('85/KH-UBND', [justice!], '2027-01-14');
  await runUntil('2027-01-14');
  expect((await toldTo(head)).filter((line) => line.includes(id))).toEqual([
    `2027-01-05 consultation-asked /consultations/${id}`,
    `2027-01-12 consultation-due /consultations/${id}`,
  ]);
});

/** Lets somebody stand in for another over the days of these tests. */
async function standIn(away: Person, substitute: Person): Promise<void> {
  await app.inProvince((db) =>
    db
      .insertInto('stand_in')
      .values({
        id: uuid(),
        person_id: away.personId,
        substitute_id: substitute.personId,
        from_on: '2026-12-10',
        to_on: '2026-12-31',
        set_by: away.personId,
        set_at: new Date(),
      })
      .execute(),
  );
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(25)) if (await holds()) return;
  throw new Error('it does not come to that in 20 s');
}
