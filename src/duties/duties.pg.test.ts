import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { insertOccurrence } from '../../test/builders.ts';
import { readSheetFile } from '../office/sheet-file.ts';
import { duties as fromPlan, planFile, putInForce } from '../../test/journeys/plan.ts';
import type { Unit, UnitGroup } from '../units/model.ts';
import type { dutyView } from './api.ts';

type Duty = z.output<typeof dutyView>;
type Ledger = {
  readonly duties: readonly Duty[];
  readonly counts: Readonly<Record<'all' | 'open' | 'late' | 'soon' | 'unanswered', number>>;
  readonly givers: readonly { readonly giver: string; readonly duties: number }[];
  readonly next: string | null;
  readonly abilities: { readonly enter: boolean };
};

const today = '2026-11-18';
let app: TestApplication;
let [desk, finance, justice, health]: Unit[] = [];
let communes: UnitGroup;
let coordinator: Caller;
let officer: Caller & { personId: string };
let head: Caller;
let helper: Caller;
let stranger: Caller;
let chair: Caller;

beforeAll(async () => {
  app = await startTestApplication(today);
  desk = await app.addUnit({ name: 'Sở Nội vụ' });
  finance = await app.addUnit({ name: 'Sở Tài chính' });
  justice = await app.addUnit({ name: 'Sở Tư pháp' });
  health = await app.addUnit({ name: 'Sở Y tế' });
  communes = await app.addGroup({ name: 'UBND cấp xã', kinds: ['commune'], level: 'commune' });
  for (const name of ['Xã Khe Sim', 'Xã Ngàn Sâu']) await app.addUnit({ name, kind: 'commune', level: 'commune' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(finance, ['officer']);
  head = await app.signIn(finance, ['head']);
  helper = await app.signIn(justice, ['officer']);
  stranger = await app.signIn(health, ['officer']);
  chair = await app.signIn(desk, ['chair']);
});
afterAll(() => app.close());

const duty = (given: object = {}) => ({
  text: 'Rà soát, cắt giảm thủ tục hành chính nội bộ',
  lead: { unitId: finance!.id },
  deadlineText: 'Trước ngày 26/11/2026',
  ...given,
});
let numbers = 0;
const documentOf = (given: object = {}) => ({
  giver: 'Thủ tướng Chính phủ',
  number: `${(numbers += 1)}/CĐ-TTg`,
  issuedOn: '2026-11-16',
  title: 'Công điện về cắt giảm thủ tục',
  until: '2026-12-31',
  duties: [duty()],
  ...given,
});
const enter = (given: object = {}, caller: Caller = coordinator) =>
  caller.send('POST', '/api/duty-documents', documentOf(given));
const entered = async (given: object = {}) => (await enter(given)).body as { planId: string; occurrences: number };
const ledger = async (caller: Caller, query = '') => (await caller.get(`/api/duties?${query}`)).body as Ledger;
const dutiesOf = async (planId: string, caller: Caller = coordinator) =>
  (await ledger(caller, `show=all&planId=${planId}`)).duties;
const verbsOf = (id: string) =>
  app.inProvince((db) =>
    db.selectFrom('audit_event').select(['verb', 'detail']).where('subject_id', '=', id).orderBy('id').execute(),
  );

describe('a document from above', () => {
  it('is entered once with its duties, which are work like all other from then on', async () => {
    const { planId, occurrences } = await entered({
      duties: [
        duty({ coordinators: [{ unitId: justice!.id }], product: 'Quyết định công bố' }),
        duty({ text: 'Báo cáo hằng quý', lead: { groupId: communes.id }, deadlineText: 'Thường xuyên' }),
      ],
    });
    expect(occurrences).toBe(2 + 2);
    const [first, second] = await dutiesOf(planId);
    expect(first).toMatchObject({
      text: 'Rà soát, cắt giảm thủ tục hành chính nội bộ',
      deadlineText: 'Trước ngày 26/11/2026',
      document: { planId, giver: 'Thủ tướng Chính phủ', issuedOn: '2026-11-16' },
      leads: ['Sở Tài chính'],
      coordinators: ['Sở Tư pháp'],
      state: 'soon',
      work: {
        nominalOn: '2026-11-25',
        dueOn: '2026-11-25',
        unitName: 'Sở Tài chính',
        expectedProduct: 'Quyết định công bố',
      },
      answers: [],
      unanswered: 0,
    });
    expect(second).toMatchObject({ leads: ['UBND cấp xã'], times: 2, state: 'open', work: { dating: 'continuous' } });
    const { body } = await officer.get(`/api/occurrences?planId=${planId}`);
    expect((body as { occurrences: { id: string }[] }).occurrences.map(({ id }) => id)).toEqual([first?.work?.id]);
    const board = (await coordinator.get('/api/board')).body as { units: { name: string }[] };
    expect(board.units.map(({ name }) => name)).toContain('Sở Tài chính');
    expect((await verbsOf(planId)).map(({ verb }) => verb)).toEqual(['entered-document']);
  });

  it('has no file: its page says so and holds its duties', async () => {
    const { planId } = await entered();
    expect((await officer.get(`/api/plans/${planId}`)).body).toMatchObject({
      state: 'in-force',
      fileName: null,
      tasks: 1,
    });
    expect((await officer.get(`/api/plans/${planId}/document`)).body).toEqual({ fileName: null, blocks: [] });
    expect(await officer.get(`/api/plans/${planId}/file`)).toMatchObject({
      status: 404,
      body: { code: 'plans.no_file' },
    });
    expect((await officer.get(`/api/duty-documents/${planId}`)).body).toMatchObject({
      giver: 'Thủ tướng Chính phủ',
      until: '2026-12-31',
      abilities: { mark: false, unmark: false, add: false },
    });
  });

  it('takes more duties later', async () => {
    const { planId } = await entered();
    const more = { duties: [duty({ text: 'Thêm một việc', deadlineText: '10/12/2026' })] };
    expect((await coordinator.send('POST', `/api/duty-documents/${planId}/duties`, more)).body).toMatchObject({
      planId,
      duties: 1,
      occurrences: 1,
    });
    expect((await dutiesOf(planId)).map(({ text }) => text)).toEqual([duty().text, 'Thêm một việc']);
    expect((await coordinator.send('POST', `/api/duty-documents/${uuid()}/duties`, more)).body).toMatchObject({
      code: 'duties.document_not_found',
    });
  });

  it('is refused whole where one duty can not be given out, with its line; nothing of it is kept', async () => {
    const known = (await ledger(coordinator, 'show=all')).counts.all;
    const refused = await enter({
      number: '99/CĐ-TTg',
      duties: [duty(), duty({ coordinators: [{ unitId: finance!.id }] })],
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'tasks.lead_coordinates', place: { field: 'coordinators', line: 2 } },
    });
    const undated = await enter({ duties: [duty(), duty(), duty({ deadlineText: 'sớm' })] });
    expect(undated.body).toMatchObject({ code: 'tasks.no_day_in_words', place: { field: 'deadlineText', line: 3 } });
    const early = await enter({ duties: [duty({ deadlineText: '1/11/2026' })] });
    expect(early.body).toMatchObject({ code: 'tasks.due_before_plan', place: { line: 1 } });
    expect((await ledger(coordinator, 'show=all')).counts.all).toBe(known);
    // The number is still free, and what may wait for a date is taken.
    expect(
      await enter({ number: '99/CĐ-TTg', duties: [duty({ deadlineText: 'sớm', mayWaitForDate: true })] }),
    ).toMatchObject({
      status: 200,
    });
  });

  it('is refused where its head can not be true, or is known', async () => {
    const codes = async (given: object) => ((await enter(given)).body as { code: string }).code;
    expect(await codes({ issuedOn: '2026-11-19' })).toBe('duties.issued_ahead');
    expect(await codes({ until: '2026-11-15' })).toBe('duties.until_too_early');
    await entered({ number: '7/NQ-CP' });
    expect(await codes({ number: '7 / nq-cp' })).toBe('duties.document_known');
    // Numbers begin anew each year.
    expect((await enter({ number: '7/NQ-CP', issuedOn: '2026-11-17' })).status).toBe(200);
  });

  it('is entered by the coordinator alone', async () => {
    for (const who of [officer, head, chair, stranger]) expect((await enter({}, who)).status).toBe(403);
    expect((await ledger(chair)).abilities.enter).toBe(false);
    expect((await ledger(coordinator)).abilities.enter).toBe(true);
  });
});

describe('words of time, while a clerk types them', () => {
  const read = async (words: string) =>
    (
      (await coordinator.get(`/api/duties/deadline?from=2026-11-16&to=2026-12-31&words=${encodeURIComponent(words)}`))
        .body as { times: object[] }
    ).times;

  it('are read as entering will read them', async () => {
    expect(await read('Trước ngày 20/12/2026')).toEqual([
      { dating: 'dated', nominalOn: '2026-12-19', dueOn: '2026-12-21' },
    ]);
    expect(await read('Thường xuyên')).toEqual([{ dating: 'continuous', nominalOn: null, dueOn: null }]);
    expect(await read('sớm')).toEqual([{ dating: 'needs-date', nominalOn: null, dueOn: null }]);
    const { planId } = await entered({ duties: [duty({ deadlineText: 'Trước ngày 20/12/2026' })] });
    expect((await dutiesOf(planId))[0]?.work).toMatchObject({ nominalOn: '2026-12-19', dueOn: '2026-12-21' });
  });
});

describe('the ledger', () => {
  it('shows to a unit what it leads or coordinates, by its own work, and counts nothing else', async () => {
    const { planId } = await entered({ duties: [duty({ coordinators: [{ unitId: justice!.id }] })] });
    const [led] = await dutiesOf(planId, officer);
    const [helped] = await dutiesOf(planId, helper);
    expect(led?.work).toMatchObject({ unitName: 'Sở Tài chính', role: 'lead', abilities: { report: true } });
    expect(helped?.work).toMatchObject({ unitName: 'Sở Tư pháp', role: 'coordinate' });
    expect(helped).toMatchObject({ leads: ['Sở Tài chính'], abilities: { answer: false } });
    expect(await ledger(stranger, 'show=all')).toMatchObject({ duties: [], counts: { all: 0 }, givers: [] });
    expect((await dutiesOf(planId, chair)).length).toBe(1);
  });

  it('is filtered by who gave it and comes in pages that miss nothing', async () => {
    const giver = 'Bộ Khoa học và Công nghệ';
    await entered({ giver, duties: Array.from({ length: 5 }, (_, place) => duty({ text: `Việc số ${place + 1}` })) });
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: Ledger = await ledger(
        coordinator,
        `giver=${encodeURIComponent(giver)}&limit=2${next ? `&after=${next}` : ''}`,
      );
      expect(page.givers).toContainEqual({ giver, duties: 5 });
      seen.push(...page.duties.map(({ text }) => text));
      next = page.next;
    } while (next !== null);
    expect(seen.toSorted()).toEqual(['Việc số 1', 'Việc số 2', 'Việc số 3', 'Việc số 4', 'Việc số 5']);
  });

  it('proposes givers: those who gave first, then the usual ones', async () => {
    await entered({ giver: 'Ban Chỉ đạo cải cách hành chính của Chính phủ' });
    const { givers } = (await coordinator.get('/api/duties/givers')).body as { givers: string[] };
    expect(givers.indexOf('Ban Chỉ đạo cải cách hành chính của Chính phủ')).toBeLessThan(
      givers.indexOf('Bộ Quốc phòng'),
    );
    expect(new Set(givers).size).toBe(givers.length);
    expect((await officer.get('/api/duties/givers')).status).toBe(403);
  });
});

