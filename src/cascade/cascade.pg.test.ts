import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { readSheetFile } from '../office/sheet-file.ts';
import type { Unit } from '../units/model.ts';

type Person = Caller & { readonly personId: string };
let application: TestApplication;
let department: Unit;
let coordinator: Person;
let head: Person;
let officer: Person;
let other: Person;
let stranger: Person;
let occurrenceId: string;
let assignmentId: string;

beforeAll(async () => {
  application = await startTestApplication('2026-11-18');
  const desk = await application.addUnit({ name: 'Sở Nội vụ' });
  department = await application.addUnit({ name: 'Sở Tài chính' });
  coordinator = await application.signIn(desk, ['coordinator']);
  head = await application.signIn(department, ['head']);
  officer = await application.signIn(department, ['officer']);
  other = await application.signIn(department, ['officer']);
  stranger = await application.signIn(await application.addUnit({ name: 'Sở Xây dựng' }), ['officer']);
  occurrenceId = await application.inProvince((db) =>
    insertOccurrence(db, { unitId: department.id, dueOn: '2026-11-25' }),
  );
  assignmentId =
    ((await head.get('/api/unit-work')).body as { work: { assignmentId: string }[] }).work[0]?.assignmentId ?? '';
});
afterAll(() => application.close());

function codeOf({ status, body }: TestAnswer): readonly unknown[] {
  return [status, (body as { code?: string }).code];
}

async function holders(): Promise<readonly object[]> {
  return ((await coordinator.get(`/api/occurrences/${occurrenceId}/holders`)).body as { holders: object[] }).holders;
}

describe('work within a unit', () => {
  it('is nobody’s at first, which coverage says', async () => {
    expect((await coordinator.get('/api/coverage')).body).toEqual({
      units: [{ unitId: department.id, unitName: 'Sở Tài chính', assignments: 1, held: 0, inDivision: 0, planned: 0 }],
    });
    expect((await stranger.get('/api/coverage')).body).toEqual({ units: [] });
  });

  it('is taken by an officer while nobody answers for it, and by no second one', async () => {
    const take = (who: Person) =>
      who.send('POST', '/api/unit-work', { assignmentIds: [assignmentId], main: who.personId });
    expect((await take(officer)).body).toEqual({ given: 1 });
    expect((await take(other)).status).toBe(403);
    expect(codeOf(await take(stranger))).toEqual([404, 'cascade.not_found']);
    expect(await holders()).toMatchObject([{ personId: officer.personId, part: 'main' }]);
  });

  it('is given by the head to one who answers and others who help; only to people of the unit', async () => {
    const give = (main: string, helpers: readonly string[]) =>
      head.send('POST', '/api/unit-work', { assignmentIds: [assignmentId], main, helpers });
    expect(codeOf(await give(stranger.personId, []))).toEqual([422, 'cascade.person_unknown']);
    await give(other.personId, [officer.personId]);
    expect(await holders()).toMatchObject([
      { personId: other.personId, part: 'main' },
      { personId: officer.personId, part: 'helper' },
    ]);
    expect((await coordinator.get('/api/coverage')).body).toMatchObject({ units: [{ held: 1 }] });
  });

  it('is told to those who hold it and to whoever stands in for them, not to the others', async () => {
    await head.send('POST', '/api/unit-work', { assignmentIds: [assignmentId], main: officer.personId });
    const standIn = {
      personId: officer.personId,
      substituteId: head.personId,
      fromOn: '2026-11-18',
      toOn: '2026-11-20',
    };
    expect((await officer.send('POST', '/api/stand-ins', standIn)).status).toBe(200);
    expect(codeOf(await stranger.send('POST', '/api/stand-ins', standIn))).toEqual([403, 'server.not_allowed']);
    await coordinator.send('POST', '/api/urging/runs');
    const told = async (who: Person) =>
      ((await who.get('/api/messages')).body as { messages: object[] }).messages.length;
    expect([await told(officer), await told(head), await told(other)]).toEqual([1, 1, 0]);
  });

  it('is handed over whole when a person leaves, and waits visibly until then', async () => {
    await application.inProvince((db) =>
      db.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', officer.personId).execute(),
    );
    expect(await holders()).toMatchObject([{ personId: officer.personId, hasLeft: true }]);
    const over = { fromPersonId: officer.personId, toPersonId: other.personId };
    expect((await other.send('POST', '/api/unit-work/handover', over)).status).toBe(403);
    expect((await head.send('POST', '/api/unit-work/handover', over)).body).toEqual({ given: 1 });
    expect(await holders()).toMatchObject([{ personId: other.personId, part: 'main', hasLeft: false }]);
  });
});

describe('the tables of it', () => {
  it('are taken away as they are seen, and hold nothing of other units', async () => {
    const rowsOf = async (who: Caller, path: string) => {
      const rows = (await readSheetFile((await who.get(path)).body as Buffer)) ?? [];
      return rows.slice(rows.findIndex(([, second]) => Boolean(second))).map((row) => row.slice(0, 8));
    };
    expect(await rowsOf(other, '/api/unit-work/file')).toMatchObject([
      [
        'Mã phân công',
        'Nhiệm vụ',
        'Kế hoạch',
        'Hạn gần nhất',
        'Kỳ chưa xong',
        'Kỳ trễ hạn',
        'Phòng',
        'Người được giao',
      ],
      [
        assignmentId,
        'Công khai thủ tục hành chính',
        '1/KH-UBND',
        '2026-11-25',
        1,
        0,
        null,
        expect.stringContaining('Người'),
      ],
    ]);
    const mine = '/api/unit-work/file?show=mine';
    expect([await rowsOf(other, mine), await rowsOf(head, mine)].map(({ length }) => length)).toEqual([2, 1]);
    expect(await rowsOf(stranger, '/api/unit-work/file')).toHaveLength(1);
    expect((await rowsOf(coordinator, '/api/coverage/file?format=csv'))[1]).toEqual([
      department.id,
      'Sở Tài chính',
      '1',
      '1',
      '0',
      '0',
      '0',
    ]);
    expect(await rowsOf(stranger, '/api/coverage/file')).toHaveLength(1);
  });
});
