import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApplication, type Caller, type TestApplication } from '../../test/application.ts';

let app: TestApplication;
let officer: Caller;

type Score = { kind: string; points?: number; interval?: { low: number; high: number; level: number } | null };
type Province = { key: string; code: string; name: string };
type Place = { rank: number; of: number; by: string } | null;
type Table = {
  units: number;
  node: { code: string; name: { vi: string } };
  rows: { province: Province; score: Score; place: Place; source: string; confidence: string }[];
  sources: { key: string; title: string; url: string | null }[];
  intervalSource: { key: string } | null;
  notes: { vi: string; en: string }[];
};
type Year = { index: string; year: number; code: string; toPrevious: string | null; score: Score; place: Place };
type Series = { own: { province: Province; years: Year[] }; merged: Series['own'][]; sources: { key: string }[] };
type Line = {
  code: string;
  canWin: number | null;
  isLast: boolean;
  before: { conclusion: string } | null;
  lost: number;
};
type Ledger = { province: Province; whole: Line; lines: Line[]; source: { key: string } };

beforeAll(async () => {
  app = await startTestApplication('2026-11-25');
  officer = await app.signIn(await app.addUnit({ name: 'Sở Nội vụ' }), ['officer']);
});
afterAll(() => app.close());

const get = async <T>(path: string) => (await app.anonymous.get(path)).body as T;
const codeOf = async (path: string) => {
  const { status, body } = await officer.get(path);
  return [status, (body as { code: string }).code];
};

describe('what is published', () => {
  it('is listed by index and year, for anybody', async () => {
    type List = {
      indices: { short: { vi: string }; years: { year: number; units: number; scores: number; nodes: string[] }[] }[];
    };
    const { indices } = await get<List>('/api/results');
    expect(indices.map(({ short, years }) => [short.vi, years.length])).toEqual([
      ['PAR INDEX', 13],
      ['SIPAS', 7],
      ['PAPI', 14],
      ['PCI', 20],
    ]);
    const pci = indices.at(-1)?.years;
    expect(pci?.at(-1)).toMatchObject({ year: 2025, units: 34, scores: 0, nodes: { length: 9 } });
    expect(pci?.find(({ year }) => year === 2021)).toMatchObject({ units: 63, scores: 63, nodes: { length: 10 } });
  });

  it('is a table of all provinces with score, rank of so many, interval and source', async () => {
    const { rows, sources, units, intervalSource, notes } = await get<Table>('/api/results/PAPI/2023');
    expect(units).toBe(63);
    expect(rows).toHaveLength(63);
    expect(rows.map(({ place }) => place?.rank ?? 99)).toEqual(
      rows.map(({ place }) => place?.rank ?? 99).sort((a, b) => a - b),
    );
    expect(rows[0]).toMatchObject({
      score: { kind: 'value', interval: { level: 90 } },
      place: { rank: 1, of: 63, by: 'scores' },
      confidence: 'checked',
    });
    expect(rows.slice(61).map(({ score, place }) => [score, place])).toEqual([
      [{ kind: 'withheld' }, null],
      [{ kind: 'withheld' }, null],
    ]);
    for (const row of rows) expect(sources.map(({ key }) => key)).toContain(row.source);
    expect(intervalSource?.key).toBe('papi-2023');
    expect(notes).toEqual([]);
  });

  it('is a table of one node, and tells what can not be worked out again', async () => {
    const table = await get<Table>('/api/results/papi/2023?node=1.2');
    expect(table.node).toMatchObject({ code: '1.2', name: { vi: expect.stringMatching(/\S/) } });
    expect(table.rows[0]?.score.points).toBeLessThanOrEqual(2.5);
    const { notes, rows } = await get<Table>('/api/results/pci/2024');
    expect(notes).toHaveLength(2);
    expect(rows.find(({ province }) => province.name === 'Thanh Hóa')).toMatchObject({
      score: { kind: 'missing' },
      place: { rank: 21, by: 'source' },
      confidence: 'reported',
    });
  });
});

describe('a province', () => {
  it('is followed over the years, under its name or its key', async () => {
    const { own, merged, sources } = await get<Series>(`/api/provinces/${encodeURIComponent('Hà Tĩnh')}/results`);
    expect(own.province.key).toBe('42@34');
    expect(merged).toEqual([]);
    const papi = own.years.filter(({ index }) => index === 'papi');
    expect(papi).toHaveLength(14);
    expect(papi.find(({ year }) => year === 2020)).toMatchObject({ score: { points: 45.0052 }, place: { rank: 5 } });
    expect(papi.map(({ year, toPrevious }) => [year, toPrevious])).toContainEqual([2018, 'other']);
    expect(papi.slice(-2).map(({ toPrevious }) => toPrevious)).toEqual(['same', 'same']);
    expect(sources.map(({ key }) => key)).toContain('papi-copy');
    expect(await get<Series>('/api/provinces/42@63/results')).toMatchObject({ own: { province: { key: '42@63' } } });
  });

  it('that was merged comes with those that were, and has nothing of its own before', async () => {
    const { own, merged } = await get<Series>('/api/provinces/24@34/results');
    expect(own.years.map(({ year }) => year)).toEqual([2025]);
    expect(merged.map(({ province }) => province.name)).toEqual(['Bắc Giang', 'Bắc Ninh']);
    for (const { years } of merged) expect(years.filter(({ index }) => index === 'papi')).toHaveLength(14);
    const before = await get<Series>('/api/provinces/24@63/results/papi');
    expect(before.own).toEqual({
      ...merged[0]!,
      years: merged[0]!.years.filter(({ index }) => index === 'papi'),
    });
  });

  it('is followed at a node to those that it came from', async () => {
    const { own } = await get<Series>('/api/provinces/42@63/results/papi?node=2.2&year=2024');
    // 2.2 was 2.1 until 2017; its values were not found for those years, and they say so.
    expect(own.years.find(({ year }) => year === 2017)).toMatchObject({ code: '2.1', score: { kind: 'missing' } });
    expect(own.years.find(({ year }) => year === 2019)).toMatchObject({ code: '2.2', score: { kind: 'value' } });
  });

  it('is in the list with its successor', async () => {
    const { provinces } = await get<{ provinces: (Province & { successor: string | null })[] }>('/api/provinces');
    expect(provinces.filter(({ code }) => code === '24').map(({ name, successor }) => [name, successor])).toEqual([
      ['Bắc Giang', '24@34'],
      ['Bắc Ninh', null],
    ]);
  });
});