describe('an imported plan', () => {
  const imported = () =>
    app.inProvince(async (db) => {
      const id = await insertOccurrence(db, { unitId: health!.id, dueOn: '2026-11-17' });
      return (await db.selectFrom('occurrence').select('plan_id').where('id', '=', id).executeTakeFirstOrThrow())
        .plan_id;
    });

  it('is marked as from above, and its tasks stand in the ledger with the work that they had', async () => {
    const planId = await imported();
    const path = `/api/duty-documents/${planId}`;
    expect((await stranger.send('PUT', path, { giver: 'Chính phủ' })).status).toBe(403);
    expect((await coordinator.send('PUT', path, { giver: 'Chính phủ' })).status).toBe(204);
    expect(await dutiesOf(planId)).toMatchObject([
      { state: 'late', document: { giver: 'Chính phủ', number: '1/KH-UBND' } },
    ]);
    expect((await ledger(coordinator)).duties[0]?.state).toBe('late');
    expect((await coordinator.send('PUT', path, { giver: 'Văn phòng Chính phủ' })).status).toBe(204);
    expect((await dutiesOf(planId))[0]?.document.giver).toBe('Văn phòng Chính phủ');
    expect((await coordinator.send('DELETE', path)).status).toBe(204);
    expect(await dutiesOf(planId)).toEqual([]);
    expect(await coordinator.send('DELETE', path)).toMatchObject({
      status: 404,
      body: { code: 'duties.document_not_found' },
    });
    expect((await verbsOf(planId)).map(({ verb }) => verb)).toEqual([
      'marked-from-above',
      'marked-from-above',
      'unmarked-from-above',
    ]);
  });

  it('keeps its mark where a clerk entered it by hand', async () => {
    const { planId } = await entered();
    expect(await coordinator.send('DELETE', `/api/duty-documents/${planId}`)).toMatchObject({
      status: 409,
      body: { code: 'duties.entered_by_hand' },
    });
  });

  it('stands beside a document of its number that a clerk entered by hand, whose work goes on', async () => {
    const number = '88/KH-UBND';
    const { planId } = await entered({ number });
    const beside = await putInForce(coordinator, planFile(number, fromPlan));
    const states = async (id: string) => (await coordinator.get(`/api/plans/${id}`)).body;
    expect(await states(beside)).toMatchObject({ number, state: 'in-force' });
    expect(await states(planId)).toMatchObject({ number, state: 'in-force' });
    expect(await dutiesOf(planId)).toHaveLength(1);
  });

  it('stands in the ledger no more once another took its place', async () => {
    const planId = await imported();
    await coordinator.send('PUT', `/api/duty-documents/${planId}`, { giver: 'Chính phủ' });
    await app.inProvince((db) =>
      db.updateTable('plan').set({ state: 'superseded' }).where('id', '=', planId).execute(),
    );
    expect(await dutiesOf(planId)).toEqual([]);
  });
});

