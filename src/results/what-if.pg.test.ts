import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { readCatalogue } from '../frameworks/catalogue.ts';
import { editionOfYear, frameworkOf } from '../frameworks/model/look-up.ts';
import type { KeptAnswer, Recomputation } from './model/kept-what-if.ts';
import { provincesOfYear } from './model/province.ts';
import { readResults } from './published.ts';

type Kept = {
  id: string;
  state: string;
  province: string;
  index: string;
  seed: number;
  answer: KeptAnswer | null;
  recomputed: Recomputation | null;
  abilities: { remove: boolean };
};
type Way = { steps: { code: string; from: number; to: number }[]; short: number; gap: number; rank: number };

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
  index: 'PCI',
  year: 2021,
  province: 'Hà Tĩnh',
  set: { '3': 7.9, '8': 8 },
  efforts: { '8': 3 },
  targetRank: 10,
  others: 'moving',
  runs: 10_000,
  seed: 7,
};
const ask = async (change: object = {}, who = coordinator) =>
  who.send('POST', '/api/what-ifs', { ...question, ...change });
const recompute = async (id: string) => (await coordinator.send('POST', `/api/what-ifs/${id}/recompute`)).body as Kept;

describe('what can be asked', () => {
  it('are the nodes with the worth of a point, and the totals of the others', async () => {
    const { body } = await coordinator.get(`/api/provinces/${encodeURIComponent('Hà Tĩnh')}/what-if/pci/2021`);
    const form = body as {
      others: number[];
      nodes: { code: string; worth: number; most: number }[];
      moving: { changes: number; borrowing: string[] };
    };
    expect(form.others).toHaveLength(62);
    expect(form.nodes.map(({ worth, most }) => worth * most).reduce((sum, part) => sum + part, 0)).toBeCloseTo(100, 6);
    expect(form.moving).toEqual({ changes: 11, borrowing: [] });
    expect((await officer.get('/api/provinces/42@63/what-if/pci/2021')).status).toBe(403);
  });
});

describe('a what-if', () => {
  it('is counted, kept with its inputs, and worked out again to the same numbers', async () => {
    const { status, body } = await ask();
    const kept = body as Kept;
    expect(status).toBe(200);
    expect(kept).toMatchObject({ state: 'ready', province: '42@63', index: 'pci', seed: 7, recomputed: null });
    const { answer } = kept;
    expect(answer?.counts.reduce((sum, count) => sum + count, 0)).toBe(10_000);
    expect(answer?.of).toBe(63);
    const within = answer!.counts.slice(0, 10).reduce((sum, count) => sum + count, 0) / 10_000;
    expect(answer?.chance).toBe(within);
    expect(within).toBeGreaterThan(0);
    const again = await recompute(kept.id);
    expect(again.recomputed).toMatchObject({ verdict: 'same', answer: answer! });
    // Another seed is another draw, so that 'same' says something.
    expect(((await ask({ seed: 8 })).body as Kept).answer?.counts).not.toEqual(answer?.counts);
  });

  it('says that the data changed where the figures underneath are others, and that it differs where they are not', async () => {
    const { id } = (await ask()).body as Kept;
    await app.inProvince((db) => sql`update what_if set data_version = 'older' where id = ${id}`.execute(db));
    expect((await recompute(id)).recomputed?.verdict).toBe('data-changed');
    const other = (await ask()).body as Kept;
    const answer = JSON.stringify({ ...other.answer, chance: 0.5 });
    await app.inProvince((db) => sql`update what_if set answer = ${answer}::jsonb where id = ${other.id}`.execute(db));
    expect((await recompute(other.id)).recomputed?.verdict).toBe('differs');
  });

  it('held still has one rank in all runs', async () => {
    const { answer } = (await ask({ others: 'held', runs: 100 })).body as Kept;
    expect(answer?.rankInterval).toEqual([answer?.rank, answer?.rank]);
    expect(answer?.counts[answer.rank - 1]).toBe(100);
  });

  it('of many runs is counted in the background, and the same again', async () => {
    const { id, state, answer } = (await ask({ runs: 100_001 })).body as Kept;
    expect([state, answer]).toEqual(['running', null]);
    const refused = await coordinator.send('POST', `/api/what-ifs/${id}/recompute`);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([409, 'results.still_running']);
    const done = await ready(id);
    expect(done.answer?.counts.reduce((sum, count) => sum + count, 0)).toBe(100_001);
    expect((await recompute(id)).state).toBe('running');
    expect((await ready(id)).recomputed?.verdict).toBe('same');
  });

  it('that is removed while it is counted is gone', async () => {
    const { id } = (await ask({ runs: 1_000_000 })).body as Kept;
    expect((await coordinator.send('DELETE', `/api/what-ifs/${id}`)).status).toBe(204);
    expect((await coordinator.get(`/api/what-ifs/${id}`)).status).toBe(404);
    // The queue is free again at once: the next one does not wait for a million runs.
    await ready(((await ask({ runs: 100_001 })).body as Kept).id);
  });

  it.each([
    [{ index: 'PISA' }, 404, 'results.unknown_index'],
    [{ set: { '3': 11 } }, 422, 'results.out_of_bounds'],
    [{ set: { '33': 1 } }, 404, 'results.unknown_node'],
    [{ year: 2022 }, 422, 'results.not_reckonable'],
    [{ runs: 1_000_001 }, 422, 'server.invalid_input'],
  ])('with %o is refused', async (change, status, code) => {
    const answer = await ask(change);
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
  });
});

