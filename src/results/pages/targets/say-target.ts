import { useFormat } from '../../../web/figure.tsx';
import { useLanguage, useWords } from '../../../web/language.tsx';
import { aimKey } from '../../model/aim-words.ts';
import { isOfIndex, isPlace } from '../../model/target.ts';
import { whole } from '../../model/table.ts';
import { targetWords } from '../../words/targets.ts';
import type { TargetInputs, TargetView } from './views.ts';

/** The ways to say targets in the language of the screen. */
export function useSayTarget() {
  const t = useWords(targetWords);
  const f = useFormat();
  const { language } = useLanguage();
  const unitOf = ({ subject }: Pick<TargetInputs, 'subject'>) => (isOfIndex(subject) ? '' : subject.unit);
  const figure = (target: Pick<TargetInputs, 'kind' | 'subject'>, value: number): string => {
    if (target.kind === 'score') return t('target.points', { points: f.number(value) });
    if (target.kind === 'percent') return f.number(value, { unit: '%' });
    return [f.number(value), unitOf(target)].filter(Boolean).join(' ');
  };
  return {
    /** A figure of the target's own kind, as exact as it is: '46,5 điểm', '88 %'. */
    figure,
    /** What is wanted: 'trong nhóm 8', 'từ 46 điểm trở lên'. */
    aim: (target: TargetInputs) => {
      const bare = (value: number) => (isPlace(target) ? f.number(value) : figure(target, value));
      const upper = target.upper === null ? '' : bare(target.upper);
      return t(aimKey(target), { value: bare(target.value), upper });
    },
    /** Of what: 'PAPI', 'PAPI, 4. Kiểm soát tham nhũng', or the statistic's own name. */
    subject: ({ subject, names }: Pick<TargetView, 'subject' | 'names'>) => {
      if (!isOfIndex(subject)) return subject.statistic;
      const index = names?.index[language] ?? subject.index;
      return subject.node === whole ? index : `${index}, ${subject.node}. ${names?.node?.[language] ?? ''}`;
    },
  };
}
