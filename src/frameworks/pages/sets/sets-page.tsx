import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { addressOf, useApi } from '../../../web/api-client.ts';
import { Button, ButtonLink } from '../../../web/button.tsx';
import { formatInstantDate } from '../../../web/format.ts';
import { useWords } from '../../../web/language.tsx';
import { Page } from '../../../web/page.tsx';
import { Section } from '../../../web/section.tsx';
import { Answered, Empty } from '../../../web/states.tsx';
import { Table } from '../../../web/table.tsx';
import { setsApi } from '../../api/sets.ts';
import { setWords } from '../../words/set-pages.ts';
import { setAddress } from './address.ts';
import { LoadForm, type LoadFacts } from './load-form.tsx';
import { LoadOutcome } from './load-outcome.tsx';
import { StartDialog } from './start-dialog.tsx';
import styles from './sets.module.css';

type Sets = z.output<typeof setsApi.listSets.output>['sets'];

/**
 * The province's own sets: what there is, and loading one: chosen, tried, its faults by cell or its summary, then kept as a draft. The dry run in hand stands
 * in the address, so that a page opened again still shows it.
 */
export function SetsPage() {
  const t = useWords(setWords);
  const [search, setSearch] = useSearchParams();
  const importId = search.get('import');
  const follow = (id: string | null) => setSearch(id === null ? {} : { import: id }, { replace: true });
  const [before, setBefore] = useState<LoadFacts | null>(null);
  const [isStarting, setStarting] = useState(false);
  const list = useApi(setsApi.listSets, {});
  const navigate = useNavigate();
  return (
    <Page
      title={t('sets')}
      lead={t('setsLead')}
      crumbs={[{ label: t('trees'), to: '/frameworks' }, { label: t('sets') }]}
      actions={
        list.data?.abilities.edit ? <Button onClick={() => setStarting(true)}>{t('startFrom')}</Button> : undefined
      }
    >
      <Answered of={list}>
        {({ sets, abilities }) => (
          <>
            {abilities.edit && importId ? <LoadOutcome importId={importId} onStartOver={() => follow(null)} /> : null}
            <div className={importId ? styles.gap : undefined}>
              <SetTable sets={sets} />
            </div>
            {abilities.edit && !importId ? (
              <Section title={t('loadTitle')} actions={<Forms />}>
                <LoadForm before={before} onSent={follow} onSaid={setBefore} />
              </Section>
            ) : null}
            {isStarting ? (
              <StartDialog
                from={null}
                onClose={() => setStarting(false)}
                onDone={({ set, edition }) => void navigate(setAddress(set, edition))}
              />
            ) : null}
          </>
        )}
      </Answered>
    </Page>
  );
}

/** The blank forms, to be filled in. */
function Forms() {
  const t = useWords(setWords);
  const form = (format: 'xlsx' | 'yaml') => addressOf(setsApi.getTemplate, { query: { format } });
  return (
    <>
      <ButtonLink small href={form('xlsx')} download>
        {t('formXlsx')}
      </ButtonLink>
      <ButtonLink small kind="flat" href={form('yaml')} download>
        {t('formYaml')}
      </ButtonLink>
    </>
  );
}

function faultMark(count: number) {
  return count > 0 ? <span className={styles.faulty}>{count}</span> : 0;
}

function SetTable({ sets }: { readonly sets: Sets }) {
  const t = useWords(setWords);
  const rows = sets.flatMap(({ set, title, editions }) => editions.toReversed().map((one) => ({ ...one, set, title })));
  if (rows.length === 0) return <Empty why={t('noSets')} />;
  return (
    <Table
      label={t('sets')}
      rows={rows}
      rowKey={({ set, edition }) => `${set}/${edition}`}
      to={({ set, edition }) => setAddress(set, edition)}
      columns={[
        { key: 'title', head: t('set'), phone: 'title', cell: ({ title }) => title, note: ({ set }) => set },
        { key: 'edition', head: t('edition'), width: '110px', cell: ({ edition }) => edition },
        { key: 'state', head: t('state'), width: '120px', cell: ({ state }) => t(`state.${state}`) },
        { key: 'nodes', head: t('nodes'), figure: true, width: '90px', cell: ({ nodes }) => nodes },
        {
          key: 'faults',
          head: t('faultsHead'),
          figure: true,
          width: '70px',
          cell: ({ faultCount }) => faultMark(faultCount),
        },
        {
          key: 'changed',
          head: t('changedHead'),
          width: '240px',
          cell: ({ changedAt, changedBy }) => `${formatInstantDate(changedAt)}, ${changedBy}`,
        },
      ]}
    />
  );
}
