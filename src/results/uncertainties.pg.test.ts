import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import type { KeptRanks } from './model/kept-uncertainty.ts';
import { provincesOfYear } from './model/province.ts';
import { readResults } from './published.ts';

type Kept = {
  id: string;
  index: string;
  state: string;
  runs: number;
  answer: KeptRanks | null;
  provinces: { key: string; name: string }[];
  recomputed: { verdict: string } | null;
  abilities: { remove: boolean };
};

let app: TestApplication;
let coordinator: Caller;
let chair: Caller;
let officer: Caller;
let elsewhere: Caller;

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  const unit = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(unit, ['coordinator']);
  chair = await app.signIn(unit, ['chair']);
  officer = await app.signIn(unit, ['officer']);
  elsewhere = await app.signIn(await app.addUnit({ name: 'Sở Nội vụ' }, 'beta'), ['coordinator'], 'beta');
});
afterAll(() => app.close());

const question = {
  index: 'PAPI',
  year: 2022,
  weightSpread: 25,
  errors: 'published',
  errorShare: 5,
  normalisations: ['points', 'min-max'],
  aggregations: ['arithmetic'],
  runs: 2000,
  seed: 7,
};
const ask = async (change: object = {}, who = coordinator) =>
  who.send('POST', '/api/uncertainties', { ...question, ...change });
const find = async (id: string, who = coordinator) => (await who.get(`/api/uncertainties/${id}`)).body as Kept;
const recompute = async (id: string) =>
  (await coordinator.send('POST', `/api/uncertainties/${id}/recompute`)).body as Kept;

describe('what can be varied', () => {
  it('are the parts of a year, with how each counts, who has them all, and for whom an error is published', async () => {
    const { body } = await chair.get('/api/uncertainty-grounds/papi/2022');
    expect(body).toMatchObject({
      provinces: 61,
      withErrors: 58,
      leftOut: [{ name: 'Bắc Giang' }, { name: 'Bắc Ninh' }],
    });
    expect((body as { parts: object[] }).parts).toHaveLength(8);
    expect(await chair.get('/api/uncertainty-grounds/sipas/2022')).toMatchObject({
      status: 422,
      body: { code: 'results.no_parts' },
    });
    expect((await officer.get('/api/uncertainty-grounds/papi/2022')).status).toBe(403);
  });
});