describe('the ledger as a file', () => {
  it('is taken away as it is shown, and holds nothing of other units', async () => {
    const { planId } = await entered({ giver: 'Bộ Nội vụ', duties: [duty({ text: 'Gửi số liệu biên chế' })] });
    const rowsOf = async (who: Caller, query: string) => {
      const rows = (await readSheetFile((await who.get(`/api/duties/file?${query}`)).body as Buffer)) ?? [];
      return rows.slice(rows.findIndex(([, second]) => Boolean(second)));
    };
    const [head, row, ...rest] = await rowsOf(coordinator, `show=all&planId=${planId}`);
    expect(head?.slice(0, 3)).toEqual(['Nội dung giao', 'Cơ quan giao', 'Văn bản']);
    expect(row).toEqual([
      'Gửi số liệu biên chế',
      'Bộ Nội vụ',
      expect.stringContaining('CĐ-TTg'),
      '2026-11-16',
      'Sở Tài chính',
      null,
      'Trước ngày 26/11/2026',
      '2026-11-25',
      'Đến hạn trong 7 ngày',
      0,
      1,
      null,
    ]);
    expect(rest).toEqual([]);
    expect(await rowsOf(officer, `show=all&planId=${planId}&format=csv`)).toHaveLength(2);
    expect(await rowsOf(stranger, `show=all&planId=${planId}`)).toHaveLength(1);
  });
});
