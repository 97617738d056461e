import type { Cell } from '../../office/block.ts';
import { paragraphsOf } from '../../office/block.ts';
import { collapse } from '../../kernel/vietnamese.ts';
import type { Passage } from './duty-row.ts';
import { shown } from './layout.ts';

/** What a cell says, its paragraphs as one list, and its id; undefined where it is empty. */
export function passageOfCell(cell: Cell | undefined): Passage | undefined {
  const text = listText(cell);
  return cell === undefined || text === '' ? undefined : { text, ids: [cell.id] };
}

/** The paragraphs of a cell as one list: a paragraph that begins a new item is set off by a semicolon. */
function listText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return paragraphsOf(cell.blocks)
    .map(shown)
    .filter((text) => text !== '')
    .reduce(
      (joined, text) =>
        joined === ''
          ? text
          : `${joined}${/^[-+*•\p{Lu}]/u.test(text) && !/[,;]$/u.test(joined) && !/(?:và|,|của|&)$/u.test(joined) ? ';' : ''} ${text}`,
      '',
    );
}

/** What a cell says on one line; empty where there is no cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const known = cellTexts.get(cell);
  if (known !== undefined) return known;
  const text = collapse(paragraphsOf(cell.blocks).map(shown).join(' '));
  cellTexts.set(cell, text);
  return text;
}

/** What each cell says: a row asks for it many times. */
const cellTexts = new WeakMap<Cell, string>();
