import { useState } from 'react';
import type { z } from 'zod';
import { api as tasks } from '../../tasks/api.ts';
import { addressOf, useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Decision } from '../../web/decision.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { ErrorNote } from '../../web/states.tsx';
import { Tag } from '../../web/tags.tsx';
import { api, type proofView } from '../api.ts';
import { words } from '../words.ts';
import styles from './proof-list.module.css';

type Proof = z.output<typeof proofView>;

const stale = [api.listProofs, api.listWaiting, tasks.getOccurrence, tasks.listOccurrences];

/** The files of an occurrence: each to save, with what was decided about it, and what the reader may do. */
export function ProofList({ proofs, isTight }: { readonly proofs: readonly Proof[]; readonly isTight?: boolean }) {
  return (
    <ul className={isTight ? styles.tight : styles.proofs}>
      {proofs.map((proof) => (
        <ProofRow key={proof.useId} proof={proof} />
      ))}
    </ul>
  );
}

function ProofRow({ proof }: { readonly proof: Proof }) {
  const t = useWords(words);
  const f = useFormat();
  const decide = useAction(api.decideProof, { invalidates: stale });
  const params = { useId: proof.useId };
  const handedIn = t('proof.handedIn', {
    size: f.bytes(proof.fileSize),
    person: proof.uploadedBy,
    date: f.dateOf(proof.attachedAt),
  });
  return (
    <li>
      <div className={styles.file}>
        <a href={addressOf(api.getProofFile, { params })} download={proof.fileName}>
          {proof.fileName}
        </a>
        <Tag tone={tones[proof.state]}>{t(`proof.${proof.state}`)}</Tag>
      </div>
      <p className={styles.told}>
        {handedIn}
        {proof.decidedBy && proof.decidedAt
          ? `; ${t('proof.decidedBy', { person: proof.decidedBy, date: f.dateOf(proof.decidedAt) })}`
          : null}
      </p>
      {proof.reason ? (
        <p className={proof.state === 'returned' ? styles.returned : styles.told}>
          {t('proof.reason', { reason: proof.reason })}
        </p>
      ) : null}
      {proof.abilities.decide ? (
        <Decision
          about={proof.fileName}
          isBusy={decide.isPending}
          problem={decide.error}
          onDecide={(body) => decide.mutate({ params, body })}
        />
      ) : null}
      {proof.abilities.withdraw ? <Withdraw proof={proof} /> : null}
    </li>
  );
}

/** Takes a file back before anybody has judged it; asks once more in place, without a dialog. */
function Withdraw({ proof }: { readonly proof: Proof }) {
  const t = useWords(words);
  const [isAsked, setAsked] = useState(false);
  const withdraw = useAction(api.withdrawProof, { invalidates: stale });
  return (
    <div className={styles.withdraw}>
      <Button
        small
        kind={isAsked ? 'bad' : 'flat'}
        busy={withdraw.isPending}
        aria-label={t('proof.withdrawThis', { name: proof.fileName })}
        onBlur={() => setAsked(false)}
        onClick={() => (isAsked ? withdraw.mutate({ params: { useId: proof.useId } }) : setAsked(true))}
      >
        {t('proof.withdraw')}
      </Button>
      <span role="status">{isAsked ? t('proof.withdrawSure') : null}</span>
      {withdraw.error ? <ErrorNote problem={withdraw.error} safe="nothing" /> : null}
    </div>
  );
}

const tones = { waiting: 'ask', accepted: 'plain', returned: 'late' } as const;
