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
import { Tag } from '../../web/tags.tsx';
import { ownPlansApi } from '../api/own-plans.ts';
import { words } from '../words.ts';
import styles from './cascade.module.css';

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
      <Section title={t('givingPlans')}>
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
    {
      key: 'sentences',
      head: t('sentences'),
      figure: true,
      width: '120px',
      cell: (row) => f.number(row.sentences),
    },
    {
      key: 'own',
      head: t('ownPlans'),
      width: '44%',
      phone: 'action',
      cell: ({ unitPlan, planId, planNumber, planTitle }) =>
        unitPlan ? (
          <HowFar of={unitPlan} plan={planNumber ?? planTitle} />
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
          t('ownPlan.notBegun')
        ),
    },
  ];
}

/** The unit's own plan in one line: how it stands, what is done and late, and what the province asked since. */
function HowFar({ of, plan }: { readonly of: NonNullable<Row['unitPlan']>; readonly plan: string }) {
  const t = useWords(words);
  const { state, lines, done, late, newSentences } = of;
  return (
    <span className={styles.acts}>
      <ButtonLink small to={`/unit-plan/${of.id}`} aria-label={t('openOwnPlanOf', { plan })}>
        {t('openOwnPlan')}
      </ButtonLink>
      <Tag tone={state === 'draft' ? 'ask' : 'plain'}>{t(`ownPlan.${state}`)}</Tag>
      {state === 'in-force' ? <span className={styles.quiet}>{t('ownPlan.doneOf', { done, all: lines })}</span> : null}
      {late > 0 ? <Tag tone="late">{t('ownPlan.lateCount', { late })}</Tag> : null}
      {newSentences > 0 ? <Tag tone="ask">{t('ownPlan.newCount', { count: newSentences })}</Tag> : null}
    </span>
  );
}
