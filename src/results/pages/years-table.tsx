import type { z } from 'zod';
import { useApi } from '../../web/api-client.ts';
import { Chart } from '../../web/chart/chart.tsx';
import { PictureView } from '../../web/chart/picture-view.tsx';
import { Missing, Points, Rank, useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { Provenance } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { isOwnSource } from '../model/imported.ts';
import { words } from '../words.ts';
import { provinceAddress, type ProvinceAt } from './address.ts';
import { yearsPicture } from './pictures/years-picture.ts';
import styles from './results.module.css';
import { stageOfSources } from './stage-badge.tsx';
import { useAbout } from './use-about.ts';

/** By its key: a name may have gone on to another province. */
type ProvinceShown = { readonly key: string; readonly name: string };
type Year = z.output<typeof api.getProvinceIndex.output>['own']['years'][number];

/** The province in the index over all years: its rank as a line, and the figures, newest first, with which of them were measured alike. */
export function YearsTable({ at, province }: { readonly at: ProvinceAt; readonly province: ProvinceShown }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const about = useAbout();
  const series = useApi(
    api.getProvinceIndex,
    { params: { index: at.index, province: province.key }, query: {} },
    { staleTime: Infinity },
  );
  const index = useApi(api.listResults, {}, { staleTime: Infinity }).data?.indices.find(
    (one) => one.index === at.index,
  );
  const columns = useColumns();
  // A province that is not known is refused above already.
  const years = series.data?.own.years ?? [];
  const [first, last] = [years[0], years.at(-1)];
  if (!index || !first || !last || first === last) return null;
  const hasRanges = years.some(({ rankRange }) => rankRange !== null);
  const note = hasRanges ? t('chart.rankLineRange', { note: t('chart.rankLineNote') }) : t('chart.rankLineNote');
  const picture = yearsPicture(
    years.map(({ year, place, rankRange, toPrevious }) => ({ year, place, rankRange, joins: toPrevious === 'same' })),
    at.year,
  );
  return (
    <div className={styles.lines}>
      <Chart
        title={t('overYears')}
        note={picture ? note : t('overYearsNote')}
        about={about({
          title: `${province.name}, ${index.short[language]}: ${t('chart.rankLine')}`,
          note,
          index,
          year: `${first.year}–${last.year}`,
          sources: series.data?.sources ?? [],
          stage: stageOfSources(years.map(({ source }) => source)),
        })}
        fileName={`${at.index}-${at.province}-years`}
        picture={() => picture}
        table={() => ({
          columns: [
            { head: t('year'), decimals: 0 },
            { head: t('results.points'), decimals: 4 },
            { head: t('chart.low'), decimals: 4 },
            { head: t('chart.high'), decimals: 4 },
            { head: t('results.rank'), decimals: 0 },
            { head: t('chart.of'), decimals: 0 },
            { head: t('chart.rankBest'), decimals: 0 },
            { head: t('chart.rankWorst'), decimals: 0 },
            { head: t('comparedWith') },
          ],
          rows: years.map(({ year, score, place, rankRange, toPrevious }) => {
            const interval = score.kind === 'value' ? score.interval : null;
            return [
              year,
              score.kind === 'value' ? score.points : null,
              interval?.low ?? null,
              interval?.high ?? null,
              place?.rank ?? null,
              place?.of ?? null,
              rankRange?.best ?? null,
              rankRange?.worst ?? null,
              toPrevious ? t(`compared.${toPrevious}`) : null,
            ];
          }),
        })}
      >
        {picture ? (
          <div className={styles.line}>
            <PictureView
              picture={picture}
              label={t('chart.rankLineSays', {
                province: province.name,
                from: String(first.year),
                to: String(last.year),
              })}
            />
          </div>
        ) : null}
        <Table
          label={t('overYears')}
          rows={years.toReversed()}
          rowKey={({ year }) => String(year)}
          columns={columns}
          selected={String(at.year)}
          to={({ year }) => provinceAddress({ ...at, year, node: null })}
        />
      </Chart>
    </div>
  );
}

function useColumns(): readonly Column<Year>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    {
      key: 'year',
      head: t('year'),
      phone: 'title',
      width: '80px',
      cell: ({ year }) => year,
      note: ({ source }) =>
        isOwnSource({ key: source }) ? <Provenance kind="appraised" label={t('ownTable')} /> : null,
    },
    {
      key: 'points',
      head: t('results.points'),
      figure: true,
      width: '120px',
      cell: ({ score, scale }) =>
        score.kind === 'value' ? (
          <Points value={score.points} {...(scale ? { of: scale.to } : {})} />
        ) : score.kind === 'withheld' ? (
          t('withheld')
        ) : (
          <Missing />
        ),
    },
    {
      key: 'interval',
      head: t('interval'),
      figure: true,
      width: '160px',
      cell: ({ score }) =>
        score.kind === 'value' && score.interval ? (
          `${f.points(score.interval.low)}–${f.points(score.interval.high)}`
        ) : (
          <Missing />
        ),
      note: ({ score }) => (score.kind === 'value' && score.interval ? f.percent(score.interval.level, 0) : null),
    },
    {
      key: 'rank',
      head: t('results.rank'),
      figure: true,
      width: '100px',
      cell: ({ place }) => (place ? <Rank rank={place.rank} field={place.of} /> : <Missing />),
      note: ({ rankRange }) => (rankRange ? `${rankRange.best}–${rankRange.worst}` : null),
    },
    {
      key: 'compared',
      head: t('comparedWith'),
      cell: ({ toPrevious }) => (toPrevious ? t(`compared.${toPrevious}`) : null),
    },
  ];
}
