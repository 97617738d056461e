import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { Button } from '../../web/button.tsx';
import { useIsNarrow } from '../../web/display.ts';
import { Missing, useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { sortRows, Table, type Column, type Sort } from '../../web/table.tsx';
import type { standingRow } from '../api.ts';
import { words } from '../words.ts';
import { silentFrom } from './silent-units.tsx';
import styles from './board.module.css';

type Standing = z.output<typeof standingRow>;
type Counts = Pick<
  Standing,
  'occurrences' | 'reported' | 'allThree' | 'late' | 'stale' | 'waiting' | 'returned' | 'needsDate'
>;

// About a screen's height; the whole list is one press away.
const shownOnDesk = 20;
const shownOnPhone = 8;

/** How units, or plans, stand: sorted by any column, what is late first. */
export function StandingTable(props: {
  readonly label: string;
  readonly head: string;
  readonly rows: readonly Standing[];
  readonly total?: Counts;
  readonly to: (row: Standing) => string;
}) {
  const t = useWords(words);
  const columns = useColumns(props.head);
  const [sort, setSort] = useState<Sort>({ key: 'late', down: true });
  const [isWhole, setWhole] = useState(false);
  const isNarrow = useIsNarrow();
  const shownAtOnce = isNarrow ? shownOnPhone : shownOnDesk;
  const value = columns.find((column) => column.key === sort.key)?.sort;
  const sorted = value ? sortRows(props.rows, value, sort.down) : props.rows;
  const { total } = props;
  return (
    <>
      {isNarrow && props.rows.length > 1 ? (
        <NativeSelect
          className={styles.sortBy}
          label={t('board.sortBy')}
          value={sort.key}
          data={columns.map((column) => ({ value: column.key, label: column.head }))}
          onChange={({ currentTarget }) => setSort({ key: currentTarget.value, down: currentTarget.value !== 'name' })}
        />
      ) : null}
      <Table
        label={props.label}
        rows={isWhole ? sorted : sorted.slice(0, shownAtOnce)}
        rowKey={(row) => row.id}
        to={props.to}
        columns={columns}
        sort={sort}
        // Of counts one asks for the most first; of names for the first.
        onSort={(next) => setSort(next.key !== sort.key && next.key !== 'name' ? { ...next, down: true } : next)}
        isLate={(row) => row.late > 0}
        {...(total ? { total: { ...countCells(total), name: t('board.total') } } : {})}
      />
      {props.rows.length > shownAtOnce ? (
        <p className={styles.whole}>
          <Button small aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('board.seeFirst', { count: shownAtOnce }) : t('board.seeAll', { count: props.rows.length })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function useColumns(head: string): readonly Column<Standing>[] {
  const t = useWords(words);
  const f = useFormat();
  const count = (key: keyof Counts, tone?: 'late' | 'doubt'): Column<Standing> => ({
    key,
    head: t(`board.${key}`),
    figure: true,
    cell: (row) => <Count value={row[key]} tone={tone} />,
    sort: (row) => row[key],
  });
  return [
    {
      key: 'name',
      head,
      phone: 'title',
      width: '28%',
      cell: (row) => <span className={styles.name}>{row.name}</span>,
      sort: (row) => row.name,
    },
    count('occurrences'),
    count('reported'),
    count('late', 'late'),
    count('stale', 'doubt'),
    count('waiting', 'doubt'),
    count('returned', 'doubt'),
    count('needsDate', 'doubt'),
    {
      key: 'silent',
      head: t('board.silent'),
      figure: true,
      cell: (row) => <Silent days={row.silentDays} since={f.dateOf(row.lastReportAt)} />,
      sort: (row) => row.silentDays,
    },
    {
      key: 'allThree',
      head: t('board.allThree'),
      width: '132px',
      cell: (row) => <AllThree count={row.allThree} total={row.occurrences} />,
      sort: (row) => (row.occurrences === 0 ? null : row.allThree / row.occurrences),
    },
  ];
}

function countCells(counts: Counts): Record<string, ReactNode> {
  return {
    occurrences: counts.occurrences,
    reported: counts.reported,
    late: <Count value={counts.late} tone="late" />,
    stale: counts.stale,
    waiting: counts.waiting,
    returned: counts.returned,
    needsDate: counts.needsDate,
    allThree: <AllThree count={counts.allThree} total={counts.occurrences} />,
  };
}

function Count({ value, tone }: { readonly value: number; readonly tone?: 'late' | 'doubt' | undefined }) {
  return <span className={value === 0 ? styles.zero : tone ? styles[tone] : undefined}>{value}</span>;
}

function Silent({ days, since }: { readonly days: number | null; readonly since: string }) {
  const t = useWords(words);
  if (days === null) return <Missing />;
  return (
    <span title={t('board.lastReport', { date: since })} className={days >= silentFrom ? styles.late : undefined}>
      {days === 0 ? t('board.heardToday') : days === 1 ? t('board.silentDay') : t('board.silentDays', { count: days })}
    </span>
  );
}

/** How many have all three marks, as a figure and a small bar; jade, since nothing less than all three is. */
function AllThree({ count, total }: { readonly count: number; readonly total: number }) {
  const t = useWords(words);
  return (
    <span className={styles.allThree}>
      <svg viewBox="0 0 60 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="60" height="8" className={styles.track} />
        <rect width={total === 0 ? 0 : (60 * count) / total} height="8" className={styles.filled} />
      </svg>
      <span
        role="img"
        aria-label={t('board.ofTotal', { count, total })}
        className={count === 0 ? styles.zero : undefined}
      >
        {count}/{total}
      </span>
    </span>
  );
}
