import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../test/application.ts';
import { duties, importDraft, planFile, putInForce } from '../../test/journeys/plan.ts';
import { linesOf, messagesOf, startToldDays, toldTo, type Person, type ToldDays } from '../../test/told-days.ts';
import { saveEmail } from '../accounts/store.ts';
import type { Unit } from '../units/model.ts';

let days: ToldDays;
let [justice, finance, empty, old]: Unit[] = [];
let chair: Person;
let officer: Person;
let head: Person;
let financeHead: Person;

beforeAll(async () => {
  days = await startToldDays('2026-11-16');
  const { app } = days;
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  finance = await app.addUnit({ name: 'Sở Tài chính' });
  empty = await app.addUnit({ name: 'Sở Vắng' });
  old = await app.addUnit({ name: 'Sở Cũ', validTo: '2026-11-16' });
  chair = await app.signIn(days.desk, ['chair']);
  officer = await app.signIn(justice, ['officer']);
  head = await app.signIn(justice, ['head']);
  financeHead = await app.signIn(finance, ['head']);
  await app.signIn(old, ['officer']);
  await app.inProvince((db) => saveEmail(db, officer.personId, 'tu.phap@tinh.vn'));
});
afterAll(() => days.close());

async function ask(number: string, units: readonly Unit[], dueOn: string): Promise<string> {
  const planId = await importDraft(days.coordinator, planFile(number, duties));
  const asked = { planId, unitIds: units.map(({ id }) => id), dueOn };
  const { status, body } = await days.coordinator.send('POST', '/api/consultations', asked);
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
    await days.runUntil('2026-11-18');
    await agree(financeHead, id);
    await days.runUntil('2026-11-26');
  });

  it('is told on the next working day, once, to those who answer for the unit, and to nobody else', async () => {
    const told = [`2026-11-17 consultation-asked /consultations/${id}`];
    for (const who of [officer, head, financeHead]) expect(await toldTo(who)).toEqual(told);
    for (const who of [days.coordinator, chair]) expect(await toldTo(who)).toEqual([]);
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
    expect(days.mail.mails.map(({ to }) => to)).toEqual(['tu.phap@tinh.vn']);
    const text = days.mail.mails[0]?.text.replaceAll('\r\n', '\n');
    expect(text).toContain('DỰ THẢO LẤY Ý KIẾN ĐƠN VỊ (1)');
    expect(text).toContain('Sở Nội vụ. Trả lời chậm nhất 1/12/2026.');
    expect(text).toContain(`https://thuocdo.tinh.vn/consultations/${id}`);
    expect(days.gateway.calls.map(({ body }) => JSON.parse(body))).toContainEqual(
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
    const { runs } = (await days.coordinator.get('/api/urging')).body as { runs: { untoldUnits: string[] }[] };
    expect(runs[0]?.untoldUnits).toEqual(['Sở Vắng']);
  });

  it('is told once more two days before its day, earlier on days off, only to who has not answered', async () => {
    // 29 November 2026 is a Sunday.
    days.app.setToday('2026-11-27');
    expect((await days.coordinator.get('/api/urging')).body).toMatchObject({ today: { events: 2 } });
    await days.runUntil('2026-11-30');
    const told = [
      `2026-11-17 consultation-asked /consultations/${id}`,
      `2026-11-27 consultation-due /consultations/${id}`,
    ];
    for (const who of [officer, head]) expect(await toldTo(who)).toEqual(told);
    expect(await toldTo(financeHead)).toEqual(told.slice(0, 1));
    expect(days.mail.mails).toHaveLength(2);
    expect(days.mail.mails[1]?.text).toContain('Hạn trả lời là 1/12/2026.');
  });

  it('is silent once answered, and its lines say so', async () => {
    const opinion = { about: null, text: 'Thêm phần kinh phí' };
    expect((await officer.send('POST', `/api/consultations/${id}/opinions`, opinion)).status).toBe(200);
    expect((await linesOf(head)).map(({ open }) => open)).toEqual([false, false]);
    await days.runUntil('2026-12-03');
    expect(await toldTo(officer)).toHaveLength(2);
    expect(days.mail.mails).toHaveLength(2);
  });

  it('is not told of where it was answered or closed before anybody could be told', async () => {
    const closed = await ask('78/KH-UBND', [justice!], '2026-12-20');
    await days.coordinator.send('POST', `/api/consultations/${closed}/closing`);
    const agreed = await ask('79/KH-UBND', [justice!], '2026-12-20');
    await agree(officer, agreed);
    await days.runUntil('2026-12-04');
    expect(await toldTo(officer)).toHaveLength(2);
  });

  it('that is thrown away leaves the message without its line', async () => {
    const planId = await importDraft(days.coordinator, planFile('80/KH-UBND', duties));
    const asked = { planId, unitIds: [finance!.id], dueOn: '2026-12-08' };
    await days.coordinator.send('POST', '/api/consultations', asked);
    await days.runUntil('2026-12-07');
    expect((await messagesOf(financeHead))[0]).toMatchObject({
      onDay: '2026-12-07',
      parts: [{ kind: 'consultation-asked' }],
    });
    expect((await days.coordinator.send('DELETE', `/api/plans/${planId}`)).status).toBe(204);
    expect((await messagesOf(financeHead))[0]).toMatchObject({ onDay: '2026-12-07', parts: [] });
    await days.runUntil('2026-12-08');
    expect(await messagesOf(financeHead)).toHaveLength(2);
  });

  it('whose day is nearer than the reminder is told first and reminded of on the next run', async () => {
    const near = await ask('81/KH-UBND', [finance!], '2026-12-09');
    await days.runUntil('2026-12-10');
    expect((await toldTo(financeHead)).slice(1)).toEqual([
      `2026-12-09 consultation-asked /consultations/${near}`,
      `2026-12-10 consultation-due /consultations/${near}`,
    ]);
    await days.coordinator.send('POST', `/api/consultations/${near}/closing`);
  });

  it('reaches whoever stands in', async () => {
    const deputy = await days.app.signIn(finance!, ['administrator']);
    await days.standIn(financeHead, deputy, { fromOn: '2026-12-10', toOn: '2026-12-31' });
    const asked = await ask('82/KH-UBND', [finance!], '2026-12-30');
    await days.runUntil('2026-12-11');
    expect(await toldTo(deputy)).toEqual([`2026-12-11 consultation-asked /consultations/${asked}`]);
    await days.coordinator.send('POST', `/api/consultations/${asked}/closing`);
  });
});

