import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { api as tasks } from '../../tasks/api.ts';
import { addressOf, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Decision } from '../../web/decision.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { Tag } from '../../web/tags.tsx';
import { api } from '../api.ts';
import { libraryApi } from '../api/library.ts';
import type { proofView, revisionView } from '../api/views.ts';
import { dateWarning, linkWords } from '../model/told.ts';
import { words } from '../words.ts';
import { useOrigin } from './origin.ts';
import { useProofFacts } from './proof-facts.ts';
import styles from './proof-list.module.css';

type Proof = z.output<typeof proofView>;
type Revision = z.output<typeof revisionView>;

/** What is no longer so after a proof was handed in, decided about or taken back. */
export const staleAfterProof = [
  api.listProofs,
  api.listWaiting,
  libraryApi.listEvidence,
  libraryApi.getEvidence,
  tasks.getOccurrence,
  tasks.listOccurrences,
];

/** The way to a proof: a file to save, a link in a tab of its own. */
export function ProofLink({ of: { id, title, file, link } }: { readonly of: Revision }) {
  const t = useWords(words);
  if (link) {
    return (
      <a href={link.url} target="_blank" rel="noopener noreferrer" aria-label={t('proof.openLink', { name: title })}>
        {title} ↗
      </a>
    );
  }
  return (
    <a href={addressOf(libraryApi.getRevisionFile, { params: { revisionId: id } })} download={file?.name}>
      {title}
    </a>
  );
}

/** What the last look at a link found, and when. */
export function LinkFound({ of: link }: { readonly of: NonNullable<Revision['link']> }) {
  const t = useWords(words);
  const f = useFormat();
  const { key, values } = linkWords(link);
  const found = t(key, values);
  return (
    <p className={link.state === 'silent' ? styles.doubt : styles.told}>
      {link.checkedAt ? t('link.checkedAt', { found, time: f.instant(link.checkedAt) }) : found}
    </p>
  );
}

/** A proof where it is used: its head, what was decided and why, what should be known before, and what the reader may do. */
export function ProofVerdict({
  proof,
  head,
  about,
}: {
  readonly proof: Proof;
  readonly head: ReactNode;
  /** What is decided about, for who hears the buttons apart from their row. */
  readonly about: string;
}) {
  const t = useWords(words);
  const f = useFormat();
  const facts = useProofFacts();
  const origin = useOrigin();
  const decide = useAction(api.decideProof, { invalidates: staleAfterProof });
  const params = { useId: proof.useId };
  const warning = dateWarning(proof);
  const handedIn = t('proof.handedIn', { person: proof.attachedBy, date: f.dateOf(proof.attachedAt) });
  const decided =
    proof.decidedBy && proof.decidedAt
      ? t('proof.decidedBy', { person: proof.decidedBy, date: f.dateOf(proof.decidedAt) })
      : null;
  return (
    <>
      <div className={styles.file}>
        {head}
        <Tag tone={tones[proof.state]}>{t(`proof.${proof.state}`)}</Tag>
      </div>
      <p className={styles.told}>
        {[
          ...(proof.origin ? [origin(proof.origin)] : []),
          ...facts(proof.revision),
          ...(proof.hasNewer ? [t('proof.newer')] : []),
        ].join(', ')}
      </p>
      <p className={styles.told}>{decided ? `${handedIn}; ${decided}` : handedIn}</p>
      {warning ? (
        <p className={styles.doubt}>
          {t(warning.key, warning.values)}
          {proof.outsidePeriod ? ` ${t('proof.outsideKnown')}` : null}
        </p>
      ) : null}
      {proof.revision.link ? <LinkFound of={proof.revision.link} /> : null}
      {proof.reason ? (
        <p className={proof.state === 'returned' ? styles.returned : styles.told}>
          {t(proof.state === 'returned' ? 'proof.reason' : 'proof.acceptedBecause', { reason: proof.reason })}
        </p>
      ) : null}
      {proof.abilities.decide ? (
        <div className={styles.wide}>
          <Decision
            about={about}
            isBusy={decide.isPending}
            problem={decide.error}
            onDecide={(body) => decide.mutate({ params, body })}
          />
        </div>
      ) : null}
      {proof.abilities.withdraw ? <Withdraw useId={proof.useId} about={about} /> : null}
    </>
  );
}

/** Takes a proof back before anybody has judged it; asks once more in place, without a dialog. */
function Withdraw({ useId, about }: { readonly useId: string; readonly about: string }) {
  const t = useWords(words);
  const [isAsked, setAsked] = useState(false);
  const withdraw = useAction(api.withdrawProof, { invalidates: staleAfterProof });
  return (
    <div className={styles.withdraw}>
      <Button
        small
        kind={isAsked ? 'bad' : 'flat'}
        busy={withdraw.isPending}
        aria-label={t('proof.withdrawThis', { name: about })}
        onBlur={() => setAsked(false)}
        onClick={() => (isAsked ? withdraw.mutate({ params: { useId } }) : setAsked(true))}
      >
        {t('proof.withdraw')}
      </Button>
      <span role="status">{isAsked ? t('proof.withdrawSure') : null}</span>
      {withdraw.error ? <ErrorNote problem={withdraw.error} safe="nothing" /> : null}
    </div>
  );
}

const tones = { waiting: 'ask', accepted: 'plain', returned: 'late' } as const;
