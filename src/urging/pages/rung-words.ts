import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';

/** Says where a rung lies: 'trước hạn 3 ngày', 'ngày đến hạn', 'quá hạn 10 ngày'. */
export function useRungDay(): (days: number) => string {
  const t = useWords(words);
  return (days) => {
    if (days === 0) return t('rung.onDay');
    return days < 0 ? t('rung.before', { days: -days }) : t('rung.after', { days });
  };
}
