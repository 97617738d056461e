import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { listTasks, planFile, putInForce } from '../../test/journeys/plan.ts';
import { readSheetFile } from '../office/sheet-file.ts';
import type { Unit } from '../units/model.ts';
import { sumCells, type HeatCell } from './model/heat.ts';

const today = '2026-08-03';
let app: TestApplication;
let [desk, justice, commune]: Unit[] = [];
let [coordinator, head, officer, communeHead]: Caller[] = [];
let planId: string;

type Heat = {
  months: string[];
  units: { id: string; name: string; level: string; cells: (HeatCell | null)[] }[];
};
type Staked = { id: string; share: number; late: number; daysLate: number; daysLeft: number | null; workId: string };
type Stakes = {
  indices: { index: string }[];
  stakes: {
    lost: number;
    unserved: number;
    place: { rank: number; of: number };
    units: (Staked & { name: string })[];
    tasks: (Staked & { text: string; whole: number; rankIfWon: number })[];
  };
};
type Listed = { occurrences: { id: string; taskText: string; dueOn: string | null; revision: number }[] };
type History = { entries: { verb: string; who: string | null; detail: Record<string, unknown> }[] };

const rows = [
  { text: 'Công khai hộ nghèo', lead: 'Sở Nội vụ', coordinate: 'Sở Tư pháp', deadline: 'Trước ngày 30/6/2026' },
  { text: 'Đối thoại với dân', lead: 'Sở Tư pháp', deadline: 'Hằng quý' },
  { text: 'Hướng dẫn cấp xã', lead: 'UBND xã Một', deadline: 'Quý III/2026' },
];
const ties: Readonly<Record<string, readonly string[]>> = {
  'Công khai hộ nghèo': ['papi/2011-2017/2.1'],
  'Đối thoại với dân': ['papi/2021-2024/1'],
};

beforeAll(async () => {
  app = await startTestApplication(today);
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    app.installation.owner.kysely,
  );
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  commune = await app.addUnit({ name: 'UBND xã Một', kind: 'commune', level: 'commune' });
  coordinator = await app.signIn(desk, ['coordinator']);
  head = await app.signIn(justice, ['head']);
  officer = await app.signIn(justice, ['officer']);
  communeHead = await app.signIn(commune, ['head']);
  planId = await putInForce(coordinator, planFile('12/KH-UBND', rows), async (draftId) => {
    for (const task of await listTasks(coordinator!, draftId)) {
      const [, criterionRefs] = Object.entries(ties).find(([text]) => task.text.includes(text)) ?? [];
      if (criterionRefs)
        await coordinator!.send('PATCH', `/api/tasks/${task.id}`, { revision: task.revision, criterionRefs });
    }
  });
});
afterAll(() => app.close());

const body = async <T>(who: Caller, path: string) => (await who.get(path)).body as T;
const workOf = async (unit: Unit, query: string) =>
  (await body<Listed>(coordinator!, `/api/occurrences?unitId=${unit.id}&show=all&${query}`)).occurrences;

describe('the heat of units and months', () => {
  it('counts in each cell the very work that the list of that unit and month holds', async () => {
    const { months, units } = await body<Heat>(coordinator!, '/api/board/heat');
    expect(months).toMatchObject({ 0: '2026-01', length: 12 });
    expect(units.map(({ name, level }) => [name, level])).toEqual(
      expect.arrayContaining([
        ['Sở Tư pháp', 'province'],
        ['UBND xã Một', 'commune'],
      ]),
    );
    for (const { id, cells } of units)
      for (const [at, cell] of cells.entries()) {
        const listed = await workOf({ ...justice!, id }, `month=${months[at]}`);
        expect(listed.every(({ dueOn }) => dueOn?.startsWith(months[at] ?? ''))).toBe(true);
        expect(listed).toHaveLength(cell?.due ?? 0);
      }
  });

  it('adds up to the board, but for what has no day', async () => {
    await app.inProvince((db) => insertOccurrence(db, { unitId: justice!.id, dating: 'needs-date' }));
    const { units } = await body<Heat>(coordinator!, '/api/board/heat');
    const board = await body<{ total: { late: number; occurrences: number } }>(coordinator!, '/api/board');
    const sum = sumCells(units.flatMap(({ cells }) => cells));
    expect(sum?.late).toBeGreaterThan(0);
    expect(sum).toMatchObject({ late: board.total.late, due: board.total.occurrences - 1 });
  });

  it('is of one plan where it is named, moves by months, and is closed to who sees one unit', async () => {
    const own = await body<Heat>(coordinator!, `/api/board/heat?planId=${planId}&from=2026-06`);
    expect(own.months).toMatchObject({ 0: '2026-06', 11: '2027-05' });
    expect(own.units.find(({ id }) => id === justice!.id)?.cells[0]?.due).toBe(
      (await workOf(justice!, `month=2026-06&planId=${planId}`)).length,
    );
    expect(await coordinator!.get('/api/board/heat?from=2026-13')).toMatchObject({ status: 422 });
    expect(await head!.get('/api/board/heat')).toMatchObject({ status: 403 });
  });

  it('is taken away as it is seen: the same months of the same plan, a row for each in which anything falls due', async () => {
    for (const query of ['', `?planId=${planId}&from=2026-06`, '?from=2027-01']) {
      const { months, units } = await body<Heat>(coordinator!, `/api/board/heat${query}`);
      const seen = units.flatMap(({ name, cells }) =>
        cells.flatMap((cell, at) => {
          const [year, month] = (months[at] ?? '').split('-');
          return cell ? [[name, `${Number(month)}/${year}`, cell.due, cell.late, cell.done]] : [];
        }),
      );
      const rows = await rowsOf(await coordinator!.get(`/api/board/heat/file${query}`));
      expect(rows.map((row) => row.slice(0, 5))).toEqual(seen);
    }
    expect(await head!.get('/api/board/heat/file')).toMatchObject({ status: 403 });
  });
});

