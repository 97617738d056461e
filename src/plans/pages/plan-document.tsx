import { memo, type CSSProperties } from 'react';
import type { Block, Paragraph, Table } from '../../office/block.ts';
import { cutText, type DocumentMarks, type Mark } from './document-marks.ts';
import styles from './plan-document.module.css';

type Marks = DocumentMarks['marks'];

/**
 * The plan as it was written: paragraphs in their own alignment and weight, tables with their merged cells, what was read of them marked.
 * It is drawn once: whoever shows which task is in hand does so on the elements, found by `data-block` and `data-row`.
 */
export const PlanDocument = memo(function PlanDocument({
  blocks,
  marks,
}: {
  readonly blocks: readonly Block[];
  readonly marks: Marks;
}) {
  return (
    <div className={styles.document} lang="vi">
      {blocks.map((block) => (
        <BlockView key={block.id} block={block} marks={marks} />
      ))}
    </div>
  );
});

function BlockView({ block, marks }: { readonly block: Block; readonly marks: Marks }) {
  return block.kind === 'paragraph' ? (
    <ParagraphView paragraph={block} marks={marks.get(block.id) ?? none} />
  ) : (
    <TableView table={block} marks={marks} />
  );
}

const none: readonly Mark[] = [];

const ParagraphView = memo(function ParagraphView({
  paragraph,
  marks,
}: {
  readonly paragraph: Paragraph;
  readonly marks: readonly Mark[];
}) {
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
});

function TableView({ table, marks }: { readonly table: Table; readonly marks: Marks }) {
  const rows = Map.groupBy(table.cells, (cell) => cell.row);
  return (
    <div className={styles.tableFrame}>
      <table style={{ '--columns': table.columns } as CSSProperties}>
        <tbody>
          {Array.from({ length: table.rows }, (_, index) => index + 1).map((row) => (
            <tr key={row} data-row={`${table.id}/${row}`}>
              {(rows.get(row) ?? []).map((cell) => (
                <td key={cell.id} rowSpan={cell.rowSpan} colSpan={cell.colSpan}>
                  {cell.blocks.map((block) => (
                    <BlockView key={block.id} block={block} marks={marks} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
