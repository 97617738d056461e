import { setTimeout as sleep } from 'node:timers/promises';
import writeXlsx from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { writeOpenCsv } from './open-data.ts';
import { readResults } from './published.ts';
import { tableOf, tablesOfIndex } from './model/table.ts';
import { provincesOfYear } from './model/province.ts';

let app: TestApplication;
let [coordinator, officer, stranger]: Caller[] = [];

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  const desk = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(desk, ['officer']);
  stranger = await app.signIn(await app.addUnit({ name: 'Sở Nội vụ' }, 'beta'), ['coordinator'], 'beta');
});
afterAll(() => app.close());

type View = {
  state: string;
  rows: number;
  years: { year: number; provinces: number; figures: number; known: string | null; changed: number; same: number }[];
  faults: { cell: string; code: string }[];
  faultCount: number;
  problem: { code: string } | null;
  besides: string[];
};
type Shown = {
  isOwn: boolean;
  units: number;
  rows: { province: { name: string }; score: { points: number }; place: object }[];
};

const fields = {
  index: 'par-index',
  sourceTitle: 'Quyết định công bố PAR INDEX',
  sourceUrl: 'https://moha.gov.vn/par',
};
const text = (content: string) => ({ name: 'bang.csv', content: new TextEncoder().encode(content) });

async function handIn(file: { name: string; content: Uint8Array }, more: Record<string, string> = {}) {
  const { status, body } = await coordinator!.upload('/api/result-imports', file, { ...fields, ...more });
  expect([status, body]).toEqual([200, { importId: expect.any(String) }]);
  return (body as { importId: string }).importId;
}

async function dryRun(importId: string): Promise<View> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const view = (await coordinator!.get(`/api/result-imports/${importId}`)).body as View;
    if (view.state !== 'reading') return view;
    await sleep(50);
  }
  throw new Error('the dry run does not end');
}

const tablesKept = () => app.inProvince((db) => db.selectFrom('result_table').select('year').execute());
const par2025 = 'Tỉnh;Mã tỉnh;Điểm PAR INDEX 2025;Hạng\nHải Phòng;31;96,17;1\nTP. Huế;46;94,1;\nLai Châu;12;-;\n';