describe('how units stand', () => {
  it('is taken away as the board shows it, of one plan too and by the units of a day', async () => {
    for (const query of ['', `?planId=${planId}`, '?mapOn=2026-01-05']) {
      type Row = { name: string; occurrences: number; late: number; needsDate: number; allThree: number };
      const { units } = await body<{ units: Row[] }>(coordinator!, `/api/board${query}`);
      const file = await coordinator!.get(`/api/board/file${query}`);
      expect((await rowsOf(file)).map((row) => [row[0], row[1], row[3], row[7], row[8]])).toEqual(
        units.map(({ name, occurrences, late, needsDate, allThree }) => [name, occurrences, late, needsDate, allThree]),
      );
    }
    const narrowed = await coordinator!.get(`/api/board/file?planId=${planId}&mapOn=2026-01-05&format=csv`);
    expect(String(narrowed.body)).toContain('Kế hoạch: 12/KH-UBND.');
    expect(String(narrowed.body)).toContain('Theo các đơn vị của ngày 5/1/2026.');
    expect(await officer!.get('/api/board/file')).toMatchObject({ status: 403 });
  });
});

/** The rows of a downloaded table under its heads. */
async function rowsOf(answer: TestAnswer) {
  expect(answer.status).toBe(200);
  const rows = (await readSheetFile(answer.body as Buffer)) ?? [];
  return rows.slice(rows.findIndex((row) => row[0] === 'Đơn vị') + 1).map((row) => [...row]);
}

describe('points at stake beside lateness', () => {
  it('puts the late work that serves the points beside them, and says which to look at first', async () => {
    const { stakes } = await body<Stakes>(coordinator!, '/api/board/stakes?index=papi');
    const task = stakes.tasks.find(({ text }) => text.includes('Đối thoại'));
    const late = (await workOf(justice!, '')).filter(
      ({ taskText, dueOn }) => taskText.includes('Đối thoại') && dueOn !== null && dueOn < today,
    );
    expect(late.length).toBeGreaterThan(0);
    expect(task).toMatchObject({ late: late.length, workId: late[0]?.id });
    expect(task?.daysLate).toBe((Date.parse(today) - Date.parse(late[0]?.dueOn ?? '')) / 86_400_000);
    expect(stakes.units.map(({ name }) => name).toSorted()).toEqual(['Sở Nội vụ', 'Sở Tư pháp']);
    // What a unit helps with is not what it answers for.
    expect(stakes.units.find(({ name }) => name === 'Sở Tư pháp')?.late).toBe(late.length);
  });

  it('shares no more than was lost, and moves the rank up only', async () => {
    const { stakes } = await body<Stakes>(coordinator!, '/api/board/stakes?index=papi');
    const shared = stakes.tasks.reduce((sum, { share }) => sum + share, 0);
    expect(shared).toBeGreaterThan(0);
    expect(shared + stakes.unserved).toBeCloseTo(stakes.lost, 2);
    for (const { rankIfWon } of stakes.tasks) {
      expect(rankIfWon).toBeGreaterThanOrEqual(1);
      expect(rankIfWon).toBeLessThanOrEqual(stakes.place.rank);
    }
    expect(await officer!.get('/api/board/stakes')).toMatchObject({ status: 403 });
  });
});

