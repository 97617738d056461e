import type { Mark, Picture } from '../../../web/chart/picture.ts';
import type { Language } from '../../../kernel/words.ts';
import { formatNumber, formatPoints } from '../../../web/format.ts';
import { axisOf, type Axis } from '../axis.ts';
import type { RowView, TableView } from '../views.ts';
import { rowsPicture } from './rows-picture.ts';

/** The ladder of a table: every province on its rung, score as a dot, its interval as a bar, what is not known hatched. */
export function ladderPicture(
  { rows }: TableView,
  own: string | null,
  language: Language,
  heads: {
    readonly rank: string;
    readonly province: string;
    readonly points: string;
    readonly interval: string;
    readonly withheld: string;
  },
): Picture | null {
  const values = rows.flatMap(({ score }) => (score.kind === 'value' ? boundsOf(score) : []));
  if (values.length === 0) return null;
  const hasIntervals = rows.some(({ score }) => score.kind === 'value' && score.interval);
  const axis = axisOf(values);
  return rowsPicture({
    columns: [
      { head: heads.rank, at: 48, isFigure: true },
      { head: heads.province, at: 60 },
      { head: heads.points, at: 260, isFigure: true },
      ...(hasIntervals ? [{ head: heads.interval, at: 360, isFigure: true }] : []),
    ],
    rows: rows.map(({ province, place, score }) => ({
      cells: [
        place ? `${place.rank}/${place.of}` : '—',
        language === 'vi' ? province.name : province.en,
        score.kind === 'value'
          ? formatPoints(score.points, language)
          : score.kind === 'withheld'
            ? heads.withheld
            : '—',
        ...(hasIntervals ? [intervalText(score, language)] : []),
      ],
      isOwn: province.key === own,
      bars: (at, y) => barsOf(score, axis, at, y),
    })),
    axis,
    axisFrom: hasIntervals ? 390 : 290,
    write: (value) => formatNumber(value, language),
  });
}

/** A score and the ends of its interval. */
export function boundsOf({ points, interval }: Extract<RowView['score'], { kind: 'value' }>): readonly number[] {
  return interval ? [points, interval.low, interval.high] : [points];
}

function intervalText(score: RowView['score'], language: Language): string {
  if (score.kind !== 'value' || !score.interval) return '—';
  return `${formatPoints(score.interval.low, language)}–${formatPoints(score.interval.high, language)}`;
}

function barsOf(score: RowView['score'], axis: Axis, at: (value: number) => number, y: number): readonly Mark[] {
  if (score.kind !== 'value')
    return [{ kind: 'rect', x: at(axis.from), y: y - 4, w: at(axis.to) - at(axis.from), h: 8, fill: 'hatch' }];
  const { points, interval } = score;
  return [
    ...(interval
      ? [
          {
            kind: 'rect',
            x: at(interval.low),
            y: y - 2,
            w: at(interval.high) - at(interval.low),
            h: 4,
            fill: 'rule-3',
          } as const,
        ]
      : []),
    { kind: 'circle', x: at(points), y, r: 3.5, fill: 'ink' },
  ];
}