describe('a table that is brought in', () => {
  it('is read and counted; nothing is kept before it is accepted, and then it stands where nothing is published', async () => {
    const importId = await handIn(text(par2025), { year: '2025' });
    expect(await dryRun(importId)).toMatchObject({
      state: 'ready',
      rows: 4,
      years: [{ year: 2025, provinces: 3, figures: 3, withheld: 1, nodes: 1, units: 34, known: null, changed: 0 }],
      faults: [],
    });
    expect(await tablesKept()).toEqual([]);
    expect((await coordinator!.get('/api/results/par-index/2025')).status).toBe(404);

    const accepted = await coordinator!.send('POST', `/api/result-imports/${importId}/accept`);
    expect(accepted).toMatchObject({ status: 200, body: { index: 'par-index', years: [2025] } });
    const { isOwn, rows, units } = (await officer!.get('/api/results/par-index/2025')).body as Shown;
    expect([isOwn, units]).toEqual([true, 34]);
    expect(rows.map(({ province, score }) => [province.name, score])).toEqual([
      ['Hải Phòng', { kind: 'value', points: 96.17, interval: null }],
      ['Huế', { kind: 'value', points: 94.1, interval: null }],
      ['Lai Châu', { kind: 'withheld' }],
    ]);
    // 31 provinces are missing: a rank can't be computed, the one that the source states is kept.
    expect(rows.map(({ place }) => place)).toEqual([expect.objectContaining({ rank: 1, by: 'source' }), null, null]);
    const { own } = (await officer!.get('/api/provinces/31@34/results/par-index')).body as {
      own: { years: { year: number }[] };
    };
    expect(own.years.at(-1)).toMatchObject({ year: 2025, source: 'own:par-index-2025' });
  });

  it('is seen by nobody of another province, nor by who is not signed in', async () => {
    for (const caller of [stranger!, app.anonymous])
      expect((await caller.get('/api/results/par-index/2025')).status).toBe(404);
    expect((await stranger!.get('/api/result-tables')).body).toMatchObject({ tables: [] });
    const importId = await handIn(text(par2025), { year: '2025' });
    await dryRun(importId);
    for (const path of ['', '/events'])
      expect((await stranger!.get(`/api/result-imports/${importId}${path}`)).status).toBe(404);
    expect((await stranger!.send('POST', `/api/result-imports/${importId}/accept`)).status).toBe(404);
  });

  it('is accepted by the coordinator alone, and once', async () => {
    const importId = await handIn(text(par2025), { year: '2025' });
    await dryRun(importId);
    expect((await officer!.upload('/api/result-imports', text(par2025), fields)).status).toBe(403);
    expect((await officer!.get(`/api/result-imports/${importId}`)).status).toBe(403);
    expect((await officer!.send('POST', `/api/result-imports/${importId}/accept`)).status).toBe(403);
    expect((await officer!.send('DELETE', '/api/result-tables/par-index/2025')).status).toBe(403);
    expect((await app.anonymous.send('POST', `/api/result-imports/${importId}/accept`)).status).toBe(401);
    expect((await coordinator!.send('POST', `/api/result-imports/${importId}/accept`)).status).toBe(200);
    expect(await coordinator!.send('POST', `/api/result-imports/${importId}/accept`)).toMatchObject({
      status: 409,
      body: { code: 'results.import_not_ready' },
    });
  });

  it('tells what it would change, follows an earlier own one, and is taken away', async () => {
    const importId = await handIn(text(par2025.replace('94,1', '93,5').replace('-', '90')), { year: '2025' });
    expect((await dryRun(importId)).years).toMatchObject([
      {
        known: 'own',
        same: 1,
        changed: 2,
        differences: [
          { name: 'Huế', code: '*', now: 93.5, known: 94.1 },
          { name: 'Lai Châu', now: 90, known: 'withheld' },
        ],
      },
    ]);
    await coordinator!.send('POST', `/api/result-imports/${importId}/accept`);
    const { tables } = (await officer!.get('/api/result-tables')).body as { tables: object[] };
    expect(tables).toMatchObject([
      { index: 'par-index', year: 2025, provinces: 3, inUse: true, source: { url: fields.sourceUrl } },
    ]);
    expect((await coordinator!.send('DELETE', '/api/result-tables/par-index/2025')).status).toBe(204);
    expect((await officer!.get('/api/results/par-index/2025')).status).toBe(404);
    expect((await coordinator!.send('DELETE', '/api/result-tables/par-index/2025')).body).toMatchObject({
      code: 'results.no_own_table',
    });
  });

  it('of a year after the last edition is read by the newest one, which is said before it is kept', async () => {
    const content = 'Tỉnh,Năm,Mục,Giá trị\nHà Tĩnh,2026,*,45.25\nHà Tĩnh,2026,1,5.5\n';
    const importId = await handIn(text(content), { index: 'papi', year: '2026' });
    expect((await dryRun(importId)).years).toMatchObject([{ year: 2026, units: 34, assumedEdition: '2025' }]);
    await coordinator!.send('POST', `/api/result-imports/${importId}/accept`);
    expect((await officer!.get('/api/results/papi/2026?node=1')).body).toMatchObject({
      edition: '2025',
      units: 34,
      isOwn: true,
      rows: [{ score: { points: 5.5 } }],
    });
    expect((await coordinator!.send('DELETE', '/api/result-tables/papi/2026')).status).toBe(204);
  });

  it('fills what a published one lacks, and says of each figure whose it is', async () => {
    type Filled = { isOwn: boolean; filled: number; sources: { key: string }[]; rows: FilledRow[] };
    type FilledRow = { province: { key: string }; score: object; source: string };
    const before = (await officer!.get('/api/results/par-index/2023')).body as Filled;
    const known = before.rows.find(({ score }) => (score as { kind: string }).kind === 'value')!;
    const missing = provincesOfYear(readResults().provinces, 2023).find(
      ({ key }) => !before.rows.some(({ province }) => province.key === key),
    )!;
    const name = (key: string) => readResults().provinces.find((one) => one.key === key)!.name;
    const line = (of: string, code: string, points: number) => `${of},2023,${code},${points}`;
    const lines = [
      line(name(known.province.key), '*', 12.34),
      line(name(known.province.key), '1', 1.5),
      line(missing.name, '*', 91.25),
    ];
    const content = ['Tỉnh,Năm,Mục,Giá trị', ...lines].join('\n');
    const importId = await handIn(text(content), { year: '2023' });
    expect(await dryRun(importId)).toMatchObject({ faults: [], years: [{ known: 'published', changed: 1, added: 2 }] });
    await coordinator!.send('POST', `/api/result-imports/${importId}/accept`);

    const after = (await officer!.get('/api/results/par-index/2023')).body as Filled;
    expect(after).toMatchObject({ isOwn: false, filled: 1 });
    expect(after.rows.find(({ province }) => province.key === known.province.key)).toEqual(known);
    expect(after.rows.find(({ province }) => province.key === missing.key)).toMatchObject({
      score: { points: 91.25 },
      source: 'own:par-index-2023',
    });
    expect(after.sources.map(({ key }) => key)).toContain('own:par-index-2023');
    const ledger = (await officer!.get(`/api/provinces/${known.province.key}/ledger/par-index/2023`)).body;
    expect(ledger).toMatchObject({
      isOwn: false,
      filledFrom: { key: 'own:par-index-2023' },
      whole: { isFilled: false },
      lines: [{ code: '1', isFilled: true, score: { points: 1.5 } }],
    });
    expect((await officer!.get('/api/result-tables')).body).toMatchObject({
      tables: expect.arrayContaining([expect.objectContaining({ year: 2023, inUse: false, fills: 2 })]),
    });
    // Others, and open data, know the published figures alone.
    expect((await stranger!.get('/api/results/par-index/2023')).body).toEqual(before);
    expect((await coordinator!.send('DELETE', '/api/result-tables/par-index/2023')).status).toBe(204);
  });

  it('never changes a published one: where that lacks nothing it stands beside it', async () => {
    const before = (await officer!.get('/api/results/papi/2019')).body;
    const importId = await handIn(text('Tỉnh,Điểm\nHà Tĩnh,12.34\n'), { index: 'PAPI', year: '2019' });
    expect((await dryRun(importId)).years).toMatchObject([{ known: 'published', changed: 1, same: 0 }]);
    await coordinator!.send('POST', `/api/result-imports/${importId}/accept`);
    expect((await officer!.get('/api/results/papi/2019')).body).toEqual(before);
    const { tables } = (await officer!.get('/api/result-tables')).body as { tables: object[] };
    expect(tables).toMatchObject([{ index: 'papi', year: 2019, inUse: false, fills: 0 }]);
    expect((await officer!.get('/api/result-tables/PAPI/2019')).body).toMatchObject({
      isOwn: true,
      rows: [{ province: { name: 'Hà Tĩnh' }, score: { points: 12.34 } }],
      notes: [],
    });
    expect((await stranger!.get('/api/result-tables/papi/2019')).status).toBe(404);
    expect((await app.anonymous.get('/api/result-tables/papi/2019')).status).toBe(401);
  });
});