describe('the ledger of lost points', () => {
  it('is for who is signed in', async () => {
    expect((await app.anonymous.get('/api/provinces/42@63/ledger/pci/2021')).status).toBe(401);
    const { body, status } = await officer.get(`/api/provinces/${encodeURIComponent('Hà Tĩnh')}/ledger/PCI/2021`);
    const { lines, whole, province, source } = body as Ledger;
    expect(status).toBe(200);
    expect(province.key).toBe('42@63');
    expect(source.key).toBe('pci-panel');
    expect(lines.map(({ canWin }) => canWin)).toEqual(lines.map(({ canWin }) => canWin).sort((a, b) => b! - a!));
    expect(lines.reduce((sum, { canWin }) => sum + canWin!, 0)).toBeCloseTo(whole.lost, 2);
    expect(lines.every(({ before }) => before?.conclusion === 'not-comparable')).toBe(true);
  });
});

describe('the ledger as a file', () => {
  it('has the whole and every line, what is concluded of each change, and its source', async () => {
    const path = '/api/provinces/ha-tinh/ledger/papi/2022/file';
    expect((await app.anonymous.get(path)).status).toBe(401);
    const { headers, body } = await officer.get(path);
    expect(headers['content-disposition']).toContain('papi-2022-42-63.csv');
    const [head, total, ...lines] = String(body).trimEnd().split('\r\n');
    expect(head).toMatch(/^\uFEFFindex,year,province_key,province,node,/);
    expect(total).toMatch(
      /^papi,2022,42@63,Hà Tĩnh,\*,.*,44\.3138,value,80,35\.6862,.*,2021,45\.1356,-0\.8218,.*unknown,1\.40/,
    );
    expect(lines).toHaveLength(36);
    for (const line of lines) expect(line).toContain('checked');
  });
});

describe('open data', () => {
  it('is a table for spreadsheets, each figure with its source', async () => {
    const { headers, body } = await app.anonymous.get('/api/open-data/sipas');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toContain("filename*=UTF-8''sipas.csv");
    const lines = String(body).trimEnd().split('\r\n');
    expect(lines).toHaveLength(57);
    expect(lines[0]).toMatch(/^\uFEFFindex,year,/);
    expect(lines.find((line) => /^sipas,2021,.*Hà Tĩnh/.test(line))).toMatch(
      /^sipas,2021,2017-2021,42@63,42,Hà Tĩnh,\*,.*,91\.17,value,5,63,source,,,,reported,hatinh\.gov\.vn,https:.*,Bộ Nội vụ$/,
    );
  });

  it('is JSON that says whom to cite, and leaves withheld scores empty', async () => {
    type File = {
      cite: { vi: string };
      figures: { node: string; state: string; score: number | null; source: string }[];
    };
    const { headers, body } = await app.anonymous.get('/api/open-data/PAPI?format=json&year=2024');
    const { cite, figures } = body as File;
    expect(headers['content-disposition']).toContain('papi-2024.json');
    expect(cite.vi).toContain('CECODES');
    expect(figures).toHaveLength(63 * 37);
    expect(figures.filter(({ state }) => state === 'withheld')).toHaveLength(2 * 37);
    for (const { state, score } of figures) expect(score === null).toBe(state === 'withheld');
  });
});

describe('what there is not', () => {
  it.each([
    ['/api/results/pisa/2021', 'results.unknown_index'],
    ['/api/results/papi/2010', 'results.unknown_year'],
    ['/api/results/papi/2021?node=9', 'results.unknown_node'],
    ['/api/provinces/Atlantis/results', 'results.unknown_province'],
    ['/api/provinces/42@63/results/papi?year=1999', 'results.unknown_year'],
    ['/api/provinces/42@63/ledger/par-index/2018', 'results.no_result'],
    [`/api/provinces/${encodeURIComponent('Bắc Giang')}/ledger/pci/2025`, 'results.unknown_province'],
    ['/api/open-data/pisa', 'results.unknown_index'],
  ])('%s is refused with %s', async (path, code) => {
    expect(await codeOf(path)).toEqual([404, code]);
  });
});