describe('the history of a piece of work', () => {
  it('tells all that happened, the newest first, to those who may see the work', async () => {
    const [work] = (await workOf(justice!, `planId=${planId}&month=2026-09`)).filter(({ taskText }) =>
      taskText.includes('Đối thoại'),
    );
    const at = `/api/occurrences/${work?.id}`;
    const report = { revision: work?.revision, reported: 'doing', text: 'Đã mời 40 hộ' };
    await officer!.send('POST', `${at}/progress`, report);
    await officer!.upload(`${at}/proofs`, { name: 'giay-moi.txt', content: Buffer.from('Giấy mời') });
    const { proofs } = await body<{ proofs: { useId: string }[] }>(officer!, `${at}/proofs`);
    await coordinator!.send('POST', `/api/proofs/${proofs[0]?.useId}/decision`, { accept: false, reason: 'Mờ' });
    await officer!.send('POST', `${at}/difficulties`, { text: 'Thiếu kinh phí', unitId: desk!.id });
    await officer!.send('POST', `${at}/extensions`, { wantedOn: '2026-11-30', reason: 'Chờ kinh phí' });
    const { entries } = await body<History>(officer!, `${at}/history`);
    expect(entries.map(({ verb }) => verb).toSorted()).toEqual(
      ['asked-extension', 'attached', 'put-in-force', 'raised-difficulty', 'reported', 'returned-proof'].toSorted(),
    );
    const of = (verb: string) => entries.find((entry) => entry.verb === verb);
    expect(of('reported')?.detail).toMatchObject({ reported: 'doing', text: 'Đã mời 40 hộ' });
    expect(of('returned-proof')?.detail).toEqual({ name: 'giay-moi.txt', text: 'Mờ' });
    expect(of('raised-difficulty')?.detail).toEqual({ name: 'Sở Nội vụ', text: 'Thiếu kinh phí' });
    expect(of('put-in-force')).toMatchObject({ detail: { name: '12/KH-UBND' } });
    expect(await communeHead!.get(`${at}/history`)).toMatchObject({ status: 404, body: { code: 'tasks.not_found' } });
  });
});

describe('the desk of a head', () => {
  type Desk = {
    late: number;
    unheld: number;
    awaits: Record<string, number>;
    people: { personId: string | null; open: number; late: number }[];
    stakes: { index: string; share: number }[];
  };

  it('counts what the lists behind it hold, for the head’s own unit alone', async () => {
    const own = await body<Desk>(head!, '/api/desk');
    const listed = await body<Listed>(head!, '/api/occurrences?show=late');
    expect(own.late).toBe(listed.occurrences.length);
    expect(own.late).toBeGreaterThan(0);
    expect(own.people.reduce((sum, { late }) => sum + late, 0)).toBe(own.late);
    expect(own.stakes.map(({ index }) => index)).toEqual(['papi']);
    expect((await body<Desk>(communeHead!, '/api/desk')).stakes).toEqual([]);
  });

  it('shows what waits: work that nobody holds until it is given, and a difficulty until it is answered', async () => {
    const before = await body<Desk>(head!, '/api/desk');
    const { work, people } = await body<{
      work: { assignmentId: string }[];
      people: { id: string; name: string }[];
    }>(head!, '/api/unit-work');
    expect(before.unheld).toBe(work.length);
    await head!.send('POST', '/api/unit-work', {
      assignmentIds: work.map(({ assignmentId }) => assignmentId),
      main: people[0]?.id,
      helpers: [],
    });
    const after = await body<Desk>(head!, '/api/desk');
    expect(after.unheld).toBe(0);
    expect(after.people).toMatchObject([{ personId: people[0]?.id, late: before.late }]);
    const [own] = await workOf(commune!, '');
    const raised = await app
      .signIn(commune!, ['officer'])
      .then((who) =>
        who.send('POST', `/api/occurrences/${own?.id}/difficulties`, { text: 'Chưa có mẫu', unitId: justice!.id }),
      );
    expect((await body<Desk>(head!, '/api/desk')).awaits).toMatchObject({ difficulties: 1 });
    const ofOfficer = await app.signIn(justice!, ['officer']);
    expect(await body(ofOfficer, '/api/desk/awaits')).toMatchObject({ difficulties: 1, commitments: 0 });
    const { id } = raised.body as { id: string };
    await head!.send('POST', `/api/difficulties/${id}/answer`, { answer: 'Mẫu đã gửi' });
    expect((await body<Desk>(head!, '/api/desk')).awaits).toMatchObject({ difficulties: 0 });
    expect((await body<Desk>(communeHead!, '/api/desk')).awaits).toMatchObject({ answers: 1 });
  });
});