describe('a table with faults', () => {
  it('is told by cell and can not be accepted', async () => {
    const importId = await handIn(
      text(
        'Tỉnh,Năm,Mục,Giá trị\nHà Tỉnh Bắc,2023,1,5.5\nHà Tĩnh,1999,1,5.5\nHà Tĩnh,2023,1,55.5\nHà Tĩnh,2023,1,5.5\nHuế,2023,1,1.234\n',
      ),
      { index: 'papi' },
    );
    const view = await dryRun(importId);
    // Huế was Thừa Thiên Huế until the end of 2024.
    expect(view).toMatchObject({ state: 'faulty', faultCount: 5, years: [] });
    expect(view.faults.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A2 unknown_province',
      'B3 year_without_edition',
      'D4 over_most',
      'D5 two_rows',
      'A6 unknown_province',
    ]);
    expect((await coordinator!.send('POST', `/api/result-imports/${importId}/accept`)).status).toBe(409);
  });

  it.each([
    [{ ...fields, index: 'pisa' }, 404, 'results.unknown_index'],
    [{ ...fields, year: '1990' }, 422, 'results.year_unknown'],
    [{ ...fields, year: 'nay' }, 422, 'results.year_unknown'],
    [{ ...fields, sourceTitle: ' ' }, 422, 'results.source_needed'],
    [{ ...fields, sourceUrl: 'trang của Bộ' }, 422, 'results.source_needed'],
    [{ ...fields, sourceUrl: 'javascript:alert(1)' }, 422, 'results.source_needed'],
    [{}, 404, 'results.unknown_index'],
  ])('is not taken in with %j', async (given, status, code) => {
    const answer = await coordinator!.upload('/api/result-imports', text(par2025), given);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), 'results.not_a_table'],
    ['a workbook cut off', Uint8Array.from(Buffer.from('PK\u0003\u0004xl/workbook.xml')), 'results.not_a_table'],
    ['headings alone', new TextEncoder().encode('Tỉnh,Điểm\n'), 'results.nothing_in_table'],
  ])('that is %s leaves its reason', async (_, content, code) => {
    const importId = await handIn({ name: 'bang.xlsx', content }, { year: '2025' });
    expect(await dryRun(importId)).toMatchObject({ state: 'refused', problem: { code } });
  });
});

