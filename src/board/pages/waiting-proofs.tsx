import { useState } from 'react';
import { Link } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { api as evidence } from '../../evidence/api.ts';
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
  const f = useFormat();
  const decide = useAction(evidence.decideProof, {
    invalidates: [evidence.listWaiting, evidence.listProofs, api.getBoard, tasks.listOccurrences, tasks.getOccurrence],
  });
  const params = { useId: proof.useId };
  return (
    <li>
      <p>
        <Link to={`/work/${occurrence.id}`} className={styles.task}>
          {shortText(occurrence.taskText, 90)}
        </Link>
      </p>
      <p className={styles.told}>
        {t('board.handedIn', { unit: occurrence.unitName, date: f.dateOf(proof.attachedAt) })}
      </p>
      <p className={styles.file}>
        <a href={addressOf(evidence.getProofFile, { params })} download={proof.fileName}>
          {proof.fileName}
        </a>{' '}
        <span>{f.bytes(proof.fileSize)}</span>
      </p>
      {proof.abilities.decide ? (
        <Decision
          about={proof.fileName}
          isBusy={decide.isPending}
          problem={decide.error}
          onDecide={(body) => decide.mutate({ params, body })}
        />
      ) : null}
    </li>
  );
}
