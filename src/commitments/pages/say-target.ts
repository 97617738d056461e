import type { z } from 'zod';
import type { targetView } from '../../results/api/targets.ts';
import { aimInWords, figureInWords, subjectInWords } from '../../results/model/aim-words.ts';
import { isPlace } from '../../results/model/target.ts';
import { targetWords } from '../../results/words/targets.ts';
import { useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { words } from '../words.ts';

type Target = z.output<typeof targetView>;
type Wanted = Pick<Target, 'subject' | 'kind' | 'operator' | 'value' | 'upper' | 'year'>;
type Stands = Wanted & {
  readonly standing: Pick<Target['standing'], 'last' | 'lacking' | 'lackingPoints' | 'state' | 'why'>;
};

/** The ways to say a target of the province: in the words of a line, and how it stands today. */
export function useSayTarget() {
  const t = useWords(words);
  const tt = useWords(targetWords);
  const f = useFormat();
  const { language } = useLanguage();
  const writing = { say: tt, number: f.number };
  const stateOf = ({ standing: { state, why } }: Stands) => {
    const said = tt(`target.state.${state}`);
    return why === null ? said : t('targetWhy', { state: said, why: tt(`target.why.${why}`) });
  };
  const lastOf = (target: Stands) => {
    const { last } = target.standing;
    if (!last) return null;
    const place = last.place ? tt('target.place', { rank: last.place.rank, of: last.place.of }) : null;
    const points = last.score.kind === 'value' ? tt('target.points', { points: f.points(last.score.points) }) : null;
    const result = isPlace(target) ? (place ?? points) : (points ?? place);
    return result === null ? null : t('targetLast', { year: String(last.year), result });
  };
  const distanceOf = (target: Stands) => {
    const { lacking } = target.standing;
    if (lacking === null || lacking === 0) return null;
    const size = Math.abs(lacking);
    const distance = isPlace(target) ? tt('target.places', { places: size }) : figureInWords(target, size, writing);
    return t(lacking > 0 ? 'targetLacks' : 'targetAhead', { distance });
  };
  // Points tell how far a rank is also where places can not be compared, since another number of provinces will be ranked.
  const pointsOf = (target: Stands) => {
    const { lackingPoints: lacking } = target.standing;
    if (lacking === null || lacking === 0) return null;
    return tt(lacking > 0 ? 'target.pointsShort' : 'target.pointsOver', { points: f.points(Math.abs(lacking)) });
  };
  return {
    /** 'PAPI: trong nhóm 10, năm 2027'. */
    words: (target: Wanted & Pick<Target, 'names'>) => {
      const { names } = target;
      const named = names && { index: names.index[language], node: names.node?.[language] ?? null };
      const subject = subjectInWords(target.subject, named);
      return tt('target.byYear', { subject, aim: aimInWords(target, writing), year: String(target.year) });
    },
    /** 'chậm lộ trình; năm 2024: hạng 15/63; còn thiếu 5 bậc; kém 1,2 điểm'. */
    stands: (target: Stands) =>
      [stateOf(target), lastOf(target), distanceOf(target), pointsOf(target)].filter(Boolean).join('; '),
  };
}
