import type { Language } from '../../../kernel/words.ts';
import type { ChartTable } from '../../../web/chart/chart-table.ts';
import type { Speak } from '../../../web/language.tsx';
import type { words } from '../../words.ts';
import { partsOf } from '../explain.ts';
import type { LedgerView, LineView } from '../views.ts';

/** The change of a province part by part, the whole last, in points of the index; with what may be concluded. */
export function changeFigures(ledger: LedgerView, language: Language, t: Speak<typeof words>): ChartTable {
  const row = ({ score, before }: LineView, name: string) => [
    name,
    before?.points ?? null,
    score.kind === 'value' ? score.points : null,
    before?.changeInIndex ?? before?.change ?? null,
    before?.margin?.points ?? null,
    before ? t(`mark.${before.conclusion}`) : t('notBefore'),
  ];
  return {
    columns: [
      { head: t('part') },
      { head: String(ledger.year - 1), decimals: 4 },
      { head: String(ledger.year), decimals: 4 },
      { head: t('change'), decimals: 4 },
      { head: t('chart.margin'), decimals: 4 },
      { head: t('chart.conclusion') },
    ],
    rows: [
      ...partsOf(ledger).map((part) => row(part, `${part.code}. ${part.name[language]}`)),
      row(ledger.whole, t('wholeIndex')),
    ],
  };
}
