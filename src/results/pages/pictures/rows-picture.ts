import { line, type Mark, type Picture } from '../../../web/chart/picture.ts';
import type { Axis } from '../axis.ts';

/** A column of words or figures at the left of the bars; `at` is its left edge, or its right one where it stands right. */
export type PictureColumn = { readonly head: string; readonly at: number; readonly isFigure?: boolean };

/** A row: its cells in the order of the columns, and what is drawn on the axis at the height `y`. */
export type PictureRow = {
  readonly cells: readonly string[];
  readonly isOwn?: boolean;
  readonly bars: (place: (value: number) => number, y: number) => readonly Mark[];
};

/** Rows of figures with bars on one axis at their right: the picture of a table whose rows are drawn. */
export function rowsPicture(of: {
  readonly columns: readonly PictureColumn[];
  readonly rows: readonly PictureRow[];
  readonly axis: Axis;
  readonly axisFrom: number;
  /** How a value of the axis is written. */
  readonly write: (value: number) => string;
}): Picture {
  const { columns, rows, axis, axisFrom, write } = of;
  const place = (value: number) => axisFrom + (axis.at(value) / 100) * axisWidth;
  const bottom = headHeight + rows.length * rowHeight;
  const head: Mark[] = columns.map(({ head: text, at, isFigure }) => ({
    kind: 'text',
    x: at,
    y: headHeight - 10,
    text,
    size: 11,
    fill: 'ink-2',
    anchor: isFigure ? 'end' : 'start',
  }));
  const ticks = axis.ticks.flatMap((tick): Mark[] => [
    { kind: 'text', x: place(tick), y: headHeight - 10, text: write(tick), size: 11, fill: 'ink-2', anchor: 'middle' },
    line(place(tick), headHeight, place(tick), bottom, { stroke: 'rule' }),
  ]);
  const width = axisFrom + axisWidth + 40;
  const drawn = rows.flatMap(({ cells, isOwn, bars }, at): Mark[] => {
    const y = headHeight + at * rowHeight;
    return [
      ...(isOwn ? [{ kind: 'rect', x: 0, y, w: width, h: rowHeight, fill: 'blue-tint' } as const] : []),
      ...cells.map((text, column): Mark => {
        const { at: x, isFigure } = columns[column] ?? { at: 0 };
        const anchor = isFigure ? 'end' : 'start';
        return { kind: 'text', x, y: y + 14, text, size: 12, anchor, ...(isOwn ? { bold: true } : {}) };
      }),
      line(0, y + rowHeight, width, y + rowHeight, { stroke: 'rule', strokeWidth: 0.5 }),
      ...bars(place, y + rowHeight / 2),
    ];
  });
  return {
    width,
    height: bottom + 4,
    marks: [...head, ...ticks, line(0, headHeight, width, headHeight, { stroke: 'ink' }), ...drawn],
  };
}

/** Words that fit a column of so many letters; what was cut ends in '…'. */
export function cut(text: string, letters: number): string {
  return text.length > letters ? `${text.slice(0, letters - 1).trimEnd()}…` : text;
}

const rowHeight = 20;
const headHeight = 26;
const axisWidth = 380;
