/** A colour by the name of its token; on the screen it follows the theme, in a file it is the day's. */
export type Paint =
  | 'paper'
  | 'sheet'
  | 'sunk'
  | 'ink'
  | 'ink-2'
  | 'ink-3'
  | 'rule'
  | 'rule-2'
  | 'rule-3'
  | 'lacquer'
  | 'jade'
  | 'amber'
  | 'amber-tint'
  | 'blue'
  | 'blue-tint'
  | 'quartile-1'
  | 'quartile-2'
  | 'quartile-3'
  | 'quartile-4'
  | 'on-quartile-1'
  | 'on-quartile';

type Look = {
  /** `hatch` is for what is not known; without it nothing is filled. */
  readonly fill?: Paint | 'hatch';
  readonly opacity?: number;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
  /** Lengths of strokes and gaps: what tells lines apart without colour. */
  readonly dash?: string;
};

/** One thing drawn, in pixels from the top left. */
export type Mark =
  | (Look & { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly w: number; readonly h: number })
  | (Look & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number })
  | (Look & {
      readonly kind: 'path';
      readonly d: string;
      /** A ring within a ring is a hole, whichever way it runs. */
      readonly evenOdd?: boolean;
    })
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size?: number;
      readonly bold?: boolean;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly fill?: Paint;
    };

/** A chart as data: drawn on the page by `PictureView`, written to a file by `writeSvg`. */
export type Picture = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] };

/** A mark as an element of SVG; `paint` turns a token into a colour. */
export function elementOf(
  mark: Mark,
  paint: (token: Paint) => string,
): { readonly tag: 'rect' | 'circle' | 'path' | 'text'; readonly attributes: Attributes; readonly text?: string } {
  if (mark.kind === 'text') {
    const { x, y, text, size = 12, bold, anchor, fill = 'ink' } = mark;
    const attributes = {
      x,
      y,
      fill: paint(fill),
      'font-size': size,
      ...(bold ? { 'font-weight': 600 } : {}),
      ...(anchor && anchor !== 'start' ? { 'text-anchor': anchor } : {}),
    };
    return { tag: 'text', attributes, text };
  }
  const { fill, opacity, stroke, strokeWidth, dash } = mark;
  const look = {
    fill: fill === undefined ? 'none' : fill === 'hatch' ? 'url(#hatch)' : paint(fill),
    ...(opacity === undefined ? {} : { 'fill-opacity': opacity }),
    ...(stroke ? { stroke: paint(stroke), 'stroke-width': strokeWidth ?? 1 } : {}),
    ...(dash ? { 'stroke-dasharray': dash } : {}),
  };
  if (mark.kind === 'rect')
    return {
      tag: 'rect',
      attributes: { x: tidy(mark.x), y: tidy(mark.y), width: tidy(mark.w), height: tidy(mark.h), ...look },
    };
  if (mark.kind === 'circle')
    return { tag: 'circle', attributes: { cx: tidy(mark.x), cy: tidy(mark.y), r: mark.r, ...look } };
  const attributes = {
    d: mark.d,
    'stroke-linejoin': 'round',
    ...(mark.evenOdd ? { 'fill-rule': 'evenodd' } : {}),
    ...look,
  };
  return { tag: 'path', attributes };
}

type Attributes = Readonly<Record<string, string | number>>;

/** The path through points, open or closed; null leaves a gap. */
export function pathOf(points: readonly (readonly [number, number] | null)[], isClosed = false): string {
  let pen = 'M';
  const steps = points.map((point) => {
    if (point === null) {
      pen = 'M';
      return '';
    }
    const step = `${pen}${tidy(point[0])} ${tidy(point[1])}`;
    pen = 'L';
    return step;
  });
  return steps.join('') + (isClosed ? 'Z' : '');
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, look: Look): Mark {
  return {
    kind: 'path',
    d: pathOf([
      [x1, y1],
      [x2, y2],
    ]),
    ...look,
  };
}

/** Marks moved right and down. */
export function moved(marks: readonly Mark[], right: number, down: number): readonly Mark[] {
  return marks.map((mark) =>
    mark.kind === 'path'
      ? { ...mark, d: movedPath(mark.d, right, down) }
      : { ...mark, x: mark.x + right, y: mark.y + down },
  );
}

/** Paths hold absolute pairs of coordinates alone, as `pathOf` writes them. */
function movedPath(d: string, right: number, down: number): string {
  return d.replaceAll(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => `${tidy(+x + right)} ${tidy(+y + down)}`);
}

/** A tenth of a pixel is as fine as anybody sees. */
function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}
