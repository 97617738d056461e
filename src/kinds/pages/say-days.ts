import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';

/** Days from one to another as they are written; what begins and ends on one day is that day. */
export function useDays(): (from: string, to: string) => string {
  const t = useWords(words);
  return (from, to) => (from === to ? from : t('days.span', { from, to }));
}
