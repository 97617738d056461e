import { setTimeout as sleep } from 'node:timers/promises';
import writeXlsx from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { mostBytes, type OwnSet } from './model/own-set/own-set.ts';

let app: TestApplication;
let [coordinator, administrator, officer, stranger]: Caller[] = [];

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  const desk = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(desk, ['coordinator']);
  administrator = await app.signIn(desk, ['administrator']);
  officer = await app.signIn(desk, ['officer']);
  stranger = await app.signIn(await app.addUnit({ name: 'Sở Nội vụ' }, 'beta'), ['coordinator'], 'beta');
});
afterAll(() => app.close());

type Fault = { code: string; params: Record<string, unknown>; place: { kind: string; sheet?: string; cell?: string } };
type Import = {
  state: string;
  faults: Fault[];
  faultCount: number;
  summary: {
    edition: string;
    nodes: number;
    replacesDraft: boolean;
    changes: { counts: object; edition: string };
  } | null;
};
type View = {
  edition: string;
  state: string;
  revision: number;
  content: OwnSet;
  faults: Fault[];
  abilities: Record<string, boolean>;
};

const head = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Cách đo', 'Cách chấm'];
const rows = (last: number | string) => [
  head,
  ['I', 'Chỉ đạo, điều hành', 60],
  ['1', 'Kế hoạch', 40, 'tự chấm', 'Tỷ lệ 70% – 100%'],
  ['2', 'Báo cáo', last, 'tự chấm', 'Đúng hạn; mỗi lần muộn trừ 0,5'],
  ['II', 'Tác động', 40, 'điều tra xã hội học', 'Khảo sát: tỷ lệ hài lòng'],
];
const workbook = async (data: (string | number)[][]) => ({
  name: 'bo.xlsx',
  content: new Uint8Array(await writeXlsx([{ data, sheet: 'Biểu 1' }]).toBuffer()),
});

async function tryFile(
  file: { name: string; content: Uint8Array },
  fields: Record<string, string> = {},
): Promise<string> {
  const { status, body } = await coordinator!.upload('/api/framework-imports', file, {
    set: 'cchc-so',
    title: 'CCHC sở, ngành',
    years: '2026',
    ...fields,
  });
  expect([status, body]).toEqual([200, { importId: expect.any(String) }]);
  return (body as { importId: string }).importId;
}
async function seen(importId: string): Promise<Import> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const view = (await coordinator!.get(`/api/framework-imports/${importId}`)).body as Import;
    if (view.state !== 'reading') return view;
    await sleep(50);
  }
  throw new Error('the dry run does not end');
}
const accept = (importId: string) => coordinator!.send('POST', `/api/framework-imports/${importId}/accept`);
const path = (edition: string) => `/api/framework-sets/cchc-so/editions/${edition}`;
const set = async (edition: string, caller = coordinator!) => (await caller.get(path(edition))).body as View;
const change = async (edition: string, what: object) =>
  coordinator!.send('POST', `${path(edition)}/changes`, { revision: (await set(edition)).revision, change: what });
const kept = () => app.inProvince((db) => db.selectFrom('framework_edition').select(['set_code', 'edition']).execute());

describe('a set that is loaded', () => {
  it('tells every fault with its cell, and keeps nothing', async () => {
    const importId = await tryFile(await workbook(rows('hai mươi')));
    expect(await seen(importId)).toMatchObject({
      state: 'faulty',
      faultCount: 1,
      faults: [{ code: 'not_a_number', place: { kind: 'cell', sheet: 'Biểu 1', cell: 'C4' } }],
    });
    expect(await accept(importId)).toMatchObject({ status: 409, body: { code: 'frameworks.import_not_ready' } });
    const off = await seen(await tryFile(await workbook(rows(19.5))));
    expect(off.faults).toMatchObject([
      { code: 'points_sum', params: { code: '1', sum: 59.5, wanted: 60, difference: -0.5 }, place: { cell: 'C2' } },
    ]);
    expect(await kept()).toEqual([]);
  });

  it('is a draft once it is accepted, listed beside the published ones', async () => {
    const importId = await tryFile(await workbook(rows(20)));
    expect((await seen(importId)).summary).toMatchObject({
      edition: '2026',
      nodes: 4,
      leaves: 3,
      points: 100,
      changes: null,
      by: { self: 60, survey: 40, statistics: 0 },
    });
    expect(await kept()).toEqual([]);
    expect(await accept(importId)).toMatchObject({ status: 200, body: { set: 'cchc-so', edition: '2026' } });
    expect((await accept(importId)).status).toBe(409);
    const { frameworks } = (await officer!.get('/api/frameworks')).body as {
      frameworks: { index: string; own: unknown }[];
    };
    expect(frameworks.at(-1)).toMatchObject({ index: 'cchc-so', editions: [{ id: '2026', state: 'draft' }] });
    expect((await officer!.get('/api/frameworks/cchc-so/editions/2026/nodes/1.2')).body).toMatchObject({
      node: { points: { from: 0, to: 20 }, rule: { kind: 'deadline', eachLate: 0.5 } },
    });
  });

  it('takes the place of the draft of its years', async () => {
    const importId = await tryFile(await workbook(rows(20)));
    expect((await seen(importId)).summary).toMatchObject({ replacesDraft: true });
    await accept(importId);
    expect(await kept()).toEqual([{ set_code: 'cchc-so', edition: '2026' }]);
    expect((await set('2026')).revision).toBe(2);
  });

  it('is refused where it is no table, or too large', async () => {
    const pdf = { name: 'bo.xlsx', content: new TextEncoder().encode('%PDF-1.7') };
    const refused = await tryFile(pdf);
    expect(await seen(refused)).toMatchObject({
      state: 'refused',
      problem: { code: 'frameworks.not_a_set', params: { name: 'bo.xlsx' } },
    });
    expect((await accept(refused)).body).toMatchObject({ code: 'frameworks.import_not_ready' });
    const large = { name: 'to.xlsx', content: new Uint8Array(mostBytes + 1) };
    expect((await coordinator!.upload('/api/framework-imports', large)).status).toBe(413);
    expect(
      (await coordinator!.upload('/api/framework-imports', await workbook(rows(20)), { years: 'năm nay' })).body,
    ).toMatchObject({
      code: 'frameworks.bad_years',
    });
  });
});

