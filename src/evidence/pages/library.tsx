import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { z } from 'zod';
import { api as accounts, type sessionUser } from '../../accounts/api.ts';
import { isAnyOf } from '../../accounts/model.ts';
import { useApi } from '../../web/api-client.ts';
import { useApiPages } from '../../web/api-pages.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { webWords } from '../../web/words.ts';
import { libraryApi, type evidenceView } from '../api/library.ts';
import { words } from '../words.ts';
import { KeepDialog } from './keep-dialog.tsx';
import { libraryAddress, readLibraryFilter, type LibraryFilter } from './library-filter.ts';
import { LibraryFilters } from './library-filters.tsx';
import { useOrigin } from './origin.ts';
import { useProofFacts } from './proof-facts.ts';
import { LinkFound } from './proof-verdict.tsx';
import styles from './library.module.css';

type Evidence = z.output<typeof evidenceView>;

/** What a unit keeps as proof, found by its words, kind, year and what was decided; every unit's for those who look over all. */
export function LibraryPage() {
  const session = useApi(accounts.whoAmI, {});
  const { user, today } = session.data ?? {};
  return user && today ? <Library user={user} year={Number(today.slice(0, 4))} /> : null;
}

function Library({ user, year }: { readonly user: z.output<typeof sessionUser>; readonly year: number }) {
  const t = useWords(words);
  const tw = useWords(webWords);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [isAdding, setAdding] = useState(false);
  const filter = readLibraryFilter(search);
  const seesAll = isAnyOf(user, 'coordinator', 'appraiser', 'chair');
  const kept = useApiPages(libraryApi.listEvidence, { query: filter }, (answer) => answer.next);
  const columns = useColumns(seesAll && !filter.unitId, filter.unitId ?? user.unitId);
  const go = (change: Partial<LibraryFilter>) =>
    void navigate(libraryAddress({ ...filter, ...change }), { replace: true, preventScrollReset: true });
  return (
    <Page
      title={t('library.title')}
      lead={t('library.lead')}
      actions={
        isAnyOf(user, 'officer', 'head') ? <Button onClick={() => setAdding(true)}>{t('library.add')}</Button> : null
      }
    >
      <LibraryFilters filter={filter} onChange={go} seesAll={seesAll} year={year} />
      <Answered of={kept}>
        {(answers) => {
          const rows = answers.flatMap((answer) => answer.evidence);
          return rows.length === 0 ? (
            <NothingKept filter={filter} />
          ) : (
            <Table
              label={t('library.title')}
              rows={rows}
              rowKey={(row) => row.revision.evidenceId}
              columns={columns}
              to={(row) => `/evidence/${row.revision.evidenceId}`}
            />
          );
        }}
      </Answered>
      {kept.hasMore ? (
        <p className={styles.more}>
          <Button busy={kept.isLoadingMore} onClick={kept.loadMore}>
            {tw('loadMore')}
          </Button>
        </p>
      ) : null}
      {isAdding ? (
        <KeepDialog
          onClose={() => setAdding(false)}
          onKept={(revision) => void navigate(`/evidence/${revision.evidenceId}`)}
        />
      ) : null}
    </Page>
  );
}

function NothingKept({ filter }: { readonly filter: LibraryFilter }) {
  const t = useWords(words);
  const isWhole = libraryAddress({ ...filter, unitId: undefined }) === libraryAddress({});
  return (
    <Empty
      why={t(isWhole ? 'library.empty' : 'library.nothing')}
      action={isWhole ? undefined : <ButtonLink to={libraryAddress({})}>{t('library.seeAll')}</ButtonLink>}
    />
  );
}

/** `ofUnit` is whose library it is: what another unit kept first says so. */
function useColumns(withUnit: boolean, ofUnit: string): readonly Column<Evidence>[] {
  const t = useWords(words);
  const f = useFormat();
  const facts = useProofFacts();
  const origin = useOrigin();
  return [
    {
      key: 'name',
      head: t('library.name'),
      phone: 'title',
      cell: ({ revision }) => <span className={styles.name}>{revision.title}</span>,
      note: ({ revision, unitId, unitName, unitEndedOn }) => (
        <>
          <span>
            {[
              ...(withUnit || unitId === ofUnit ? [] : [origin({ unitName, endedOn: unitEndedOn })]),
              ...facts(revision),
            ].join(', ')}
          </span>
          {revision.link ? <LinkFound of={revision.link} /> : null}
        </>
      ),
    },
    ...(withUnit
      ? [{ key: 'unit', head: t('work.unit'), width: '20%', cell: ({ unitName }: Evidence) => unitName }]
      : []),
    {
      key: 'kind',
      head: t('library.kind'),
      width: '90px',
      phone: 'hidden' as const,
      cell: ({ revision }) => t(revision.kind === 'file' ? 'library.kindFile' : 'library.kindLink'),
    },
    {
      key: 'uses',
      head: t('library.uses'),
      width: '24%',
      cell: ({ uses }) =>
        [
          ...(uses.accepted > 0 ? [t('library.countAccepted', { count: uses.accepted })] : []),
          ...(uses.waiting > 0 ? [t('library.countWaiting', { count: uses.waiting })] : []),
          ...(uses.returned > 0 ? [t('library.countReturned', { count: uses.returned })] : []),
        ].join(', ') || t('library.unused'),
    },
    {
      key: 'added',
      head: t('library.addedBy'),
      width: '18%',
      cell: ({ revision }) => `${revision.addedBy}, ${f.dateOf(revision.addedAt)}`,
    },
  ];
}
