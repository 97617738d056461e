import type { Mark, Paint, Picture } from './picture.ts';

/** The letters of pictures: figures of one width before Be Vietnam Pro, as on the page. */
export const pictureFace = `'Thuoc Do Figures','Be Vietnam Pro','Segoe UI',Arial,sans-serif`;

/**
 * Draws a picture on a canvas with the same marks that the SVG has. The SVG itself as an image would be drawn before the letters in it are there; the
 * page's own can be waited for.
 */
export function drawPicture(
  pen: CanvasRenderingContext2D,
  { width, height, marks }: Picture,
  paint: (token: Paint) => string,
): void {
  const hatch = hatchOf(pen, paint);
  pen.fillStyle = paint('sheet');
  pen.fillRect(0, 0, Math.ceil(width), Math.ceil(height));
  for (const mark of marks) {
    if (mark.kind === 'text') writeText(pen, mark, paint);
    else drawShape(pen, mark, paint, hatch);
  }
}

type Text = Extract<Mark, { kind: 'text' }>;

function writeText(pen: CanvasRenderingContext2D, mark: Text, paint: (token: Paint) => string): void {
  const { x, y, text, size = 12, bold, anchor = 'start', fill = 'ink' } = mark;
  pen.font = `${bold ? 600 : 400} ${size}px ${pictureFace}`;
  pen.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  pen.fillStyle = paint(fill);
  pen.fillText(text, x, y);
}

function drawShape(
  pen: CanvasRenderingContext2D,
  mark: Exclude<Mark, Text>,
  paint: (token: Paint) => string,
  hatch: CanvasPattern | null,
): void {
  const outline = new Path2D(mark.kind === 'path' ? mark.d : undefined);
  if (mark.kind === 'rect') outline.rect(mark.x, mark.y, mark.w, mark.h);
  if (mark.kind === 'circle') outline.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
  const { fill, opacity = 1, stroke, strokeWidth = 1, dash } = mark;
  if (fill) {
    pen.globalAlpha = opacity;
    pen.fillStyle = fill === 'hatch' ? (hatch ?? paint('rule')) : paint(fill);
    const rule = mark.kind === 'path' && mark.evenOdd ? 'evenodd' : 'nonzero';
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas fills a path, not an array
    pen.fill(outline, rule);
    pen.globalAlpha = 1;
  }
  if (stroke) {
    pen.strokeStyle = paint(stroke);
    pen.lineWidth = strokeWidth;
    pen.lineJoin = 'round';
    pen.setLineDash(dash ? dash.split(' ').map(Number) : []);
    pen.stroke(outline);
  }
}

/** Slanting lines, as the page's hatch: a tile of them that repeats. */
function hatchOf(pen: CanvasRenderingContext2D, paint: (token: Paint) => string): CanvasPattern | null {
  const tile = document.createElement('canvas');
  [tile.width, tile.height] = [8, 8];
  const brush = tile.getContext('2d');
  if (!brush) return null;
  brush.strokeStyle = paint('rule-2');
  brush.lineWidth = 2.6;
  brush.stroke(new Path2D('M-2 2L2 -2M0 8L8 0M6 10L10 6'));
  return pen.createPattern(tile, 'repeat');
}
