import { api as accounts } from '../../accounts/api.ts';
import { isAnyOf } from '../../accounts/model.ts';
import type { Answer } from '../../kernel/contract.ts';
import { useApi } from '../../web/api-client.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { api } from '../api.ts';
import { words } from '../words.ts';

type Row = Answer<typeof api.listConsultations>['consultations'][number];

/** The drafts that the reader's unit is asked about, or all for whoever asks. */
export function ConsultationList() {
  const t = useWords(words);
  const session = useApi(accounts.whoAmI, {});
  const list = useApi(api.listConsultations, {});
  const columns = useColumns();
  const user = session.data?.user;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Answered of={list}>
        {({ consultations }) =>
          consultations.length === 0 ? (
            <Empty why={t(user && isAnyOf(user, 'coordinator') ? 'noneToLead' : 'none')} />
          ) : (
            <Table
              label={t('title')}
              rows={consultations}
              rowKey={(row) => row.id}
              columns={columns}
              to={(row) => `/consultations/${row.id}`}
              isLate={(row) => row.isOverdue && row.answered < row.asked}
            />
          )
        }
      </Answered>
    </Page>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    {
      key: 'plan',
      head: t('plan'),
      phone: 'title',
      width: '52%',
      cell: (row) => row.planName,
      sort: (row) => row.planName,
    },
    {
      key: 'due',
      head: t('dueOn'),
      cell: (row) => f.date(row.dueOn),
      note: (row) => (row.isOverdue ? t('overdue') : null),
      sort: (row) => row.dueOn,
    },
    {
      key: 'answered',
      head: t('answered'),
      cell: (row) =>
        row.abilities.lead
          ? t('answeredOf', { answered: row.answered, asked: row.asked })
          : t(row.answered > 0 ? 'answered' : 'unit.silent'),
    },
    {
      key: 'opinions',
      head: t('opinions'),
      cell: (row) => f.number(row.opinions),
      note: (row) => (row.waiting > 0 ? t('waitingCount', { count: row.waiting }) : null),
      figure: true,
    },
    { key: 'state', head: t('state'), cell: (row) => t(row.state), sort: (row) => row.state },
  ];
}
