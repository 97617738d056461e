import type { Language } from '../../../kernel/words.ts';
import type { ChartTable } from '../../../web/chart/chart-table.ts';
import type { Speak } from '../../../web/language.tsx';
import { whole } from '../../model/table.ts';
import type { words } from '../../words.ts';
import type { TableView } from '../views.ts';

/** The figures of a ladder or of its map: rank, province, points, interval; what is not known says why. */
export function ladderFigures(
  { rows }: Pick<TableView, 'rows'>,
  language: Language,
  t: Speak<typeof words>,
): ChartTable {
  return {
    columns: [
      { head: t('results.rank'), decimals: 0 },
      { head: t('chart.of'), decimals: 0 },
      { head: t('results.province') },
      { head: t('results.points'), decimals: 4 },
      { head: t('chart.low'), decimals: 4 },
      { head: t('chart.high'), decimals: 4 },
      { head: t('chart.rankBest'), decimals: 0 },
      { head: t('chart.rankWorst'), decimals: 0 },
      { head: t('chart.state') },
    ],
    rows: rows.map(({ place, province, score, rankRange, confidence }) => {
      const interval = score.kind === 'value' ? score.interval : null;
      return [
        place?.rank ?? null,
        place?.of ?? null,
        language === 'vi' ? province.name : province.en,
        score.kind === 'value' ? score.points : null,
        interval?.low ?? null,
        interval?.high ?? null,
        rankRange?.best ?? null,
        rankRange?.worst ?? null,
        score.kind === 'value' ? t(`confidence.${confidence}`) : t(`map.${score.kind}`),
      ];
    }),
  };
}

/** 'papi-2022', with the node where it is not the whole. */
export function fileNameOf({ index, year, node }: Pick<TableView, 'index' | 'year' | 'node'>): string {
  return [index.index, year, ...(node.code === whole ? [] : [node.code])].join('-');
}
