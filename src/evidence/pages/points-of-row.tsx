import { useMemo } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { stakesApi } from '../../tasks/api/points-at-stake.ts';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './work.module.css';

type Stakes = Answer<typeof stakesApi.listTaskStakes>['tasks'][number]['stakes'];

/** The points that hang on tasks, by the task's id; a task that is not there has none. */
export type PointsOfTasks = ReadonlyMap<string, Stakes>;

/** Asked once for a whole list; a list stands without them while they are on their way. */
export function usePointsOfTasks(): PointsOfTasks {
  const { data } = useApi(stakesApi.listTaskStakes, {}, { staleTime: 300_000 });
  return useMemo(() => new Map(data?.tasks.map(({ taskId, stakes }) => [taskId, stakes])), [data]);
}

/** What a piece of work's task may win back, each index by itself; an index that the row names already is not named again. */
export function PointsOfRow({ stakes, known }: { readonly stakes: Stakes; readonly known: string }) {
  const t = useWords(words);
  const f = useFormat();
  const { language } = useLanguage();
  return stakes.map(({ index, indexName, year, codes, whole, share }) => {
    const name = indexName[language];
    const said = {
      index: name,
      year: String(year),
      codes: codes.join(', '),
      whole: f.points(whole),
      share: f.points(share),
    };
    return (
      <span key={index} className={styles.points} title={t('work.pointsOf', said)}>
        <b>{f.points(share)}</b>
        {stakes.length === 1 && name === known ? null : <small> {name}</small>}
      </span>
    );
  });
}
