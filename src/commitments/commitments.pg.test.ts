import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startTestApplication,
  testPassword,
  type Caller,
  type TestAnswer,
  type TestApplication,
} from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { insertDivision, saveMember } from '../cascade/store/divisions.ts';
import type { Unit } from '../units/model.ts';

let application: TestApplication;
let department: Unit;
let officer: Caller;
let head: Caller & { personId: string };
let chair: Caller & { personId: string };
let stranger: Caller;
let assignmentId: string;
let othersAssignmentId: string;

beforeAll(async () => {
  application = await startTestApplication('2026-11-20');
  const desk = await application.addUnit({ name: 'UBND tỉnh' });
  department = await application.addUnit({ name: 'Sở Tài chính' });
  const other = await application.addUnit({ name: 'Sở Xây dựng' });
  officer = await application.signIn(department, ['officer']);
  head = await application.signIn(department, ['head']);
  chair = await application.signIn(desk, ['chair']);
  stranger = await application.signIn(other, ['officer']);
  assignmentId = await assignmentOf(department.id);
  othersAssignmentId = await assignmentOf(other.id);
});
afterAll(() => application.close());

function assignmentOf(unitId: string): Promise<string> {
  return application.inProvince(async (db) => {
    const id = await insertOccurrence(db, { unitId, dueOn: '2026-11-10' });
    const row = await db
      .selectFrom('occurrence')
      .select('assignment_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.assignment_id;
  });
}

function codeOf({ status, body }: TestAnswer): readonly unknown[] {
  return [status, (body as { code?: string }).code];
}

const pledge = 'Tôi cam kết hoàn thành đúng hạn các nhiệm vụ sau.';
const lines = () => [
  { kind: 'task', text: 'Công khai thủ tục hành chính', assignmentId },
  { kind: 'target', text: 'PAPI trong nhóm 10' },
];

describe('a commitment', () => {
  let id: string;

  it('is proposed the unit’s own work and those above: its head for an officer, the chair for a head', async () => {
    expect((await officer.get('/api/commitments/proposal?year=2026')).body).toMatchObject({
      to: [{ id: head.personId, unitName: 'Sở Tài chính' }],
      work: [{ assignmentId, role: 'lead', occurrences: 1, done: 0, late: 1 }],
    });
    expect((await head.get('/api/commitments/proposal?year=2026')).body).toMatchObject({
      to: [{ id: chair.personId }],
    });
  });

  it('is drafted for nobody else to see, once a year, on the unit’s own work, to somebody above', async () => {
    const draft = { year: 2026, toPersonId: head.personId, pledge, lines: lines() };
    const made = await officer.send('POST', '/api/commitments', draft);
    expect(made.body).toMatchObject({ state: 'draft', abilities: { sign: true, change: true } });
    id = (made.body as { id: string }).id;
    expect(codeOf(await head.get(`/api/commitments/${id}`))).toEqual([404, 'commitments.not_found']);
    expect(codeOf(await officer.send('POST', '/api/commitments', draft))).toEqual([409, 'commitments.exists']);
    expect(
      codeOf(await officer.send('POST', '/api/commitments', { ...draft, year: 2027, toPersonId: chair.personId })),
    ).toEqual([422, 'commitments.no_superior']);
    const others = [{ kind: 'task', text: 'x', assignmentId: othersAssignmentId }];
    expect(codeOf(await officer.send('POST', '/api/commitments', { ...draft, year: 2027, lines: others }))).toEqual([
      422,
      'commitments.work_of_others',
    ]);
  });

  it('is signed with the password alone, and then keeps every word', async () => {
    const sign = (password: string) =>
      officer.send('POST', `/api/commitments/${id}/signature`, { revision: 1, password });
    expect(codeOf(await sign('không phải'))).toEqual([403, 'commitments.wrong_password']);
    const signed = await sign(testPassword);
    expect(signed.body).toMatchObject({ state: 'signed', abilities: { change: false, withdraw: true } });
    expect((signed.body as { hash: string }).hash).toMatch(/^[0-9a-f]{64}$/);
    const change = { revision: 2, toPersonId: head.personId, pledge: 'khác', lines: lines() };
    expect(codeOf(await officer.send('PUT', `/api/commitments/${id}`, change))).toEqual([409, 'commitments.moved']);
    expect(codeOf(await stranger.get(`/api/commitments/${id}`))).toEqual([404, 'commitments.not_found']);
  });

  it('is returned with a reason, mended, signed anew and accepted by the one it was made to', async () => {
    const answer = `/api/commitments/${id}/answer`;
    expect(codeOf(await head.send('POST', answer, { accept: false, revision: 2, answer: '' }))).toEqual([
      422,
      'commitments.reason_missing',
    ]);
    const returned = await head.send('POST', answer, { accept: false, revision: 2, answer: 'Thêm chỉ tiêu SIPAS' });
    expect(returned.body).toMatchObject({ state: 'returned', hash: null });
    const mended = [...lines(), { kind: 'target', text: 'SIPAS trên 90%' }];
    await officer.send('PUT', `/api/commitments/${id}`, {
      revision: 3,
      toPersonId: head.personId,
      pledge,
      lines: mended,
    });
    await officer.send('POST', `/api/commitments/${id}/signature`, { revision: 4, password: testPassword });
    expect((await chair.send('POST', answer, { accept: true, revision: 5, password: testPassword })).status).toBe(403);
    expect((await head.send('POST', answer, { accept: true, revision: 5, password: testPassword })).body).toMatchObject(
      {
        state: 'accepted',
      },
    );
  });

  it('shows how the work stands beside what was pledged, and whether a word was touched since', async () => {
    expect((await chair.get(`/api/commitments/${id}`)).body).toMatchObject({
      intact: true,
      lines: [
        { kind: 'task', now: { occurrences: 1, done: 0, late: 1 } },
        { kind: 'target', now: null },
        { text: 'SIPAS trên 90%' },
      ],
    });
    await application.inProvince((db) =>
      db.updateTable('commitment_line').set({ text: 'SIPAS trên 50%' }).where('ordinal', '=', 2).execute(),
    );
    expect((await chair.get(`/api/commitments/${id}`)).body).toMatchObject({ intact: false });
  });

  it('ends, and makes room for another', async () => {
    expect((await head.send('POST', `/api/commitments/${id}/end`)).body).toMatchObject({ state: 'ended' });
    const again = { year: 2026, toPersonId: head.personId, pledge, lines: lines() };
    expect((await officer.send('POST', '/api/commitments', again)).status).toBe(200);
    expect(
      ((await head.get('/api/commitments?year=2026')).body as { commitments: object[] }).commitments,
    ).toMatchObject([{ state: 'ended' }]);
  });

  it('goes from an officer of a division to its head, and from there to the head of the unit', async () => {
    const [clerk, chief] = [
      await application.signIn(department, ['officer']),
      await application.signIn(department, ['officer']),
    ];
    await application.inProvince(async (db) => {
      const division = { id: uuid(), unitId: department.id, name: 'Phòng Ngân sách' };
      await insertDivision(db, division);
      await saveMember(db, clerk.personId, { divisionId: division.id, isHead: false });
      await saveMember(db, chief.personId, { divisionId: division.id, isHead: true });
    });
    const above = async (who: Caller) =>
      ((await who.get('/api/commitments/proposal?year=2026')).body as { to: { id: string }[] }).to
        .map(({ id }) => id)
        .sort();
    expect(await above(clerk)).toEqual([chief.personId, head.personId].sort());
    expect(await above(chief)).toEqual([head.personId]);
    expect(await above(officer)).toEqual([head.personId]);
    const draft = { year: 2026, toPersonId: chief.personId, pledge, lines: lines() };
    const { id: made } = (await clerk.send('POST', '/api/commitments', draft)).body as { id: string };
    const sign = await clerk.send('POST', `/api/commitments/${made}/signature`, {
      revision: 1,
      password: testPassword,
    });
    expect(sign.status).toBe(200);
    const accept = { revision: 2, accept: true, password: testPassword };
    expect((await chief.send('POST', `/api/commitments/${made}/answer`, accept)).body).toMatchObject({
      state: 'accepted',
    });
  });
});
