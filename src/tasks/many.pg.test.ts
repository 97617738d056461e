import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestAnswer, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { writeTsv } from '../kernel/tsv.ts';
import { readSheetFile } from '../office/sheet-file.ts';
import type { Unit } from '../units/model.ts';
import { shows } from './model/states.ts';

let app: TestApplication;
let [home, other]: Unit[] = [];
let officer: Caller & { readonly personId: string };
let stranger: Caller;
let coordinator: Caller;

beforeAll(async () => {
  app = await startTestApplication();
  home = await app.addUnit({ name: 'Sở Tư pháp' });
  other = await app.addUnit({ name: 'Sở Nội vụ' });
  officer = await app.signIn(home, ['officer']);
  stranger = await app.signIn(other, ['officer']);
  coordinator = await app.signIn(other, ['coordinator']);
});
afterAll(() => app.close());

type Given = Omit<Parameters<typeof insertOccurrence>[1], 'unitId'>;

const owed = (given: Given = {}, unit = home) =>
  app.inProvince((db) => insertOccurrence(db, { unitId: unit!.id, ...given }));
const itemsOf = (ids: readonly string[], revision = 1) => ids.map((occurrenceId) => ({ occurrenceId, revision }));
const stateOf = async (id: string) =>
  ((await coordinator.get(`/api/occurrences/${id}`)).body as { occurrence: Record<string, unknown> }).occurrence;
const audited = (id: string) =>
  app.inProvince((db) =>
    db.selectFrom('audit_event').select(['verb', 'person_id']).where('subject_id', '=', id).orderBy('id').execute(),
  );

/** The rows of a downloaded file from its heads on. */
async function sheetOf(answer: TestAnswer): Promise<(string | number | null)[][]> {
  expect(answer.status).toBe(200);
  const rows = (await readSheetFile(answer.body as Buffer)) ?? [];
  return rows.slice(rows.findIndex((row) => row.includes('Mã việc'))).map((row) => [...row]);
}

/** A sheet's rows as somebody copies them, with cells of the row of this work set by their heads. */
function edited(rows: readonly (string | number | null)[][], id: string, cells: Readonly<Record<string, string>>) {
  const [heads = []] = rows;
  const place = (head: string) => heads.indexOf(head);
  return rows.map((row) =>
    heads.map((head, at) => (row[place('Mã việc')] === id ? cells[String(head)] : undefined) ?? String(row[at] ?? '')),
  );
}

