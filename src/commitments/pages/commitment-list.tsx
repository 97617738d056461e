import { NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { api as accounts } from '../../accounts/api.ts';
import type { Answer } from '../../kernel/contract.ts';
import { useApi } from '../../web/api-client.ts';
import { ButtonLink } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';

type Row = Answer<typeof api.listCommitments>['commitments'][number];

/** The commitments of a year that the reader may see. */
export function CommitmentList() {
  const session = useApi(accounts.whoAmI, {});
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(session.data?.today.slice(0, 4) ?? 0);
  if (thisYear === 0) return null;
  const year = Number(search.get('year')) || thisYear;
  return <OfYear year={year} thisYear={thisYear} onYear={(next) => setSearch({ year: String(next) })} />;
}

function OfYear(props: { readonly year: number; readonly thisYear: number; readonly onYear: (year: number) => void }) {
  const t = useWords(words);
  const columns = useColumns();
  const { year, thisYear } = props;
  const list = useApi(api.listCommitments, { query: { year } });
  const years = [thisYear + 1, thisYear, thisYear - 1, thisYear - 2, year];
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        list.data?.abilities.make ? (
          <ButtonLink kind="main" to={`/commitments/new?year=${year}`}>
            {t('make')}
          </ButtonLink>
        ) : null
      }
    >
      <Section
        title={`${t('year')} ${year}`}
        actions={
          <NativeSelect
            aria-label={t('year')}
            value={String(year)}
            data={[...new Set(years)].toSorted((a, b) => b - a).map(String)}
            onChange={({ currentTarget }) => props.onYear(Number(currentTarget.value))}
          />
        }
      >
        <Answered of={list}>
          {({ commitments, abilities }) =>
            commitments.length === 0 ? (
              <Empty why={t(abilities.make ? 'none' : 'noneToSee', { year })} />
            ) : (
              <Table
                label={t('title')}
                rows={commitments}
                rowKey={(row) => row.id}
                columns={columns}
                to={(row) => `/commitments/${row.id}`}
              />
            )
          }
        </Answered>
      </Section>
    </Page>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    {
      key: 'person',
      head: t('person'),
      phone: 'title',
      cell: (row) => row.personName,
      sort: (row) => row.personName,
    },
    { key: 'unit', head: t('unit'), cell: (row) => row.unitName, sort: (row) => row.unitName },
    { key: 'to', head: t('to'), cell: (row) => row.toPersonName },
    {
      key: 'state',
      head: t('state'),
      cell: (row) => t(`state.${row.state}`),
      note: (row) => (row.signedAt ? f.dateOf(row.signedAt) : null),
      sort: (row) => row.state,
    },
  ];
}
