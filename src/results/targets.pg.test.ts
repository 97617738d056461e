import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
let [coordinator, officer, stranger]: Caller[] = [];

beforeAll(async () => {
  app = await startTestApplication('2026-01-12');
  await sql`update shared.tenant set reference_province = 'Hà Tĩnh' where slug = 'alpha'`.execute(
    app.installation.owner.kysely,
  );
  const desk = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(desk, ['coordinator']);
  officer = await app.signIn(desk, ['officer']);
  stranger = await app.signIn(await app.addUnit({ name: 'Sở Nội vụ' }, 'beta'), ['coordinator'], 'beta');
});
afterAll(() => app.close());

type View = {
  id: string;
  revision: number;
  value: number;
  baselineYear: number | null;
  madeBy: string;
  words: string;
  goal: object | null;
  standing: { state: string; why: string | null; lacking: number | null; ofRank: { points: number } | null };
  abilities: { edit: boolean };
};
type List = { province: { name: string } | null; targets: View[]; abilities: { add: boolean } };

const papi = { index: 'papi', edition: '2021-2024', node: '*' };
const wanted = {
  subject: papi,
  kind: 'score',
  operator: '>=',
  value: 46.1234,
  upper: null,
  year: 2026,
  baselineYear: null,
  words: 'Nghị quyết Đại hội',
};
const add = async (change: object = {}, who = coordinator!) =>
  who.send('POST', '/api/targets', { ...wanted, ...change });
const list = async (who = officer!) => (await who.get('/api/targets')).body as List;

describe('a target set by hand', () => {
  it('is kept exactly with who set it, and stands beside the last result', async () => {
    const { status, body } = await add();
    expect([status, body]).toMatchObject([
      200,
      {
        value: 46.1234,
        baselineYear: 2024,
        goal: null,
        words: 'Nghị quyết Đại hội',
        names: { index: { vi: 'PAPI' }, node: null },
        standing: {
          last: { year: 2024, place: { rank: 6, of: 63 } },
          lacking: 0.5703,
          state: 'unknown',
          why: 'no-newer-result',
        },
        abilities: { edit: true },
      },
    ]);
    const { province, targets, abilities } = await list();
    expect([province?.name, abilities.add, targets[0]?.abilities.edit]).toEqual(['Hà Tĩnh', false, false]);
    expect(targets.map(({ id, value }) => [id, value])).toEqual([[(body as View).id, 46.1234]]);
  });

  it('of a rank says what the rank took', async () => {
    const { body } = await add({ kind: 'group', operator: '<=', value: 10, year: 2024 });
    expect(body).toMatchObject({ standing: { state: 'reached', ofRank: { year: 2024, points: 45.1864, of: 63 } } });
  });

  it('of a statistic waits for figures', async () => {
    const subject = { statistic: 'Hồ sơ giải quyết đúng hạn', unit: '%' };
    const { body } = await add({ subject, kind: 'percent', value: 98.5 });
    expect(body).toMatchObject({
      subject,
      names: null,
      baselineYear: null,
      standing: { state: 'unknown', why: 'no-series' },
    });
  });

  it('of a statistic stands beside the figures that a person brings in, with path and forecast', async () => {
    const subject = { statistic: 'Hồ sơ giải quyết đúng hạn', unit: '%' };
    const { id } = (await add({ subject, kind: 'percent', value: 99, year: 2030, baselineYear: 2022 })).body as View;
    const source = 'Báo cáo CCHC';
    const figures = [
      { year: 2025, value: 96.5, source },
      { year: 2022, value: 90.1, source },
      { year: 2023, value: 93, source },
      { year: 2024, value: 94.8, source },
    ];
    const path = `/api/targets/${id}/figures`;
    const { status, body } = await coordinator!.send('PUT', path, { figures, revision: 1 });
    expect([status, body]).toMatchObject([
      200,
      {
        revision: 2,
        figures: figures.toSorted((a, b) => a.year - b.year),
        standing: {
          last: { year: 2025, score: { points: 96.5 }, place: null },
          lacking: 2.5,
          path: { year: 2025, value: 93.4375, from: { year: 2022 } },
          forecast: { year: 2030, from: 2022, to: 2025, high: 100 },
          state: 'on-path',
        },
      },
    ]);
    expect(await coordinator!.send('PUT', path, { figures, revision: 1 })).toMatchObject({
      body: { code: 'server.changed_meanwhile' },
    });
    for (const [change, code] of [
      [[...figures, { year: 2025, value: 1, source }], 'results.figure_twice'],
      [[{ year: 2027, value: 1, source }], 'results.figure_ahead'],
      [[{ year: 2025, value: 1, source: ' ' }], 'server.invalid_input'],
    ] as const)
      expect(await coordinator!.send('PUT', path, { figures: change, revision: 2 })).toMatchObject({
        status: 422,
        body: { code },
      });
    expect((await officer!.send('PUT', path, { figures, revision: 2 })).status).toBe(403);
    expect((await stranger!.send('PUT', path, { figures, revision: 2 })).status).toBe(404);
    // Missing is not 0: without figures nothing is told.
    expect((await coordinator!.send('PUT', path, { figures: [], revision: 2 })).body).toMatchObject({
      standing: { last: null, lacking: null, state: 'unknown', why: 'no-series' },
    });
    expect((await coordinator!.send('DELETE', `/api/targets/${id}`)).status).toBe(204);
  });

  it('of an index takes no figures by hand', async () => {
    const { id } = (await add()).body as View;
    const figures = [{ year: 2024, value: 45, source: 'PAPI' }];
    expect(await coordinator!.send('PUT', `/api/targets/${id}/figures`, { figures, revision: 1 })).toMatchObject({
      status: 409,
      body: { code: 'results.figures_of_index' },
    });
  });

  it('is changed by who knows its revision, told to the audit trail, and removed', async () => {
    const { id } = (await add({ year: 2027, baselineYear: 2022 })).body as View;
    const { words: _words, ...rest } = wanted;
    const change = { ...rest, year: 2027, baselineYear: 2022, value: 45.9, revision: 1 };
    const changed = await coordinator!.send('PATCH', `/api/targets/${id}`, change);
    expect(changed).toMatchObject({
      status: 200,
      body: { value: 45.9, revision: 2, words: '', standing: { state: 'on-path' } },
    });
    expect((await coordinator!.send('PATCH', `/api/targets/${id}`, change)).body).toMatchObject({
      code: 'server.changed_meanwhile',
    });
    expect((await coordinator!.send('DELETE', `/api/targets/${id}`)).status).toBe(204);
    expect((await coordinator!.send('DELETE', `/api/targets/${id}`)).body).toMatchObject({
      code: 'results.target_not_found',
    });
    const verbs = await app.inProvince((db) =>
      db.selectFrom('audit_event').select('verb').where('subject_id', '=', id).orderBy('id').execute(),
    );
    expect(verbs.map(({ verb }) => verb)).toEqual(['set', 'changed', 'removed']);
  });

  it.each([
    [{ kind: 'amount' }, 422, 'results.target_kind'],
    [{ value: 95 }, 422, 'results.target_value'],
    [{ value: 46.12345 }, 422, 'server.invalid_input'],
    [{ operator: 'between' }, 422, 'results.target_span'],
    [{ baselineYear: 2026 }, 422, 'results.target_baseline'],
    [{ subject: { ...papi, node: '99' } }, 404, 'results.unknown_node'],
    [{ subject: { ...papi, index: 'pisa' } }, 404, 'results.unknown_index'],
  ])('with %j is refused', async (change, status, code) => {
    expect(await add(change)).toMatchObject({ status, body: { code } });
  });
});

