import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
let officer: Caller;

type Edition = {
  id: string;
  years: { year: number; units: number | null }[];
  nodes: number;
  reconstructed: number;
};
type List = { frameworks: { index: string; short: { vi: string; en: string }; editions: Edition[] }[] };
type Node = {
  code: string;
  parent: string | null;
  points: { from: number; to: number } | null;
  known: string;
  sources: string[];
};
type Tree = { nodes: Node[]; sources: { key: string; title: string; url: string | null }[]; edition: Edition };
type Related = { ref: string; kind: string; backwards: boolean; name: { vi: string; en: string } };
type Detail = { node: Node; path: { code: string }[]; related: Related[]; sources: { key: string }[] };

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  officer = await app.signIn(await app.addUnit({ name: 'UBND xã Khe Sim' }), ['officer']);
});
afterAll(() => app.close());

const get = async <T>(path: string) => (await officer.get(path)).body as T;

describe('the list of indices', () => {
  it('is open to anybody signed in, and tells of each edition how much of it is known', async () => {
    const { frameworks } = await get<List>('/api/frameworks');
    const papi = frameworks.find(({ index }) => index === 'papi');
    expect(frameworks.map(({ short }) => short.vi).slice(0, 4)).toEqual(['PAR INDEX', 'SIPAS', 'PAPI', 'PCI']);
    expect(papi?.editions.map(({ id }) => id)).toEqual(['2011-2017', '2018', '2019-2020', '2021-2024', '2025']);
    expect(papi?.editions.at(-2)).toMatchObject({ nodes: 156, years: [{ year: 2021, units: 63 }, {}, {}, {}] });
    expect(papi?.editions.at(-1)).toMatchObject({ nodes: 156, years: [{ year: 2025, units: 34 }] });
    const ministry = frameworks.find(({ index }) => index === 'par-index')?.editions;
    expect(ministry?.find(({ id }) => id === 'qd-892-2024')).toMatchObject({ nodes: 0, reconstructed: 0 });
    expect(ministry?.find(({ id }) => id === 'qd-876-2022')).toMatchObject({ nodes: 128, reconstructed: 128 });
  });

  it('is closed to who is not signed in', async () => {
    for (const path of ['', '/papi/editions/2018', '/papi/editions/2018/nodes/1'])
      expect((await app.anonymous.get(`/api/frameworks${path}`)).status).toBe(401);
  });
});

describe('an edition', () => {
  it('comes with its whole tree, parents first, and the sources that it names', async () => {
    const { nodes, sources } = await get<Tree>('/api/frameworks/papi/editions/2021-2024');
    const seen = new Set<string>();
    for (const { code, parent } of nodes) {
      expect(parent === null || seen.has(parent)).toBe(true);
      seen.add(code);
    }
    const keys = sources.map(({ key }) => key);
    expect(nodes.flatMap((node) => node.sources).filter((key) => !keys.includes(key))).toEqual([]);
    expect(nodes.find(({ code }) => code === '1.2')?.points).toEqual({ from: 0.25, to: 2.5 });
    expect(nodes.find(({ code }) => code === '1.2.1')?.points).toBeNull();
  });

  it('says of each node how well it is known', async () => {
    const known = async (path: string, sought: string) =>
      (await get<Tree>(`/api/frameworks/${path}`)).nodes.find(({ code }) => code === sought)?.known;
    expect(await known('par-index/editions/qd-2948-2017', '1')).toBe('sourced');
    expect(await known('par-index/editions/qd-2948-2017', '3')).toBe('inferred');
    expect(await known('par-index/editions/qd-876-2022', '3.4.1')).toBe('reconstructed');
  });
});

describe('a node', () => {
  it('comes with those above it and with what it became', async () => {
    const { node, path, related } = await get<Detail>('/api/frameworks/papi/editions/2011-2017/nodes/2.1');
    expect(node).toMatchObject({ code: '2.1', parent: '2' });
    expect(path.map(({ code }) => code)).toEqual(['2', '2.1']);
    expect(related).toMatchObject([
      { ref: 'papi/2018/2.2', kind: 'same', backwards: false, name: { en: 'Poverty List Transparency' } },
    ]);
  });

  it('names the index that feeds it', async () => {
    const { related } = await get<Detail>('/api/frameworks/PAR-INDEX/editions/qd-876-2022/nodes/8.1');
    expect(related).toContainEqual(
      expect.objectContaining({ ref: 'sipas/2023-2026/*', kind: 'feeds', backwards: true }),
    );
  });

  it('that is reconstructed names no source', async () => {
    const { node, sources } = await get<Detail>('/api/frameworks/par-index/editions/qd-876-2022/nodes/3.4.1');
    expect({ known: node.known, sources }).toEqual({ known: 'reconstructed', sources: [] });
  });
});

describe('what is not there', () => {
  it.each([
    ['/hdi/editions/2020', 'frameworks.no_index', 'papi'],
    ['/papi/editions/2010', 'frameworks.no_edition', '2011-2017'],
    ['/papi/editions/2018/nodes/9.9', 'frameworks.no_node', '9.9'],
    ['/papi/editions/2018/nodes/*', 'frameworks.no_node', '2018'],
  ])('%s is refused with what there is', async (path, code, told) => {
    const { status, body } = await officer.get(`/api/frameworks${path}`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ code });
    expect(JSON.stringify(body)).toContain(told);
  });
});

describe('open data', () => {
  it('is each node with its points, how that is known, and its sources; for anybody', async () => {
    const { headers, body } = await app.anonymous.get('/api/open-data/PAPI/framework?edition=2021-2024');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain('papi-framework-2021-2024.csv');
    const lines = String(body).trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 156);
    expect(lines[0]).toMatch(/^\uFEFFindex,edition,years,decision,node,/);
    expect(lines.find((line) => line.includes(',2.1,2,1,'))).toMatch(
      /^papi,2021-2024,2021; 2022; 2023; 2024,,2\.1,2,1,Tiếp cận thông tin,.*,0\.25,2\.5,.*,true,sourced,sourced,sourced,,.*https:\/\/.*CECODES/,
    );
  });

  it('is JSON with every edition of the index, those too whose tree nobody found, and whom to cite', async () => {
    type File = { cite: { vi: string }; editions: (Tree & { id: string })[] };
    const { body } = await app.anonymous.get('/api/open-data/par-index/framework?format=json');
    const { cite, editions } = body as File;
    expect(cite.vi).toContain('Bộ Nội vụ');
    expect(editions.find(({ id }) => id === 'qd-892-2024')?.nodes).toEqual([]);
    const rebuilt = editions.find(({ id }) => id === 'qd-876-2022')!;
    expect(new Set(rebuilt.nodes.map(({ known }) => known))).toEqual(new Set(['reconstructed']));
    expect(rebuilt.sources.length).toBeGreaterThan(0);
  });

  it.each([
    ['/api/open-data/pisa/framework', 'frameworks.no_index'],
    ['/api/open-data/papi/framework?edition=1999', 'frameworks.no_edition'],
  ])('%s is refused with %s', async (path, code) => {
    expect(await app.anonymous.get(path)).toMatchObject({ status: 404, body: { code } });
  });
});
