import { useMemo, useState, type ReactNode } from 'react';
import { compareValues, type SortValue } from './format.ts';
import { useWords } from './language.tsx';
import { AllRows, cellClass, phonePlace, SeenRows, type Item } from './table-rows.tsx';
import styles from './table.module.css';
import { webWords } from './words.ts';

/** One column as data; the same columns make the table on a desk and the list on a phone. */
export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  /** The head is for screen readers alone, as over the verbs. */
  readonly isHeadHidden?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** A quiet line under the content, outside the link of a title. */
  readonly note?: (row: Row) => ReactNode;
  /** Figures stand right. */
  readonly figure?: boolean;
  /** A CSS width such as `120px` or `36%`; without it the content decides. */
  readonly width?: string;
  /** Makes the head a sort button; a missing value is null and comes last both ways. */
  readonly sort?: (row: Row) => SortValue;
  /** The deciding column stands in a sunk stripe. */
  readonly deciding?: boolean;
  /** On a phone: `title` first and bold, `line` after its head, `bare` without it, `action` full width at the end, `hidden`. */
  readonly phone?: 'title' | 'line' | 'bare' | 'action' | 'hidden';
};

/** Which column orders the rows. */
export type Sort = { readonly key: string; readonly down: boolean };

/** A group's head. `count` is told where the rows are only a part of the group; `null` where nobody knows the whole. */
export type GroupHead = {
  readonly title: ReactNode;
  readonly tone?: 'late' | 'doubt';
  readonly count?: number | null;
};

export type TableProps<Row> = {
  /** What the table holds, for who can't see it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Where a row leads: its title becomes a link and the whole row can be pressed. */
  readonly to?: (row: Row) => string;
  /** Or what pressing it does here, such as filling the side panel. */
  readonly onSelect?: (row: Row) => void;
  readonly selected?: string | null;
  /** Puts rows under group heads, in the order in which the groups first come. */
  readonly groupOf?: (row: Row) => string;
  readonly groupHead?: (group: string) => GroupHead;
  /** A lacquer edge on a phone for what is late. */
  readonly isLate?: (row: Row) => boolean;
  /** The last row, by column key. */
  readonly total?: Readonly<Record<string, ReactNode>>;
  /** Who sorts: without `onSort` the table does; with it the caller (the server) does. */
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
};

const virtualFrom = 300;

/** A dense table: hairline rows, head over one ink line, figures right; a list on a phone. Draws only what is seen from 300 rows up. */
export function Table<Row>(props: TableProps<Row>) {
  const t = useWords(webWords);
  const [ownSort, setOwnSort] = useState<Sort | null>(props.sort ?? null);
  const sort = props.onSort ? (props.sort ?? null) : ownSort;
  const items = useMemo(
    () => itemsOf(props.rows, props.columns, props.onSort ? null : ownSort, props.groupOf),
    [props.rows, props.columns, props.onSort, ownSort, props.groupOf],
  );
  const onSort = (key: string) => {
    const next = { key, down: sort?.key === key ? !sort.down : false };
    if (props.onSort) props.onSort(next);
    else setOwnSort(next);
  };
  const body = { ...props, items };
  return (
    <table
      className={`${styles.table} ${props.to || props.onSelect ? styles.selectable : ''}`}
      aria-rowcount={props.rows.length + 1}
    >
      <caption className={styles.caption}>{props.label}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cellClass(column)}
              style={column.width ? { width: column.width } : undefined}
              aria-sort={sort?.key === column.key ? (sort.down ? 'descending' : 'ascending') : undefined}
            >
              {column.sort ? (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => onSort(column.key)}
                  title={t(sort?.key === column.key && !sort.down ? 'sortDown' : 'sortUp')}
                >
                  {column.head}
                  <span aria-hidden="true" className={styles.arrow}>
                    {sort?.key === column.key ? (sort.down ? '▼' : '▲') : ''}
                  </span>
                </button>
              ) : (
                <span className={column.isHeadHidden ? styles.caption : undefined}>{column.head}</span>
              )}
            </th>
          ))}
        </tr>
      </thead>
      {items.length > virtualFrom ? <SeenRows {...body} /> : <AllRows {...body} />}
      {props.total ? (
        <tfoot>
          <tr className={styles.total}>
            {props.columns.map((column) => (
              <td
                key={column.key}
                className={cellClass(column)}
                data-head={column.head}
                data-phone={phonePlace(column)}
              >
                {props.total?.[column.key]}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

/** Orders rows by a value, missing ones last whichever way; rows that tie keep their order. */
export function sortRows<Row>(rows: readonly Row[], value: (row: Row) => SortValue, down: boolean): readonly Row[] {
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null || !down) return compareValues(left, right);
    return compareValues(right, left);
  });
}

function itemsOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
  groupOf: ((row: Row) => string) | undefined,
): readonly Item<Row>[] {
  const value = sort ? columns.find((column) => column.key === sort.key)?.sort : undefined;
  const sorted = value ? sortRows(rows, value, sort?.down ?? false) : rows;
  if (!groupOf) return sorted.map((row, index) => ({ kind: 'row', row, index }));
  const groups = Map.groupBy(rows, groupOf);
  let index = 0;
  return [...groups.keys()].flatMap((group): Item<Row>[] => [
    { kind: 'group', group, count: groups.get(group)?.length ?? 0 },
    ...sorted.filter((row) => groupOf(row) === group).map((row): Item<Row> => ({ kind: 'row', row, index: index++ })),
  ]);
}
