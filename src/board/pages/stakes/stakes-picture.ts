import type { Language } from '../../../kernel/words.ts';
import { line, type Mark, type Picture } from '../../../web/chart/picture.ts';
import { formatNumber } from '../../../web/format.ts';
import { muchFrom, type Quarter } from '../../model/stakes.ts';

/** A unit or a task to be drawn, in the order of urging. */
export type StakePoint = {
  readonly share: number;
  readonly daysLate: number;
  /** Null where nothing of it has a day. */
  readonly daysLeft: number | null;
  readonly quarter: Quarter;
};

/** Where each point lies, in pixels of the picture. */
export type StakesPicture = Picture & { readonly places: readonly { readonly x: number; readonly y: number }[] };

/**
 * Points at stake to the right, days late upwards by their root, so that a month and a year both have room; what is not late lies in a band below,
 * nearer to the line the sooner it falls due. The first twenty bear their number in the order of urging; of several in one place the first stands there, with
 * how many more.
 */
export function stakesPicture(
  points: readonly StakePoint[],
  words: Readonly<Record<Exclude<Quarter, 'rest'> | 'axisPoints' | 'axisLate' | 'axisLeft', string>>,
  language: Language,
  isNarrow = false,
): StakesPicture {
  const [width, height] = isNarrow ? [358, 420] : [1200, 480];
  const [right, bottom] = [width - edge.right, height - edge.bottom];
  const border = edge.top + (bottom - edge.top) * 0.74;
  const most = Math.max(...points.map(({ share }) => share), 0.1) * 1.05;
  const latest = Math.max(...points.map(({ daysLate }) => daysLate), 14) * 1.08;
  const x = (share: number) => edge.left + (share / most) * (right - edge.left);
  const late = (days: number) => border - Math.sqrt(days / latest) * (border - edge.top - 24);
  const left = (days: number | null) =>
    border + 26 + (days === null ? 1 : Math.min(days, farthest) / farthest) * (bottom - border - 38);
  const middle = x(muchFrom(points));
  const places = points.map((point) => ({
    x: x(point.share),
    y: point.daysLate > 0 ? late(point.daysLate) : left(point.daysLeft),
  }));
  const text = (at: number, y: number, said: string, more: Partial<Extract<Mark, { kind: 'text' }>> = {}): Mark => ({
    kind: 'text',
    x: at,
    y,
    text: said,
    size: 11,
    fill: 'ink-2',
    ...more,
  });
  const days = [7, 30, 90, 180, 365, 730].filter((one) => one < latest);
  const shares = ticksTo(most, isNarrow ? 3 : 6);
  return {
    width,
    height,
    places,
    marks: [
      { kind: 'rect', x: edge.left, y: border, w: right - edge.left, h: bottom - border, fill: 'sunk' },
      ...days.flatMap((day) => [
        line(edge.left, late(day), right, late(day), { stroke: 'rule' }),
        text(edge.left - 6, late(day) + 4, formatNumber(day, language), { anchor: 'end' }),
      ]),
      line(edge.left, edge.top, edge.left, bottom, { stroke: 'rule-3' }),
      line(edge.left, border, right, border, { stroke: 'ink' }),
      line(middle, edge.top, middle, bottom, { stroke: 'rule-3', dash: '3 4' }),
      ...shares.map((share) => text(x(share), bottom + 16, formatNumber(share, language), { anchor: 'middle' })),
      text(right, bottom + 34, words.axisPoints, { anchor: 'end' }),
      text(edge.left - 30, edge.top - 12, words.axisLate),
      text(edge.left + 6, border + 14, words.axisLeft),
      text(right - 6, edge.top + 14, words.first, { anchor: 'end', bold: true, size: 12, fill: 'lacquer' }),
      ...(isNarrow
        ? []
        : [
            text(edge.left + 6, edge.top + 14, words.late),
            text(right - 6, border + 14, words.keep, { anchor: 'end' }),
          ]),
      // The first to be urged lies on top of the others.
      ...gather(places)
        .toReversed()
        .flatMap(({ first, others }) => {
          const place = places[first] ?? { x: 0, y: 0 };
          const more = others > 0 ? [text(place.x + 13, place.y + 4, `+${others}`, { bold: true })] : [];
          return [...pointMarks(place, first, points), ...more];
        }),
    ],
  };
}

/** Places of which one would hide the others: the first of them, and how many it stands for besides itself. */
function gather(places: StakesPicture['places']): readonly { readonly first: number; readonly others: number }[] {
  const gathered: { readonly first: number; others: number }[] = [];
  for (const [at, place] of places.entries()) {
    const here = gathered.find(({ first }) => {
      const leader = places[first];
      return leader && Math.hypot(leader.x - place.x, leader.y - place.y) < hidingWithin;
    });
    if (here) here.others += 1;
    else gathered.push({ first: at, others: 0 });
  }
  return gathered;
}

const hidingWithin = 4;

/** How far off, in days, the lower edge of the band lies. */
const farthest = 180;

const numbered = 20;

const edge = { top: 34, right: 16, bottom: 44, left: 40 } as const;

function pointMarks(
  { x, y }: { readonly x: number; readonly y: number },
  at: number,
  points: readonly StakePoint[],
): readonly Mark[] {
  const quarter = points[at]?.quarter ?? 'rest';
  const isFull = quarter === 'first' || quarter === 'keep';
  const ink = quarter === 'first' || quarter === 'late' ? 'lacquer' : 'ink-2';
  const hasNumber = at < numbered;
  return [
    {
      kind: 'circle',
      x,
      y,
      r: hasNumber ? 10 : 5,
      fill: isFull ? ink : 'sheet',
      stroke: isFull ? 'sheet' : ink,
      strokeWidth: 1.5,
    },
    ...(hasNumber
      ? [
          {
            kind: 'text',
            x,
            y: y + 4,
            text: String(at + 1),
            size: 11,
            bold: true,
            anchor: 'middle',
            fill: isFull ? 'sheet' : ink,
          } as const,
        ]
      : []),
  ];
}

/** Round figures up to the most, so many at most. */
function ticksTo(most: number, count: number): readonly number[] {
  const size = most / count;
  const power = 10 ** Math.floor(Math.log10(size));
  const step = ([1, 2, 5, 10].find((one) => one * power >= size) ?? 10) * power;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => Math.round(at * step * 1000) / 1000);
}
