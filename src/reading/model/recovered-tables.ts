import type { Flattened } from './flattened-table.ts';
import { readFlattened } from './flattened-table.ts';
import type { Item } from './layout.ts';
import type { TaskContext } from './make-task.ts';
import type { Stop } from './outline.ts';

/** What the outline of some items is built from, and the tables that lost their lines, recovered, to which it points by their index. */
export function stopsOf(
  items: readonly Item[],
  { gazetteer, headings }: TaskContext,
): { readonly stops: readonly Stop[]; readonly recovered: readonly Flattened[] } {
  const stops: Stop[] = [];
  const recovered: Flattened[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) break;
    // No table begins with an empty paragraph; looking on from each of many would take the square of their time.
    const table =
      item.kind === 'paragraph' && item.text !== '' ? readFlattened(items, index, gazetteer, headings) : undefined;
    if (table === undefined) stops.push(item);
    else {
      stops.push({ kind: 'flattened', index: recovered.length });
      recovered.push(table);
      index = table.end - 1;
    }
  }
  return { stops, recovered };
}
