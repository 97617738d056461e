import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPassword, type Caller } from '../../test/application.ts';
import { linesOf, messagesOf, startToldDays, toldTo, type Person, type ToldDays } from '../../test/told-days.ts';
import { saveEmail } from '../accounts/store.ts';
import { insertDivision, saveMember } from '../cascade/store/divisions.ts';
import type { Unit } from '../units/model.ts';

let days: ToldDays;
let justice: Unit;
let finance: Unit;
let chair: Person;
let officer: Person;
let head: Person;

beforeAll(async () => {
  days = await startToldDays('2026-12-11');
  const { app } = days;
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  finance = await app.addUnit({ name: 'Sở Tài chính' });
  chair = await app.signIn(days.desk, ['chair']);
  officer = await app.signIn(justice, ['officer']);
  head = await app.signIn(justice, ['head']);
  await app.inProvince((db) => saveEmail(db, chair.personId, 'chu.tich@tinh.vn'));
});
afterAll(() => days.close());

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
      await days.app.signIn(justice, ['officer']),
      await days.app.signIn(justice, ['officer']),
      await days.app.signIn(justice, ['officer']),
    ];
    await days.app.inProvince(async (db) => {
      const division = { id: uuid(), unitId: justice.id, name: 'Phòng Hành chính tư pháp' };
      await insertDivision(db, division);
      await saveMember(db, clerk.personId, { divisionId: division.id, isHead: false });
      await saveMember(db, chief.personId, { divisionId: division.id, isHead: true });
    });
    const away = { fromOn: '2026-12-10', toOn: '2026-12-31' };
    await days.standIn(chief, deputy, away);
    await days.standIn(head, deputy, away);
  });

  it('is told to the one to whom it was made, once, on the next working day, and to nobody who stands in', async () => {
    id = await commit(clerk, chief);
    // 12 and 13 December 2026 are a weekend.
    await days.runUntil('2026-12-15');
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
    await days.runUntil('2026-12-16');
    expect(await told(chief)).toHaveLength(1);
    await sign(clerk, id);
    await days.runUntil('2026-12-18');
    expect(await told(chief)).toEqual([
      `2026-12-14 commitment-waiting /commitments/${id}`,
      `2026-12-17 commitment-waiting /commitments/${id}`,
    ]);
    expect((await linesOf(chief)).map(({ open }) => open)).toEqual([true, false]);
  });

  it('is out of the box of whoever may not see it once its maker has taken it back', async () => {
    expect((await clerk.send('DELETE', `/api/commitments/${id}/signature`)).status).toBe(204);
    expect(await told(chief)).toEqual([]);
    await days.runUntil('2026-12-21');
    expect(await told(chief)).toEqual([]);
    await sign(clerk, id);
    await days.runUntil('2026-12-22');
    expect((await told(chief)).at(-1)).toBe(`2026-12-22 commitment-waiting /commitments/${id}`);
    await answer(chief, id, { accept: true, password: testPassword });
    await days.runUntil('2026-12-24');
    expect(await told(chief)).toHaveLength(3);
    expect((await linesOf(chief)).every(({ open }) => !open)).toBe(true);
  });

  it('goes up the chain step by step: head of the division, head of the unit, chair', async () => {
    const second = await commit(chief, head);
    await days.runUntil('2026-12-25');
    expect(await told(head)).toEqual([`2026-12-25 commitment-waiting /commitments/${second}`]);
    await answer(head, second, { accept: true, password: testPassword });
    const third = await commit(head, chair);
    const before = days.mail.mails.length;
    await days.runUntil('2026-12-28');
    expect(await told(chair)).toEqual([`2026-12-28 commitment-waiting /commitments/${third}`]);
    expect(await told(head)).toHaveLength(1);
    expect(await messagesOf(deputy)).toEqual([]);
    const mails = days.mail.mails.slice(before);
    expect(mails.map(({ to }) => to)).toEqual(['chu.tich@tinh.vn']);
    const text = mails[0]?.text.replaceAll('\r\n', '\n');
    expect(text).toContain('CAM KẾT CHỜ BẠN TRẢ LỜI (1)');
    expect(text).toContain('Sở Tư pháp. Ký ngày 25/12/2026.');
    expect(text).toContain(`https://thuocdo.tinh.vn/commitments/${third}`);
  });

  it('is told once to somebody who moved to another unit meanwhile', async () => {
    await days.app.inProvince((db) =>
      db.updateTable('person').set({ unit_id: finance.id }).where('id', '=', chair.personId).execute(),
    );
    await days.runUntil('2026-12-30');
    expect(await told(chair)).toHaveLength(1);
  });
});
