import type { z } from 'zod';
import { useApi } from '../../web/api-client.ts';
import { Missing, Points, Rank, useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { provinceAddress, type ProvinceAt } from './address.ts';
import styles from './results.module.css';

type Year = z.output<typeof api.getProvinceIndex.output>['own']['years'][number];

/** The province in the index over all years, newest first, and which of them were measured alike. */
export function YearsTable({ at }: { readonly at: ProvinceAt }) {
  const t = useWords(words);
  const series = useApi(api.getProvinceIndex, { params: at, query: {} }, { staleTime: Infinity });
  const columns = useColumns();
  // A province that is not known is refused above already.
  const years = series.data?.own.years ?? [];
  if (years.length < 2) return null;
  return (
    <div className={styles.lines}>
      <Section title={t('overYears')} note={t('overYearsNote')}>
        <Table
          label={t('overYears')}
          rows={years.toReversed()}
          rowKey={({ year }) => String(year)}
          columns={columns}
          selected={String(at.year)}
          to={({ year }) => provinceAddress({ ...at, year, node: null })}
        />
      </Section>
    </div>
  );
}

function useColumns(): readonly Column<Year>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    { key: 'year', head: t('year'), phone: 'title', width: '80px', cell: ({ year }) => year },
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
    },
    {
      key: 'compared',
      head: t('comparedWith'),
      cell: ({ toPrevious }) => (toPrevious ? t(`compared.${toPrevious}`) : null),
    },
  ];
}
