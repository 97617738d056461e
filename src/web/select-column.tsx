import { Checkbox } from '@mantine/core';
import type { Selection } from './selection.ts';
import type { Column } from './table.tsx';

/** The column in whose boxes rows are chosen; with Shift, by mouse or Space, all rows from the box pressed before. */
export function selectColumn<Row>(
  selection: Selection,
  rowKey: (row: Row) => string,
  { head, labelOf }: { readonly head: string; readonly labelOf: (row: Row) => string },
): Column<Row> {
  return {
    key: 'select',
    head,
    isHeadHidden: true,
    width: '44px',
    phone: 'bare',
    cell: (row) => (
      <Checkbox
        aria-label={labelOf(row)}
        checked={selection.chosen.has(rowKey(row))}
        onChange={({ nativeEvent }) =>
          selection.toggle(rowKey(row), (nativeEvent as Event & { readonly shiftKey?: boolean }).shiftKey)
        }
      />
    ),
  };
}
