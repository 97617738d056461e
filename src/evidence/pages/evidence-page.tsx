import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { must } from '../../kernel/problem.ts';
import { capitalise } from '../../kernel/vietnamese.ts';
import { labelWords } from '../../tasks/model/label.ts';
import { shortText } from '../../tasks/model/short-text.ts';
import { words as taskWords } from '../../tasks/words.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section, Split } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { libraryApi } from '../api/library.ts';
import { words } from '../words.ts';
import { KeepDialog } from './keep-dialog.tsx';
import { libraryAddress } from './library-filter.ts';
import { useOrigin } from './origin.ts';
import { ProofVerdict, staleAfterProof } from './proof-verdict.tsx';
import { Revisions } from './revisions.tsx';
import { UseForCriterion } from './use-for-criterion.tsx';
import styles from './library.module.css';

type Detail = Answer<typeof libraryApi.getEvidence>;
type Use = Detail['uses'][number];

/** How often the page asks while the server looks at a link, in milliseconds. */
const whileLooking = 1500;

/** One evidence: its revisions, everywhere that it is used, and what else it may serve. */
export function EvidencePage() {
  const evidenceId = must(useParams()['evidenceId'], 'the evidence in the address');
  const t = useWords(words);
  const [isLooking, setLooking] = useState(false);
  const detail = useApi(
    libraryApi.getEvidence,
    { params: { evidenceId } },
    { refetchInterval: isLooking ? whileLooking : false },
  );
  const isUnchecked = detail.data?.revisions.some(({ link }) => link?.state === 'unchecked') ?? false;
  if (isUnchecked !== isLooking) setLooking(isUnchecked);
  const library = { label: t('library.title'), to: libraryAddress({}) };
  if (detail.data) return <Shown key={evidenceId} detail={detail.data} library={library} />;
  return (
    <Page title={t('library.name')} crumbs={[library]}>
      <Answered of={detail}>{() => null}</Answered>
    </Page>
  );
}

function Shown({
  detail,
  library,
}: {
  readonly detail: Detail;
  readonly library: { readonly label: string; readonly to: string };
}) {
  const t = useWords(words);
  const origin = useOrigin();
  const [isAdding, setAdding] = useState(false);
  const { evidence, revisions, uses, abilities } = detail;
  const { evidenceId, title } = evidence.revision;
  return (
    <Page
      title={shortText(title, 90)}
      crumbs={[library, { label: evidence.unitName }]}
      lead={
        evidence.unitEndedOn === null
          ? null
          : capitalise(origin({ unitName: evidence.unitName, endedOn: evidence.unitEndedOn }))
      }
      actions={abilities.add ? <Button onClick={() => setAdding(true)}>{t('evidence.addRevision')}</Button> : null}
    >
      <Split
        main={
          <Section title={t('evidence.uses')} note={uses.length > 0 ? uses.length : null}>
            {uses.length === 0 ? <Empty why={t('evidence.noUse')} /> : null}
            <ul className={styles.uses}>
              {uses.map((use) => (
                <UseRow key={use.useId} use={use} detail={detail} />
              ))}
            </ul>
          </Section>
        }
        side={
          <>
            <Revisions revisions={revisions} />
            {abilities.add ? <UseForCriterion revisionId={evidence.revision.id} /> : null}
          </>
        }
      />
      {isAdding ? <KeepDialog evidenceId={evidenceId} onClose={() => setAdding(false)} onKept={() => {}} /> : null}
    </Page>
  );
}

/** One place that the evidence serves, what was decided there, and the way to put the newest revision in the place of an older one. */
function UseRow({ use, detail }: { readonly use: Use; readonly detail: Detail }) {
  const t = useWords(words);
  const tt = useWords(taskWords);
  const { place } = use;
  const newest = detail.evidence.revision.id;
  const isServed = detail.uses.some((one) => one.revision.id === newest && keyOf(one) === keyOf(use));
  const label = place.kind === 'occurrence' ? labelWords(place.label) : null;
  const name =
    place.kind === 'occurrence'
      ? `${shortText(place.taskText, 110)}${label ? `, ${tt(label.key, label.values)}` : ''}`
      : t('evidence.ofCriterion', place);
  return (
    <li>
      <ProofVerdict
        proof={use}
        about={name}
        head={
          place.kind === 'occurrence' && use.abilities.openWork ? (
            <Link to={`/work/${place.occurrenceId}`}>{name}</Link>
          ) : (
            <b>{name}</b>
          )
        }
      />
      {detail.abilities.add && use.hasNewer && !isServed && (place.kind === 'criterion' || use.abilities.openWork) ? (
        <UseNewest revisionId={newest} use={use} name={name} />
      ) : null}
    </li>
  );
}

function UseNewest({
  revisionId,
  use: { place },
  name,
}: {
  readonly revisionId: string;
  readonly use: Use;
  readonly name: string;
}) {
  const t = useWords(words);
  const renew = useAction(libraryApi.putToUse, { invalidates: staleAfterProof });
  const body =
    place.kind === 'occurrence' ? { occurrenceId: place.occurrenceId } : { criterionRef: place.ref, year: place.year };
  return (
    <div className={styles.verbs}>
      <Button
        small
        busy={renew.isPending}
        aria-label={t('evidence.useNewestThis', { place: name })}
        onClick={() => renew.mutate({ params: { revisionId }, body })}
      >
        {t('evidence.useNewest')}
      </Button>
      {renew.error ? <ErrorNote problem={renew.error} safe="nothing" /> : null}
    </div>
  );
}

function keyOf({ place }: Use): string {
  return place.kind === 'occurrence' ? place.occurrenceId : `${place.ref} ${place.year}`;
}
