import { createContext, memo, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { Block, Paragraph, Table } from '../../office/block.ts';
import { cutText, type DocumentMarks, type Mark } from './document-marks.ts';
import styles from './plan-document.module.css';

/**
 * The plan as it was written: paragraphs in their own alignment and weight, tables with their merged cells, what was read of them marked.
 * It is drawn once: a paragraph whose marks change is drawn again alone, and whoever shows which task is in hand does so on the elements,
 * found by `data-block` and `data-row`.
 */
export function PlanDocument({
  blocks,
  marks,
}: {
  readonly blocks: readonly Block[];
  readonly marks: DocumentMarks['marks'];
}) {
  return (
    <MarksContext value={useMarksFeed(marks)}>
      <Blocks blocks={blocks} />
    </MarksContext>
  );
}

const Blocks = memo(function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className={styles.document} lang="vi">
      {blocks.map((block) => (
        <BlockView key={block.id} block={block} />
      ))}
    </div>
  );
});

function BlockView({ block }: { readonly block: Block }) {
  return block.kind === 'paragraph' ? <ParagraphView paragraph={block} /> : <TableView table={block} />;
}

/** Tells each paragraph its own marks, and only when they have changed. */
type MarksFeed = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly marksOf: (blockId: string) => readonly Mark[];
};

const none: readonly Mark[] = [];
const MarksContext = createContext<MarksFeed>({ subscribe: () => () => {}, marksOf: () => none });

function useMarksFeed(marks: DocumentMarks['marks']): MarksFeed {
  const [feed] = useState(() => makeFeed(marks));
  useEffect(() => feed.tell(marks), [feed, marks]);
  return feed;
}

function makeFeed(
  first: DocumentMarks['marks'],
): MarksFeed & { readonly tell: (marks: DocumentMarks['marks']) => void } {
  const listeners = new Set<() => void>();
  let marks = first;
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    marksOf: (blockId) => marks.get(blockId) ?? none,
    tell(next) {
      if (next === marks) return;
      marks = next;
      for (const listener of listeners) listener();
    },
  };
}

function ParagraphView({ paragraph }: { readonly paragraph: Paragraph }) {
  const { subscribe, marksOf } = use(MarksContext);
  const marks = useSyncExternalStore(subscribe, () => marksOf(paragraph.id));
  const { id, text, marker, style } = paragraph;
  if (text === '') return <p className={styles.blank} />;
  const classes = [
    style.heading || style.bold ? styles.bold : null,
    style.heading ? styles.heading : null,
    style.italic ? styles.italic : null,
    style.continues ? styles.continues : null,
    style.note ? styles.note : null,
    style.align ? styles[style.align] : null,
  ];
  return (
    <p data-block={id} className={classes.filter(Boolean).join(' ') || undefined}>
      {style.note ? <sup>{style.note}</sup> : null}
      {marker ? `${marker} ` : null}
      {cutText(text, marks).map((piece, index) =>
        piece.role === null ? (
          piece.text
        ) : (
          // A paragraph's pieces have no name but their order.
          // oxlint-disable-next-line react/no-array-index-key
          <mark key={index} className={styles[piece.role]}>
            {piece.text}
          </mark>
        ),
      )}
    </p>
  );
}

function TableView({ table }: { readonly table: Table }) {
  const rows = Map.groupBy(table.cells, (cell) => cell.row);
  return (
    <table>
      <tbody>
        {Array.from({ length: table.rows }, (_, index) => index + 1).map((row) => (
          <tr key={row} data-row={`${table.id}/${row}`}>
            {(rows.get(row) ?? []).map((cell) => (
              <td key={cell.id} rowSpan={cell.rowSpan} colSpan={cell.colSpan}>
                {cell.blocks.map((block) => (
                  <BlockView key={block.id} block={block} />
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
