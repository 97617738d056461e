import { ButtonLink } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';

/** The way from a draft to asking units about it. */
export function AskUnitsLink({ planId }: { readonly planId: string }) {
  const t = useWords(words);
  return <ButtonLink to={`/consultations/new?planId=${planId}`}>{t('start')}</ButtonLink>;
}
