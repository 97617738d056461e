import { api as accounts } from '../../accounts/api.ts';
import { useApi } from '../../web/api-client.ts';
import type { ChartAbout } from '../../web/chart/framed.ts';
import { useLanguage, useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import type { TableView } from './views.ts';

/** What a chart of results rests on. */
export type Basis = {
  readonly title: string;
  readonly note?: string | null;
  readonly index: Pick<TableView['index'], 'owner'>;
  /** A year, or the first and the last of several: '2011–2024'. */
  readonly year: number | string;
  readonly sources: readonly { readonly title: string; readonly url?: string | null }[];
  /** `own` is a table that the province brought in, `assumed` what was reckoned from wishes or choices. */
  readonly stage: 'published' | 'own' | 'filled' | 'assumed';
  /** True where the province itself brought in something else that is drawn, such as boundaries. */
  readonly hasOwnGround?: boolean;
};

/** Says what a picture must say of itself: stage, source, and whether something in it is invented, as all that the sample province made up is. */
export function useAbout(): (basis: Basis) => ChartAbout {
  const t = useWords(words);
  const { language } = useLanguage();
  const tenant = useApi(accounts.whoAmI, {}).data?.tenant;
  return ({ title, note, index, year, sources, stage, hasOwnGround }) => {
    const values = { owner: index.owner[language], year: String(year) };
    const named = sources.map((source) => (source.url ? `${source.title} (${source.url})` : source.title)).join('; ');
    const isInvented = (stage !== 'published' || hasOwnGround === true) && (tenant?.isSample ?? false);
    return {
      title,
      note: note ?? null,
      stage: t(`chart.stage.${stage}`, values),
      source: t('chart.source', { sources: named, owner: values.owner }),
      invented: isInvented ? t('chart.invented', { tenant: tenant?.name ?? '' }) : null,
    };
  };
}
