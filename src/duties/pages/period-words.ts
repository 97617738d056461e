import { labelWords } from '../../tasks/model/label.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { useWords } from '../../web/language.tsx';

/** Names a period of a duty: 'Quý IV/2026', 'Ngày 25/11/2026'. */
export function usePeriodName(): (label: string) => string {
  const t = useWords(taskWords);
  return (label) => {
    const { key, values } = labelWords(label);
    return t(key, values);
  };
}
