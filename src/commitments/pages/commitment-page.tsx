import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { must } from '../../kernel/problem.ts';
import { capitalise } from '../../kernel/vietnamese.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { AsWritten, Facts, Panel, Section, Split } from '../../web/section.tsx';
import { Answered, ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import styles from './commitments.module.css';
import { DraftForm } from './draft-form.tsx';
import { useSayTarget } from './say-target.ts';
import { ReturnForm, SignForm } from './sign-form.tsx';

type Detail = Answer<typeof api.getCommitment>;

/** One commitment: its words as signed beside how the work stands, who signed when, and the reader's next step. */
export function CommitmentPage() {
  const t = useWords(words);
  const commitmentId = must(useParams()['commitmentId'], 'the commitment in the address');
  const detail = useApi(api.getCommitment, { params: { commitmentId } }, { staleTime: 0 });
  if (detail.data) return <Shown key={detail.data.commitment.revision} detail={detail.data} />;
  return (
    <Page title={t('title')} crumbs={[{ label: t('title'), to: '/commitments' }]}>
      <Answered of={detail}>{() => null}</Answered>
    </Page>
  );
}

function Shown({ detail }: { readonly detail: Detail }) {
  const t = useWords(words);
  const { commitment, lines } = detail;
  const [isChanging, setChanging] = useState(false);
  const title = t('of', { year: commitment.year, person: commitment.personName });
  return (
    <Page
      title={title}
      crumbs={[{ label: t('title'), to: `/commitments?year=${commitment.year}` }, { label: commitment.unitName }]}
      lead={commitment.state === 'returned' ? t('returnedFor', { answer: commitment.answer }) : null}
    >
      {isChanging ? (
        <DraftForm year={commitment.year} known={detail} onDone={() => setChanging(false)} />
      ) : (
        <Split
          main={
            <>
              <Section title={t('pledge')}>
                <AsWritten>{commitment.pledge}</AsWritten>
              </Section>
              <Section title={t('lines')} note={lines.length}>
                <ol className={styles.lines}>
                  {lines.map((line, place) => (
                    // A line has no name but its place.
                    <li key={place}>
                      <p>{line.text}</p>
                      <Now of={line} />
                    </li>
                  ))}
                </ol>
              </Section>
            </>
          }
          side={
            <>
              <Signatures detail={detail} />
              <NextStep detail={detail} onChange={() => setChanging(true)} />
            </>
          }
        />
      )}
    </Page>
  );
}

function Now({ of: line }: { readonly of: Detail['lines'][number] }) {
  const t = useWords(words);
  if (line.target) return <TargetNow of={line.target} />;
  if (line.now === null) return <p className={styles.told}>{t(line.kind)}</p>;
  const { done, occurrences, proven, late } = line.now;
  return (
    <p className={styles.told}>
      {t('lineNow')} {t('nowDone', { done, all: occurrences, proven })}
      {late > 0 ? <span className={styles.late}>, {t('nowLate', { late })}</span> : null}
    </p>
  );
}

function TargetNow({ of: target }: { readonly of: NonNullable<Detail['lines'][number]['target']> }) {
  const t = useWords(words);
  const say = useSayTarget();
  return (
    <>
      <p className={styles.told}>{t('targetNow', { state: say.stands(target) })}</p>
      {target.record === 'same' ? null : (
        <p className={styles.late}>{t(target.record === 'changed' ? 'targetChanged' : 'targetRemoved')}</p>
      )}
    </>
  );
}

function Signatures({ detail: { commitment, intact } }: { readonly detail: Detail }) {
  const t = useWords(words);
  const f = useFormat();
  return (
    <Section title={capitalise(t(`state.${commitment.state}`))}>
      <Facts
        items={[
          { name: t('person'), value: commitment.personName },
          { name: t('to'), value: commitment.toPersonName },
          ...(commitment.signedAt ? [{ name: t('signedOn'), value: f.instant(commitment.signedAt) }] : []),
          ...(commitment.acceptedAt ? [{ name: t('acceptedOn'), value: f.instant(commitment.acceptedAt) }] : []),
          ...(commitment.hash
            ? [
                {
                  name: t('hash'),
                  value: (
                    <>
                      <span className={styles.hash}>{commitment.hash}</span>
                      <br />
                      <span className={intact ? styles.intact : styles.late}>{t(intact ? 'intact' : 'broken')}</span>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

function NextStep({ detail, onChange }: { readonly detail: Detail; readonly onChange: () => void }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const { commitment } = detail;
  const { abilities } = commitment;
  const params = { commitmentId: commitment.id };
  const changed = [api.getCommitment, api.listCommitments];
  const discard = useAction(api.deleteCommitment, {
    invalidates: [api.listCommitments],
    onDone: () => void navigate(`/commitments?year=${commitment.year}`),
  });
  const withdraw = useAction(api.withdrawCommitment, { invalidates: changed });
  const end = useAction(api.endCommitment, { invalidates: changed });
  const fault = discard.error ?? withdraw.error ?? end.error;
  return (
    <>
      {abilities.sign ? (
        <Panel title={t('sign')}>
          <SignForm commitment={commitment} />
        </Panel>
      ) : null}
      {abilities.answer ? (
        <>
          <Panel title={t('accept')}>
            <SignForm commitment={commitment} isAnswer />
          </Panel>
          <Panel title={t('return')}>
            <ReturnForm commitment={commitment} />
          </Panel>
        </>
      ) : null}
      {fault ? <ErrorNote problem={fault} safe="nothing" /> : null}
      {abilities.change ? (
        <>
          <Button onClick={onChange}>{t('edit')}</Button>
          <Button kind="bad" busy={discard.isPending} onClick={() => discard.mutate({ params })}>
            {t('discard')}
          </Button>
        </>
      ) : null}
      {abilities.withdraw ? (
        <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ params })}>
          {t('withdraw')}
        </Button>
      ) : null}
      {abilities.end ? (
        <Button busy={end.isPending} onClick={() => end.mutate({ params })}>
          {t('end')}
        </Button>
      ) : null}
    </>
  );
}