describe('a what-if on a year of which totals alone are known', () => {
  it('sets the total itself', async () => {
    const { body } = await coordinator.get('/api/provinces/42@63/what-if/pci/2022');
    expect((body as { nodes: object[] }).nodes).toMatchObject([{ code: '*', least: 10, most: 100, worth: 1 }]);
    const { answer } = (await ask({ year: 2022, set: { '*': 100 }, others: 'held', runs: 1 })).body as Kept;
    expect(answer).toMatchObject({ score: 100, rank: 1, of: 63 });
    const way = { index: 'pci', year: 2022, province: '42@63', targetRank: 10, efforts: {}, set: {} };
    const found = (await coordinator.send('POST', '/api/what-ifs/cheapest', way)).body as Way;
    expect(found).toMatchObject({ short: 0, steps: [{ code: '*' }] });
  });

  it.each([
    { year: 2022, set: { '*': 101 } },
    { year: 2023, province: 'Quảng Ninh', set: { '*': 70 } },
  ])('is refused over the most, and where the totals of others are missing: %o', async (change) =>
    expect((await ask(change)).status).toBe(422),
  );
});

describe('a what-if on a table of the province itself', () => {
  const provinces = provincesOfYear(readResults().provinces, 2025);
  const nodes = editionOfYear(frameworkOf(readCatalogue(), 'par-index')!, 2025)!.nodes;

  /** Every province has a share of each node, the first the most; the share of the first may be set otherwise. */
  async function bringIn(first: number): Promise<void> {
    const lines = provinces.flatMap(({ name }, at) => {
      const share = at === 0 ? first : 0.8 - at / 100;
      const parts = nodes.map(({ code }) => [code, Math.round((10_000 * share) / nodes.length) / 100] as const);
      const total = Math.round(parts.reduce((sum, [, points]) => sum + points, 0) * 100) / 100;
      return [...parts, ['*', total] as const].map(([code, points]) => `${name},2025,${code},${points}`);
    });
    const content = new TextEncoder().encode(['Tỉnh,Năm,Mục,Giá trị', ...lines].join('\n'));
    const source = { index: 'par-index', sourceTitle: 'Quyết định công bố', sourceUrl: 'https://example.vn/par' };
    const sent = await coordinator.upload('/api/result-imports', { name: 'bang.csv', content }, source);
    const { importId } = sent.body as { importId: string };
    const stateOf = async () =>
      ((await coordinator.get(`/api/result-imports/${importId}`)).body as { state: string }).state;
    await expect.poll(stateOf, { timeout: 20_000 }).toBe('ready');
    expect((await coordinator.send('POST', `/api/result-imports/${importId}/accept`)).status).toBe(200);
  }

  const own = { index: 'par-index', year: 2025, province: provinces[3]!.name, set: { '1': 1 }, efforts: {} };

  it('is answered as on a published one, by its own people alone', async () => {
    expect((await ask(own)).status).toBe(404);
    await bringIn(0.9);
    const { status, body } = await ask({ ...own, others: 'held', runs: 1 });
    expect([status, (body as Kept).answer?.of]).toEqual([200, 34]);
    expect((await coordinator.get(`/api/provinces/${provinces[3]!.key}/what-if/par-index/2025`)).status).toBe(200);
    expect((await ask(own, elsewhere)).status).toBe(404);
    // Nobody published how many points a field of 2025 has, so that no way up can be found; what is lacking is said.
    const way = { index: 'par-index', year: 2025, province: own.province, targetRank: 1, efforts: {}, set: {} };
    const found = (await coordinator.send('POST', '/api/what-ifs/cheapest', way)).body as Way;
    expect(found).toMatchObject({ steps: [], gap: found.short });
  });

  it('says that the data changed once another table is accepted, and is not worked out without any', async () => {
    const { id } = (await ask(own)).body as Kept;
    const many = (await ask({ ...own, runs: 100_001 })).body as Kept;
    await ready(many.id);
    expect((await recompute(id)).recomputed?.verdict).toBe('same');
    await bringIn(0.95);
    expect((await recompute(id)).recomputed?.verdict).toBe('data-changed');
    expect((await coordinator.send('DELETE', '/api/result-tables/par-index/2025')).status).toBe(204);
    const refused = await coordinator.send('POST', `/api/what-ifs/${id}/recompute`);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([404, 'results.unknown_year']);
    // The answer that was kept is still there, and so is what the last working out came to.
    expect((await coordinator.get(`/api/what-ifs/${id}`)).body).toMatchObject({
      state: 'ready',
      recomputed: { verdict: 'data-changed' },
    });
  });
});