describe('a test of ranks', () => {
  it('gives each province a range about its published rank, says what moves ranks, and is the same again', async () => {
    const { status, body } = await ask();
    const kept = body as Kept;
    expect(status).toBe(200);
    expect(kept).toMatchObject({ state: 'ready', index: 'papi', abilities: { remove: true }, recomputed: null });
    const answer = kept.answer!;
    expect(answer.provinces).toHaveLength(61);
    expect(answer.borrowedErrors).toBe(3);
    for (const { low, median, high } of answer.provinces)
      expect([low, median, high]).toEqual([low, median, high].toSorted((a, b) => a - b));
    const own = answer.provinces.find(({ key }) => key === '42@63')!;
    expect(own).toMatchObject({ published: 8 });
    expect(own.low).toBeLessThan(8);
    expect(own.high).toBeGreaterThan(8);
    expect(answer.provinces.reduce((sum, { firstTen }) => sum + firstTen, 0)).toBeGreaterThan(9.5);
    expect(answer.shifts.map(({ of }) => of)).toEqual(['all', 'weights', 'errors', 'normalisations']);
    const shift = (of: string) => answer.shifts.find((one) => one.of === of)!.mean;
    expect(shift('all')).toBeGreaterThan(shift('weights'));
    expect(shift('weights')).toBeGreaterThan(0);
    expect(kept.provinces.find(({ key }) => key === '42@63')?.name).toBe('Hà Tĩnh');
    expect((await recompute(kept.id)).recomputed).toMatchObject({ verdict: 'same' });
    expect(((await ask({ seed: 8 })).body as Kept).answer?.shifts).not.toEqual(answer.shifts);
  });

  it('says that the data changed where the figures that it rests on are others', async () => {
    const { id } = (await ask()).body as Kept;
    await app.inProvince((db) => sql`update uncertainty set data_version = 'other' where id = ${id}`.execute(db));
    expect((await recompute(id)).recomputed).toMatchObject({ verdict: 'data-changed' });
  });

  it('of many runs is counted in the background, and removing it stops that', async () => {
    const { body } = await ask({ runs: 6000 });
    const { id, state, answer } = body as Kept;
    expect({ state, answer }).toEqual({ state: 'running', answer: null });
    await expect.poll(async () => (await find(id)).state, { timeout: 30_000 }).toBe('ready');
    expect((await find(id)).answer?.provinces).toHaveLength(61);
    const long = (await ask({ runs: 200_000 })).body as Kept;
    expect(await coordinator.send('POST', `/api/uncertainties/${long.id}/recompute`)).toMatchObject({ status: 409 });
    expect((await coordinator.send('DELETE', `/api/uncertainties/${long.id}`)).status).toBe(204);
    expect((await coordinator.get(`/api/uncertainties/${long.id}`)).status).toBe(404);
    // The next one would wait for ever if the job had not ended.
    const next = (await ask({ runs: 6000, seed: 9 })).body as Kept;
    await expect.poll(async () => (await find(next.id)).state, { timeout: 30_000 }).toBe('ready');
  });

  it('is asked by those who steer, seen by all of them, removed by who asked, and stays in its province', async () => {
    expect((await ask({}, officer)).status).toBe(403);
    const { id } = (await ask({ runs: 200 })).body as Kept;
    expect(await find(id, chair)).toMatchObject({ id, abilities: { remove: false } });
    expect((await chair.send('DELETE', `/api/uncertainties/${id}`)).status).toBe(403);
    expect((await elsewhere.get(`/api/uncertainties/${id}`)).status).toBe(404);
    const { body } = await chair.get('/api/uncertainties');
    const listed = (body as { uncertainties: Kept[] }).uncertainties;
    expect(listed.find((one) => one.id === id)).toMatchObject({ runs: 200, answer: null });
  });

  it.each([
    [{ index: 'pci', year: 2021 }, 422, 'results.no_errors'],
    [{ index: 'xyz' }, 404, 'results.unknown_index'],
    [{ normalisations: [] }, 422, 'server.invalid_input'],
    [{ runs: 5_000_000 }, 422, 'server.invalid_input'],
    [{ weightSpread: 100 }, 422, 'server.invalid_input'],
  ])('%j is refused with %i, %s', async (change, status, code) => {
    expect(await ask(change)).toMatchObject({ status, body: { code } });
  });
});

describe('a table of the province’s own', () => {
  // No edition of a year without published results says yet how its parts add up: it is found, and says that.
  it('is asked like a published one, of its house alone', async () => {
    const grounds = '/api/uncertainty-grounds/par-index/2025';
    const unknown = await coordinator.get(grounds);
    await importTable('par-index', 2025);
    expect(await coordinator.get(grounds)).toMatchObject({ status: 422, body: { code: 'results.no_parts' } });
    expect(await ask({ index: 'par-index', year: 2025 })).toMatchObject({ body: { code: 'results.no_parts' } });
    expect(unknown.body).not.toMatchObject({ code: 'results.no_parts' });
    expect((await elsewhere.get(grounds)).body).toMatchObject({ code: (unknown.body as { code: string }).code });
  });
});

/** Hands in and accepts a table of the totals of all provinces. */
async function importTable(index: string, year: number): Promise<void> {
  const lines = provincesOfYear(readResults().provinces, year).map(({ name }, row) => `${name};${90 - row / 10}`);
  const content = new TextEncoder().encode(['Tỉnh;Điểm', ...lines.map((line) => line.replace('.', ','))].join('\n'));
  const about = { index, year: String(year), sourceTitle: 'Quyết định công bố', sourceUrl: 'https://example.vn/bang' };
  const sent = await coordinator.upload('/api/result-imports', { name: 'bang.csv', content }, about);
  const { importId } = sent.body as { importId: string };
  const state = async () => ((await coordinator.get(`/api/result-imports/${importId}`)).body as Kept).state;
  await expect.poll(state, { timeout: 20_000 }).toBe('ready');
  await coordinator.send('POST', `/api/result-imports/${importId}/accept`);
}
