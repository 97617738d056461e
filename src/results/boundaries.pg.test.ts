import { topology } from 'topojson-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';
import { boundaryBytes, boundaryFile } from '../../test/boundary-file.ts';

let app: TestApplication;
let coordinator: Caller;
let administrator: Caller;
let officer: Caller;
let elsewhere: Caller;

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  const unit = await app.addUnit({ name: 'Sở Nội vụ' });
  coordinator = await app.signIn(unit, ['coordinator']);
  administrator = await app.signIn(unit, ['administrator']);
  officer = await app.signIn(unit, ['officer']);
  elsewhere = await app.signIn(await app.addUnit({ name: 'Sở Nội vụ' }, 'beta'), ['coordinator'], 'beta');
});
afterAll(() => app.close());

const facts = { system: '34', validFrom: '2025-07-01', sourceTitle: 'Bản đồ hành chính' };
const hand = (content: unknown, change: object = {}, who = coordinator) =>
  who.upload(
    '/api/boundaries',
    { name: 'ranh-gioi.geojson', content: boundaryBytes(content) },
    { ...facts, ...change },
  );
type Shown = { boundary: { hasIslands: boolean; shapes: { key: string; rings: number[][][] }[] } | null };
const at = async (system: string, year: number, who = officer) =>
  ((await who.get(`/api/boundaries/${system}/${year}`)).body as Shown).boundary;

describe('boundaries', () => {
  it('are kept where nothing is wrong, read by all, from their day on, in their province alone', async () => {
    expect(await hand(boundaryFile('34', { detail: 60 }))).toMatchObject({
      status: 200,
      body: { isKept: true, hasIslands: true, faults: [] },
    });
    const shown = await at('34', 2025);
    expect(shown?.shapes).toHaveLength(34);
    expect(shown?.shapes.flatMap(({ rings }) => rings.flat()).some(([longitude]) => longitude! > 111)).toBe(true);
    expect(await at('34', 2024)).toBeNull();
    expect(await at('63', 2024)).toBeNull();
    expect(await at('34', 2025, elsewhere)).toBeNull();
    expect((await officer.get('/api/boundaries')).body).toMatchObject({
      boundaries: [{ system: '34', validFrom: '2025-07-01', sourceTitle: 'Bản đồ hành chính', hasIslands: true }],
      abilities: { upload: false },
    });
    expect((await app.anonymous.get('/api/boundaries')).status).toBe(401);
  });

  it('without Hoàng Sa and Trường Sa are kept and warned of; those of the same day give way', async () => {
    expect(await hand(boundaryFile('34', { islands: false }), {}, administrator)).toMatchObject({
      body: { isKept: true, hasIslands: false },
    });
    expect((await at('34', 2025))?.hasIslands).toBe(false);
    const { body } = await officer.get('/api/boundaries');
    expect((body as { boundaries: object[] }).boundaries).toHaveLength(1);
  });

  it('as TopoJSON give the same shapes', async () => {
    await hand(boundaryFile('63'), { system: '63', validFrom: '2004-01-01' });
    const fromGeoJson = await at('63', 2022);
    await hand(topology({ tinh: boundaryFile('63') }), { system: '63', validFrom: '2004-01-01' });
    const fromTopology = await at('63', 2022);
    expect(fromTopology?.shapes.map(({ key }) => key)).toEqual(fromGeoJson?.shapes.map(({ key }) => key));
    expect(fromTopology?.shapes[0]?.rings[0]?.length).toBe(fromGeoJson?.shapes[0]?.rings[0]?.length);
  });

  it('with faults are not kept, and every fault is told', async () => {
    const file = boundaryFile('34');
    file.features.splice(0, 2);
    const { body } = await hand(file, { validFrom: '2026-01-01' });
    expect(body).toMatchObject({
      isKept: false,
      faultCount: 2,
      faults: [{ code: 'no-province' }, { code: 'no-province' }],
    });
    expect((await hand({ type: 'Point' })).body).toMatchObject({ isKept: false, faults: [{ code: 'not-geojson' }] });
    expect((await hand(boundaryFile('63'))).body).toMatchObject({ isKept: false });
  });

  it.each([
    [{ validFrom: '2024-01-01' }, 'results.boundary_day'],
    [{ validFrom: 'mai' }, 'results.boundary_day'],
    [{ system: '63' }, 'results.boundary_day'],
    [{ sourceTitle: ' ' }, 'results.boundary_source'],
  ])('%j is refused with %s', async (change, code) => {
    expect(await hand(boundaryFile('34'), change)).toMatchObject({ status: 422, body: { code } });
  });

  it('are handed in and taken away by the coordinator and the administrator alone', async () => {
    expect((await hand(boundaryFile('34'), {}, officer)).status).toBe(403);
    const { body } = await officer.get('/api/boundaries');
    const { id } = (body as { boundaries: { id: string; system: string }[] }).boundaries.find(
      ({ system }) => system === '34',
    )!;
    expect((await officer.send('DELETE', `/api/boundaries/${id}`)).status).toBe(403);
    expect((await administrator.send('DELETE', `/api/boundaries/${id}`)).status).toBe(204);
    expect(await at('34', 2025)).toBeNull();
    expect((await coordinator.send('DELETE', `/api/boundaries/${id}`)).status).toBe(404);
  });
});
