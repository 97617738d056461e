import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../web/button.tsx';
import { Points, useFormat } from '../../../web/figure.tsx';
import { useWords } from '../../../web/language.tsx';
import { Table, type Column } from '../../../web/table.tsx';
import { Tag } from '../../../web/tags.tsx';
import type { Quarter } from '../../model/stakes.ts';
import { boardStakeWords } from '../../words/stakes.ts';
import type { Line } from './lines.ts';
import styles from './stakes.module.css';

type Placed = Line & { readonly place: number };

/** The lines of a chart of stakes with their figures, each leading to its work; so many at first. */
export function StakesTable({
  label,
  lines,
  by,
  place,
  shownAtOnce,
}: {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly by: 'units' | 'tasks';
  /** Where the province stands now, for tasks that would move it; null where that is not known. */
  readonly place: number | null;
  readonly shownAtOnce: number;
}) {
  const t = useWords(boardStakeWords);
  const [isWhole, setWhole] = useState(false);
  const columns = useColumns(by, place);
  const placed = lines.map((one, at) => ({ ...one, place: at + 1 }));
  return (
    <>
      <Table
        label={label}
        rows={isWhole ? placed : placed.slice(0, shownAtOnce)}
        rowKey={({ id }) => id}
        columns={columns}
        isLate={({ daysLate }) => daysLate > 0}
      />
      {!isWhole && placed.length > shownAtOnce ? (
        <p className={styles.more}>
          <Button small onClick={() => setWhole(true)}>
            {t('stakes.seeAll', { count: placed.length })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function useColumns(by: 'units' | 'tasks', now: number | null): readonly Column<Placed>[] {
  const t = useWords(boardStakeWords);
  const f = useFormat();
  const when = ({ daysLate, daysLeft }: Line) => {
    if (daysLate > 0) return <span className={styles.late}>{t('stakes.isLate', { days: daysLate })}</span>;
    return daysLeft === null ? t('stakes.noDay') : t('stakes.isNext', { days: daysLeft });
  };
  const rank: Column<Placed> = {
    key: 'rank',
    head: t('stakes.rankIfWon'),
    figure: true,
    width: '110px',
    cell: ({ rankIfWon }) =>
      rankIfWon === null || now === null ? '—' : t('stakes.rankMove', { from: now, to: rankIfWon }),
    sort: ({ rankIfWon }) => rankIfWon,
  };
  return [
    {
      key: 'place',
      head: t('stakes.place'),
      width: '44px',
      phone: 'hidden',
      cell: ({ place }) => place,
      sort: ({ place }) => place,
    },
    {
      key: 'name',
      head: t(by === 'units' ? 'stakes.unit' : 'stakes.task'),
      phone: 'title',
      cell: ({ name, to }) =>
        to === null ? (
          name
        ) : (
          <Link to={to} className={styles.name}>
            {name}
          </Link>
        ),
      note: ({ leads }) => (leads.length > 0 ? leads.join('; ') : null),
      sort: ({ name }) => name,
    },
    { key: 'codes', head: t('stakes.codes'), width: '14%', cell: ({ codes }) => codes.join(', ') },
    {
      key: 'share',
      head: t('stakes.share'),
      figure: true,
      width: '84px',
      deciding: true,
      cell: ({ share }) => <Points value={share} />,
      sort: ({ share }) => share,
    },
    ...(by === 'tasks' ? [rank] : []),
    {
      key: 'late',
      head: t('stakes.late'),
      figure: true,
      width: '84px',
      cell: ({ late }) => f.number(late),
      sort: ({ late }) => late,
    },
    { key: 'when', head: t('stakes.when'), width: '120px', cell: when, sort: ({ daysLate }) => daysLate },
    {
      key: 'quarter',
      head: t('stakes.quarter'),
      phone: 'bare',
      width: '170px',
      cell: ({ quarter }) => <Tag tone={tones[quarter]}>{t(`stakes.quarter.${quarter}`)}</Tag>,
    },
  ];
}

const tones: Readonly<Record<Quarter, 'late' | 'plain'>> = {
  first: 'late',
  late: 'plain',
  keep: 'plain',
  rest: 'plain',
};
