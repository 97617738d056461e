import type { Language } from '../../../kernel/words.ts';
import { line, type Picture } from '../../../web/chart/picture.ts';
import { formatNumber, formatPercent } from '../../../web/format.ts';
import type { KeptRanks } from '../../model/kept-uncertainty.ts';
import { rankAxis } from '../axis.ts';
import { rowsPicture } from './rows-picture.ts';

/** Ranks with their ranges: the rank of the index as a dot, the median as a tick, 5 to 95 in 100 runs as a bar. */
export function ranksPicture(
  rows: readonly (KeptRanks['provinces'][number] & { readonly name: string })[],
  own: string | null,
  heads: Readonly<Record<'published' | 'province' | 'median' | 'range' | 'firstTen', string>>,
  language: Language,
): Picture {
  return rowsPicture({
    columns: [
      { head: heads.published, at: 40, isFigure: true },
      { head: heads.province, at: 52 },
      { head: heads.range, at: 280, isFigure: true },
      { head: heads.median, at: 350, isFigure: true },
      { head: heads.firstTen, at: 436, isFigure: true },
    ],
    rows: rows.map(({ key, name, published, low, median, high, firstTen }) => ({
      cells: [
        String(published),
        name,
        low === high ? String(low) : `${low}–${high}`,
        String(median),
        formatPercent(100 * firstTen, language, 0),
      ],
      isOwn: key === own,
      bars: (at, y) => [
        { kind: 'rect', x: at(low), y: y - 2, w: Math.max(at(high) - at(low), 1.5), h: 4, fill: 'rule-3' },
        line(at(median), y - 5, at(median), y + 5, { stroke: 'ink' }),
        { kind: 'circle', x: at(published), y, r: 3.5, fill: 'ink' },
      ],
    })),
    axis: rankAxis(rows.length),
    axisFrom: 460,
    write: (value) => formatNumber(value, language),
  });
}
