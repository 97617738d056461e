import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';

/** Says from when to when a unit lives: '1/3/2025 đến 30/6/2025'; a first day that the registry does not know is left out. */
export function useLifeWords() {
  const t = useWords(words);
  return ({ validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null }): string => {
    const from = validFrom === '-infinity' ? null : formatDate(validFrom);
    const to = validTo === null ? null : formatDate(validTo);
    if (from && to) return t('fromTo', { from, to });
    if (from) return t('from', { from });
    return to ? t('until', { to }) : t('fromUnknown');
  };
}
