import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { useApi } from '../../../web/api-client.ts';
import { Button } from '../../../web/button.tsx';
import { useIsNarrow } from '../../../web/display.ts';
import { formatDate, formatInstantDate } from '../../../web/format.ts';
import { useWords } from '../../../web/language.tsx';
import { Page } from '../../../web/page.tsx';
import { Panel, Section, Split } from '../../../web/section.tsx';
import { Answered } from '../../../web/states.tsx';
import { setsApi, type setView } from '../../api/sets.ts';
import { checkSet } from '../../model/own-set/check-set.ts';
import { editSet, type SetChange } from '../../model/own-set/edit-set.ts';
import { editionIn, type OwnSet } from '../../model/own-set/own-set.ts';
import { setWords } from '../../words/set-pages.ts';
import { setsPath } from './address.ts';
import { ChangeList } from './change-list.tsx';
import { useSentence, type ShownFault } from './fault-list.tsx';
import { Mapping } from './mapping.tsx';
import { NodeForm } from './node-form.tsx';
import { SetActions } from './set-actions.tsx';
import { SetTree } from './set-tree.tsx';
import styles from './sets.module.css';

type View = z.output<typeof setView>;

/** One edition of the province's own: its tree, the node in hand to be changed while it is a draft, and its faults, counted anew at every stroke. */
export function SetPage() {
  const t = useWords(setWords);
  const { set = '', edition = '' } = useParams();
  const answer = useApi(setsApi.getSet, { params: { set, edition } });
  const { data } = answer;
  return (
    <Page
      title={data ? `${data.title}, ${data.edition}` : `${set} ${edition}`}
      lead={data ? t(`state.${data.state}`) : ''}
      crumbs={[
        { label: t('trees'), to: '/frameworks' },
        { label: t('sets'), to: setsPath },
        { label: `${set} ${edition}` },
      ]}
      actions={data ? <SetActions view={data} /> : undefined}
    >
      <Answered of={answer}>{(view) => <Whole key={`${view.set}/${view.edition}`} view={view} />}</Answered>
    </Page>
  );
}

function Whole({ view }: { readonly view: View }) {
  const t = useWords(setWords);
  const [search, setSearch] = useSearchParams();
  const selected = search.get('node');
  const select = (code: string | null) =>
    setSearch(code === null ? {} : { node: code }, { replace: true, preventScrollReset: true });
  const [pending, setPending] = useState<SetChange | null>(null);
  const edited = (pending && editSet(view.content, pending)) ?? view.content;
  const faults = faultsOf(edited, view);
  const node = editionIn(view.content).nodes.find(({ code }) => code === selected);
  const { decision } = editionIn(view.content);
  const isNarrow = useIsNarrow();
  const choose = (code: string | null) => {
    setPending(null);
    select(code);
  };
  const side =
    node || (selected === '' && view.abilities.edit) ? (
      <NodeForm
        key={`${selected} ${view.revision}`}
        view={view}
        node={node ?? null}
        onPending={setPending}
        onSelect={choose}
      />
    ) : null;
  const live = view.state === 'draft' ? <LiveFaults faults={faults} isPending={pending !== null} /> : null;
  return (
    <>
      <p className={styles.facts}>
        {view.file ? t('fromFile', { name: view.file }) : null} {formatInstantDate(view.changedAt)}, {view.changedBy}.{' '}
        {decision ? t('issuedBy', { number: decision.number, date: formatDate(decision.date) }) : null}{' '}
        {view.state === 'draft' ? null : t(view.state === 'in_use' ? 'frozen' : 'retired')}
      </p>
      {isNarrow && side ? (
        <>
          <div className={styles.buttons}>
            <Button onClick={() => choose(null)}>{t('backToTree')}</Button>
          </div>
          {side}
          {live}
        </>
      ) : (
        <Split
          main={
            <Section title={t('tree')}>
              <SetTree set={edited} faults={faults} selected={selected} onSelect={choose} />
            </Section>
          }
          side={
            <div className={styles.stay}>
              {side ?? <Panel>{t(view.abilities.edit ? 'chooseNode' : 'chooseToRead')}</Panel>}
              {live}
            </div>
          }
        />
      )}
      {view.changes ? (
        <div className={styles.gap}>
          <Section title={t('change')}>
            <ChangeList changes={view.changes} />
          </Section>
        </div>
      ) : null}
      <Mapping view={view} />
    </>
  );
}

/** What stands wrong now, or would if what is typed were saved. */
function LiveFaults({ faults, isPending }: { readonly faults: readonly ShownFault[]; readonly isPending: boolean }) {
  const t = useWords(setWords);
  const say = useSentence();
  return (
    <div className={styles.faults}>
      <p role="status" className={faults.length === 0 ? undefined : styles.faulty}>
        {faults.length === 0
          ? t('noFaultsNow')
          : t(isPending ? 'faultsIfSaved' : 'faultsNow', { count: faults.length })}
      </p>
      <ul className={styles.live}>
        {faults.slice(0, mostFaults).map((fault, at) => (
          <li key={`${at} ${fault.code}`}>{say(fault)}</li>
        ))}
      </ul>
    </div>
  );
}

const mostFaults = 50;

/** The faults of a set that is being changed, at its nodes. */
function faultsOf(set: OwnSet, view: View): readonly ShownFault[] {
  return checkSet(set, view.besides).map(({ code, params, spot }) => ({
    code,
    params,
    place:
      'node' in spot
        ? { kind: 'node', code: editionIn(set).nodes[spot.node]?.code ?? '', part: spot.part }
        : { kind: 'form', part: spot.about },
  }));
}
