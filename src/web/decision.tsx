import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ApiProblem } from './api-client.ts';
import { Button } from './button.tsx';
import styles from './decision.module.css';
import { useWords } from './language.tsx';
import { ErrorNote } from './states.tsx';
import { webWords } from './words.ts';

/**
 * What to do with something that was handed in: accept it, with a reason or without, or send it back with one. Whoever gives a reason is asked
 * for it first; the refusals of the server stand below.
 */
export function Decision(props: {
  /** What is decided about, for who hears the buttons apart from their row. */
  readonly about: string;
  readonly onDecide: (decision: { readonly accept: boolean; readonly reason: string }) => void;
  readonly isBusy: boolean;
  readonly problem: ApiProblem | null;
}) {
  const t = useWords(webWords);
  const [reasoning, setReasoning] = useState<'accept' | 'return' | null>(null);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const accept = reasoning === 'accept';
  const begin = (about: 'accept' | 'return') => {
    setMissing(false);
    setReasoning(about);
  };
  const send = () => {
    const given = reason.trim();
    setMissing(given === '');
    if (given !== '') props.onDecide({ accept, reason: given });
  };
  return (
    <div className={styles.decision}>
      {reasoning === null ? (
        <div className={styles.buttons}>
          <Button
            small
            busy={props.isBusy}
            aria-label={t('acceptThis', { about: props.about })}
            onClick={() => props.onDecide({ accept: true, reason: '' })}
          >
            {t('accept')}
          </Button>
          <Button
            small
            kind="bad"
            disabled={props.isBusy}
            aria-label={t('returnThis', { about: props.about })}
            onClick={() => begin('return')}
          >
            {t('return')}
          </Button>
          <Button
            small
            kind="flat"
            disabled={props.isBusy}
            aria-label={t('acceptThisBecause', { about: props.about })}
            onClick={() => begin('accept')}
          >
            {t('acceptBecause')}
          </Button>
        </div>
      ) : (
        <>
          <Textarea
            // Asked for by the button just pressed.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            autosize
            minRows={2}
            label={t(accept ? 'acceptReason' : 'returnReason')}
            value={reason}
            maxLength={1000}
            required
            error={isMissing ? t(accept ? 'acceptReasonMissing' : 'reasonMissing') : undefined}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setReasoning(null);
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            }}
          />
          <div className={styles.buttons}>
            <Button small kind={accept ? 'plain' : 'bad'} busy={props.isBusy} onClick={send}>
              {t(accept ? 'accept' : 'returnWithReason')}
            </Button>
            <Button small kind="flat" disabled={props.isBusy} onClick={() => setReasoning(null)}>
              {t('cancel')}
            </Button>
          </div>
        </>
      )}
      {props.problem ? <ErrorNote problem={props.problem} safe="nothing" /> : null}
    </div>
  );
}
