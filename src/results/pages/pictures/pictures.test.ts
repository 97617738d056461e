import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../web/chart/picture.ts';
import { readTileMaps } from '../../published.ts';
import { radarPicture, type OutlineForm } from './radar-picture.ts';
import { tilesPicture } from './tiles-picture.ts';
import { yearsPicture } from './years-picture.ts';

const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

describe('the shape', () => {
  const forms: readonly OutlineForm[] = ['own', 'peer1', 'peer2', 'peer3', 'median', 'best'];
  const axes = ['1', '2', '3'].map((code) => ({ code }));

  it('tells six outlines apart by line and sign, not by colour alone', () => {
    const { marks } = radarPicture(
      axes,
      10,
      forms.map((form) => ({ name: form, form, points: [1, 2, 3] })),
    );
    const outlines = marks.filter((mark) => mark.kind === 'path' && mark.d.endsWith('Z') && mark.stroke !== 'rule-2');
    const signs = outlines.map((mark) => (mark.kind === 'path' ? [mark.dash, mark.strokeWidth, mark.fill].join() : ''));
    expect(new Set(signs).size).toBeGreaterThanOrEqual(forms.length);
  });

  it('does not draw an outline of which a point is missing', () => {
    const with3 = radarPicture(axes, 10, [{ name: 'a', form: 'own', points: [1, 2, 3] }]);
    const with2 = radarPicture(axes, 10, [{ name: 'a', form: 'own', points: [1, null, 3] }]);
    expect(with2.marks.length).toBe(with3.marks.length - 1);
  });
});

describe('the line of ranks', () => {
  const place = (rank: number) => ({ rank, of: 63 });
  const joints = (picture: ReturnType<typeof yearsPicture>) =>
    picture?.marks.filter((mark) => mark.kind === 'path' && mark.strokeWidth === 1.6).length;

  it('breaks where it was measured otherwise, and where a rank is not known', () => {
    const years = [2019, 2020, 2021, 2022, 2023].map((year, at) => ({ year, place: place(at + 1), joins: at > 0 }));
    expect(joints(yearsPicture(years, 2022))).toBe(4);
    expect(
      joints(
        yearsPicture(
          years.map((one) => ({ ...one, joins: one.joins && one.year !== 2021 })),
          null,
        ),
      ),
    ).toBe(3);
    expect(
      joints(
        yearsPicture(
          years.map((one) => (one.year === 2021 ? { ...one, place: null } : one)),
          null,
        ),
      ),
    ).toBe(2);
  });

  it('has an upright bar of the ranks that may be, where they are known', () => {
    const years = [2022, 2023].map((year) => ({ year, place: place(8), joins: year === 2023 }));
    const marks = (range: { best: number; worst: number } | null) =>
      yearsPicture(
        years.map((one) => ({ ...one, rankRange: one.year === 2022 ? range : null })),
        null,
      )!.marks.length;
    expect(marks({ best: 4, worst: 24 }) - marks(null)).toBe(3);
  });

  it('is not drawn of one rank', () => {
    expect(yearsPicture([{ year: 2020, place: place(1), joins: false }], null)).toBeNull();
  });
});

it.each(['63', '34'] as const)('the map of %s tiles always has Hoàng Sa and Trường Sa', (system) => {
  const map = readTileMaps()[system];
  const { marks } = tilesPicture({
    map,
    toneOf: () => 'missing',
    own: null,
    islandNames: ({ vi, key }) => ({ name: vi, province: key }),
    legend: [],
  });
  for (const name of ['Hoàng Sa', 'Trường Sa']) expect(texts(marks)).toContain(name);
  expect(texts(marks)).toHaveLength(map.provinces.length + 4);
});