describe('who may', () => {
  it('ask: coordinators, heads, chairs; remove: who asked, and the coordinator', async () => {
    expect((await ask({}, officer)).status).toBe(403);
    expect((await app.anonymous.get('/api/what-ifs')).status).toBe(401);
    const { id } = (await ask()).body as Kept;
    const seen = (await chair.get(`/api/what-ifs/${id}`)).body as Kept;
    expect(seen.abilities.remove).toBe(false);
    expect((await chair.send('DELETE', `/api/what-ifs/${id}`)).status).toBe(403);
    const own = (await ask({}, chair)).body as Kept;
    expect(own.abilities.remove).toBe(true);
    expect((await chair.send('DELETE', `/api/what-ifs/${own.id}`)).status).toBe(204);
  });

  it('see: nobody of another province', async () => {
    const { id } = (await ask()).body as Kept;
    expect(((await elsewhere.get('/api/what-ifs')).body as { whatIfs: Kept[] }).whatIfs).toEqual([]);
    for (const answer of [
      await elsewhere.get(`/api/what-ifs/${id}`),
      await elsewhere.send('POST', `/api/what-ifs/${id}/recompute`),
      await elsewhere.send('DELETE', `/api/what-ifs/${id}`),
    ])
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([404, 'results.what_if_not_found']);
    const { whatIfs } = (await chair.get('/api/what-ifs')).body as { whatIfs: Kept[] };
    expect(whatIfs[0]?.id).toBe(id);
  });
});

describe('the cheapest way', () => {
  const find = async (change: object = {}) => {
    const { index, year, province } = question;
    const body = { index, year, province, targetRank: 10, efforts: {}, set: {}, ...change };
    return (await coordinator.send('POST', '/api/what-ifs/cheapest', body)).body as Way;
  };

  it('reaches the rank when its points are set, and what is made hard is left alone', async () => {
    const way = await find();
    expect(way).toMatchObject({ short: 0, rank: 10 });
    const set = Object.fromEntries(way.steps.map(({ code, to }) => [code, to]));
    const { answer } = (await ask({ set, others: 'held', runs: 1 })).body as Kept;
    expect(answer?.rank).toBe(10);
    const first = way.steps[0]!.code;
    expect((await find({ efforts: { [first]: 50 } })).steps.map(({ code }) => code)).not.toContain(first);
  });

  it('is nothing where the rank is held already', async () => {
    expect(await find({ targetRank: 63 })).toMatchObject({ steps: [], gap: 0, short: 0 });
  });
});

async function ready(id: string): Promise<Kept> {
  await expect
    .poll(async () => ((await coordinator.get(`/api/what-ifs/${id}`)).body as Kept).state, { timeout: 20_000 })
    .toBe('ready');
  return (await coordinator.get(`/api/what-ifs/${id}`)).body as Kept;
}
