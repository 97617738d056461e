import { useEffect, useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { words as evidenceWords } from '../../evidence/words.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { staleAfterSheet } from './sheet-dialog.tsx';
import styles from './kinds.module.css';

type Sheet = Answer<typeof api.getSheet>;
type Link = NonNullable<Sheet['link']>;

/** How often the page asks while the server looks, and for how long: a portal has 10 seconds to answer. In milliseconds. */
const again = 1500;
const longestLook = 12_000;

/** How a published address stands, in a few words: since when it is silent, or when it last answered. */
export function LinkState({ link }: { readonly link: Link }) {
  const t = useWords(words);
  const f = useFormat();
  if (link.state === 'silent')
    return <span className={styles.late}>{t('link.silent', { date: f.date(link.silentSince ?? link.lookedOn) })}</span>;
  if (link.state === 'unchecked') return <span className={styles.quiet}>{t('link.unchecked')}</span>;
  return <span>{t('link.answers', { date: f.date(link.lookedOn) })}</span>;
}

/** A published address with what the looks of each day found, and the way to look now. */
export function LinkStanding(props: {
  readonly occurrenceId: string;
  readonly link: Link;
  readonly looks: Sheet['looks'];
}) {
  const t = useWords(words);
  const te = useWords(evidenceWords);
  const f = useFormat();
  const { link } = props;
  const [asked, setAsked] = useState(false);
  const look = useAction(api.lookNow, { invalidates: staleAfterSheet, onDone: () => setAsked(true) });
  useApi(
    api.getSheet,
    { params: { occurrenceId: props.occurrenceId } },
    { enabled: asked, refetchInterval: asked ? again : false },
  );
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setAsked(false), longestLook);
    return () => clearTimeout(timer);
  }, [asked]);
  const own = props.looks.filter(({ url }) => url === link.url).toReversed();
  return (
    <div>
      <p className={styles.address}>
        <a href={link.url} target="_blank" rel="noreferrer noopener">
          {link.url}
        </a>
      </p>
      <p>
        <LinkState link={link} />
        {link.fault && link.state === 'silent' ? (
          <span className={styles.told}>
            {' '}
            ({te(`link.${link.fault}`, { status: link.status ?? '' })};{' '}
            {link.answeredOn ? t('link.lastAnswer', { date: f.date(link.answeredOn) }) : t('link.neverAnswered')})
          </span>
        ) : null}
      </p>
      {own.length > 0 ? (
        <>
          <p className={styles.told}>{t('link.days', { answers: link.answers, looks: link.looks })}</p>
          <ol className={styles.looks} aria-label={t('link.history')}>
            {own.map(({ onDay, state }) => {
              const said = t(state === 'silent' ? 'link.daySilent' : 'link.dayAnswers', { date: f.date(onDay) });
              return (
                <li
                  key={onDay}
                  title={said}
                  aria-label={said}
                  className={`${styles.look} ${state === 'silent' ? styles.lookSilent : ''}`}
                />
              );
            })}
          </ol>
        </>
      ) : null}
      <p className={styles.actions}>
        <Button
          small
          kind="flat"
          busy={look.isPending}
          onClick={() => look.mutate({ params: { occurrenceId: props.occurrenceId } })}
        >
          {t('link.look')}
        </Button>
      </p>
      {asked ? (
        <p role="status" className={styles.told}>
          {t('link.looking')}
        </p>
      ) : null}
      {look.error ? <ErrorNote problem={look.error} safe="nothing" /> : null}
    </div>
  );
}
