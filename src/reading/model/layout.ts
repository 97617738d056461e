import type { Block, Paragraph, Table } from '../../office/block.ts';
import { gridOf, paragraphsOf } from '../../office/block.ts';
import { collapse } from '../../kernel/vietnamese.ts';
import { columnKind } from './columns.ts';
import { readMarker } from './marker.ts';

/** What the reader walks over: paragraphs and tables of data; tables that only lay out a page are taken apart. */
export type Item = Paragraph | Table;

/** The text that a paragraph shows, its automatic number before it. */
export function shown(paragraph: Paragraph): string {
  return paragraph.marker === undefined ? paragraph.text : `${paragraph.marker} ${paragraph.text}`;
}

/**
 * Blocks -> items in reading order; layout tables are opened, soft line breaks that only wrap a sentence are joined: `joined` is told
 * which paragraph each of those went into.
 */
export function itemsOf(blocks: readonly Block[], joined: Map<string, string>): Item[] {
  const items: Item[] = [];
  for (const block of blocks) {
    if (block.kind === 'table')
      items.push(
        ...(isLayout(block)
          ? itemsOf(
              block.cells.flatMap((cell) => cell.blocks),
              joined,
            )
          : [block]),
      );
    else append(items, block, joined);
  }
  return items;
}

/** A table without rows of data: one column, tables within tables, the heads and feet of a document. */
function isLayout(table: Table): boolean {
  if (table.columns <= 1) return true;
  const nests = table.cells.some((cell) => cell.blocks.some((block) => block.kind === 'table'));
  if (nests) return !hasHeadings(table);
  if (table.rows > 6) return false;
  const text = paragraphsOf([table])
    .map((paragraph) => paragraph.text)
    .join('\n');
  return /độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam|^nơi nhận|^kính gửi|^(?:TM|KT|TL|TUQ)\.\s/imu.test(text);
}

/** Whether the first row heads columns of duties: a cell of such a table may hold a table of its own. */
function hasHeadings(table: Table): boolean {
  const [first = []] = gridOf(table);
  const texts = first.map((cell) =>
    collapse(
      paragraphsOf(cell?.blocks ?? [])
        .map(shown)
        .join(' '),
    ),
  );
  return new Set(texts.map(columnKind).filter((kind) => kind !== undefined)).size >= 3;
}

/** The rows of a table as texts, for tables that the reader does not know. */
export function rowTexts(table: Table): string[] {
  return gridOf(table).map((row) => {
    const seen = new Set(row.filter((cell) => cell !== undefined));
    return collapse([...seen].map((cell) => paragraphsOf(cell.blocks).map(shown).join(' ')).join(' | '));
  });
}

function append(items: Item[], paragraph: Paragraph, joined: Map<string, string>): void {
  const last = items.at(-1);
  const wraps =
    paragraph.style.continues === true &&
    last?.kind === 'paragraph' &&
    /^\p{Ll}/u.test(paragraph.text) &&
    readMarker(paragraph.text).marker === undefined &&
    !/[.;:]$/u.test(last.text);
  if (wraps && last?.kind === 'paragraph') {
    items[items.length - 1] = { ...last, text: `${last.text} ${paragraph.text}` };
    joined.set(paragraph.id, last.id);
  } else items.push(paragraph);
}
