import type { Dating } from '../../tasks/model/states.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { formatDate } from '../../web/format.ts';
import { useWords } from '../../web/language.tsx';

/** A name of a period within a sentence: 'Quý I/2026' is 'quý I/2026'. */
export function withinSentence(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1);
}

/** Says when an occurrence falls due, and that its day was moved where the Civil Code moves it. */
export function useDueWords(): (occurrence: {
  readonly dating: Dating;
  readonly nominalOn: string | null;
  readonly dueOn: string | null;
}) => string {
  const tt = useWords(taskWords);
  return ({ dating, nominalOn, dueOn }) => {
    if (dueOn === null) return tt(dating === 'continuous' ? 'due.continuous' : 'due.needsDate');
    if (nominalOn === null || nominalOn === dueOn) return tt('due.on', { date: formatDate(dueOn) });
    return tt('due.moved', { date: formatDate(dueOn), nominal: formatDate(nominalOn) });
  };
}
