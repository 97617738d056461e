import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from './language.tsx';
import { cellClass } from './table-rows.tsx';
import type { Column } from './table.tsx';
import table from './table.module.css';
import styles from './tree.module.css';
import { webWords } from './words.ts';

export type TreeProps<Node> = {
  readonly label: string;
  readonly roots: readonly Node[];
  readonly childrenOf: (node: Node) => readonly Node[];
  readonly nodeKey: (node: Node) => string;
  /** The first column carries the triangle and the indent. */
  readonly columns: readonly Column<Node>[];
  /** Keys open at first; without it the first level is closed. */
  readonly open?: readonly string[];
  readonly selected?: string | null;
  readonly onSelect?: (node: Node) => void;
  readonly total?: Readonly<Record<string, ReactNode>>;
};

/**
 * A tree with columns (treegrid): level 1 bold, 16 px a level, total under an ink line. One tab stop; arrows walk, right opens, left
 * closes or goes up, Home and End jump, Enter selects.
 */
export function Tree<Node>(props: TreeProps<Node>) {
  const t = useWords(webWords);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(props.open));
  const lines = useMemo(
    () =>
      linesOf({
        nodes: props.roots,
        childrenOf: props.childrenOf,
        nodeKey: props.nodeKey,
        open,
        level: 1,
        parent: null,
      }),
    [props.roots, props.childrenOf, props.nodeKey, open],
  );
  const [reached, setReached] = useState<string | null>(props.selected ?? null);
  const stop = lines.some(({ key }) => key === reached) ? reached : lines[0]?.key;
  const body = useRef<HTMLTableSectionElement>(null);

  const toggle = (key: string) =>
    setOpen((before) => new Set(before.has(key) ? [...before].filter((one) => one !== key) : [...before, key]));
  const focus = (key: string | null | undefined) => {
    if (!key) return;
    setReached(key);
    body.current?.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLTableRowElement>, line: Line<Node>, index: number) => {
    if (event.target !== event.currentTarget) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(lines[index + 1]?.key),
      ArrowUp: () => focus(lines[index - 1]?.key),
      Home: () => focus(lines[0]?.key),
      End: () => focus(lines.at(-1)?.key),
      ArrowRight: () =>
        line.isParent && !open.has(line.key)
          ? toggle(line.key)
          : line.isParent
            ? focus(lines[index + 1]?.key)
            : undefined,
      ArrowLeft: () => (line.isParent && open.has(line.key) ? toggle(line.key) : focus(line.parent)),
      Enter: () => (props.onSelect ? props.onSelect(line.node) : toggle(line.key)),
      ' ': () => (props.onSelect ? props.onSelect(line.node) : toggle(line.key)),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the pattern of WAI-ARIA for a tree with columns
    <table role="treegrid" aria-label={props.label} className={`${table.table} ${styles.tree}`}>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cellClass(column)}
              style={column.width ? { width: column.width } : undefined}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {lines.map((line, index) => (
          <tr
            key={line.key}
            data-key={line.key}
            data-level={Math.min(line.level, 4)}
            aria-level={line.level}
            aria-expanded={line.isParent ? open.has(line.key) : undefined}
            aria-selected={props.onSelect ? line.key === props.selected : undefined}
            aria-current={line.key === props.selected || undefined}
            tabIndex={line.key === stop ? 0 : -1}
            onFocus={() => setReached(line.key)}
            onKeyDown={(event) => onKey(event, line, index)}
            onClick={props.onSelect ? () => props.onSelect?.(line.node) : undefined}
          >
            {props.columns.map((column, place) => (
              <td
                key={column.key}
                className={cellClass(column)}
                data-head={column.head}
                data-phone={column.phone ?? (place === 0 ? 'title' : 'line')}
              >
                {place === 0 ? (
                  <span className={styles.name}>
                    {line.isParent ? (
                      <button
                        type="button"
                        tabIndex={-1}
                        className={styles.triangle}
                        aria-label={t(open.has(line.key) ? 'collapse' : 'expand')}
                        onClick={(event) => {
                          event.stopPropagation();
                          toggle(line.key);
                        }}
                      >
                        <svg viewBox="0 0 10 10" aria-hidden="true">
                          <path d="M2.5 1.5l6 3.5-6 3.5z" fill="currentColor" />
                        </svg>
                      </button>
                    ) : (
                      <span className={styles.leaf} />
                    )}
                    <span>{column.cell(line.node)}</span>
                  </span>
                ) : (
                  column.cell(line.node)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {props.total ? (
        <tfoot>
          <tr className={table.total}>
            {props.columns.map((column, place) => (
              <td
                key={column.key}
                className={cellClass(column)}
                data-head={column.head}
                data-phone={column.phone ?? (place === 0 ? 'title' : 'line')}
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

type Line<Node> = {
  readonly node: Node;
  readonly key: string;
  readonly level: number;
  readonly parent: string | null;
  readonly isParent: boolean;
};

function linesOf<Node>(given: {
  readonly nodes: readonly Node[];
  readonly childrenOf: (node: Node) => readonly Node[];
  readonly nodeKey: (node: Node) => string;
  readonly open: ReadonlySet<string>;
  readonly level: number;
  readonly parent: string | null;
}): readonly Line<Node>[] {
  return given.nodes.flatMap((node) => {
    const key = given.nodeKey(node);
    const children = given.childrenOf(node);
    const line = { node, key, level: given.level, parent: given.parent, isParent: children.length > 0 };
    return given.open.has(key)
      ? [line, ...linesOf({ ...given, nodes: children, level: given.level + 1, parent: key })]
      : [line];
  });
}
