import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import type { Written } from '../model/sheet.ts';
import { words } from '../words.ts';

/** For how many days something has stood of those that it must, in words; null where it has not begun to, or is nothing that is published. */
export function usePostedWords(): (
  posted: { readonly stoodDays: number | null; readonly takenDownEarly: boolean },
  task: Written<'task'>,
) => string | null {
  const t = useWords(words);
  const f = useFormat();
  return ({ stoodDays, takenDownEarly }, task) => {
    if (task.kind !== 'disclosure' || stoodDays === null) return null;
    const stood = f.number(stoodDays);
    const { standDays } = task.fields;
    if (standDays === null) return t('posted.stood', { stood });
    return t(takenDownEarly ? 'posted.early' : 'posted.stoodOf', { stood, must: f.number(standDays) });
  };
}
