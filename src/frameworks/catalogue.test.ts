import { describe, expect, it } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import { faultsOf } from './model/faults.ts';
import type { FrameworkNode, Method } from './model/framework.ts';
import {
  editionOf,
  editionOfYear,
  frameworkOf,
  leavesOf,
  nodeAt,
  relatedTo,
  unitsInYear,
  walk,
} from './model/look-up.ts';

const catalogue = readCatalogue();
const editions = catalogue.frameworks.flatMap((framework) =>
  framework.editions.map((edition) => ({ framework, edition })),
);

function tree(index: string, id: string) {
  const framework = frameworkOf(catalogue, index);
  const edition = framework && editionOf(framework, id);
  if (!edition) throw new Error(`no ${index}/${id}`);
  return edition;
}

function pointsBy(nodes: readonly FrameworkNode[], method: Method): number {
  return leavesOf(nodes)
    .filter((node) => node.by[0] === method)
    .reduce((sum, node) => sum + (node.points?.to ?? 0), 0);
}

describe('data/frameworks', () => {
  it('adds up and points nowhere wrong', () => {
    expect(faultsOf(catalogue)).toEqual([]);
    expect(catalogue.frameworks.map(({ index }) => index)).toEqual([
      'par-index',
      'sipas',
      'papi',
      'pci',
      'par-departments',
      'par-communes',
    ]);
  });

  it.each([
    ['PAR INDEX 2019: eight areas whose points nobody found', 'par-index', 'qd-1150-2019', [8]],
    ['PAR INDEX 876: areas, criteria, components', 'par-index', 'qd-876-2022', [8, 39, 81]],
    ['SIPAS 2017: 5 factors, 22 criteria (Decision 2640/QĐ-BNV)', 'sipas', '2017-2021', [5, 22]],
    ['SIPAS 2022: 33 items', 'sipas', '2022', [2, 9, 33]],
    ['SIPAS 2023: 39 items', 'sipas', '2023-2026', [2, 9, 39]],
    ['PAPI 2011: 6 dimensions, 22 sub-dimensions', 'papi', '2011-2017', [6, 22]],
    ['PAPI 2018: 8.3 not yet measured', 'papi', '2018', [8, 28]],
    ['PAPI 2019: 29 sub-dimensions', 'papi', '2019-2020', [8, 29]],
    ['PAPI 2021: 28 sub-dimensions, 120 indicators', 'papi', '2021-2024', [8, 28, 120]],
    ['PCI 2017: 10 sub-indices, 128 indicators', 'pci', '2017-2020', [10, 128]],
    ['PCI 2025: 9 sub-indices', 'pci', '2025', [9]],
    ['departments: 31 criteria, 6 components', 'par-departments', '2025', [8, 31, 6]],
    ['communes: 26 criteria', 'par-communes', '2025', [8, 26]],
  ])('%s', (_, index, id, counts) => {
    const found: number[] = [];
    for (const { depth } of walk(tree(index, id).nodes)) found[depth] = (found[depth] ?? 0) + 1;
    expect(found).toEqual(counts);
  });

  it('splits points between marking and asking as the sources say', () => {
    expect(pointsBy(tree('par-index', 'qd-876-2022').nodes, 'survey')).toBe(32);
    expect(pointsBy(tree('par-departments', '2025').nodes, 'survey')).toBe(20);
    expect(pointsBy(tree('par-communes', '2025').nodes, 'survey')).toBe(30);
  });

  it('gives PAPI sub-dimensions exact equal shares, where the tables print 2.5 and 3.33', () => {
    const papi = tree('papi', '2021-2024');
    expect(nodeAt(papi, '1.1')?.points).toEqual({ from: 0.25, to: 2.5 });
    expect(nodeAt(papi, '5.1')?.points).toEqual({ from: 1 / 3, to: 10 / 3 });
    expect(nodeAt(tree('papi', '2019-2020'), '5.1')?.points).toEqual({ from: 0.25, to: 2.5 });
  });

  it('weighs PCI as the totals of 2013-2021 were made', () => {
    const weights = tree('pci', '2021').nodes.map(({ weight }) => weight);
    expect(weights).toEqual([5, 5, 20, 5, 10, 5, 5, 20, 20, 5]);
    expect(tree('pci', '2025').nodes.map(({ weight }) => weight)).toEqual(Array.from({ length: 9 }, () => null));
  });

  it('ranks 64 provinces while Hà Tây stood, 63 to 2024 and 34 from 2025', () => {
    const provinces = (year: number) => (year < 2009 ? 64 : year < 2025 ? 63 : 34);
    for (const { framework, edition } of editions.filter((one) =>
      ['par-index', 'papi', 'pci'].includes(one.framework.index),
    ))
      for (const { year } of edition.years)
        expect([framework.index, year, unitsInYear(edition, year)]).toEqual([framework.index, year, provinces(year)]);
  });

  it('finds one edition for each year that has results', () => {
    const papi = frameworkOf(catalogue, 'PAPI');
    expect(papi && editionOfYear(papi, 2023)?.id).toBe('2021-2024');
    expect(papi && editionOfYear(papi, 2010)).toBeNull();
  });

  it('ties SIPAS to its ten points in PAR INDEX, in both directions', () => {
    const item = { index: 'par-index', edition: 'qd-876-2022', code: '8.1' };
    expect(nodeAt(tree('par-index', 'qd-876-2022'), '8.1')).toMatchObject({
      points: { from: 0, to: 10 },
      rule: { kind: 'index', index: 'sipas' },
    });
    expect(relatedTo(catalogue, item).filter(({ kind }) => kind === 'feeds')).toMatchObject([
      { ref: { index: 'sipas', edition: '2022', code: '*' }, backwards: true },
      { ref: { index: 'sipas', edition: '2023-2026', code: '*' }, backwards: true },
    ]);
  });

  it('follows a sub-dimension whose code changed its meaning', () => {
    const poverty = relatedTo(catalogue, { index: 'papi', edition: '2011-2017', code: '2.1' });
    expect(poverty).toMatchObject([{ ref: { edition: '2018', code: '2.2' }, kind: 'same' }]);
    expect(relatedTo(catalogue, { index: 'papi', edition: '2018', code: '2.1' }).map(({ ref }) => ref.edition)).toEqual(
      ['2019-2020'],
    );
  });

  it('is whole in both languages', () => {
    const same = editions.flatMap(({ edition }) => [...walk(edition.nodes)]).filter(({ name }) => name.vi === name.en);
    expect(same).toEqual([]);
  });

  it('says of each index of the country what it measures, for who never heard of it', () => {
    for (const index of ['par-index', 'sipas', 'papi', 'pci']) {
      const { measures, short } = frameworkOf(catalogue, index)!;
      expect(measures?.vi.startsWith(`${short.vi} đo `) && measures.en.startsWith(`${short.en} measures `)).toBe(true);
    }
  });

  it('shows no reconstructed figure as a sourced one', () => {
    const components = [...walk(tree('par-index', 'qd-876-2022').nodes)].filter(({ depth }) => depth > 0);
    expect(components.filter(({ provenance }) => provenance.name === 'sourced')).toEqual([]);
    expect(components.filter(({ sources }) => sources.length > 0).map(({ code }) => code)).toEqual(['8.1']);
  });
});
