import type { Language } from '../../../kernel/words.ts';
import type { Picture } from '../../../web/chart/picture.ts';
import { formatNumber } from '../../../web/format.ts';
import { axisOf } from '../axis.ts';
import { rowsPicture } from './rows-picture.ts';

/** How far each choice alone moves ranks, as bars from 0. */
export function shiftsPicture(
  rows: readonly { readonly name: string; readonly mean: number; readonly most: string; readonly isAll: boolean }[],
  heads: { readonly of: string; readonly mean: string; readonly most: string },
  language: Language,
): Picture {
  return rowsPicture({
    columns: [
      { head: heads.of, at: 0 },
      { head: heads.mean, at: 330, isFigure: true },
      { head: heads.most, at: 346 },
    ],
    rows: rows.map(({ name, mean, most, isAll }) => ({
      cells: [name, formatNumber(mean, language, { decimals: 2 }), most],
      bars: (at, y) => [
        { kind: 'rect', x: at(0), y: y - 4, w: Math.max(at(mean) - at(0), 1), h: 8, fill: isAll ? 'ink' : 'rule-3' },
      ],
    })),
    axis: axisOf([0, Math.max(...rows.map(({ mean }) => mean), 0.5)]),
    axisFrom: 560,
    write: (value) => formatNumber(value, language),
  });
}
