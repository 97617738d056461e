import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { Link, useNavigate } from 'react-router';
import type { Column, GroupHead, TableProps } from './table.tsx';
import styles from './table.module.css';

/** One line of a body: a group's head, or a row with its place among all rows. */
export type Item<Row> =
  | { readonly kind: 'group'; readonly group: string; readonly count: number }
  | { readonly kind: 'row'; readonly row: Row; readonly index: number };

/** What a body draws. */
export type BodyProps<Row> = TableProps<Row> & { readonly items: readonly Item<Row>[] };

/** A body with every row. */
export function AllRows<Row>(props: BodyProps<Row>) {
  return <tbody>{props.items.map((item) => itemView(props, item))}</tbody>;
}

/** A body with only the rows near the window, between two spacers; on paper, with every row. */
export function SeenRows<Row>(props: BodyProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const printing = usePrinting();
  const rows = useWindowRows(props.items.length, body);
  if (printing) return <AllRows {...props} />;
  const seen = rows.getVirtualItems();
  const first = seen[0];
  const last = seen.at(-1);
  const offset = rows.options.scrollMargin;
  return (
    <tbody ref={body}>
      <tr className={styles.spacer} style={{ height: first ? first.start - offset : 0 }} aria-hidden="true" />
      {seen.map(({ index }) => {
        const item = props.items[index];
        return item ? itemView(props, item, { 'data-index': index, ref: rows.measureElement }) : null;
      })}
      <tr
        className={styles.spacer}
        style={{ height: last ? rows.getTotalSize() - (last.end - offset) : 0 }}
        aria-hidden="true"
      />
    </tbody>
  );
}

/** The classes of a cell; the tree-table draws its cells the same way. */
export function cellClass(column: Pick<Column<never>, 'figure' | 'deciding'>): string | undefined {
  return [column.figure && styles.figure, column.deciding && styles.deciding].filter(Boolean).join(' ') || undefined;
}

/** Where a cell stands in the phone's list. */
export function phonePlace(column: Pick<Column<never>, 'phone'>): string {
  return column.phone ?? 'line';
}

function useWindowRows(count: number, body: RefObject<HTMLTableSectionElement | null>) {
  const [margin, setMargin] = useState(0);
  useEffect(() => {
    const measure = () => setMargin((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [body]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used
  return useWindowVirtualizer<Element>({ count, estimateSize: () => 40, overscan: 12, scrollMargin: margin });
}

/** True while the page is being printed: paper has no scrolling, so every row must be there. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

type Measured = { readonly 'data-index': number; readonly ref: (element: Element | null) => void };

function itemView<Row>(props: BodyProps<Row>, item: Item<Row>, measured?: Measured): ReactNode {
  if (item.kind === 'group') {
    const head: GroupHead = props.groupHead?.(item.group) ?? { title: item.group };
    return (
      <tr key={`group ${item.group}`} className={styles.group} {...measured}>
        <th scope="rowgroup" colSpan={props.columns.length} className={head.tone ? styles[head.tone] : undefined}>
          {head.title} <span className={styles.count}>{head.count === undefined ? item.count : head.count}</span>
        </th>
      </tr>
    );
  }
  const key = props.rowKey(item.row);
  return (
    <RowView
      key={key}
      {...props}
      row={item.row}
      index={item.index}
      isSelected={key === props.selected}
      measured={measured}
    />
  );
}

function RowView<Row>({
  row,
  index,
  isSelected,
  measured,
  ...props
}: BodyProps<Row> & {
  readonly row: Row;
  readonly index: number;
  readonly isSelected: boolean;
  readonly measured: Measured | undefined;
}) {
  const navigate = useNavigate();
  const to = props.to?.(row);
  const select = props.onSelect;
  // For the mouse alone: the keyboard has the link or the button in the title.
  const onPress = (event: MouseEvent<HTMLTableRowElement>) => {
    if (
      (event.target as Element).closest('a, button, input, select, textarea, label') ||
      window.getSelection()?.toString()
    )
      return;
    if (select) select(row);
    else if (to) void navigate(to);
  };
  const titleKey = (props.columns.find((column) => column.phone === 'title') ?? props.columns[0])?.key;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the title inside is a link or a button
    <tr
      {...measured}
      aria-rowindex={index + 2}
      aria-current={isSelected || undefined}
      className={props.isLate?.(row) ? styles.isLate : undefined}
      onClick={to || select ? onPress : undefined}
    >
      {props.columns.map((column) => (
        <td key={column.key} className={cellClass(column)} data-head={column.head} data-phone={phonePlace(column)}>
          {column.key === titleKey
            ? titleView(column.cell(row), to, select ? () => select(row) : undefined)
            : column.cell(row)}
          {column.note ? <NoteLine>{column.note(row)}</NoteLine> : null}
        </td>
      ))}
    </tr>
  );
}

function NoteLine({ children }: { readonly children: ReactNode }) {
  return children ? <div className={styles.note}>{children}</div> : null;
}

function titleView(content: ReactNode, to: string | undefined, onSelect: (() => void) | undefined): ReactNode {
  if (onSelect) {
    return (
      <button type="button" className={styles.title} onClick={onSelect}>
        {content}
      </button>
    );
  }
  return to ? (
    <Link className={styles.title} to={to}>
      {content}
    </Link>
  ) : (
    content
  );
}
