import type { Speak } from '../../../web/language.tsx';
import type { Quarter } from '../../model/tile-map.ts';
import type { mapWords } from '../../words/map.ts';
import type { LegendLine, Tone } from '../pictures/tiles-picture.ts';
import type { TableView } from '../views.ts';

/** How a province stands on a map: its quarter where quarters are drawn, else whether its score is known, withheld or missing. */
export function toneOf({ rows }: TableView, quarters: ReadonlyMap<string, Quarter> | null, key: string): Tone {
  const kind = rows.find(({ province }) => province.key === key)?.score.kind ?? 'missing';
  return kind === 'value' ? (quarters?.get(key) ?? 'known') : kind;
}

/** The lines of a map's legend: only what is on it. */
export function legendOf(
  { rows }: TableView,
  quarters: ReadonlyMap<string, Quarter> | null,
  own: string | null,
  t: Speak<typeof mapWords>,
  points: (value: number) => string,
): readonly LegendLine[] {
  const kinds = new Set(rows.map(({ score }) => score.kind));
  const ranges = ([1, 2, 3, 4] as const).flatMap((quarter) => {
    const scores = rows.flatMap(({ province, score }) =>
      score.kind === 'value' && quarters?.get(province.key) === quarter ? [score.points] : [],
    );
    if (scores.length === 0) return [];
    const [from, to] = [points(Math.min(...scores)), points(Math.max(...scores))];
    return [{ text: t('map.quarterRange', { quarter, from, to }), fill: quarter }];
  });
  return [
    ...ranges,
    ...(quarters ? [] : [{ text: t('map.known'), fill: 'known' as const }]),
    ...(kinds.has('withheld') ? [{ text: t('map.withheld'), fill: 'withheld' as const }] : []),
    ...(quarters ? [] : [{ text: t('map.missing'), fill: 'missing' as const }]),
    ...(own ? [{ text: `${t('map.own')} (${own})`, fill: 'known' as const, isOwn: true }] : []),
  ];
}
