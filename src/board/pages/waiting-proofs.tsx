import { useState } from 'react';
import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { api as evidence } from '../../evidence/api.ts';
import { dateWarning, linkWords } from '../../evidence/model/told.ts';
import { words as evidenceWords } from '../../evidence/words.ts';
import { api as tasks } from '../../tasks/api.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { addressOf, useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Decision } from '../../web/decision.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Section } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './board.module.css';

type Waiting = Answer<typeof evidence.listWaiting>['waiting'][number];

const shownAtOnce = 5;

/** Proofs that wait for this reader's decision, the oldest first, each decided where it stands. */
export function WaitingProofs() {
  const t = useWords(words);
  const [isWhole, setWhole] = useState(false);
  const list = useApi(evidence.listWaiting, {}, { staleTime: 0, refetchInterval: 60_000 });
  return (
    <Section
      title={t('board.waitingTitle')}
      note={list.data && list.data.total > 0 ? t('board.waitingForYou', { count: list.data.total }) : null}
    >
      <Answered of={list} rows={3}>
        {({ waiting, total }) => {
          const shown = isWhole ? waiting : waiting.slice(0, shownAtOnce);
          return (
            <>
              {total === 0 ? <p className={styles.quiet}>{t('board.waitingNone')}</p> : null}
              <ul className={styles.waiting}>
                {shown.map((one) => (
                  <WaitingProof key={one.proof.useId} of={one} />
                ))}
              </ul>
              {shown.length < waiting.length ? (
                <Button small kind="flat" onClick={() => setWhole(true)}>
                  {t('board.seeWaiting', { count: waiting.length - shown.length })}
                </Button>
              ) : null}
              {isWhole && waiting.length < total ? (
                <p className={styles.quiet}>{t('board.waitingBeyond', { count: total - waiting.length })}</p>
              ) : null}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}

function WaitingProof({ of: { proof, occurrence } }: { readonly of: Waiting }) {
  const t = useWords(words);
  const te = useWords(evidenceWords);
  const f = useFormat();
  const decide = useAction(evidence.decideProof, {
    invalidates: [evidence.listWaiting, evidence.listProofs, api.getBoard, tasks.listOccurrences, tasks.getOccurrence],
  });
  const params = { useId: proof.useId };
  const { place, revision } = proof;
  const warning = dateWarning(proof);
  const found = revision.link ? linkWords(revision.link) : null;
  const handedIn = t('board.handedIn', { unit: proof.unitName, date: f.dateOf(proof.attachedAt) });
  return (
    <li>
      <p>
        <Link to={occurrence ? `/work/${occurrence.id}` : `/evidence/${revision.evidenceId}`} className={styles.task}>
          {place.kind === 'occurrence' ? shortText(place.taskText, 90) : te('evidence.ofCriterion', { ...place })}
        </Link>
      </p>
      <p className={styles.told}>{handedIn}</p>
      <p className={styles.file}>
        {revision.link ? (
          <a href={revision.link.url} target="_blank" rel="noopener noreferrer">
            {revision.title} ↗
          </a>
        ) : (
          <a href={addressOf(evidence.getProofFile, { params })} download={revision.file?.name}>
            {revision.title}
          </a>
        )}{' '}
        <span>{revision.file ? f.bytes(revision.file.size) : null}</span>
      </p>
      {warning ? <p className={styles.doubt}>{te(warning.key, warning.values)}</p> : null}
      {found ? (
        <p className={revision.link?.state === 'silent' ? styles.doubt : styles.told}>{te(found.key, found.values)}</p>
      ) : null}
      {proof.abilities.decide ? (
        <Decision
          about={revision.title}
          isBusy={decide.isPending}
          problem={decide.error}
          onDecide={(body) => decide.mutate({ params, body })}
        />
      ) : null}
    </li>
  );
}