describe('a draft', () => {
  it('is changed node by node, may be wrong meanwhile, and is not put in use then', async () => {
    const after = (await change('2026', { kind: 'change', code: '1.2', to: { points: 15, vi: 'Báo cáo tháng' } }))
      .body as View;
    expect(after.faults).toMatchObject([{ code: 'points_sum', place: { kind: 'node', code: '1', part: 'points' } }]);
    const use = await coordinator!.send('POST', `${path('2026')}/use`, { revision: after.revision });
    expect(use).toMatchObject({ status: 409, body: { code: 'frameworks.set_has_faults' } });
    const whole = (
      await change('2026', {
        kind: 'add',
        parent: '1',
        node: { vi: 'Sáng kiến', points: 5, by: 'self', rule: { kind: 'count', each: 1 } },
      })
    ).body as View;
    expect(whole.content.editions[0]?.nodes.map(({ code }) => code)).toEqual(['1', '1.1', '1.2', '1.3', '2']);
    expect(whole.faults).toEqual([]);
  });

  it('refuses a change of what somebody else changed meanwhile, and of a node that is not there', async () => {
    const stale = { revision: 1, change: { kind: 'remove', code: '1.3' } };
    expect((await coordinator!.send('POST', `${path('2026')}/changes`, stale)).body).toMatchObject({
      code: 'server.changed_meanwhile',
    });
    expect((await change('2026', { kind: 'remove', code: '9' })).body).toMatchObject({ code: 'frameworks.no_node' });
  });

  it('is put in use by the reform desk, and never changes again', async () => {
    const { revision } = await set('2026');
    expect((await officer!.send('POST', `${path('2026')}/use`, { revision })).status).toBe(403);
    const used = await administrator!.send('POST', `${path('2026')}/use`, { revision });
    expect(used).toMatchObject({
      status: 200,
      body: { state: 'in_use', abilities: { edit: false, use: false, retire: true } },
    });
    const before = (await set('2026')).content;
    expect(await change('2026', { kind: 'remove', code: '2' })).toMatchObject({
      status: 409,
      body: { code: 'frameworks.edition_frozen' },
    });
    const again = await coordinator!.send('DELETE', `${path('2026')}?revision=${(await set('2026')).revision}`);
    expect(again.body).toMatchObject({ code: 'frameworks.edition_frozen' });
    const reloaded = await seen(await tryFile(await workbook(rows(20))));
    expect(reloaded.faults).toMatchObject([{ code: 'years_overlap', params: { edition: '2026', years: '2026' } }]);
    expect((await set('2026')).content).toEqual(before);
  });
});

