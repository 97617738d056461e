import { useEffect, useMemo, useRef } from 'react';
import { Missing, Points, Rank, useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { words } from '../words.ts';
import { provinceAddress, slugOf } from './address.ts';
import { axisOf } from './axis.ts';
import { boundsOf } from './pictures/ladder-picture.ts';
import { IntervalBar } from './interval-bar.tsx';
import styles from './results.module.css';
import { SourceLink } from './source-link.tsx';
import type { RowView, TableView } from './views.ts';

/** Every province in the order of ranks, its score on one axis with the others; a table that needs no twin. The reader's own is marked and in sight. */
export function LadderTable({ table, own }: { readonly table: TableView; readonly own: string | null }) {
  const t = useWords(words);
  const { language } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (own) bringIntoView(place.current?.querySelector('tr[aria-current]') ?? null);
  }, [own]);
  const f = useFormat();
  const { from, to } = axisOfTable(table);
  return (
    <div ref={place} className={styles.ladder}>
      {table.rows.some(({ score }) => score.kind === 'value') ? (
        <p className={styles.axis}>{t('onAxis', { from: f.number(from), to: f.number(to) })}</p>
      ) : null}
      <Table
        label={t('ladderOf', { index: table.index.short[language], year: String(table.year) })}
        rows={table.rows}
        rowKey={({ province }) => province.key}
        columns={useColumns(table)}
        selected={own}
        to={({ province }) => provinceAddress(addressIn(table, province))}
      />
    </div>
  );
}

function addressIn({ index, year, node }: TableView, province: RowView['province']) {
  return { index: index.index, year, province: slugOf(province), node: node.code === '*' ? null : node.code };
}

function axisOfTable({ rows }: TableView) {
  return axisOf(rows.flatMap(({ score }) => (score.kind === 'value' ? boundsOf(score) : [])));
}

function useColumns(table: TableView): readonly Column<RowView>[] {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  return useMemo(() => {
    const { rows, sources } = table;
    const axis = axisOfTable(table);
    const level = rows.flatMap(({ score }) => (score.kind === 'value' ? (score.interval?.level ?? []) : []))[0];
    const hasScores = rows.some(({ score }) => score.kind === 'value');
    const rank: Column<RowView> = {
      key: 'rank',
      head: t('results.rank'),
      figure: true,
      width: '64px',
      cell: ({ place }) => (place ? <Rank rank={place.rank} field={place.of} /> : <Missing />),
    };
    const range: Column<RowView> = {
      key: 'range',
      head: t('rankRange'),
      figure: true,
      width: '88px',
      cell: ({ rankRange }) => (rankRange ? `${rankRange.best}–${rankRange.worst}` : <Missing />),
    };
    const province: Column<RowView> = {
      key: 'province',
      head: t('results.province'),
      phone: 'title',
      ...(hasScores ? { width: '220px' } : {}),
      cell: ({ province: one }) => (language === 'vi' ? one.name : one.en),
    };
    const score: Column<RowView> = {
      key: 'score',
      head: t('results.points'),
      figure: true,
      width: '96px',
      cell: ({ score: one }) =>
        one.kind === 'value' ? <Points value={one.points} /> : one.kind === 'withheld' ? t('withheld') : <Missing />,
    };
    const interval: Column<RowView> = {
      key: 'interval',
      head: t('intervalAt', { level: f.percent(level ?? 0, 0) }),
      figure: true,
      width: '120px',
      cell: ({ score: one }) =>
        one.kind === 'value' && one.interval ? (
          `${f.points(one.interval.low)}–${f.points(one.interval.high)}`
        ) : one.kind === 'value' ? (
          <Missing />
        ) : null,
    };
    const bar: Column<RowView> = {
      key: 'bar',
      head: t('onAxis', { from: f.number(axis.from), to: f.number(axis.to) }),
      phone: 'action',
      cell: ({ score: one }) => (
        <IntervalBar
          axis={axis}
          points={one.kind === 'value' ? one.points : null}
          interval={one.kind === 'value' ? one.interval : null}
        />
      ),
    };
    const source: Column<RowView> = {
      key: 'source',
      head: t('source'),
      width: '240px',
      cell: (row) => <SourceLink source={sources.find(({ key }) => key === row.source)} confidence={row.confidence} />,
    };
    return [
      rank,
      ...(rows.some(({ rankRange }) => rankRange !== null) ? [range] : []),
      province,
      score,
      ...(level === undefined ? [] : [interval]),
      ...(hasScores ? [bar] : []),
      ...(sources.length > 1 ? [source] : []),
    ];
  }, [table, t, f, language]);
}

/** Leaves the page where it is when the row can be seen already. */
function bringIntoView(row: Element | null): void {
  const box = row?.getBoundingClientRect();
  if (box && box.bottom > window.innerHeight) row?.scrollIntoView({ block: 'center' });
}
