import { api as accounts } from '../../../accounts/api.ts';
import { useApi } from '../../../web/api-client.ts';
import { Chart } from '../../../web/chart/chart.tsx';
import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Table, type Column } from '../../../web/table.tsx';
import { variedBy } from '../../model/kept-uncertainty.ts';
import { uncertaintyWords as words } from '../../words/uncertainty.ts';
import { rankAxis } from '../axis.ts';
import { Bar, percent } from '../interval-bar.tsx';
import { ranksPicture } from '../pictures/ranks-picture.ts';
import { useAbout } from '../use-about.ts';
import { useBasis } from './use-basis.ts';
import styles from './uncertainty.module.css';
import type { KeptAnswer, UncertaintyView } from './views.ts';

type Ranked = KeptAnswer['provinces'][number];

/** The ladder of ranks with their ranges: every province on its rung, its rank as a dot, the range as a bar; a table that needs no twin. */
export function RanksChart({ test }: { readonly test: UncertaintyView }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  const about = useAbout();
  const reference = useApi(accounts.whoAmI, {}).data?.tenant.referenceProvince ?? null;
  const { basis, nameOf } = useBasis(test);
  const { answer } = test;
  if (!answer) return null;
  const rows = answer.provinces.toSorted((a, b) => a.published - b.published || a.median - b.median);
  const own = test.provinces.find(({ key, name }) => key === reference || name === reference)?.key ?? null;
  const ownRow = rows.find(({ key }) => key === own);
  const all = answer.shifts.find(({ of }) => of === 'all');
  const heads = {
    published: t('uncertain.published'),
    province: t('uncertain.province'),
    median: t('uncertain.median'),
    range: t('uncertain.range'),
    firstTen: t('uncertain.firstTen'),
  };
  return (
    <Chart
      title={t('uncertain.answer')}
      note={t('uncertain.legend')}
      about={about({
        title: `${test.indexName[language]} ${test.year}: ${t('uncertain.answer')}`,
        note: t('uncertain.legend'),
        ...basis,
      })}
      fileName={`ranks-${test.index}-${test.year}`}
      picture={() =>
        ranksPicture(
          rows.map((row) => ({ ...row, name: nameOf(row.key) })),
          own,
          heads,
          language,
        )
      }
      table={() => ({
        columns: [
          { head: heads.published, decimals: 0 },
          { head: heads.province },
          { head: t('uncertain.low'), decimals: 0 },
          { head: heads.median, decimals: 0 },
          { head: t('uncertain.high'), decimals: 0 },
          { head: t('uncertain.firstTenPercent'), decimals: 1 },
        ],
        rows: rows.map((row) => [row.published, nameOf(row.key), row.low, row.median, row.high, 100 * row.firstTen]),
      })}
    >
      <p className={styles.says}>
        {variedBy(test).length === 0
          ? t('uncertain.sayNone')
          : t('uncertain.say', {
              runs: f.number(test.runs),
              mean: f.number(all?.mean ?? null, { decimals: 1 }),
              sure: rows.filter(({ low, high }) => high - low <= 5).length,
              provinces: rows.length,
            })}{' '}
        {ownRow ? (
          <b>
            {t('uncertain.sayOwn', {
              ...ownRow,
              province: nameOf(ownRow.key),
              firstTen: f.percent(100 * ownRow.firstTen, 0),
            })}
          </b>
        ) : null}
      </p>
      <Table
        label={t('uncertain.answer')}
        rows={rows}
        rowKey={({ key }) => key}
        selected={own}
        columns={columnsOf(
          rows,
          heads,
          ({ key }) => nameOf(key),
          t('uncertain.axis', { count: rows.length }),
          (share) => f.percent(100 * share, 0),
        )}
      />
    </Chart>
  );
}

function columnsOf(
  rows: readonly Ranked[],
  heads: Readonly<Record<'published' | 'province' | 'median' | 'range' | 'firstTen', string>>,
  nameOf: (row: Ranked) => string,
  axisHead: string,
  share: (value: number) => string,
): readonly Column<Ranked>[] {
  const axis = rankAxis(rows.length);
  return [
    {
      key: 'published',
      head: heads.published,
      figure: true,
      width: '72px',
      cell: ({ published }) => published,
      sort: ({ published }) => published,
    },
    { key: 'province', head: heads.province, phone: 'title', width: '200px', cell: nameOf },
    {
      key: 'range',
      head: heads.range,
      figure: true,
      width: '116px',
      cell: ({ low, high }) => (low === high ? low : `${low}–${high}`),
      sort: ({ low, high }) => high - low,
    },
    {
      key: 'median',
      head: heads.median,
      figure: true,
      width: '100px',
      cell: ({ median }) => median,
      sort: ({ median }) => median,
    },
    {
      key: 'firstTen',
      head: heads.firstTen,
      figure: true,
      width: '120px',
      cell: ({ firstTen }) => share(firstTen),
      sort: ({ firstTen }) => firstTen,
    },
    {
      key: 'bar',
      head: axisHead,
      phone: 'action',
      cell: ({ published, low, median, high }) => (
        <Bar axis={axis}>
          <rect
            x={percent(axis.at(low))}
            width={percent(Math.max(axis.at(high) - axis.at(low), 0.4))}
            y="6"
            height="4"
            className={styles.range}
          />
          <line x1={percent(axis.at(median))} x2={percent(axis.at(median))} y1="3" y2="13" className={styles.median} />
          <circle cx={percent(axis.at(published))} cy="8" r="3.5" className={styles.dot} />
        </Bar>
      ),
    },
  ];
}
