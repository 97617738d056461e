import type { CutOff, Rhythm } from '../../calendar/model/reporting.ts';
import { monthsOfClosing } from '../../calendar/model/reporting.ts';
import { daysInMonth } from '../../kernel/calendar.ts';
import { useWords } from '../../web/language.tsx';
import { cutOffWords } from '../words/cut-offs.ts';

/** On which days periods close, as offices write it: 14/3, 14/6, 14/9, 14/12. */
export function useClosingWords(): (rhythm: Rhythm, cutOff: CutOff) => string {
  const t = useWords(cutOffWords);
  return (rhythm, { month, day }) => {
    const months = monthsOfClosing(rhythm, month);
    if (rhythm === 'monthly') return day === 31 ? t('cutOffs.endOfEachMonth') : t('cutOffs.ofEachMonth', { day });
    if (day === 31 && rhythm !== 'yearly') return t('cutOffs.endOfMonths', { months: months.join(', ') });
    return months.map((one) => `${Math.min(day, daysInMonth(commonYear, one))}/${one}`).join(', ');
  };
}

/** February has 28 days in most years. */
const commonYear = 2023;