describe('targets', () => {
  it('are set by the coordinator alone, and seen by nobody of another province', async () => {
    expect((await add({}, officer)).status).toBe(403);
    expect((await app.anonymous.get('/api/targets')).status).toBe(401);
    const [first] = (await list()).targets;
    for (const who of [officer!, app.anonymous])
      expect([401, 403]).toContain((await who.send('DELETE', `/api/targets/${first!.id}`)).status);
    expect(await list(stranger)).toMatchObject({ province: null, targets: [] });
    expect((await stranger!.send('DELETE', `/api/targets/${first!.id}`)).status).toBe(404);
    // Without a province to follow they are kept all the same, and say what is lacking.
    expect((await add({}, stranger)).body).toMatchObject({ standing: { state: 'unknown', why: 'no-province' } });
  });

  it('follow the province’s own tables: what is accepted counts at once', async () => {
    const { id } = (await add({ subject: { index: 'par-index', edition: 'qd-1187-2025', node: '*' }, value: 90 }))
      .body as View;
    const before = (await list()).targets.find((one) => one.id === id);
    expect(before?.standing).toMatchObject({ last: { year: 2024 }, lacking: 0.28 });
    const content = new TextEncoder().encode('Tỉnh;Điểm;Hạng\nHà Tĩnh;90,5;7\n');
    const source = { index: 'par-index', year: '2025', sourceTitle: 'Quyết định', sourceUrl: 'https://example.vn/par' };
    const sent = await coordinator!.upload('/api/result-imports', { name: 'bang.csv', content }, source);
    const { importId } = sent.body as { importId: string };
    const state = async () =>
      ((await coordinator!.get(`/api/result-imports/${importId}`)).body as { state: string }).state;
    await expect.poll(state, { timeout: 20_000 }).toBe('ready');
    await coordinator!.send('POST', `/api/result-imports/${importId}/accept`);
    const after = (await list()).targets.find((one) => one.id === id);
    expect(after?.standing).toMatchObject({ last: { year: 2025 }, lacking: -0.5, state: 'reached' });
  });
});
