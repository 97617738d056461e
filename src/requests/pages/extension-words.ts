import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import type { Extension } from './request-views.ts';

/** Says how a request for a later day stands: 'chờ quyết định', 'đồng ý đến 21/12/2026'. */
export function useExtensionState(): (extension: Extension) => string {
  const t = useWords(words);
  const f = useFormat();
  return ({ state, forChair, grantedOn }) => {
    if (state === 'waiting') return t(forChair ? 'extension.waitingChair' : 'extension.waiting');
    if (state === 'granted') return t('extension.granted', { date: grantedOn ? f.date(grantedOn) : '' });
    return t(`extension.${state}`);
  };
}
