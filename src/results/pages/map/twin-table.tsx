import { Missing, Rank, useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { Table, type Column } from '../../../web/table.tsx';
import type { Quarter } from '../../model/tile-map.ts';
import { mapWords as words } from '../../words/map.ts';
import type { RowView, TableView } from '../views.ts';

/** The figures of a map of tiles: a row is the tile that it names. */
export function TwinTable({
  table,
  quarters,
  selected,
  onSelect,
}: {
  readonly table: TableView;
  readonly quarters: ReadonlyMap<string, Quarter> | null;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}) {
  const t = useWords(words);
  const columns = useColumns(quarters);
  return (
    <Table
      label={t('map.table')}
      rows={table.rows}
      rowKey={({ province }) => province.key}
      selected={selected}
      onSelect={({ province }) => onSelect(province.key)}
      columns={columns}
    />
  );
}

function useColumns(quarters: ReadonlyMap<string, Quarter> | null): readonly Column<RowView>[] {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  return [
    {
      key: 'rank',
      head: t('map.rank'),
      figure: true,
      width: '64px',
      cell: ({ place }) => (place ? <Rank rank={place.rank} field={place.of} /> : <Missing />),
      sort: ({ place }) => place?.rank ?? null,
    },
    {
      key: 'province',
      head: t('map.province'),
      phone: 'title',
      cell: ({ province }) => (language === 'vi' ? province.name : province.en),
      sort: ({ province }) => province.name,
    },
    {
      key: 'points',
      head: t('map.points'),
      figure: true,
      cell: ({ score }) => (score.kind === 'value' ? f.points(score.points) : t(`map.${score.kind}`)),
      sort: ({ score }) => (score.kind === 'value' ? score.points : null),
    },
    {
      key: 'group',
      head: t('map.group'),
      figure: true,
      width: '64px',
      cell: ({ province }) => quarters?.get(province.key) ?? <Missing />,
    },
  ];
}