describe('what does not wait any more', () => {
  it('is told to nobody once the plan is in force', async () => {
    const ofFinance = duties.filter(({ lead }) => lead === finance!.name);
    const insistent: Caller = {
      ...days.coordinator,
      send: (method, path, body) => days.coordinator.send(method, path, { ...body, despiteConsultation: true }),
    };
    await putInForce(insistent, planFile('83/KH-UBND', ofFinance), async (planId) => {
      const asked = { planId, unitIds: [justice!.id], dueOn: '2026-12-15' };
      expect((await days.coordinator.send('POST', '/api/consultations', asked)).status).toBe(200);
    });
    const before = await toldTo(officer);
    await days.runUntil('2026-12-14');
    expect(await toldTo(officer)).toEqual(before);
  });

  it('leaves the house no more where the mail could not leave before it was answered', async () => {
    const id = await ask('84/KH-UBND', [justice!], '2026-12-30');
    const before = days.mail.mails.length;
    days.mail.refuse(451);
    await days.runUntil('2026-12-15');
    expect((await toldTo(officer)).at(-1)).toBe(`2026-12-15 consultation-asked /consultations/${id}`);
    await agree(officer, id);
    days.mail.refuse(undefined);
    await expect.poll(() => days.countUnsent(), { timeout: 20_000 }).toBe(0);
    expect(days.mail.mails).toHaveLength(before);
  });
});

it('reminds two days before, neither earlier nor later', async () => {
  const id = await ask('85/KH-UBND', [justice!], '2026-12-24');
  await days.runUntil('2026-12-24');
  expect((await toldTo(head)).filter((line) => line.includes(id))).toEqual([
    `2026-12-16 consultation-asked /consultations/${id}`,
    `2026-12-22 consultation-due /consultations/${id}`,
  ]);
});
