import { Link, useParams } from 'react-router';
import { writeRef } from '../../frameworks/model/look-up.ts';
import { treeAddress } from '../../frameworks/model/tree-address.ts';
import type { Answer } from '../../kernel/contract.ts';
import { must } from '../../kernel/problem.ts';
import { api as plans } from '../../plans/api.ts';
import { criteriaApi } from '../../plans/api/criteria.ts';
import { useApi } from '../../web/api-client.ts';
import { Points, useFormat } from '../../web/figure.tsx';
import { useLanguage, useWords } from '../../web/language.tsx';
import { Page } from '../../web/page.tsx';
import { Footnote, Section } from '../../web/section.tsx';
import { Answered, Empty } from '../../web/states.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { Provenance } from '../../web/tags.tsx';
import { stakesApi } from '../api/points-at-stake.ts';
import { criteriaOfTasks, unservedBy, type ServedCriterion } from '../model/criteria-of-plan.ts';
import { stakeWords } from '../words/points-at-stake.ts';
import styles from './criteria-of-plan.module.css';

type PlanView = Answer<typeof plans.getPlan>;
type Stakes = Answer<typeof stakesApi.listPointsAtStake>['indices'][number];
type OpenNode = Stakes['nodes'][number];

/** The criteria that a plan's tasks serve, and those that lost points and that no task serves. */
export function CriteriaOfPlanPage() {
  const t = useWords(stakeWords);
  const params = { planId: must(useParams()['planId'], 'the plan of the address') };
  const plan = useApi(plans.getPlan, { params });
  const tasks = useApi(plans.listTasks, { params });
  const stakes = useApi(stakesApi.listPointsAtStake, { query: {} }, { staleTime: 60_000 });
  const known = tasks.data?.tasks.filter(({ review }) => review !== 'skipped') ?? [];
  const name = plan.data ? (plan.data.number ?? plan.data.title) : t('planCriteria.plan');
  return (
    <Page
      title={t('planCriteria.title')}
      crumbs={[
        { label: t('planCriteria.plans'), to: '/plans' },
        { label: name, to: `/plans/${params.planId}` },
      ]}
      lead={
        tasks.data
          ? t('planCriteria.lead', { tied: known.filter(({ taken }) => taken.length > 0).length, all: known.length })
          : null
      }
    >
      <div className={styles.parts}>
        <Answered of={tasks}>{() => <Served planId={params.planId} criteria={criteriaOfTasks(known)} />}</Answered>
        <Answered of={plan} rows={1}>
          {(one) => (
            <Answered of={stakes}>
              {({ indices }) =>
                indices.length === 0 ? (
                  <Footnote>{t('planCriteria.noResults')}</Footnote>
                ) : (
                  <div className={styles.parts}>
                    {indices.map((of) => (
                      <Unserved key={of.index} plan={one} of={of} />
                    ))}
                  </div>
                )
              }
            </Answered>
          )}
        </Answered>
      </div>
    </Page>
  );
}

function Served({ planId, criteria }: { readonly planId: string; readonly criteria: readonly ServedCriterion[] }) {
  const t = useWords(stakeWords);
  const columns = useServedColumns(planId);
  return (
    <Section title={t('planCriteria.served')}>
      {criteria.length === 0 ? (
        <Empty why={t('planCriteria.none')} />
      ) : (
        <Table label={t('planCriteria.served')} rows={criteria} rowKey={({ ref }) => ref} columns={columns} />
      )}
    </Section>
  );
}

/** What lost points in an index and is served by no task in force, nor by this plan while it is a draft. */
function Unserved({ plan, of }: { readonly plan: PlanView; readonly of: Stakes }) {
  const t = useWords(stakeWords);
  const f = useFormat();
  const { language } = useLanguage();
  const { index, edition } = of;
  const tied = useApi(criteriaApi.listTiedTasks, { params: { index, edition } }, { staleTime: 60_000 });
  const columns = useOpenColumns(of);
  return (
    <Answered of={tied}>
      {({ tasks }) => {
        const codes = tasks.filter((task) => task.plan.id === plan.id).flatMap((task) => task.codes);
        const open = unservedBy(of.nodes, codes);
        const title = t('planCriteria.open', { index: of.indexName[language], year: String(of.year) });
        const count = { count: open.length, points: f.points(open.reduce((sum, { canWin }) => sum + canWin, 0)) };
        return (
          <Section
            title={title}
            note={t(plan.state === 'draft' ? 'planCriteria.openNoteDraft' : 'planCriteria.openNote', count)}
          >
            {open.length === 0 ? (
              <p>{t('planCriteria.allServed')}</p>
            ) : (
              <Table label={title} rows={open} rowKey={({ code }) => code} columns={columns} />
            )}
            <Footnote>{t('planCriteria.openRule')}</Footnote>
          </Section>
        );
      }}
    </Answered>
  );
}

function useServedColumns(planId: string): readonly Column<ServedCriterion>[] {
  const t = useWords(stakeWords);
  return [
    {
      key: 'criterion',
      head: t('planCriteria.criterion'),
      phone: 'title',
      width: '40%',
      cell: ({ ref, index, code, name, isRebuilt }) => (
        <>
          <Link to={treeAddress(ref)}>{`${index} ${code} · ${name}`}</Link>{' '}
          {isRebuilt ? <Provenance kind="rebuilt" /> : null}
        </>
      ),
    },
    {
      key: 'tasks',
      head: t('planCriteria.tasks'),
      cell: ({ tasks }) =>
        tasks.map(({ id, text }) => (
          <p key={id}>
            <Link to={`/plans/${planId}?taskId=${id}`}>{text}</Link>
          </p>
        )),
    },
  ];
}

function useOpenColumns({ index, edition }: Stakes): readonly Column<OpenNode>[] {
  const t = useWords(stakeWords);
  const { language } = useLanguage();
  return [
    {
      key: 'part',
      head: t('planCriteria.part'),
      phone: 'title',
      cell: ({ code, name, isRebuilt }) => (
        <>
          <Link to={treeAddress(writeRef({ index, edition, code }))}>
            {t('stake.nodeName', { code, name: name[language] })}
          </Link>{' '}
          {isRebuilt ? <Provenance kind="rebuilt" /> : null}
        </>
      ),
    },
    {
      key: 'lost',
      head: t('planCriteria.canWin'),
      figure: true,
      width: '160px',
      deciding: true,
      cell: ({ canWin }) => <Points value={canWin} tone="lost" />,
      sort: ({ canWin }) => canWin,
    },
  ];
}
