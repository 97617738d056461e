import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { useApi } from '../../web/api-client.ts';
import { useIsNarrow } from '../../web/display.ts';
import { ButtonLink } from '../../web/button.tsx';
import { useLanguage, useWords, type Speak } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Panel, Split } from '../../web/section.tsx';
import { Answered } from '../../web/states.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';
import { addressOf, readShown, type Shown } from './address.ts';
import { EditionTree } from './edition-tree.tsx';
import { NodePanel, NodeScreen, type TasksOfNode } from './node-panel.tsx';
import styles from './frameworks.module.css';

type Listed = z.output<typeof api.listFrameworks.output>['frameworks'][number];
type Change = (change: Partial<Shown>, replace?: boolean) => void;

/** The indices as trees: choose one and its edition, seek in it, see of each node what it is worth, how it is measured, how we know. */
export function FrameworksPage({ Tasks }: { readonly Tasks: TasksOfNode }) {
  const list = useApi(api.listFrameworks, {});
  const [search] = useSearchParams();
  const shown = readShown(search);
  const index = shown.index ?? list.data?.frameworks[0]?.index ?? null;
  const chosen = list.data?.frameworks.find((one) => one.index === index);
  const edition = shown.edition ?? newest(chosen)?.id ?? null;
  const isNarrow = useIsNarrow();
  if (isNarrow && index && edition && shown.node) {
    const back = addressOf({ ...shown, node: null });
    return <NodeScreen key={shown.node} at={{ index, edition, code: shown.node }} back={back} Tasks={Tasks} />;
  }
  return <Trees list={list} shown={{ ...shown, index, edition }} Tasks={Tasks} />;
}

function Trees({
  list,
  shown,
  Tasks,
}: {
  readonly list: ReturnType<typeof useApi<typeof api.listFrameworks>>;
  readonly shown: Shown;
  readonly Tasks: TasksOfNode;
}) {
  const t = useWords(words);
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const { index, edition, node } = shown;
  const go: Change = (change, replace = false) =>
    void navigate(addressOf({ ...shown, ...change }), { replace, preventScrollReset: true });
  return (
    <Page
      title={t('trees')}
      lead={t('treesLead')}
      actions={<ButtonLink to="/frameworks/sets">{t('ownSets')}</ButtonLink>}
    >
      <Answered of={list}>
        {({ frameworks }) => (
          <>
            <Choices frameworks={frameworks} shown={shown} onChange={go} />
            {index && edition ? (
              <Beside
                side={
                  isNarrow ? null : node ? (
                    <NodePanel key={node} at={{ index, edition, code: node }} Tasks={Tasks} />
                  ) : (
                    <Hint />
                  )
                }
              >
                <EditionTree
                  key={`${index} ${edition}`}
                  index={index}
                  edition={edition}
                  find={shown.find}
                  selected={node}
                  onSelect={(code) => go({ node: code }, !isNarrow)}
                />
              </Beside>
            ) : null}
          </>
        )}
      </Answered>
    </Page>
  );
}

/** The tree, and at its side the node in hand; on a phone the tree alone. */
function Beside({ side, children }: { readonly side: ReactNode; readonly children: ReactNode }) {
  const main = <div>{children}</div>;
  return side ? <Split main={main} side={<div className={styles.stay}>{side}</div>} /> : main;
}

/** Stands where a node will stand, so that the tree keeps its place, and the reader theirs in it. */
function Hint() {
  const t = useWords(words);
  return <Panel>{t('chooseNode')}</Panel>;
}

function Choices({
  frameworks,
  shown,
  onChange,
}: {
  readonly frameworks: readonly Listed[];
  readonly shown: Shown;
  readonly onChange: Change;
}) {
  const t = useWords(words);
  const { language } = useLanguage();
  const chosen = frameworks.find((one) => one.index === shown.index);
  return (
    <div className={styles.choices}>
      <Select
        label={t('index')}
        allowDeselect={false}
        data={grouped(frameworks).map(({ group, members }) => ({
          group: t(group),
          items: members.map((one) => ({ value: one.index, label: one.short[language] })),
        }))}
        value={chosen?.index ?? null}
        onChange={(index) => onChange({ index, edition: null, node: null, find: '' })}
      />
      <Select
        label={t('edition')}
        allowDeselect={false}
        data={(chosen?.editions ?? []).toReversed().map((one) => ({ value: one.id, label: editionLabel(one, t) }))}
        value={shown.edition}
        onChange={(edition) => onChange({ edition, node: null })}
      />
      <TextInput
        label={t('find')}
        placeholder={t('findHint')}
        type="search"
        value={shown.find}
        onChange={({ currentTarget }) => onChange({ find: currentTarget.value }, true)}
      />
    </div>
  );
}

/** The published indices, then the province's own. */
function grouped(frameworks: readonly Listed[]) {
  const isOwn = ({ editions }: Listed) => editions.some(({ state }) => state !== null);
  return [
    { group: 'published', members: frameworks.filter((one) => !isOwn(one)) },
    { group: 'own', members: frameworks.filter(isOwn) },
  ].filter(({ members }) => members.length > 0) as { group: 'published' | 'own'; members: Listed[] }[];
}

/** '2022–2023 · 876/QĐ-BNV': the years first, since people ask for a year. */
function editionLabel({ years, decision, state }: Listed['editions'][number], t: Speak<typeof words>): string {
  const [first, last] = [years.at(0)?.year, years.at(-1)?.year];
  return [first === last ? `${first}` : `${first}–${last}`, decision?.number, state && t(`state.${state}`)]
    .filter(Boolean)
    .join(' · ');
}

/** The newest edition whose tree is known; where none is, the newest. */
function newest(framework: Listed | undefined) {
  return framework?.editions.findLast((one) => one.nodes > 0) ?? framework?.editions.at(-1);
}
