import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import {
  codeOf,
  insertPlanFor,
  insertWorkOfKind,
  readRegister as register,
  readSheet as sheet,
  writeSheet as write,
} from '../../test/kinds.ts';
import type { Unit } from '../units/model.ts';
import type { TypedKind } from './model/sheet.ts';

let app: TestApplication;
let [department, desk, other]: Unit[] = [];
let officer: Caller;
let head: Caller;
let stranger: Caller;
let coordinator: Caller;
let ownJudge: Caller;

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  department = await app.addUnit({ name: 'Sở Tài chính' });
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  other = await app.addUnit({ name: 'Sở Xây dựng' });
  officer = await app.signIn(department, ['officer']);
  head = await app.signIn(department, ['head']);
  stranger = await app.signIn(other, ['officer']);
  coordinator = await app.signIn(desk, ['coordinator']);
  ownJudge = await app.signIn(department, ['appraiser']);
});
afterAll(() => app.close());

describe('an inspection', () => {
  const plan = (from: string, to: string) => ({ target: other!.id, content: 'Thủ tục hành chính', from, to });

  it('is refused where it overlaps another of the same unit, naming both, until a reason is given', async () => {
    const [first, second, third] = [await workOf('inspection'), await workOf('inspection'), await workOf('inspection')];
    await write(officer, first, 'task', 'inspection', plan('2026-12-01', '2026-12-05'));
    const refused = await write(officer, second, 'task', 'inspection', plan('2026-12-05', '2026-12-09'));
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'kinds.inspections_overlap', place: { field: 'overlapReason' } },
    });
    expect((refused.body as { detailVi: string }).detailVi).toMatch(
      /Sở Xây dựng .*1\/12\/2026 đến 5\/12\/2026.*Công khai/,
    );
    expect((await write(officer, third, 'task', 'inspection', plan('2026-12-06', '2026-12-09'))).status).toBe(200);
    const kept = { ...plan('2026-12-05', '2026-12-09'), overlapReason: 'Theo yêu cầu của bộ' };
    expect((await write(officer, second, 'task', 'inspection', kept)).status).toBe(200);
    const overlaps = (await sheet(officer, second)).overlaps as { from: string; occurrenceId: string }[];
    expect(overlaps.map(({ from }) => from).toSorted()).toEqual(['2026-12-01', '2026-12-06']);
    expect(overlaps.every(({ occurrenceId }) => occurrenceId !== null)).toBe(true);
    expect((await register(coordinator, 'inspection')).find((row) => row.occurrence.id === second)).toMatchObject({
      overlaps: 2,
      targetName: 'Sở Xây dựng',
    });
  });

  it('of two that are written at once refuses the second', async () => {
    const [a, b] = [await workOf('inspection'), await workOf('inspection')];
    const at = plan('2026-08-03', '2026-08-04');
    const answers = await Promise.all([
      write(officer, a, 'task', 'inspection', at),
      write(head, b, 'task', 'inspection', at),
    ]);
    expect(answers.map(({ status }) => status).toSorted((low, high) => low - high)).toEqual([200, 409]);
  });

  it('refuses a target that is no unit', async () => {
    const target = '00000000-0000-4000-8000-000000000000';
    const id = await workOf('inspection');
    expect(
      codeOf(await write(officer, id, 'task', 'inspection', { ...plan('2026-09-01', '2026-09-02'), target })),
    ).toEqual([422, 'kinds.unit_unknown']);
  });

  it('makes a task of the inspected unit of each finding, which links back to it', async () => {
    const id = await workOf('inspection');
    const finding = {
      text: 'Niêm yết đủ thủ tục còn thiếu',
      deadlineText: 'Trước ngày 20/12/2026',
      product: 'Báo cáo',
    };
    const add = (caller: Caller, body = finding) => caller.send('POST', `/api/occurrences/${id}/findings`, body);
    expect(codeOf(await add(head))).toEqual([422, 'kinds.target_missing']);
    await write(officer, id, 'task', 'inspection', plan('2026-10-05', '2026-10-07'));
    expect((await add(officer)).status).toBe(403);
    expect(codeOf(await add(head, { ...finding, deadlineText: 'sớm' }))).toEqual([422, 'tasks.no_day_in_words']);
    expect(await add(coordinator)).toMatchObject({ status: 200, body: { text: finding.text } });
    const work = (await stranger.get('/api/occurrences')).body as {
      occurrences: { id: string; taskText: string; dueOn: string; role: string }[];
    };
    const given = work.occurrences.find(({ taskText }) => taskText === finding.text);
    expect(given).toMatchObject({ dueOn: '2026-12-21', role: 'lead' });
    // The inspected unit reads by which inspection it was found, and may not open another unit's work.
    expect(await sheet(stranger, given?.id ?? '')).toMatchObject({
      kind: 'task',
      foundBy: { occurrenceId: null, from: '2026-10-05' },
    });
    expect(await sheet(coordinator, given?.id ?? '')).toMatchObject({ foundBy: { occurrenceId: id } });
    expect(await sheet(coordinator, id)).toMatchObject({
      findings: [{ text: finding.text, occurrence: { id: given?.id } }],
    });
    expect((await register(coordinator, 'inspection')).find((row) => row.occurrence.id === id)).toMatchObject({
      findings: { all: 1, open: 1 },
    });
  });
});

