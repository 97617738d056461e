import { describe, expect, it } from 'vitest';
import { boundaryFile } from '../../../test/boundary-file.ts';
import { readResults } from '../published.ts';
import { simplifyBoundaries } from '../simplify-boundaries.ts';
import { isFarEast, readBoundaries, type ReadBoundaries } from './boundary.ts';
import { provincesOfYear } from './province.ts';

const of63 = provincesOfYear(readResults().provinces, 2024);
const of34 = provincesOfYear(readResults().provinces, 2025);

function faults(read: ReadBoundaries): readonly string[] {
  return read.kind === 'faulty'
    ? read.faults.map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`)
    : [];
}

describe('a file of boundaries', () => {
  it.each([
    ['63', of63],
    ['34', of34],
  ] as const)('of %s provinces is matched by name, each archipelago to its province', (system, provinces) => {
    const read = readBoundaries(boundaryFile(system), provinces);
    if (read.kind === 'faulty') throw new Error(faults(read).join());
    expect(read.shapes.map(({ key }) => key).toSorted()).toEqual(provinces.map(({ key }) => key).toSorted());
    expect(read.hasIslands).toBe(true);
    const far = read.shapes.filter(({ rings }) => rings.some(isFarEast)).map(({ key }) => key);
    expect(far.toSorted()).toEqual([`48@${system}`, `56@${system}`]);
  });

  it('says where nothing lies east of 111°', () => {
    expect(readBoundaries(boundaryFile('34', { islands: false }), of34)).toMatchObject({
      kind: 'read',
      hasIslands: false,
    });
  });

  it('takes names without accents, run together, or with their kind before them', () => {
    const file = boundaryFile('63');
    for (const one of file.features) {
      const name = String(one.properties['NAME_1']).replace('Tỉnh ', '');
      one.properties = {
        GID_1: 'VNM.1_1',
        NAME_1: name === 'Hòa Bình' ? 'HoàBình' : name === 'Hà Nội' ? 'TP. Ha Noi' : name,
      };
    }
    expect(faults(readBoundaries(file, of63))).toEqual([]);
  });

  it('says every fault: another division, a province that is missing, a ring that is open, a point abroad, no area', () => {
    const others = faults(readBoundaries(boundaryFile('63'), of34)).filter((one) => one.startsWith('other-name'));
    // 33 of the 34 names are among the 63: Huế was Thừa Thiên Huế.
    expect(others).toHaveLength(30);
    const file = boundaryFile('34');
    const [first, second, third, fourth] = file.features;
    const name = (one: typeof first) => String(one?.properties['NAME_1']).replace('Tỉnh ', '');
    const missing = name(first);
    file.features.shift();
    const open = second?.geometry.coordinates as number[][][];
    open[0]?.pop();
    const swapped = third?.geometry.coordinates as number[][][];
    third!.geometry.coordinates = swapped.map((ring) => ring.map(([x, y]) => [y, x]));
    fourth!.geometry = { type: 'Point', coordinates: [105, 21] };
    expect(faults(readBoundaries(file, of34)).map((one) => one.split(/ (?=\d)/)[0])).toEqual([
      `open-ring ${name(second)}`,
      `outside ${name(third)}`,
      `not-a-polygon ${name(fourth)}`,
      `no-province ${missing}`,
      `no-province ${name(fourth)}`,
    ]);
  });

  it('says once that its coordinates are metres', () => {
    const file = boundaryFile('63');
    for (const one of file.features) {
      const rings = one.geometry.coordinates as number[][][];
      one.geometry.coordinates = rings.map((ring) => ring.map(([x, y]) => [Number(x) * 5000, Number(y) * 1e5]));
    }
    const codes = faults(readBoundaries(file, of63)).map((one) => one.split(' ')[0]);
    expect(codes).toEqual(['not-degrees']);
  });

  it.each([null, [], {}, { type: 'FeatureCollection' }, 'x'])('is refused where it is something else: %j', (data) => {
    expect(faults(readBoundaries(data, of34))).toEqual(['not-geojson ']);
  });
});

describe('made small for a screen', () => {
  it('keeps every province and both archipelagos with far fewer points, and neighbours still meet', () => {
    const read = readBoundaries(boundaryFile('63', { detail: 400 }), of63);
    if (read.kind === 'faulty') throw new Error(faults(read).join());
    const points = (shapes: typeof read.shapes) =>
      shapes.reduce((sum, { rings }) => sum + rings.reduce((all, ring) => all + ring.length, 0), 0);
    const small = simplifyBoundaries(read.shapes);
    expect(points(read.shapes)).toBeGreaterThan(100_000);
    expect(points(small)).toBeLessThan(12_000);
    expect(small.every(({ rings }) => rings.length > 0 && rings.every((ring) => ring.length >= 4))).toBe(true);
    expect(small.filter(({ rings }) => rings.some(isFarEast))).toHaveLength(2);
    // Every corner of Hà Nội that a neighbour has too is still in both.
    const corners = (key: string) =>
      new Set(
        small
          .find((one) => one.key === key)
          ?.rings.flat()
          .map(String),
      );
    const shared = [...corners('01@63')].filter((one) => corners('27@63').has(one));
    expect(shared.length).toBeGreaterThanOrEqual(2);
  });

  it('what is small already stays as it is', () => {
    const read = readBoundaries(boundaryFile('34'), of34);
    if (read.kind === 'faulty') throw new Error(faults(read).join());
    const [was] = read.shapes;
    const [became] = simplifyBoundaries(read.shapes);
    expect(became?.rings.flat().length).toBe(was?.rings.flat().length);
  });
});