describe('a file', () => {
  it('of Excel is read by its cells, as numbers', async () => {
    const cells = [
      [{ value: 'Phụ lục' }],
      [null, { value: 'STT' }, { value: 'Tỉnh/Thành phố' }, { value: 'Tổng điểm' }, { value: 'Hạng' }],
      [null, { value: 1 }, { value: 'Hà Tĩnh' }, { value: 91.25 }, { value: 2 }],
      [null, { value: 2 }, { value: 'Nghệ Anh' }, { value: 95.5 }, { value: 1 }],
    ];
    const content = await writeXlsx(cells).toBuffer();
    expect(await dryRun(await handIn({ name: 'bang.xlsx', content }, { year: '2025' }))).toMatchObject({
      state: 'faulty',
      faults: [{ cell: 'C4', code: 'unknown_province', params: { near: expect.stringContaining('Nghệ An') } }],
    });
    cells[3]![2] = { value: 'Nghệ An' };
    const mended = await writeXlsx(cells).toBuffer();
    expect(await dryRun(await handIn({ name: 'bang.xlsx', content: mended }, { year: '2025' }))).toMatchObject({
      state: 'ready',
      besides: ['STT'],
      years: [{ provinces: 2, figures: 2 }],
    });
  });

  it('of our own open data comes back as it went out', async () => {
    const known = tablesOfIndex(readResults(), 'sipas');
    const view = await dryRun(await handIn(text(writeOpenCsv(known)), { index: 'sipas' }));
    expect(
      view.years.map(({ year, known: stands, changed, same, figures }) => [year, stands, changed, same === figures]),
    ).toEqual(known.map(({ year }) => [year, 'published', 0, true]));
  });

  it('of a hundred thousand rows tells how far it is', async () => {
    const table = tableOf(readResults(), 'papi', 2023)!;
    const lines = table.rows.flatMap(({ province, scores }) =>
      [...scores].map(
        ([code, score]) =>
          `${province.name};2023;${code};${score.kind === 'value' ? String(score.points).replace('.', ',') : '-'}`,
      ),
    );
    const all = Array.from({ length: 100_000 }, (_, at) => lines[at % lines.length]);
    const steps: { done: number; total: number; ended?: string }[] = [];
    const importId = await handIn(text(['Tỉnh;Năm;Mục;Giá trị', ...all].join('\n')), { index: 'papi' });
    const leave = app.installation.progress.subscribe('province_alpha', importId, (step) => steps.push(step));
    const view = await dryRun(importId);
    leave();
    expect(view).toMatchObject({ state: 'faulty', rows: 100_001, faultCount: 100_000 - lines.length });
    expect(view.faults).toHaveLength(300);
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(new Set(steps.map(({ total }) => total))).toEqual(new Set([100_000]));
  });
});
