import { useNavigate } from 'react-router';
import type { Answer } from '../../kernel/contract.ts';
import { useAction, useApi } from '../../web/api-client.ts';
import { Button, ButtonLink } from '../../web/button.tsx';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Section } from '../../web/section.tsx';
import { Answered, Empty, ErrorNote } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { ownPlansApi } from '../api/own-plans.ts';
import { words } from '../words.ts';

type Row = Answer<typeof ownPlansApi.listOwnPlans>['plans'][number];

/** The province's plans that give the unit work, each with the unit's own plan or the way to begin it. */
export function OwnPlansPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const known = useApi(ownPlansApi.listOwnPlans, {}, { staleTime: 0 });
  const start = useAction(ownPlansApi.startOwnPlan, {
    invalidates: [ownPlansApi.listOwnPlans],
    onDone: ({ id }) => void navigate(`/unit-plan/${id}`),
  });
  const columns = useColumns(
    known.data?.abilities.start ? (planId) => start.mutate({ body: { planId } }) : null,
    start.isPending,
  );
  return (
    <Page title={t('ownPlans')} lead={t('ownPlansLead')}>
      <Section title={t('provincePlan')}>
        {start.error ? <ErrorNote problem={start.error} safe="nothing" /> : null}
        <Answered of={known}>
          {({ plans }) =>
            plans.length === 0 ? (
              <Empty why={t('noOwnPlans')} />
            ) : (
              <Table label={t('ownPlans')} rows={plans} rowKey={(row) => row.planId} columns={columns} />
            )
          }
        </Answered>
      </Section>
    </Page>
  );
}

function useColumns(onStart: ((planId: string) => void) | null, isStarting: boolean): readonly Column<Row>[] {
  const t = useWords(words);
  const f = useFormat();
  return [
    {
      key: 'plan',
      head: t('provincePlan'),
      phone: 'title',
      cell: (row) => row.planNumber ?? row.planTitle,
      note: (row) => (row.planNumber ? row.planTitle : null),
    },
    { key: 'sentences', head: t('sentences'), figure: true, cell: (row) => f.number(row.sentences) },
    {
      key: 'own',
      head: t('ownPlans'),
      cell: ({ unitPlan, planId, planNumber, planTitle }) =>
        unitPlan ? (
          <>
            {t(`ownPlan.${unitPlan.state}`)}{' '}
            <ButtonLink small to={`/unit-plan/${unitPlan.id}`}>
              {t('openOwnPlan')}
            </ButtonLink>
          </>
        ) : onStart ? (
          <Button
            small
            busy={isStarting}
            aria-label={t('startOwnPlanOf', { plan: planNumber ?? planTitle })}
            onClick={() => onStart(planId)}
          >
            {t('startOwnPlan')}
          </Button>
        ) : (
          '—'
        ),
    },
  ];
}
