import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { aimInWords, figureInWords, subjectInWords } from '../../model/aim-words.ts';
import { targetWords } from '../../words/targets.ts';
import type { TargetInputs, TargetView } from './views.ts';

/** The ways to say targets in the language of the screen. */
export function useSayTarget() {
  const writing = { say: useWords(targetWords), number: useFormat().number };
  const { language } = useLanguage();
  return {
    /** A figure of the target's own kind, as exact as it is: '46,5 điểm', '88 %'. */
    figure: (target: Pick<TargetInputs, 'kind' | 'subject'>, value: number) => figureInWords(target, value, writing),
    /** What is wanted: 'trong nhóm 8', 'từ 46 điểm trở lên'. */
    aim: (target: TargetInputs) => aimInWords(target, writing),
    /** Of what: 'PAPI', 'PAPI, 4. Kiểm soát tham nhũng', or the statistic's own name. */
    subject: ({ subject, names }: Pick<TargetView, 'subject' | 'names'>) =>
      subjectInWords(subject, names && { index: names.index[language], node: names.node?.[language] ?? null }),
  };
}
