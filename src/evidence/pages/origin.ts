import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';

/** The unit that kept an evidence first, for readers of another one: 'của Sở Kế hoạch và Đầu tư (đến 28/2/2025)'. */
export function useOrigin(): (origin: { readonly unitName: string; readonly endedOn: string | null }) => string {
  const t = useWords(words);
  const f = useFormat();
  return ({ unitName: unit, endedOn }) =>
    endedOn === null ? t('proof.origin', { unit }) : t('proof.originEnded', { unit, date: f.date(endedOn) });
}
