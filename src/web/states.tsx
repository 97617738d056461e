import type { UseQueryResult } from '@tanstack/react-query';
import { Component, useEffect, useState, type ReactNode } from 'react';
import { ApiProblem } from './api-client.ts';
import { Button } from './button.tsx';
import { useWords } from './language.tsx';
import styles from './states.module.css';
import { webWords } from './words.ts';

/** An empty place: one sentence why, one button what next. */
export function Empty({ why, action }: { readonly why: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{why}</p>
      {action}
    </div>
  );
}

/** What went wrong, what is safe, what to do, a code to quote: beside the thing it is about, never a toast alone. */
export function ErrorNote(props: {
  readonly problem: Error;
  /** What the reader need not fear for; `draft` and `nothing` are the usual sentences. */
  readonly safe?: 'draft' | 'nothing' | (string & {});
  readonly onRetry?: () => void;
}) {
  const t = useWords(webWords);
  const problem = props.problem instanceof ApiProblem ? props.problem : null;
  const safe = props.safe === 'draft' ? t('draftSafe') : props.safe === 'nothing' ? t('nothingChanged') : props.safe;
  return (
    <div role="alert" className={styles.error}>
      <p>
        <b>{problem ? problem.message : t('somethingWrong')}</b>
      </p>
      {problem && problem.faults.length > 0 ? (
        <ul>
          {problem.faults.map((fault) => (
            <li key={`${fault.code} ${fault.place?.field ?? ''}${fault.place?.line ?? ''}${fault.place?.cell ?? ''}`}>
              {fault.detail}
            </li>
          ))}
        </ul>
      ) : null}
      {safe ? <p>{safe}</p> : null}
      {problem?.trace || props.onRetry ? (
        <p className={styles.errorFoot}>
          {props.onRetry ? (
            <Button small onClick={props.onRetry}>
              {t('tryAgain')}
            </Button>
          ) : null}
          {problem?.trace ? <span>{t('quoteCode', { trace: problem.trace })}</span> : null}
        </p>
      ) : null}
    </div>
  );
}

/**
 * The answer of `useApi` in all its states: hatched rows only the first time and not before 400 ms, the old answer dimmed while a new
 * one comes, a refusal above whatever was known before.
 */
export function Answered<T>(props: {
  readonly of: Pick<UseQueryResult<T, ApiProblem>, 'data' | 'error' | 'isPlaceholderData'> & {
    readonly refetch: () => Promise<unknown>;
  };
  /** How many hatched rows stand for the first answer. */
  readonly rows?: number;
  readonly children: (answer: T) => ReactNode;
}) {
  const { data, error, isPlaceholderData, refetch } = props.of;
  const t = useWords(webWords);
  const isLong = useLater(isPlaceholderData);
  return (
    <>
      {error ? <ErrorNote problem={error} onRetry={() => void refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <HatchedRows count={props.rows ?? 6} />
        )
      ) : (
        <div className={isLong ? styles.dimmed : undefined} aria-busy={isPlaceholderData}>
          {isLong ? (
            <p role="status" className={styles.updating}>
              {t('updating')}
            </p>
          ) : null}
          {props.children(data)}
        </div>
      )}
    </>
  );
}

/** Hatched rows in place of what was never seen yet; nothing at all for the first 400 ms. */
export function HatchedRows({ count = 6 }: { readonly count?: number }) {
  const t = useWords(webWords);
  const isLong = useLater(true);
  if (!isLong) return null;
  return (
    <div role="status" aria-label={t('loading')} className={styles.rows}>
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className={styles.row} />
      ))}
    </div>
  );
}

/** Catches a fault of ours in a page, so that the shell stays and the reader can go on elsewhere; another address (`at`) tries again. */
export class PageFault extends Component<FaultProps, FaultState> {
  override state: FaultState = { failed: false, at: this.props.at };

  static getDerivedStateFromError(): Partial<FaultState> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ at }: FaultProps, state: FaultState): FaultState | null {
    return at === state.at ? null : { failed: false, at };
  }

  override render() {
    return this.state.failed ? this.props.broken : this.props.children;
  }
}

type FaultProps = { readonly at: string; readonly children: ReactNode; readonly broken: ReactNode };

type FaultState = { readonly failed: boolean; readonly at: string };

/** True once `waiting` has lasted 400 ms: what is quicker needs no sign. */
function useLater(waiting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLong(true), 400);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [waiting]);
  return waiting && isLong;
}