describe('the file of a list', () => {
  it('holds every row that the filters show, over all pages, and opens again', async () => {
    const unit = await app.addUnit({ name: 'Sở Xây dựng' });
    const [late, later] = [await owed({ dueOn: '2026-10-01' }, unit), await owed({ dueOn: '2026-12-30' }, unit)];
    await owed({ dueOn: '2026-10-01' });
    const asked = `unitId=${unit.id}`;
    const heads = await sheetOf(await coordinator.get(`/api/occurrences/file?${asked}`));
    expect(heads.slice(1).map((row) => [row[0], row[4], row[8], row[9], row[15]])).toEqual([
      [late, 'Sở Xây dựng', '2026-10-01', 'Chưa', 'Trễ 55 ngày'],
      [later, 'Sở Xây dựng', '2026-12-30', 'Chưa', 'Còn 35 ngày'],
    ]);
    const lateAlone = await sheetOf(await coordinator.get(`/api/occurrences/file?${asked}&show=late&format=csv`));
    expect(lateAlone.slice(1).map(([id]) => id)).toEqual([late]);
  });

  it('holds exactly the rows of the list, in its order, for each of its filters', async () => {
    const unit = await app.addUnit({ name: 'Sở Du lịch' });
    const ofUnit = await app.signIn(unit, ['officer']);
    const reported = { revision: 1, reported: 'done', text: 'Xong', product: 'Quyết định' };
    const [done, returned] = [await owed({ dueOn: '2026-10-05' }, unit), await owed({ dueOn: '2026-10-20' }, unit)];
    for (const id of [done, returned]) await ofUnit.send('POST', `/api/occurrences/${id}/progress`, reported);
    const proof = { name: 'a.txt', content: Buffer.from('a') };
    const { body } = await ofUnit.upload(`/api/occurrences/${returned}/proofs`, proof);
    const { useId } = (body as { proof: { useId: string } }).proof;
    await coordinator.send('POST', `/api/proofs/${useId}/decision`, { accept: false, reason: 'Thiếu' });
    await owed({ dueOn: '2026-09-30' }, unit);
    await owed({ dueOn: '2026-11-26' }, unit);
    await owed({ dueOn: '2026-12-01' }, unit);
    await owed({ dating: 'needs-date' }, unit);
    await owed({ dating: 'continuous' }, unit);
    const one = (await stateOf(returned)) as { planId: string; taskId: string };
    const filters: readonly Readonly<Record<string, string>>[] = [
      ...shows.map((show) => ({ show })),
      { show: 'all', month: '2026-10' },
      { show: 'open', month: '2026-11' },
      { show: 'late', month: '2026-09' },
      { show: 'all', planId: one.planId },
      { show: 'all', taskId: one.taskId, month: '2026-10' },
      { show: 'all', taskId: one.taskId, month: '2026-12' },
    ];
    const lengths: number[] = [];
    for (const filter of filters) {
      const asked = new URLSearchParams({ unitId: unit.id, ...filter }).toString();
      const listed = (await coordinator.get(`/api/occurrences?${asked}`)).body as { occurrences: { id: string }[] };
      const rows = await sheetOf(await coordinator.get(`/api/occurrences/file?${asked}`));
      expect({ asked, ids: rows.slice(1).map(([id]) => id) }).toEqual({
        asked,
        ids: listed.occurrences.map(({ id }) => id),
      });
      lengths.push(rows.length - 1);
    }
    // Each filter leaves something out, and something in but where nothing can be.
    expect(Object.fromEntries(filters.map((filter, at) => [Object.values(filter).join(' '), lengths[at]]))).toEqual(
      expect.objectContaining({ all: 7, open: 6, done: 1, late: 2, returned: 1, 'all 2026-10': 2, 'open 2026-11': 1 }),
    );
    expect(lengths.at(-1)).toBe(0);
    const months = await readSheetFile((await coordinator.get('/api/occurrences/file?month=2026-10')).body as Buffer);
    expect(months?.flat()).toContain('Đến hạn trong tháng 10/2026.');
  });

  it('shows an officer the own unit alone, whatever unit is asked for', async () => {
    const [own, foreign] = [await owed(), await owed({}, other)];
    const ids = (await sheetOf(await officer.get(`/api/occurrences/file?unitId=${other!.id}&show=all`))).map(
      ([id]) => id,
    );
    expect(ids).toContain(own);
    expect(ids).not.toContain(foreign);
    expect((await app.anonymous.get('/api/occurrences/file')).status).toBe(401);
  });

  it('says whose it is, which rows, from where and of which day, and that it is invented where it is', async () => {
    const rows = await readSheetFile((await officer.get('/api/occurrences/file?show=late')).body as Buffer);
    expect(rows?.slice(0, 2).map(([cell]) => cell)).toEqual(['Nhiệm vụ của Sở Tư pháp', 'Các dòng: việc trễ hạn.']);
    expect(rows?.flat()).toContain('Nguồn: Thước Đo, tỉnh alpha, ngày 25/11/2026.');
    expect(JSON.stringify(rows)).not.toContain('DỮ LIỆU MINH HỌA');
    const owner = app.installation.owner.kysely;
    const mark = (isSample: boolean) =>
      owner.updateTable('shared.tenant').set({ is_sample: isSample }).where('slug', '=', 'alpha').execute();
    await mark(true);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const sample = await readSheetFile((await officer.get('/api/occurrences/file')).body as Buffer);
    await mark(false);
    expect(JSON.stringify(sample)).toContain('DỮ LIỆU MINH HỌA');
  });

  it('keeps what begins like a formula as text', async () => {
    const id = await owed();
    await officer.send('POST', `/api/occurrences/${id}/progress`, { revision: 1, reported: 'doing', text: '=1+1' });
    const csv = String((await officer.get('/api/occurrences/file?format=csv')).body);
    expect(csv).toContain(",'=1+1,");
    const rows = await sheetOf(await officer.get('/api/occurrences/file'));
    expect(rows.find(([code]) => code === id)?.[10]).toBe('=1+1');
  });
});