describe('an initiative', () => {
  const propose = async (caller: Caller, unit: Unit) =>
    caller.send('POST', '/api/kinds', {
      planId: await insertPlanFor(app, department),
      text: 'Trả kết quả qua bưu chính trong ngày',
      lead: { unitId: unit.id },
      deadlineText: 'Trước ngày 15/12/2026',
      written: { kind: 'initiative', fields: { authors: 'Trần Thị B', improves: 'Thời gian chờ' } },
    });
  const move = (caller: Caller, id: string, body: object) =>
    caller.send('POST', `/api/occurrences/${id}/initiative`, body);
  const judged = { move: 'judge', opinion: 'Có tính mới', score: 82.5 };

  it('is proposed by a unit, judged by somebody outside it, tied to a criterion and recognised; each step is in the trail', async () => {
    expect((await propose(officer, other!)).status).toBe(403);
    const proposedOne = await propose(officer, department!);
    const { occurrenceId: id } = proposedOne.body as { occurrenceId: string };
    expect(await sheet(officer, id)).toMatchObject({
      initiative: { state: 'proposed', revision: 0, abilities: { judge: false } },
      missing: ['effect'],
    });
    const recognise = { move: 'recognise', level: 'grassroots', decisionNumber: '45/QĐ-STC', decidedOn: '2026-11-24' };
    expect(codeOf(await move(coordinator, id, { ...recognise, revision: 0 }))).toEqual([
      409,
      'kinds.move_not_possible',
    ]);
    expect(codeOf(await move(ownJudge, id, { ...judged, revision: 0 }))).toEqual([403, 'kinds.own_unit']);
    expect((await move(officer, id, { ...judged, revision: 0 })).status).toBe(403);
    expect(await move(coordinator, id, { ...judged, revision: 0 })).toMatchObject({
      status: 200,
      body: { state: 'judged', score: 82.5, judgedOn: '2026-11-25', revision: 1 },
    });
    expect(codeOf(await move(coordinator, id, { ...judged, revision: 0 }))).toEqual([409, 'server.changed_meanwhile']);

    const tie = (criterionRefs: string[]) =>
      coordinator.send('PUT', `/api/occurrences/${id}/initiative/criteria`, { taskRevision: 1, criterionRefs });
    expect(codeOf(await tie(['papi/2021-2024/9.9.9']))).toEqual([422, 'plans.unknown_criterion']);
    expect(await tie(['papi/2021-2024/2.2.1'])).toMatchObject({
      body: { criteria: [{ code: '2.2.1', index: 'PAPI' }] },
    });

    expect(await move(coordinator, id, { ...recognise, revision: 1 })).toMatchObject({
      body: { state: 'recognised', level: 'grassroots', decisionNumber: '45/QĐ-STC', abilities: { decline: false } },
    });
    expect(await register(coordinator, 'initiative')).toMatchObject([
      { occurrence: { id }, initiative: { state: 'recognised', level: 'grassroots', score: 82.5 } },
    ]);
    const { taskId } = ((await officer.get(`/api/occurrences/${id}`)).body as { occurrence: { taskId: string } })
      .occurrence;
    const trail = await app.inProvince((db) =>
      db.selectFrom('audit_event').select('verb').where('subject_id', '=', taskId).orderBy('id').execute(),
    );
    expect(trail.map(({ verb }) => verb).toSorted()).toEqual([
      'added-task',
      'judged-initiative',
      'recognised-initiative',
      'tied-initiative',
      'wrote-sheet',
    ]);
  });

  it('is declined with a reason, and may be considered again', async () => {
    const { occurrenceId: id } = (await propose(head, department!)).body as { occurrenceId: string };
    expect((await move(coordinator, id, { move: 'decline', reason: ' ', revision: 0 })).status).toBe(422);
    expect(await move(coordinator, id, { move: 'decline', reason: 'Đã có ở sở khác', revision: 0 })).toMatchObject({
      body: { state: 'not_recognised', reason: 'Đã có ở sở khác' },
    });
    expect(await move(coordinator, id, { move: 'propose_again', revision: 1 })).toMatchObject({
      body: { state: 'proposed', reason: '', abilities: { judge: true, recognise: false } },
    });
  });

  it('is not moved where the work is of another kind', async () => {
    const id = await workOf('disclosure');
    expect(codeOf(await move(coordinator, id, { ...judged, revision: 0 }))).toEqual([409, 'kinds.other_kind']);
  });
});

function workOf(kind: TypedKind | 'task', dueOn?: string): Promise<string> {
  return insertWorkOfKind(app, department, kind, dueOn);
}
