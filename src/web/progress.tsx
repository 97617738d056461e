import { useEffect, useRef, useState } from 'react';
import { useWords } from './language.tsx';
import styles from './progress.module.css';
import { webWords } from './words.ts';

/** How far a piece of long work has come, as the server sends it: `ended` comes once, last. */
export type WorkProgress = { readonly done: number; readonly total: number; readonly ended?: 'well' | 'badly' };

/** Follows a server's feed of progress (EventSource) until it ends; `isLost` while the connection is being made again. */
export function useProgress(
  url: string | null,
  onEnd?: (how: 'well' | 'badly') => void,
): { readonly progress: WorkProgress | null; readonly isLost: boolean } {
  const [state, setState] = useState<{ progress: WorkProgress | null; isLost: boolean }>({
    progress: null,
    isLost: false,
  });
  const latestEnd = useRef(onEnd);
  useEffect(() => {
    latestEnd.current = onEnd;
  });
  useEffect(() => {
    if (url === null) return;
    const source = new EventSource(url);
    source.addEventListener('message', ({ data }) => {
      const progress = JSON.parse(data as string) as WorkProgress;
      setState({ progress, isLost: false });
      if (!progress.ended) return;
      source.close();
      latestEnd.current?.(progress.ended);
    });
    source.addEventListener('error', () => setState((before) => ({ ...before, isLost: true })));
    return () => source.close();
  }, [url]);
  return state;
}

/** A bar with what is being done and how far it is; screen readers hear it too. Without `progress` yet, only the words. */
export function ProgressBar({
  label,
  progress,
  isLost,
}: {
  readonly label: string;
  readonly progress: WorkProgress | null;
  readonly isLost?: boolean;
}) {
  const t = useWords(webWords);
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0;
  const end = progress?.ended === 'well' ? t('progressWell') : progress?.ended === 'badly' ? t('progressBadly') : null;
  return (
    <div className={styles.progress}>
      <div className={styles.head}>
        <span>{label}</span>
        <span>{end ?? (progress ? t('progressOf', { done: progress.done, total: progress.total }) : '')}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={progress?.total ?? 100}
        aria-valuenow={progress?.done}
        className={styles.track}
      >
        <div
          className={progress?.ended === 'badly' ? styles.badly : styles.filled}
          style={{ width: `${share * 100}%` }}
        />
      </div>
      {isLost ? (
        <p role="status" className={styles.lost}>
          {t('web.stream_lost')}
        </p>
      ) : null}
    </div>
  );
}

/** A strip of parts that make one whole, such as readings confirmed, sure and in doubt, with its words as the legend. */
export function ShareBar({
  parts,
}: {
  readonly parts: readonly {
    readonly label: string;
    readonly count: number;
    readonly tone: 'won' | 'ink' | 'doubt' | 'lost' | 'none';
  }[];
}) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.shares}>
      <ul>
        {parts.map(({ label, count, tone }) => (
          <li key={label} className={styles[`${tone}Word`]}>
            <b>{count}</b> {label}
          </li>
        ))}
      </ul>
      <div className={styles.shareTrack} aria-hidden="true">
        {parts.map(({ label, count, tone }) =>
          count > 0 ? (
            <span key={label} className={styles[tone]} style={{ width: `${(100 * count) / total}%` }} />
          ) : null,
        )}
      </div>
    </div>
  );
}