describe('a sheet that comes back', () => {
  it('changes nothing where nothing was edited, as a file and pasted', async () => {
    await owed();
    const file = await officer.get('/api/occurrences/file');
    const sent = await officer.upload('/api/work-sheets/check-file', { name: 'a.xlsx', content: file.body as Buffer });
    expect(sent).toMatchObject({ status: 200, body: { rows: [] } });
    const text = writeTsv((await sheetOf(file)).map((row) => row.map((cell) => String(cell ?? ''))));
    expect(await officer.send('POST', '/api/work-sheets/check', { text })).toMatchObject({
      status: 200,
      body: { rows: [] },
    });
  });

  it('is shown row by row with each fault and its cell; nothing is stored until rows are accepted', async () => {
    const [good, bad, foreign] = [await owed(), await owed(), await owed({}, other)];
    const rows = await sheetOf(await officer.get('/api/occurrences/file'));
    const first = edited(rows, good, {
      'Trạng thái': 'Hoàn thành',
      'Sản phẩm': 'Quyết định 12/QĐ-STP',
      'Số lượng': '2',
    });
    const both = edited(first, bad, { 'Trạng thái': 'Hoàn thành', 'Phiên bản': '7' });
    const text = writeTsv([...both, [foreign, '1', ...Array.from({ length: 7 }, () => ''), 'Xong']]);
    const checked = await officer.send('POST', '/api/work-sheets/check', { text });
    const body = checked.body as { rows: { row: number; occurrenceId: string | null; faults: object[] }[] };
    const badRow = both.findIndex(([id]) => id === bad) + 1;
    expect(body.rows.find(({ occurrenceId }) => occurrenceId === bad)?.faults).toEqual([
      { reason: 'product-missing', column: 'product', cell: `L${badRow}` },
      { reason: 'changed', column: 'revision', cell: `B${badRow}` },
    ]);
    expect(body.rows.find(({ occurrenceId }) => occurrenceId === null)?.faults).toMatchObject([
      { reason: 'unknown-task' },
    ]);
    expect(await stateOf(good)).toMatchObject({ reported: 'none', revision: 1 });
    const accepted = body.rows.filter(({ faults }) => faults.length === 0);
    expect(accepted).toHaveLength(1);
    expect(await officer.send('POST', '/api/work-sheets', { rows: accepted })).toMatchObject({ body: { saved: 1 } });
    expect(await stateOf(good)).toMatchObject({
      reported: 'done',
      product: 'Quyết định 12/QĐ-STP',
      quantityDone: 2,
      revision: 2,
    });
    expect(await audited(good)).toEqual([{ verb: 'reported', person_id: officer.personId }]);
  });

  it('is stored whole or not at all: a row that somebody changed since undoes the others and is named', async () => {
    const [one, two] = [await owed(), await owed()];
    await officer.send('POST', `/api/occurrences/${two}/progress`, { revision: 1, reported: 'doing', text: 'mới' });
    const report = { reported: 'doing', text: 'x', product: '', quantityDone: null, difficulty: '' };
    const rows = [one, two].map((occurrenceId, at) => ({
      row: at + 5,
      occurrenceId,
      revision: 1,
      report,
      dueOn: null,
    }));
    expect(await officer.send('POST', '/api/work-sheets', { rows })).toMatchObject({
      status: 409,
      body: { code: 'server.changed_meanwhile', place: { line: 6 } },
    });
    expect(await stateOf(one)).toMatchObject({ reported: 'none', revision: 1 });
  });

  it('is held to the rules of a single report, whoever writes the request', async () => {
    const id = await owed();
    const row = { row: 2, occurrenceId: id, revision: 1, dueOn: null };
    const report = { reported: 'done', text: '', product: '', quantityDone: null, difficulty: '' };
    const accept = (caller: Caller, rows: object[]) => caller.send('POST', '/api/work-sheets', { rows });
    expect(await accept(officer, [{ ...row, report }])).toMatchObject({
      status: 422,
      body: { code: 'tasks.product_missing' },
    });
    expect((await accept(stranger, [{ ...row, report: { ...report, text: 'x' } }])).status).toBe(404);
    expect((await accept(coordinator, [{ ...row, report: { ...report, text: 'x' } }])).status).toBe(403);
    const undated = await owed({ dating: 'needs-date' });
    expect((await accept(officer, [{ ...row, occurrenceId: undated, report: null, dueOn: '2026-12-01' }])).status).toBe(
      403,
    );
    const dated = await accept(coordinator, [{ ...row, occurrenceId: undated, report: null, dueOn: '2026-12-01' }]);
    expect(dated).toMatchObject({ body: { saved: 1 } });
    expect(await stateOf(undated)).toMatchObject({ dueOn: '2026-12-01' });
  });

  it('finds work by its sentence where there is no code, and tells where that is not enough', async () => {
    const unit = await app.addUnit({ name: 'Sở Y tế' });
    await owed({}, unit);
    const ofUnit = await app.signIn(unit, ['officer']);
    const text = 'Nhiệm vụ\tTrạng thái\tSản phẩm\nCông khai thủ tục hành chính\tĐang làm\t\nViệc lạ\tXong\tx\n';
    const once = await ofUnit.send('POST', '/api/work-sheets/check', { text });
    expect(once.body).toMatchObject({
      rows: [
        { row: 2, faults: [] },
        { row: 3, faults: [{ reason: 'unknown-task', cell: 'A3' }] },
      ],
    });
    await owed({}, unit);
    const twice = await ofUnit.send('POST', '/api/work-sheets/check', { text });
    expect(twice.body).toMatchObject({ rows: [{ faults: [{ reason: 'ambiguous', cell: 'A2' }] }, {}] });
  });

  it('is refused without heads, and where it is no sheet', async () => {
    const check = (text: string) => officer.send('POST', '/api/work-sheets/check', { text });
    expect(await check('a\tb\n1\t2')).toMatchObject({ status: 422, body: { code: 'tasks.sheet_without_heads' } });
    expect(await check(`Mã việc\tKết quả\n${'x\ty\n'.repeat(1001)}`)).toMatchObject({
      body: { code: 'tasks.sheet_too_long' },
    });
    const broken = { name: 'a.xlsx', content: Buffer.from('PK\u0003\u0004 broken') };
    expect(await officer.upload('/api/work-sheets/check-file', broken)).toMatchObject({
      body: { code: 'tasks.sheet_unreadable' },
    });
  });
});

