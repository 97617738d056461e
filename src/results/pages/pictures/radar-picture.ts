import { line, pathOf, type Mark, type Paint, type Picture } from '../../../web/chart/picture.ts';

/** One outline of the shape: how it is drawn, what it is called, and its points in the order of the axes; null where one is not known. */
export type Outline = {
  readonly name: string;
  readonly form: OutlineForm;
  readonly points: readonly (number | null)[];
};

/** The province, the median, the best of each part, and up to three peers. */
export type OutlineForm = 'own' | 'median' | 'best' | 'peer1' | 'peer2' | 'peer3';

/** The parts of an index as a shape of equal axes from 0 to `max`, with its legend. Outlines differ by line and by the sign at their corners, not by colour alone. */
export function radarPicture(
  axes: readonly { readonly code: string }[],
  max: number,
  outlines: readonly Outline[],
): Picture {
  const at = (axis: number, points: number, reach = radius): readonly [number, number] => {
    const angle = (axis / axes.length) * 2 * Math.PI - Math.PI / 2;
    const length = (points / max) * reach;
    return [centre + Math.cos(angle) * length, centre + Math.sin(angle) * length];
  };
  const rings = [0.25, 0.5, 0.75, 1].map((share): Mark => ({
    kind: 'path',
    d: pathOf(
      axes.map((_, axis) => at(axis, max * share)),
      true,
    ),
    stroke: 'rule-2',
  }));
  const spokes = axes.flatMap(({ code }, axis): Mark[] => {
    const [x, y] = at(axis, max);
    const [wordX, wordY] = at(axis, max, radius + 16);
    return [
      line(centre, centre, x, y, { stroke: 'rule' }),
      { kind: 'text', x: wordX, y: wordY + 4, text: code, size: 12, fill: 'ink-2', anchor: 'middle' },
    ];
  });
  const drawn = outlines.flatMap(({ form, points }): Mark[] => {
    if (points.includes(null)) return [];
    const corners = points.map((value, axis) => at(axis, value ?? 0));
    const { fill, ...stroke } = forms[form];
    return [
      { kind: 'path', d: pathOf(corners, true), ...stroke, ...(fill ? { fill, opacity: 0.1 } : {}) },
      ...corners.flatMap((corner) => signOf(form, ...corner)),
    ];
  });
  const legend = outlines.flatMap(({ name, form }, place): Mark[] => {
    const [x, y] = [8 + (place % 2) * (size / 2), size + 12 + Math.floor(place / 2) * 20];
    const { fill: _, ...stroke } = forms[form];
    return [
      line(x, y - 4, x + 32, y - 4, stroke),
      ...signOf(form, x + 16, y - 4),
      { kind: 'text', x: x + 40, y, text: name, size: 12, fill: 'ink' },
    ];
  });
  return {
    width: size,
    height: size + 8 + Math.ceil(outlines.length / 2) * 20,
    marks: [...rings, ...spokes, ...drawn, ...legend],
  };
}

const radius = 150;
const size = 380;
const centre = size / 2;

type Form = { readonly stroke: Paint; readonly strokeWidth: number; readonly dash?: string; readonly fill?: Paint };

const forms: Readonly<Record<OutlineForm, Form>> = {
  own: { stroke: 'ink', strokeWidth: 2.4, fill: 'ink' },
  median: { stroke: 'ink-2', strokeWidth: 1.4, dash: '6 4' },
  best: { stroke: 'ink-2', strokeWidth: 1.6, dash: '1.5 3.5' },
  peer1: { stroke: 'blue', strokeWidth: 1.6 },
  peer2: { stroke: 'ink-3', strokeWidth: 1.6, dash: '12 4' },
  peer3: { stroke: 'blue', strokeWidth: 1.6, dash: '9 3 2 3' },
};

/** The sign at the corners of a peer's outline: square, triangle, diamond. */
function signOf(form: OutlineForm, x: number, y: number): readonly Mark[] {
  const { stroke } = forms[form];
  // Red and green are taken by meaning, so that two peers are blue: one sign is hollow, the other full.
  const look = { fill: form === 'peer3' ? stroke : 'sheet', stroke, strokeWidth: 1.4 } as const;
  const around = (corners: readonly (readonly [number, number])[]): readonly Mark[] => [
    {
      kind: 'path',
      d: pathOf(
        corners.map(([right, down]) => [x + right, y + down] as const),
        true,
      ),
      ...look,
    },
  ];
  if (form === 'peer1')
    return around([
      [-3.5, -3.5],
      [3.5, -3.5],
      [3.5, 3.5],
      [-3.5, 3.5],
    ]);
  if (form === 'peer2')
    return around([
      [0, -4.5],
      [4.5, 3.5],
      [-4.5, 3.5],
    ]);
  if (form === 'peer3')
    return around([
      [0, -5],
      [5, 0],
      [0, 5],
      [-5, 0],
    ]);
  return [];
}