describe('a new edition', () => {
  it('is copied for other years, and says what it changes', async () => {
    const from = { index: 'cchc-so', edition: '2026' };
    expect((await coordinator!.send('POST', '/api/framework-sets', { from, years: '2026-2027' })).body).toMatchObject({
      code: 'frameworks.years_taken',
    });
    expect((await coordinator!.send('POST', '/api/framework-sets', { from, years: '2027-2028' })).body).toEqual({
      set: 'cchc-so',
      edition: '2027-2028',
    });
    await change('2027-2028', { kind: 'change', code: '1.2', to: { points: 10 } });
    const view = (await change('2027-2028', { kind: 'change', code: '1.3', to: { points: 10 } })).body;
    expect(view).toMatchObject({
      faults: [],
      changes: { edition: '2026', counts: { added: 0, removed: 0, points: 2 } },
    });
  });

  it('is tied to the one before as a person decides', async () => {
    const proposed = (await officer!.get(`${path('2027-2028')}/mapping`)).body;
    expect(proposed).toMatchObject({
      from: '2026',
      isDecided: false,
      ended: [],
      added: [],
      abilities: { decide: false },
    });
    expect(proposed).toMatchObject({
      pairs: expect.arrayContaining([
        expect.objectContaining({ from: '1.1', to: '1.1', kind: 'same', by: 'code' }),
        expect.objectContaining({ to: '1.2', kind: 'changed' }),
      ]),
    });
    const pairs = [
      { from: '1', to: '1', kind: 'same' },
      { from: '1.1', to: '1.1', kind: 'changed' },
    ];
    expect((await officer!.send('PUT', `${path('2027-2028')}/mapping`, { from: '2026', pairs })).status).toBe(403);
    expect(
      (
        await coordinator!.send('PUT', `${path('2027-2028')}/mapping`, {
          from: '2026',
          pairs: [{ from: '9', to: '1', kind: 'same' }],
        })
      ).body,
    ).toMatchObject({ code: 'frameworks.no_node' });
    expect((await coordinator!.send('PUT', `${path('2027-2028')}/mapping`, { from: '2026', pairs })).status).toBe(204);
    expect((await officer!.get(`${path('2027-2028')}/mapping`)).body).toMatchObject({ isDecided: true, pairs });
    const { related } = (await officer!.get('/api/frameworks/cchc-so/editions/2026/nodes/1.1')).body as {
      related: object[];
    };
    expect(related).toMatchObject([{ ref: 'cchc-so/2027-2028/1.1', kind: 'changed', backwards: false }]);
  });

  it('starts from a published set under a code of the province, and a model set in a workbook loads again', async () => {
    const from = { index: 'par-communes', edition: '2025' };
    expect(
      (await coordinator!.send('POST', '/api/framework-sets', { from, years: '2026', set: 'papi' })).body,
    ).toMatchObject({ code: 'frameworks.bad_set_code' });
    expect(
      (
        await coordinator!.send('POST', '/api/framework-sets', {
          from,
          years: '2026',
          set: 'cchc-xa',
          title: 'CCHC xã',
        })
      ).body,
    ).toEqual({ set: 'cchc-xa', edition: '2026' });
    for (const format of ['xlsx', 'yaml']) {
      const file = await officer!.get(`/api/frameworks/par-communes/editions/2025/file?format=${format}`);
      expect(file.headers['content-disposition']).toContain(`par-communes-2025.${format}`);
      const importId = await tryFile(
        { name: `x.${format}`, content: new Uint8Array(file.body as Buffer) },
        { set: '', title: '', years: '2027' },
      );
      expect(await seen(importId)).toMatchObject({
        state: 'ready',
        summary: { set: 'tinh-par-communes', edition: '2027' },
      });
    }
    const form = await officer!.get('/api/framework-template?format=xlsx');
    expect(
      await seen(
        await tryFile(
          { name: 'm.xlsx', content: new Uint8Array(form.body as Buffer) },
          { set: '', title: '', years: '2030' },
        ),
      ),
    ).toMatchObject({ state: 'ready' });
  });

  it('is retired and removed by who may', async () => {
    expect(
      (await coordinator!.send('POST', `${path('2027-2028')}/retire`, { revision: (await set('2027-2028')).revision }))
        .body,
    ).toMatchObject({ code: 'frameworks.not_in_use' });
    const { revision } = await set('2026');
    expect((await coordinator!.send('POST', `${path('2026')}/retire`, { revision })).body).toMatchObject({
      state: 'retired',
    });
    expect(
      (await coordinator!.send('DELETE', `${path('2027-2028')}?revision=${(await set('2027-2028')).revision}`)).status,
    ).toBe(204);
    expect((await coordinator!.get(path('2027-2028'))).status).toBe(404);
  });
});

describe('who may do what', () => {
  it('all read, the reform desk loads and edits, another province sees nothing', async () => {
    const importId = await tryFile(await workbook(rows(20)), { set: 'khac' });
    expect((await officer!.get('/api/framework-sets')).body).toMatchObject({ abilities: { edit: false } });
    expect((await officer!.upload('/api/framework-imports', await workbook(rows(20)))).status).toBe(403);
    expect((await officer!.get(`/api/framework-imports/${importId}`)).status).toBe(403);
    expect((await app.anonymous.get(path('2026'))).status).toBe(401);
    for (const url of [path('2026'), `/api/framework-imports/${importId}`, '/api/frameworks/cchc-so/editions/2026'])
      expect((await stranger!.get(url)).status).toBe(404);
    expect((await stranger!.get('/api/framework-sets')).body).toMatchObject({ sets: [] });
  });

  it('is told to the audit trail', async () => {
    const events = await app.inProvince((db) =>
      db.selectFrom('audit_event').select('verb').where('subject_kind', '=', 'framework-edition').execute(),
    );
    expect(new Set(events.map(({ verb }) => verb))).toEqual(
      new Set(['loaded', 'replaced', 'changed', 'put_in_use', 'started', 'mapped', 'retired', 'removed']),
    );
  });
});