describe('many at once', () => {
  it('are reported with the same words; each that can not be is told with its reason and stays as it is', async () => {
    const [one, two, foreign, stale] = [await owed(), await owed(), await owed({}, other), await owed()];
    await officer.send('POST', `/api/occurrences/${one}/progress`, {
      revision: 1,
      reported: 'doing',
      text: 'cũ',
      product: 'Dự thảo',
      quantityDone: 3,
      difficulty: 'thiếu người',
    });
    const items = [
      { occurrenceId: one, revision: 2 },
      ...itemsOf([two, foreign, stale].slice(0, 2)),
      { occurrenceId: stale, revision: 9 },
    ];
    const answer = await officer.send('POST', '/api/occurrence-reports', { items, reported: 'done', text: 'Đã xong' });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        done: 2,
        refused: [
          { occurrenceId: foreign, taskText: '', reason: 'unknown-task' },
          { occurrenceId: stale, reason: 'changed' },
        ],
      },
    });
    expect(await stateOf(one)).toMatchObject({
      reported: 'done',
      reportText: 'Đã xong',
      product: 'Dự thảo',
      quantityDone: 3,
      difficulty: 'thiếu người',
    });
    expect(await audited(two)).toMatchObject([{ verb: 'reported' }]);
    expect(await stateOf(stale)).toMatchObject({ reported: 'none' });
  });

  it('are not done without a product or a result', async () => {
    const id = await owed();
    expect(
      await officer.send('POST', '/api/occurrence-reports', { items: itemsOf([id]), reported: 'done', text: '' }),
    ).toMatchObject({ body: { done: 0, refused: [{ reason: 'product-missing' }] } });
  });

  it('have their day from a coordinator alone', async () => {
    const [undated, dated] = [await owed({ dating: 'needs-date' }), await owed()];
    const body = { items: itemsOf([undated, dated]), dueOn: '2026-12-12' };
    expect((await officer.send('POST', '/api/occurrence-dates', body)).status).toBe(403);
    expect(await coordinator.send('POST', '/api/occurrence-dates', body)).toMatchObject({
      body: { done: 1, refused: [{ occurrenceId: dated, reason: 'has-date' }] },
    });
    expect(await stateOf(undated)).toMatchObject({ nominalOn: '2026-12-12', dueOn: '2026-12-14' });
  });
});

describe('work by day', () => {
  it('tells of each day how much falls due and the first of it, within the filters and the own unit', async () => {
    const unit = await app.addUnit({ name: 'Sở Du lịch' });
    const ofUnit = await app.signIn(unit, ['officer']);
    for (const dueOn of ['2026-11-02', '2026-11-30', '2026-11-30', '2026-11-30', '2026-12-01'])
      await owed({ dueOn }, unit);
    const span = 'from=2026-11-01&to=2026-11-30';
    const days = async (caller: Caller, query: string) =>
      ((await caller.get(`/api/occurrences/days?${query}`)).body as { days: { on: string; work: object[] }[] }).days;
    expect((await days(ofUnit, `${span}&most=2`)).map((day) => ({ ...day, work: day.work.length }))).toEqual([
      { on: '2026-11-02', count: 1, late: 1, work: 1 },
      { on: '2026-11-30', count: 3, late: 0, work: 2 },
    ]);
    expect(await days(ofUnit, `${span}&show=late&unitId=${home!.id}`)).toMatchObject([{ on: '2026-11-02', count: 1 }]);
    expect(await days(coordinator, `${span}&unitId=${unit.id}&show=done`)).toEqual([]);
    expect((await coordinator.get('/api/occurrences/days?from=2026-01-01&to=2026-12-31')).status).toBe(422);
  });
});
