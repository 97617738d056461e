import { useWords } from '../../web/language.tsx';
import type { Crumb } from '../../web/page.tsx';
import { words } from '../words.ts';

/** The way to a page under the results. */
export function useCrumbs(title: string): readonly Crumb[] {
  const t = useWords(words);
  return [{ label: t('results'), to: '/results' }, { label: title }];
}
